"""Rows of typed columns."""

from collections.abc import Mapping

from app.logic.kinds.base import Field, Kind, Unreadable, Words, get_items, is_blank
from app.model.json import Json, Row
from app.model.question import Column, KindName, Question


class TableKind(Kind):
    """A table. The raw value is a list of rows, each an object of column id to raw value, with a stable `id`. Cells are read one by one."""

    name = "table"
    sample = ({"id": "r1", "action": "Kaart ophangen"},)

    def __init__(self, cells: Mapping[KindName, Kind]) -> None:
        self._cells = cells

    def read(self, raw: Json, field: Field) -> tuple[Row, ...] | None:
        """The rows in which something is filled in."""
        if is_blank(raw):
            return None
        rows = get_items(raw) or (None,)
        found = tuple(row for row in rows if isinstance(row, Mapping))
        if len(found) != len(rows):
            raise Unreadable
        return tuple(row for row in found if is_row_filled(row, field)) or None

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """One line per row, its cells behind each other: for a list of changes and for searching."""
        rows = tuple(row for row in get_items(raw) or () if isinstance(row, Mapping))
        lines = (tuple(self._get_cell(row, column, wording) for column in _get_columns(field)) for row in rows)
        return "\n".join(filter(None, (" · ".join(filter(None, line)) for line in lines)))

    def _get_cell(self, row: Row, column: Column, wording: Words) -> str:
        return self._cells[column.kind].get_text(row.get(column.id), column, wording)


def is_row_filled(row: Row, field: Field) -> bool:
    """Whether the user filled in at least one cell. A cell that the form gives does not count."""
    given = get_given(field)
    return any(not is_blank(value) for key, value in row.items() if key not in given)


def get_given(field: Field) -> frozenset[str]:
    """What stands in a row without the user: its id, and the cells that the form gives."""
    return frozenset({"id", *(column.id for column in _get_columns(field) if column.fixed)})


def _get_columns(field: Field) -> tuple[Column, ...]:
    return field.columns if isinstance(field, Question) else ()
