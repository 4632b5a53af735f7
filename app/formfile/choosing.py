"""Gives questions and columns their options: a list that several share, and those of their own behind it."""

from collections.abc import Iterator

from app.formfile.trees import Tree


def resolve_options(tree: Tree, shared: dict[str, Tree]) -> None:
    """Puts the options of lists where they are used, in place. Options that are only for another form are left out."""
    for item in tree["lists"]:
        item["options"] = _get_allowed(item["options"], tree["id"])
    lists = {item["id"]: item["options"] for item in tree["lists"]}
    for field in _get_fields(tree, shared):
        if "options_from" in field:
            field["options"] = [*lists[field.pop("options_from")], *_get_allowed(field.get("options", []), tree["id"])]


def _get_fields(tree: Tree, shared: dict[str, Tree]) -> Iterator[Tree]:
    phases = (*tree["phases"], *tree.get("kept", ()))
    asked = (question for phase in phases for step in phase["steps"] for question in step["questions"])
    seen: set[int] = set()
    for question in (*asked, *shared.values()):
        yield question
        columns: list[Tree] = question.get("columns", [])
        if id(columns) not in seen:
            seen.add(id(columns))
            yield from columns


def _get_allowed(options: list[Tree], form_id: str) -> list[Tree]:
    return [option for option in options if form_id in option.get("only_for", (form_id,))]
