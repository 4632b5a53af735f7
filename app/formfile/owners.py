"""Who owns a text: every thing with an id, under the name by which an overlay calls it."""

from collections.abc import Iterator
from typing import Any

from app.formfile.trees import Tree


def get_own(body: Tree) -> dict[str, Any]:
    """What stands in the files of the form itself. A `use` line stands under the id of the question it uses."""
    owners: dict[str, Any] = {"form": body}
    for chapter, kind in (*((phase, "phase") for phase in body["phases"]), *((theme, "theme") for theme in body.get("themes", ()))):
        owners[f"{kind}.{chapter['id']}"] = chapter
        owners.update(_get_chapter(chapter))
    return owners


def get_shared(body: Tree) -> dict[str, Any]:
    """What can be shared between forms: most stands in the folders that a form includes."""
    named = (item for part in ("lists", "questions", "letters", "sources") for item in body.get(part, ()))
    return {item["id"]: item for item in named}


def _get_chapter(chapter: Tree) -> Iterator[tuple[str, Any]]:
    if "assignment" in chapter:
        yield f"assignment.{chapter['id']}", chapter["assignment"]
    for part in ("goals", "pitfalls", "extra", "examples"):
        for item in chapter.get(part, ()):
            yield item["id"], item
    for step in chapter["steps"]:
        yield f"step.{chapter['id']}.{step['id']}", step
        for question in step["questions"]:
            yield question.get("id") or question["use"], question
