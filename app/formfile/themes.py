"""Weaves a theme into a form: a chapter of its own, and what it changes in the questions of the others."""

from collections.abc import Collection

from app.formfile.trees import Tree

_CHAPTER = (
    "id", "title", "short_title", "in_one_sentence", "done_when", "lead_time", "intro", "intro_rests_on", "goals", "pitfalls", "assignment", "extra", "steps",
)  # fmt: skip


def apply_theme(tree: Tree, theme_id: str) -> None:
    """Puts the chapter of a theme behind the phase it names, changes the questions it changes, and offers its decisions. In place."""
    for theme in tree["themes"]:
        if theme["id"] == theme_id:
            _change_questions(tree["phases"], theme)
            after = next(index for index, phase in enumerate(tree["phases"]) if phase["id"] == theme["after"])
            tree["phases"].insert(after + 1, _get_phase(theme))


def keep_themes(tree: Tree, theme_id: str, answered: Collection[str]) -> None:
    """Notes which questions only a theme asks, and keeps the chapters of other themes than the chosen one that hold answers. In place."""
    asked = {question["id"]: bool(phase.get("themes")) for phase in tree["phases"] for step in phase["steps"] for question in step["questions"]}
    kept: list[Tree] = []
    for theme in tree["themes"]:
        theme["questions"] = [q["id"] for step in theme["steps"] for q in step["questions"] if asked.get(q["id"], True)]
        hidden = {question for question in theme["questions"] if question not in asked}
        if theme["id"] != theme_id and not hidden.isdisjoint(answered):
            steps = [{**step, "questions": [q for q in step["questions"] if q["id"] in hidden], "groups": []} for step in theme["steps"]]
            kept.append({**_get_phase(theme), "steps": [step for step in steps if step["questions"]]})
    tree["kept"] = kept


def _get_phase(theme: Tree) -> Tree:
    phase: Tree = {key: theme[key] for key in _CHAPTER if key in theme}
    phase["themes"] = [theme["id"]]
    if "example" in theme:
        example = {key: value for key, value in theme["example"].items() if key != "fictional"}
        phase["examples"] = [{"id": f"example.{theme['id']}", "kind": "generic", **example}]
    return phase


def _change_questions(phases: list[Tree], theme: Tree) -> None:
    changes = {change["use"]: change for change in theme.get("overrides", ())}
    for phase in phases:
        for step in phase["steps"]:
            step["questions"] = [_change(question, changes.get(question["id"]), theme) for question in step["questions"]]


def _change(question: Tree, change: Tree | None, theme: Tree) -> Tree:
    changed = {**question, **{key: value for key, value in (change or {}).items() if key not in ("use", "rests_on")}}
    rests_on = (*question.get("rests_on", ()), *(change or {}).get("rests_on", ()))
    if "prefill" in question and theme.get("decisions"):
        changed["prefill"] = {**question["prefill"], theme["id"]: theme["decisions"]}
    return {**changed, "rests_on": list(dict.fromkeys(rests_on))}
