"""What questions refer to: shared questions, lists, other questions, sections, and the columns and options of their own examples."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.formfile.crosscheck.index import Found, Index
from app.formfile.reading import Place, suggest
from app.formfile.trees import is_list, is_tree
from app.formfile.vocabulary import SHAPES, SUGGESTIONS
from app.model.trouble import FormError

_ROWS = ("example_rows", "fixed_rows")


def check_questions(index: Index) -> Iterator[FormError]:
    """Every reference of every question and `use` line."""
    for use in index.uses:
        name = use.get_text("use")
        if name not in index.questions:
            yield use.make_missing(("use",), "question", name, index.questions, "Write it in full here, or in questions.yaml.")
    for question in (*index.asked, *index.uses):
        yield from _check_wording(index, question)
        whole = index.questions.get(question.get_text("use") or question.get_text("id"), question)
        for name in _ROWS:
            for row in question.get_inner(name):
                yield from _check_row(index, row, whole)
        yield from _check_example_value(index, question, whole)
    for question in index.asked:
        for field in (question, *question.get_inner("columns")):
            yield from _check_options(index, field)
        default = question.get_part("default")
        if default.data is not None and default.get_text("question") not in index.questions:
            yield default.make_missing(("question",), "question", default.get_text("question"), index.questions)


def check_condition(index: Index, condition: Found) -> Iterator[FormError]:
    """A condition names questions, columns and options that are there."""
    for part in condition.get_inner("all", "any"):
        yield from check_condition(index, part)
    name = condition.get_text("question")
    if not name:
        return
    question = index.questions.get(name)
    if question is None:
        yield condition.make_missing(("question",), "question", name, index.questions)
        return
    field, column = question, condition.get_text("column")
    if column:
        columns = index.get_columns(name)
        if column not in columns:
            yield condition.make_missing(("column",), f"column of {name}", column, columns)
            return
        field = columns[column]
    options = index.get_options(field) if field.get_text("kind") in ("choice", "multichoice", "checklist", "scale") else None
    for key in ("is", "is_not", "has", "one_of"):
        for place, value in condition.get_texts(key):
            if options is not None and value not in (*options, "answered"):
                yield condition.make_missing(place, f"option of {name}", value, options)


def _check_wording(index: Index, question: Found) -> Iterator[FormError]:
    condition = question.get_part("visible_when")
    if condition.data is not None:
        yield from check_condition(index, condition)
    for option in question.get_inner("options"):
        if option.get("visible_when") is not None:
            yield from check_condition(index, option.get_part("visible_when"))
    for field in (question, *question.get_inner("columns")):
        for place, name in field.get_texts("suggest_from"):
            if name not in SUGGESTIONS and name not in index.questions:
                yield field.make_missing(place, "proposal", name, (*SUGGESTIONS, *index.questions))
    hint = question.get_part("print")
    if hint.data is not None and index.sections and hint.get_text("section") not in index.sections:
        yield hint.make_missing(("section",), "section", hint.get_text("section"), index.sections)
    if hint.data is not None and hint.get_text("as") not in SHAPES:
        yield hint.make_missing(("as",), "shape", hint.get_text("as"), SHAPES, f"Choose one of: {', '.join(SHAPES)}.")


def _check_options(index: Index, field: Found) -> Iterator[FormError]:
    source = field.get("options_from")
    if isinstance(source, str) and source not in index.lists:
        yield field.make_missing(("options_from",), "list", source, index.lists, "Add it to lists.yaml.")
    if not is_tree(source):
        return
    part = field.get_part("options_from")
    name, column = part.get_text("question"), part.get_text("column")
    if name not in index.questions:
        yield part.make_missing(("question",), "question", name, index.questions)
    elif column and column not in index.get_columns(name):
        yield part.make_missing(("column",), f"column of {name}", column, index.get_columns(name))


def _check_row(index: Index, row: Found, table: Found) -> Iterator[FormError]:
    columns = {column.get_text("id"): column for column in table.get_inner("columns")}
    if table.get_text("register_columns") or not columns:
        columns = {**index.get_columns(table.get_text("id")), **columns}
    for key, value in (row.data if is_tree(row.data) else {}).items():
        if key == "id":
            continue
        if key not in columns:
            yield row.make_missing((key,), "column", key, columns)
        else:
            yield from _check_cell(index, row, (key,), columns[key], value)


def _check_cell(index: Index, row: Found, place: Place, field: Found, value: Any) -> Iterator[FormError]:
    kind = field.get_text("kind")
    if not value:
        return
    if kind in ("choice", "multichoice", "checklist"):
        options = index.get_options(field)
        for text in value if is_list(value) else [value]:
            if options is not None and text not in options:
                yield row.make_error(
                    place, f"'{text}' is not an option here", suggest(str(text), options, f"Choose one of: {', '.join(sorted(options))}.")
                )
    elif kind in ("number", "money", "scale") and not _is_number(value):
        yield row.make_error(place, f"'{value}' is not a number", "Write figures only, with a point before decimals.")
    elif kind == "date" and not _is_date(value):
        yield row.make_error(place, f"'{value}' is not a date", "Write year-month-day: 2027-02-01.")
    elif kind == "yesno" and value not in ("yes", "no"):
        yield row.make_error(place, f"'{value}' is not yes or no", 'Write "yes" or "no".')


def _check_example_value(index: Index, question: Found, whole: Found) -> Iterator[FormError]:
    value = question.get("example_value")
    if value is not None:
        yield from _check_cell(index, question, ("example_value",), whole, value)


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except (TypeError, ValueError):
        return False
    return True


def _is_date(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True
