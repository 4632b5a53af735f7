"""Inserting an example of the form as an answer, marked as an example until somebody edits it."""

from app.logic.answering.answers import NewId, compute_added_row_edits, compute_answer_edits, get_asked
from app.logic.kinds.base import fold, get_items, get_loose_text, is_blank
from app.logic.kinds.choice import get_option
from app.logic.kinds.notation import read_number
from app.logic.reading import Reading
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, Edit, Plan
from app.model.question import Column, Question


def compute_example_edits(form: Form, plan: Plan, question: str, index: int, new_id: NewId) -> tuple[Edit, ...]:
    """Insert the good example at `index`; of a table the example row at `index`. A person is never an example.

    A long text gets it behind what was typed; a row that the form gives gets it in its empty cells.
    """
    asked = get_asked(form, question)
    if asked is None or asked.kind in ("person", "people", "info"):
        return ()
    if asked.kind == "table":
        return _compute_row(form, plan, asked, index, new_id) if 0 <= index < len(asked.example_rows) else ()
    raw = _get_example(asked, plan, index)
    if raw is None:
        return ()
    edits = compute_answer_edits(form, plan, question, raw, new_id)
    return with_mark(edits, plan, question)


def with_mark(edits: tuple[Edit, ...], plan: Plan, question: str, row: str = "") -> tuple[Edit, ...]:
    """The same edits, with the mark that this answer or row holds an example."""
    address = Address("example", question, row)
    mark = Edit(address, plan.facts.get(address), after=True)
    return (*(edit for edit in edits if edit.address != address), *((mark,) if mark.before is not True else ()))


def _get_example(asked: Question, plan: Plan, index: int) -> Json:
    if asked.kind not in ("text", "longtext"):
        return _get_number(asked, asked.example_value)
    text = asked.good[index] if 0 <= index < len(asked.good) else None
    typed = get_loose_text(plan.get_answer(asked.id)).rstrip()
    is_example = plan.get_fact("example", asked.id) is not None
    return f"{typed}\n{text}" if text and typed and asked.kind == "longtext" and not is_example else text


def _compute_row(form: Form, plan: Plan, table: Question, index: int, new_id: NewId) -> tuple[Edit, ...]:
    reading = Reading(form, plan)
    row = table.example_rows[index]
    cells = {column.id: _get_cell(column, row.get(column.id), reading) for column in table.columns}
    filled = {key: value for key, value in cells.items() if not is_blank(value)}
    given = _find_given(table, row)
    if given:
        return _compute_given_row(form, plan, table, given, filled)
    row_id = new_id()
    return with_mark(compute_added_row_edits(form, plan, table.id, {**filled, "id": row_id}, new_id), plan, table.id, row_id)


def _find_given(table: Question, row: Row) -> str:
    """The id of the row of the form that an example row is about, or ""."""
    fixed = tuple(column.id for column in table.columns if column.fixed)
    given = table.fixed_rows if fixed else ()
    same = (g for g in given if all(fold(get_loose_text(g.get(column))) == fold(get_loose_text(row.get(column))) for column in fixed))
    return next((get_loose_text(found.get("id")) for found in same), "")


def _compute_given_row(form: Form, plan: Plan, table: Question, row_id: str, example: Row) -> tuple[Edit, ...]:
    stored = {get_loose_text(row["id"]): row for row in plan.get_rows(table.id)}
    before = stored.get(row_id, {})
    fixed = {column.id for column in table.columns if column.fixed}
    after = {**before, **{key: value for key, value in example.items() if key not in fixed and is_blank(before.get(key))}, "id": row_id}
    rows = [after if key == row_id else row for key, row in stored.items()]
    edits = compute_answer_edits(form, plan, table.id, rows if row_id in stored else [*rows, after], _get_no_id)
    return with_mark(edits, plan, table.id, row_id) if edits else ()


def _get_no_id() -> str:
    """Every row has its id already."""
    raise AssertionError


def _get_cell(column: Column, raw: Json, reading: Reading) -> Json:
    """An example names persons by their function and rows by their number: here they become those of this plan, or stay empty."""
    if column.kind == "people":
        return [person for item in get_items(raw) or () if (person := _find_person(item, reading))]
    if column.kind == "person":
        return _find_person(raw, reading)
    if column.rows_from is not None:
        option = get_option(reading.with_options(column), get_loose_text(raw))
        return option.id if option is not None else None
    return _get_number(column, raw)


def _find_person(raw: Json, reading: Reading) -> str:
    wanted = fold(get_loose_text(raw))
    found = (person.id for person in reading.plan.people if wanted and wanted == fold(person.function))
    return next(found, "") if reading.get_question(PEOPLE) else ""


def _get_number(field: Question | Column, raw: Json) -> Json:
    number = read_number(raw) if field.kind in ("number", "money", "scale") else None
    return raw if number is None else int(number) if number == int(number) else float(number)
