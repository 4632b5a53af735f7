"""When two cells say the same: a reference to a row is read as the text of that row's first column."""

from app.logic.checks.items import Item
from app.logic.kinds.base import fold


def get_comparable(item: Item, column: str) -> str:
    """The text of a cell, ready to compare; "" when it is empty."""
    value = item.get_value(column)
    if value is None:
        return ""
    field = item.get_field(column)
    if field is not None and field.rows_from is not None and field.rows_from.column:
        label = next((option.label for option in field.options if option.id == value), None)
        return fold(str(value) if label is None else label)
    return fold(str(value))


def is_reference(item: Item, column: str, row: Item) -> bool:
    """Whether a cell refers to this row: by its id, its number, or the text of its first column."""
    value, field = item.get_value(column), item.get_field(column)
    if value is None:
        return False
    if field is not None and field.rows_from is not None:
        return value == row.row
    return fold(str(value)) in (fold(row.row), str(row.nr), fold(row.name))
