"""The migrations of a form as they travel: what an author said of a list is said of every question and column that uses the list."""

from collections.abc import Iterator
from typing import Any

from app.formfile.files import FormFiles
from app.formfile.trees import Tree


def get_migrations(files: FormFiles, body: Tree) -> list[Tree]:
    """All of them, the oldest first. `body` is the form as it is put together."""
    found = [file.model.migration.model_dump(mode="json", by_alias=True, exclude_unset=True) for file in files.get_all("migration")]
    for migration in found:
        for key in ("rename", "retire"):
            if key in migration:
                migration[key] = [item for authored in migration[key] for item in _spread(authored, body)]
    return sorted(found, key=_get_version)


def _get_version(migration: Tree) -> int:
    return migration["to"]


def _spread(item: Tree, body: Tree) -> Iterator[Tree]:
    """A line about an option of a list, as lines about the questions and columns that use it."""
    if "list" not in item:
        yield item
        return
    rest = {key: value for key, value in item.items() if key != "list"}
    for question in _get_questions(body):
        name = question.get("id") or question["use"]
        if question.get("options_from") == item["list"]:
            yield {"question": name, **rest}
        for column in question.get("columns", ()):
            if column.get("options_from") == item["list"]:
                yield {"question": name, "column": column["id"], **rest}


def _get_questions(body: Tree) -> Iterator[Any]:
    yield from body["questions"]
    for chapter in (*body["phases"], *body["themes"]):
        for step in chapter["steps"]:
            yield from step["questions"]
