"""Where a person, or a row of another table, is named in a plan."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from app.logic.answering.draft import Draft
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Column, Question


class Reference(Struct, frozen=True, kw_only=True):
    """One place where a row is named: an answer, a cell, or (`state`) who finds a parked question out."""

    question: str
    row: str = ""
    column: str = ""
    state: bool = False


def get_references(form: Form, plan: Plan, row_id: str, question: str = PEOPLE) -> tuple[Reference, ...]:
    """Where a person is named, or with `question` a row of that table."""
    return tuple(_find_references(form, plan, row_id, question))


def clear_references(form: Form, plan: Plan, draft: Draft, row_id: str, question: str) -> None:
    """Take a row out of every place that names it, so that nothing points to nobody."""
    for reference in get_references(form, plan, row_id, question):
        if reference.state:
            address = Address("state", reference.question)
            state = draft.get(address)
            draft.put(address, {k: v for k, v in state.items() if k != "who"} if isinstance(state, Mapping) else state)
        elif reference.row and draft.get(Address("answer", reference.question, reference.row)) is not None:
            cells = draft.get_row(reference.question, reference.row)
            cells[reference.column] = _without(cells.get(reference.column), row_id)
            draft.put_row(reference.question, reference.row, {key: value for key, value in cells.items() if value is not None})
        elif not reference.row:
            address = Address("answer", reference.question)
            draft.put(address, _without(draft.get(address), row_id))


def _find_references(form: Form, plan: Plan, row_id: str, question: str) -> Iterator[Reference]:
    for asked in form.get_questions():
        if _points_to(asked, question) and _names(plan.get_answer(asked.id), row_id):
            yield Reference(question=asked.id)
        columns = tuple(column for column in asked.columns if _points_to(column, question))
        for row in plan.get_rows(asked.id) if columns else ():
            for column in columns:
                if (asked.id, row["id"]) != (question, row_id) and _names(row.get(column.id), row_id):
                    yield Reference(question=asked.id, row=get_loose_text(row["id"]), column=column.id)
    for key in plan.get_keys("state") if question == PEOPLE else ():
        state = plan.get_state(key)
        if state is not None and state.who == row_id:
            yield Reference(question=key, state=True)


def _points_to(field: Question | Column, question: str) -> bool:
    if question == PEOPLE and field.kind in ("person", "people"):
        return True
    return field.rows_from is not None and field.rows_from.question == question and bool(field.rows_from.column)


def _names(raw: Json, row_id: str) -> bool:
    items = get_items(raw)
    return any(get_option_id(item) == row_id for item in ((raw,) if items is None else items))


def _without(raw: Json, row_id: str) -> Json:
    """The raw value without this row; None when nothing is left."""
    items = get_items(raw)
    if items is None:
        return None if get_option_id(raw) == row_id else raw
    return [item for item in items if get_option_id(item) != row_id] or None
