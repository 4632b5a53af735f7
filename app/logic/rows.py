"""The rows of a table answer as they count: those the form gives included, and rows as options of another question."""

from collections.abc import Mapping

from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id, get_own_text
from app.logic.kinds.table import is_row_filled
from app.model.json import Row
from app.model.plan import Plan
from app.model.question import Option, Question


def get_rows(question: Question, plan: Plan) -> tuple[Row, ...]:
    """All rows, in the order shown: first those the form gives, with what was filled in, then the others. Filled or not.

    The cells that the form gives are always the form's own, so they follow its language.
    """
    stored = {get_loose_text(row.get("id")): row for row in plan.get_rows(question.id)}
    if not question.fixed_rows:
        return tuple(stored.values())
    given = {get_loose_text(row.get("id")): row for row in question.fixed_rows}
    merged = tuple({**stored.get(row_id, {}), **row} for row_id, row in given.items())
    return (*merged, *(row for row_id, row in stored.items() if row_id not in given))


def get_filled_rows(question: Question, plan: Plan) -> tuple[Row, ...]:
    """The rows that count: at least one cell was filled in. Their place, from 1, is {nr}."""
    return tuple(row for row in get_rows(question, plan) if is_row_filled(row, question))


def has_filled_row(question: Question, plan: Plan) -> bool:
    """Whether any row counts: of a table of years it looks no further than the first that does."""
    rows = get_rows(question, plan) if question.fixed_rows else plan.walk_rows(question.id)
    return any(is_row_filled(row, question) for row in rows)


def get_row_options(column: str, question: Question | None, plan: Plan) -> tuple[Option, ...]:
    """The filled rows of a table as options: the row's id, with the text of a column as label. Without a column: the options of a multichoice.

    All of them, ticked or not: what was chosen stays readable when its tick is taken away. `get_ticked` says which of them are offered.
    """
    if question is None:
        return ()
    if not column:
        return question.options
    rows = get_filled_rows(question, plan)
    return tuple(Option(id=get_loose_text(row.get("id")), label=_get_label(row, column) or str(nr)) for nr, row in enumerate(rows, 1))


def _get_label(row: Row, column: str) -> str:
    cell = row.get(column)
    return (get_own_text(cell) if isinstance(cell, Mapping) else get_loose_text(cell)).strip()


def get_ticked(question: str, plan: Plan) -> frozenset[str]:
    """The ids of the options that are ticked in a multichoice."""
    return frozenset(get_option_id(item) for item in get_items(plan.get_answer(question)) or ())
