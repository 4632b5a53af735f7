"""A table of more columns than its words have room for: the longest texts go below their row, over the whole width, behind the name of their column."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Table, TableRow
from app.export.pdf.bricks.table import CELL_GAP
from app.export.pdf.widths import list_word_widths
from app.export.pdf.workshop import Workshop

T = TypeVar("T")
_FEWEST = 3
"""Columns that stay: fewer are a list, no table."""
_LOOKED_AT = 400
"""Rows that are looked at, as for the widths."""


class Folded(Struct, frozen=True):
    """The table that is left, and for each of its rows what goes below: the names of columns with their texts."""

    table: Table
    below: tuple[tuple[tuple[str, str], ...], ...]


def fold(table: Table, workshop: Workshop) -> Folded:
    """The same table, or one with fewer columns where words would be cut otherwise."""
    kept = _choose_columns(table, workshop)
    if len(kept) == len(table.columns):
        return Folded(table, ((),) * len(table.rows))
    gone = [number for number in range(len(table.columns)) if number not in kept]
    below = tuple(tuple((table.columns[n].label, row.cells[n]) for n in gone if n < len(row.cells) and row.cells[n]) for row in table.rows)
    left = replace(
        table,
        columns=_pick(table.columns, kept),
        rows=tuple(_narrow(row, kept) for row in table.rows),
        totals=tuple(_narrow(row, kept) for row in table.totals),
        head_column=kept.index(table.head_column) if table.head_column in kept else None,
    )
    return Folded(left, below)


def _choose_columns(table: Table, workshop: Workshop) -> list[int]:
    """The columns that stay. What names a row, a number and a box to tick always does."""
    kept = list(range(len(table.columns)))
    if table.blank_rows:
        return kept
    widths = list_word_widths(table, workshop)
    while len(kept) > _FEWEST and sum(widths[number] for number in kept) + CELL_GAP * (len(kept) - 1) > workshop.width:
        loose = [number for number in kept if number not in (0, table.head_column) and _may_go(table, number)]
        if not loose:
            break
        kept.remove(max(loose, key=lambda number: _count_letters(table, number)))
    return kept


def _may_go(table: Table, number: int) -> bool:
    column = table.columns[number]
    return bool(column.label) and column.align == "left" and not any(row.cells[number] for row in table.totals if number < len(row.cells))


def _count_letters(table: Table, number: int) -> int:
    return sum(len(row.cells[number]) for row in table.rows[:_LOOKED_AT] if number < len(row.cells))


def _narrow(row: TableRow, kept: Sequence[int]) -> TableRow:
    return replace(row, cells=_pick(row.cells, [number for number in kept if number < len(row.cells)]))


def _pick(values: Sequence[T], kept: Sequence[int]) -> tuple[T, ...]:
    return tuple(values[number] for number in kept)
