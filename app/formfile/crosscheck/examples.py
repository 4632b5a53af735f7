"""The worked examples of a form: exchange JSON whose questions, pitfalls, phases and people are there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.formfile.crosscheck.index import Index
from app.formfile.reading import suggest
from app.formfile.trees import Tree, is_list, is_tree
from app.model.trouble import FormError


def check_examples(index: Index) -> Iterator[FormError]:
    """Every example of the form."""
    for path in sorted((index.files.folder.path / "examples").glob("*.json")):
        try:
            data: Any = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as trouble:
            yield _make_error(index, path, "", f"this is not JSON ({trouble})", "Write it with 'kwartiermaker export'.")
            continue
        yield from _check_example(index, path, data)


def _check_example(index: Index, path: Path, data: dict[str, Any]) -> Iterator[FormError]:
    if data.get("form") != index.files.folder.form_id:
        yield _make_error(index, path, "form", f"this example is of the form '{data.get('form')}'", "Put it in the folder of that form.")
        return
    chapters = {chapter.get_text("id") for chapter in index.chapters}
    for key, known, what in (
        ("answers", index.questions, "question"),
        ("states", index.questions, "question"),
        ("notes", index.questions, "question"),
        ("pitfalls", index.pitfalls, "pitfall"),
        ("assignments", chapters, "phase"),
    ):
        for name in data.get(key) or ():
            if name not in known:
                yield _make_error(index, path, f"{key} > {name}", f"there is no {what} '{name}'", suggest(name, set(known)))
    answers: Tree = data.get("answers") or {}
    for name, rows in answers.items():
        columns = index.get_columns(name) if name in index.questions else {}
        if not columns or not is_list(rows) or index.questions[name].get_text("kind") != "table":
            continue
        for number, row in enumerate(rows, 1):
            for key in row if is_tree(row) else ():
                if key != "id" and key not in columns:
                    yield _make_error(index, path, f"answers > {name}[{number}] > {key}", f"there is no column '{key}'", suggest(key, columns))


def _make_error(index: Index, path: Path, place: str, reason: str, hint: str) -> FormError:
    shown = path.relative_to(index.files.folder.root).as_posix()
    return FormError(file=shown, line=1, place=place, reason=reason, hint=hint)
