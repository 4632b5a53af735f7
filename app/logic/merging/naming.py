"""Which rows and persons a plan names."""

from collections.abc import Iterator

from app.logic.kinds.base import get_items
from app.logic.kinds.choice import get_option_id
from app.logic.merging.shapes import Shapes
from app.model.json import Json
from app.model.plan import PEOPLE, Plan
from app.model.question import Column, Question


def find_named(shapes: Shapes, plan: Plan) -> Iterator[tuple[str, str]]:
    """Table and row id of everything that an answer, a cell or a parked question names."""
    for asked in shapes.questions.values():
        yield from _find(asked, plan.get_answer(asked.id))
        columns = tuple(column for column in asked.columns if _get_table(column))
        for row in plan.get_rows(asked.id) if columns else ():
            for column in columns:
                yield from _find(column, row.get(column.id))
    for key in plan.get_keys("state"):
        state = plan.get_state(key)
        if state is not None and state.who:
            yield PEOPLE, state.who


def _find(field: Question | Column, raw: Json) -> Iterator[tuple[str, str]]:
    table = _get_table(field)
    items = get_items(raw)
    for item in ((raw,) if items is None else items) if table else ():
        yield table, get_option_id(item)


def _get_table(field: Question | Column) -> str:
    """The table whose rows the field names, or ""."""
    if field.kind in ("person", "people"):
        return PEOPLE
    return field.rows_from.question if field.rows_from is not None and field.rows_from.column else ""
