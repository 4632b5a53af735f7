"""Puts the understood files of a form together into one plain tree: the body of the compiled form, in Dutch, with its overlays beside it.

The keys of the tree are those of `model.form`, so that what runs only has to apply the overlay, take in the shared questions and decode.
"""

from typing import Any

from pydantic import BaseModel

from app.formfile.files import FormFiles
from app.formfile.leaves import get_texts
from app.formfile.migrating import get_migrations
from app.formfile.owners import get_own, get_shared
from app.formfile.trees import Tree, is_list, is_tree

FORMAT = "kwartiermaker-form/1"
_NUMBERS = ("number", "money", "scale")


def assemble(files: FormFiles) -> Tree:
    """The body of a form without mistakes."""
    head = files.head
    overlays = _get_overlays(files)
    shared = [_get_question(question) for question in _get_all(files, "questions", "questions")]
    columns = {question["id"]: {column["id"]: column["kind"] for column in question.get("columns", ())} for question in shared}
    tree = {
        "format": FORMAT,
        **_dump(head),
        "languages": ["nl", *sorted(overlays)],
        "phases": [_get_chapter(file.model.phase, columns) for file in files.get_all("phase")],
        "themes": [_get_chapter(file.model.theme, columns) for file in files.get_all("theme")],
        "lists": [_dump(item) for item in _get_all(files, "lists", "lists")],
        "questions": shared,
        "checks": [_get_check(check) for check in _get_all(files, "checks", "checks") if head.id in check.scope.forms],
        "glossary": [_get_word(word) for word in _get_all(files, "glossary", "words")],
        "letters": [_dump(letter) for letter in _get_all(files, "letters", "letters")],
        "letter_words": {word.id: word.means for word in _get_all(files, "letters", "computed")},
        "sources": [_dump(item) for item in _get_all(files, "sources", "sources")],
        "documents": _get_documents(files),
        "overlays": overlays,
        "at_home": _get_at_home(files),
    }
    tree["migrations"] = get_migrations(files, tree)
    _convert_translated_rows(tree)
    return tree


def _get_all(files: FormFiles, kind: str, name: str) -> list[Any]:
    """The items of all files of a kind; an own item takes the place of a shared one with the same id."""
    found: dict[str, Any] = {}
    for file in files.get_all(kind):
        for item in getattr(file.model, name):
            found[getattr(item, "id", None) or item.code] = item
    return list(found.values())


def _get_at_home(files: FormFiles) -> list[str]:
    """The ids of what could be shared but stands in the folder of the form itself."""
    parts = (("lists", "lists"), ("questions", "questions"), ("letters", "letters"), ("sources", "sources"))
    return [item.id for kind, name in parts for file in files.get_all(kind) if file.own for item in getattr(file.model, name)]


def _dump(model: BaseModel) -> Tree:
    return model.model_dump(mode="json", exclude_unset=True)


def _get_question(question: Any, columns: dict[str, dict[str, str]] | None = None) -> Tree:
    tree = _dump(question)
    if tree.pop("register_", False):
        tree["register"] = True
    for field in (tree, *tree.get("columns", ())):
        if is_tree(field.get("options_from")):
            field["rows_from"] = {"column": "", **field.pop("options_from")}
    table = "shr.people" if tree.get("register_columns") else str(tree.get("use"))
    kinds = (columns or {}).get(table, {}) | {column["id"]: column["kind"] for column in tree.get("columns", ())}
    _convert_rows(tree, kinds)
    if "example_value" in tree:
        tree["example_value"] = _get_value(tree["example_value"], tree.get("kind", ""))
    return tree


def _convert_rows(tree: Tree, kinds: dict[str, str]) -> None:
    for name in ("example_rows", "fixed_rows"):
        if name in tree:
            tree[name] = [{key: _get_value(value, kinds.get(key, "")) for key, value in row.items()} for row in tree[name]]


def _convert_translated_rows(tree: Tree) -> None:
    """Gives the rows of overlays the same numbers as the Dutch rows."""
    shared = get_shared(tree)
    for layers in tree["overlays"].values():
        for layer, translated in layers.items():
            owners = shared if layer == "shared" else shared | get_own(tree)
            for owner, texts in translated.items():
                _convert_rows(texts, _get_kinds(owners.get(owner, {}), shared))


def _get_kinds(question: Tree, shared: dict[str, Any]) -> dict[str, str]:
    """The kinds of the columns of a table; a line that uses a shared question, or fills the register, has those of that question."""
    table = "shr.people" if question.get("register_columns") else str(question.get("use"))
    columns = (*shared.get(table, {}).get("columns", ()), *question.get("columns", ()))
    return {column["id"]: column["kind"] for column in columns if "kind" in column}


def _get_value(value: Any, kind: str) -> Any:
    if kind not in _NUMBERS or not isinstance(value, str) or not value:
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _get_chapter(chapter: Any, columns: dict[str, dict[str, str]]) -> Tree:
    tree = _dump(chapter)
    tree["steps"] = [{**_dump(step), "questions": [_get_question(question, columns) for question in step.questions]} for step in chapter.steps]
    if "overrides" in tree:
        tree["overrides"] = [_get_question(override, columns) for override in chapter.overrides]
    examples = tree.pop("examples", None)
    if examples:
        tree["examples_intro"] = examples.get("intro", "")
        tree["examples"] = [*examples.get("generic", ()), *examples.get("sourced", ())]
    return tree


def _get_check(check: Any) -> Tree:
    tree = _dump(check)
    tree.pop("examples", None)
    scope = tree.pop("scope")
    message = {"nl": tree.pop("message_nl"), "nl_BE": tree.pop("message_flemish", ""), "en": tree.pop("message_en", "")}
    return {**tree, **scope, "message": {language: text for language, text in message.items() if text}}


def _get_word(word: Any) -> Tree:
    tree = {**_dump(word), "word": word.word.model_dump(), "text": word.text.model_dump()}
    return {**tree, "country": tree.pop("only", "")}


def _get_documents(files: FormFiles) -> Tree:
    """documents.yaml without what only explains; what a form has itself takes the place of what it includes, item by item."""
    tree: Tree = {}
    for file in files.get_all("documents"):
        for name, part in file.model.model_dump(mode="json", exclude_unset=True, exclude={"format", "settled"}).items():
            tree[name] = _merge(tree.get(name), part)
    return tree


def _merge(included: Any, own: Any) -> Any:
    if is_list(included) and is_list(own):
        items = {item.get("id"): item for item in (*included, *own)}
        return list(items.values())
    return {**included, **own} if is_tree(included) and is_tree(own) else own


def _get_overlays(files: FormFiles) -> Tree:
    overlays: Tree = {}
    for file in files.get_all("overlay"):
        layer = overlays.setdefault(file.model.language, {}).setdefault("own" if file.own else "shared", {})
        layer.update(get_texts(file.model.texts))
    return overlays
