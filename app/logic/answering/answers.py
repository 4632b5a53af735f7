"""Edits of an answer and of the rows of a table. Each takes away the mark of an inserted example, and keeps group and references right."""

from collections.abc import Callable, Mapping

from app.logic.answering.draft import Draft
from app.logic.answering.group import follow_members
from app.logic.answering.references import clear_references
from app.logic.answering.theme import follow_theme
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import Address, Edit, Plan
from app.model.question import Question

NewId = Callable[[], str]
"""Gives an id for a new row."""


def compute_answer_edits(form: Form, plan: Plan, question: str, raw: Json, new_id: NewId) -> tuple[Edit, ...]:
    """A whole answer. Of a table: its rows; those without an id get one, only rows that differ are edited. None or nothing empties it."""
    asked = get_asked(form, question)
    draft = Draft(plan)
    if asked is not None and asked.kind == "table":
        put_rows(draft, asked, get_raw_rows(raw, asked), new_id)
    else:
        draft.put(Address("answer", question), None if raw in ("", [], ()) else raw)
    return finish(form, plan, draft, question)


def compute_cell_edits(form: Form, plan: Plan, question: str, row: str, column: str, raw: Json) -> tuple[Edit, ...]:
    """One cell of a row. A row that is not there yet (one the form gives) comes to be."""
    draft = Draft(plan)
    cells = draft.get_row(question, row)
    if raw in (None, "", [], ()):
        cells.pop(column, None)
    else:
        cells[column] = raw
    draft.put_row(question, row, cells)
    if row not in draft.get_order(question):
        draft.put_order(question, (*draft.get_order(question), row))
    return finish(form, plan, draft, question)


def compute_added_row_edits(form: Form, plan: Plan, question: str, row: Row, new_id: NewId, place: int | None = None) -> tuple[Edit, ...]:
    """One more row, at a place among the others or at the end."""
    draft = Draft(plan)
    order = draft.get_order(question)
    row_id = get_free_id(row, order, new_id)
    draft.put_row(question, row_id, row)
    at = len(order) if place is None else place
    draft.put_order(question, (*order[:at], row_id, *order[at:]))
    return finish(form, plan, draft, question)


def compute_removed_row_edits(form: Form, plan: Plan, question: str, row: str) -> tuple[Edit, ...]:
    """A row less. What names it (a person, a goal) is cleared in the same edit: see `get_references`."""
    draft = Draft(plan)
    draft.put(Address("answer", question, row), None)
    draft.put_order(question, tuple(other for other in draft.get_order(question) if other != row))
    return finish(form, plan, draft, question)


def compute_moved_row_edits(form: Form, plan: Plan, question: str, row: str, place: int) -> tuple[Edit, ...]:
    """A row to another place, from 0."""
    draft = Draft(plan)
    order = tuple(other for other in draft.get_order(question) if other != row)
    if len(order) < len(draft.get_order(question)):
        draft.put_order(question, (*order[:place], row, *order[place:]))
    return finish(form, plan, draft, question)


def get_asked(form: Form, question: str) -> Question | None:
    """The question of a form by its id."""
    return next((asked for asked in form.get_questions() if asked.id == question), None)


def get_raw_rows(raw: Json, table: Question) -> tuple[Row, ...]:
    """The rows in a raw value. What is no row becomes one, with the text in the first column: nothing is lost."""
    items = get_items(raw)
    found = ((raw,) if raw not in (None, "") else ()) if items is None else items
    column = next((c.id for c in table.columns if not c.fixed), "id")
    return tuple(item if isinstance(item, Mapping) else {column: get_loose_text(item)} for item in found)


def get_free_id(row: Row, taken: tuple[str, ...], new_id: NewId) -> str:
    """The id of a row; a new one when it has none, or one that is taken."""
    row_id = get_loose_text(row.get("id")).strip()
    return new_id() if not row_id or row_id in taken else row_id


def put_rows(draft: Draft, table: Question, rows: tuple[Row, ...], new_id: NewId) -> None:
    """Let a table hold these rows. Cells that the form gives are not stored, nor are rows of the form in which nothing was filled in."""
    given = {get_loose_text(row.get("id")) for row in table.fixed_rows}
    fixed = {column.id for column in table.columns if column.fixed}
    order: tuple[str, ...] = ()
    for row in rows:
        row_id = get_free_id(row, order, new_id)
        own = {key: value for key, value in row.items() if row_id not in given or key not in fixed}
        if row_id not in given or any(not is_blank(value) for key, value in own.items() if key != "id"):
            draft.put_row(table.id, row_id, own)
            order = (*order, row_id)
    for row_id in draft.get_order(table.id):
        if row_id not in order:
            draft.put(Address("answer", table.id, row_id), None)
    draft.put_order(table.id, order)


def finish(form: Form, plan: Plan, draft: Draft, question: str) -> tuple[Edit, ...]:
    """What follows from a change of one answer, and then all edits."""
    after = draft.get_order(question)
    for row_id in Draft(plan).get_order(question):
        if row_id not in after:
            clear_references(form, plan, draft, row_id, question)
    follow_members(form, draft, question)
    follow_theme(form, draft, question)
    for edit in draft.get_edits():
        if edit.address.kind == "answer" and edit.address.key == question:
            draft.put(Address("example", question, edit.address.row), None)
    return draft.get_edits()
