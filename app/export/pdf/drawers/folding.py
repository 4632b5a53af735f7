"""A table of more columns than its words have room for: the longest texts go below their row, over the whole width, behind the name of their column."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Table, TableRow
from app.export.pdf.bricks.table import CELL_GAP
from app.export.pdf.paper import SIZES
from app.export.pdf.widths import LOOKED_AT, compute_shares, list_word_widths
from app.export.pdf.workshop import Workshop

T = TypeVar("T")
_FEWEST = 3
"""Columns that stay: fewer are a list, no table."""
_TOWER, _LETTER = 3.5, 0.5
"""Lines of a cell that are too many while it stands next to others, and the width of a letter, in ems."""


class Folded(Struct, frozen=True):
    """The table that is left, and for each of its rows what goes below: the names of columns with their texts."""

    table: Table
    below: tuple[tuple[tuple[str, str], ...], ...]


def fold(table: Table, workshop: Workshop) -> Folded:
    """The same table, or one with fewer columns where words would be cut otherwise. What names a row, a number and a box to tick always stay."""
    kept = list(range(len(table.columns)))
    left = table
    while len(kept) > _FEWEST and not table.blank_rows and _is_narrow(left, workshop):
        loose = [number for number in kept if number not in (0, table.head_column) and _may_go(table, number)]
        if not loose:
            break
        kept.remove(max(loose, key=lambda number: _count_letters(table, number)))
        left = _keep(table, kept)
    gone = [number for number in range(len(table.columns)) if number not in kept]
    return Folded(
        left, tuple(tuple((table.columns[n].label, row.cells[n]) for n in gone if n < len(row.cells) and row.cells[n].strip()) for row in table.rows)
    )


def _is_narrow(table: Table, workshop: Workshop) -> bool:
    """Whether words would be cut; in large type also whether a text would be a tower of a word or two a line."""
    if sum(list_word_widths(table, workshop)) > workshop.width - CELL_GAP * (len(table.columns) - 1):
        return True
    size = workshop.styles.table.size
    if size < SIZES["large"].table:
        return False
    longest = (
        max((len(row.cells[number]) for row in table.rows[:LOOKED_AT] if number < len(row.cells)), default=0) for number in range(len(table.columns))
    )
    return any(letters * _LETTER * size > _TOWER * width for letters, width in zip(longest, compute_shares(table, workshop), strict=True))


def _may_go(table: Table, number: int) -> bool:
    column = table.columns[number]
    return bool(column.label) and column.align == "left" and not any(row.cells[number] for row in table.totals if number < len(row.cells))


def _count_letters(table: Table, number: int) -> int:
    return sum(len(row.cells[number]) for row in table.rows[:LOOKED_AT] if number < len(row.cells))


def _keep(table: Table, kept: Sequence[int]) -> Table:
    return replace(
        table,
        columns=_pick(table.columns, kept),
        rows=tuple(_narrow(row, kept) for row in table.rows),
        totals=tuple(_narrow(row, kept) for row in table.totals),
        head_column=kept.index(table.head_column) if table.head_column in kept else None,
    )


def _narrow(row: TableRow, kept: Sequence[int]) -> TableRow:
    return replace(row, cells=_pick(row.cells, [number for number in kept if number < len(row.cells)]))


def _pick(values: Sequence[T], kept: Sequence[int]) -> tuple[T, ...]:
    return tuple(values[number] for number in kept)
