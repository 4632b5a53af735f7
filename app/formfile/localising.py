"""Makes the Form that runs out of the compiled body: one language, one theme. Knows no YAML; this is what opening a plan pays for."""

from collections.abc import Collection
from hashlib import sha256

import msgspec

from app.formfile.choosing import resolve_options
from app.formfile.leaves import put_texts
from app.formfile.overlay import get_layer
from app.formfile.themes import apply_theme, keep_themes
from app.formfile.trees import Tree, is_tree
from app.formfile.words import get_word, resolve_words
from app.model.form import Form


def localise(body: bytes, theme: str = "", language: str = "nl", answered: Collection[str] = ()) -> Form:
    """The form in one language (nl, nl_BE, en) and for one theme ("" for none). What is not translated stays Dutch.

    `answered`: the ids of the questions that a plan holds answers to, so that those of another theme are kept (`Form.kept`).
    """
    tree: Tree = msgspec.json.decode(body)
    _apply_overlay(tree, language)
    shared = {question["id"]: question for question in tree["questions"]}
    for chapter in (*tree["phases"], *tree["themes"]):
        for step in chapter["steps"]:
            step["questions"] = [_take_in(question, shared) for question in step["questions"]]
    _ask_register(tree, shared)
    apply_theme(tree, theme)
    keep_themes(tree, theme, answered)
    resolve_options(tree, shared)
    return msgspec.convert(_get_form(tree, theme, language, sha256(body).hexdigest(), shared), Form)


def _apply_overlay(tree: Tree, language: str) -> None:
    layers: Tree = tree.get("overlays", {}).get(language, {})
    for layer in ("shared", "own"):
        if layer in layers:
            found = get_layer(tree, layer)
            for owner, texts in layers[layer].items():
                if owner in found:
                    put_texts(found[owner], texts)


def _take_in(question: Tree, shared: dict[str, Tree]) -> Tree:
    if "use" not in question:
        return question
    return {**shared[question["use"]], **{key: value for key, value in question.items() if key != "use"}}


def _ask_register(tree: Tree, shared: dict[str, Tree]) -> None:
    """A form that asks who the members are, but not the register itself, fills that in right behind: what is known of each member stands there."""
    register = next((question for question in shared.values() if question.get("register")), None)
    steps: list[Tree] = [step for phase in tree["phases"] for step in phase["steps"]]
    if register is None or any(question["id"] == register["id"] for step in steps for question in step["questions"]):
        return
    for step in steps:
        at = next((at for at, question in enumerate(step["questions"], 1) if question.get("register_columns")), None)
        if at is not None:
            step["questions"] = [*step["questions"][:at], dict(register), *step["questions"][at:]]
            return


def _get_form(tree: Tree, theme: str, language: str, digest: str, shared: dict[str, Tree]) -> Tree:
    documents = resolve_words(tree["documents"], language)
    phrases: Tree = documents.get("phrases", {})
    rules = {name: phrase for name, phrase in phrases.items() if is_tree(phrase)}
    documents["phrases"] = {name: phrase["text"] if name in rules else phrase for name, phrase in phrases.items()}
    documents["phrase_rules"] = {name: {key: value for key, value in phrase.items() if key != "text"} for name, phrase in rules.items()}
    own = ("id", "kind", "title")
    return {
        **tree,
        "language": language,
        "theme": theme,
        "digest": digest,
        "start_questions": [shared[question] for question in tree.get("start_questions", ())],
        "register": next((question for question in shared.values() if question.get("register")), None),
        "checks": [_get_check(check, language) for check in tree["checks"] if not check.get("themes") or theme in check["themes"]],
        "glossary": resolve_words(tree["glossary"], language),
        "letters": [
            {**{key: letter[key] for key in own}, "body": {key: value for key, value in letter.items() if key not in own}}
            for letter in tree["letters"]
        ],
        "documents": documents,
        "migrations": [_get_migration(migration, language) for migration in tree.get("migrations", ())],
    }


def _get_migration(migration: Tree, language: str) -> Tree:
    retired = [{**item, "why": get_word(item["why"], language)} if "why" in item else item for item in migration.get("retire", ())]
    return {**migration, "says": get_word(migration["says"], language), "retire": retired}


def _get_check(check: Tree, language: str) -> Tree:
    return {**check, "message": get_word(check["message"], language)}
