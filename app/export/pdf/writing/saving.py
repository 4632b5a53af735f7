"""How sheets save a page: less air, a few empty rows and lines less, when that is all it takes. What is printed never goes, and type never gets smaller."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import TableBrick, TableRow
from app.export.pdf.paper import MM
from app.export.pdf.writing.areas import FrameLines
from app.export.pdf.writing.rules import RuledLines
from app.export.pdf.writing.tables import WriteRowBrick
from app.export.pdf.writing.together import Together

_LEAST_LINES, _LEAST_ROWS = 2, 3
_MOST_PAGES = 20
"""Sheets of more pages are not looked at."""
_LEAST_ROW = 11 * MM
"""A little more than on a paper in ordinary type."""
_AIR = 0.7
"""What may be left of the space between two bricks."""


class _Spares(Struct):
    """What a sheet can do with less of, and how much of it there was."""

    lines: list[tuple[RuledLines, int]]
    frames: list[tuple[FrameLines, int]]
    tables: list[tuple[TableBrick, tuple[TableRow, ...]]]
    extras: list[Together]
    air: list[tuple[Brick, float, float]]
    heights: list[tuple[WriteRowBrick, float]]

    def take_heights(self) -> None:
        """Lower rows to write in."""
        for row, least in self.heights:
            row.least = min(least, _LEAST_ROW)
            row.forget()

    def take_air(self) -> None:
        """Less space between the bricks."""
        for brick, before, after in self.air:
            brick.set_space(before * _AIR, after * _AIR)

    def take_lines(self) -> None:
        """One line less for each answer that has several."""
        for rules, _ in self.lines:
            rules.lines = max(rules.lines - 1, min(rules.lines, _LEAST_LINES))
        for frame, _ in self.frames:
            frame.set_lines(max(frame.number - 1, min(frame.number, _LEAST_LINES)))

    def take_rows(self) -> None:
        """One empty row less in each table."""
        for table, _ in self.tables:
            if len(table.rows) > _LEAST_ROWS and _is_empty(table):
                table.rows = table.rows[:-1]

    def take_extras(self) -> None:
        """Nothing that the sheet can do without."""
        for extra in self.extras:
            extra.is_hidden = True

    def give_back(self) -> None:
        """Everything as it was."""
        for rules, number in self.lines:
            rules.lines = number
        for frame, number in self.frames:
            frame.set_lines(number)
        for table, rows in self.tables:
            table.rows = rows
        for extra in self.extras:
            extra.is_hidden = False
        for brick, before, after in self.air:
            brick.set_space(before, after)
        for row, least in self.heights:
            row.least = least
            row.forget()


def fit_sheet(stack: Stack, width: float, height: float) -> None:
    """Try less and less room to write until there is a page less; when that does not help, leave all as it was."""
    fit_stacks([stack], partial(count_pages, stack, width, height))


def fit_stacks(stacks: Sequence[Stack], count: Callable[[], int]) -> None:
    """The same for sheets that share their pages; `count` says how many these are."""
    pages = count()
    if not 1 < pages <= _MOST_PAGES:
        return
    spares = _find_spares(stacks)
    rows, lines = spares.take_rows, spares.take_lines
    takes = (spares.take_air, rows, spares.take_heights, spares.take_extras, lines, rows, lines, rows)
    counts: list[int] = []
    for take in takes:
        take()
        counts.append(count())
    spares.give_back()
    if min(counts) < pages:
        for take in takes[: counts.index(min(counts)) + 1]:
            take()
        _give_back_extras(spares, count, min(counts))


def _give_back_extras(spares: _Spares, count: Callable[[], int], pages: int) -> None:
    """What was left out first comes back where the pages have room for it after all."""
    for extra in spares.extras:
        extra.is_hidden = False
        extra.is_hidden = count() > pages


def _find_spares(stacks: Sequence[Stack]) -> _Spares:
    bricks = [brick for stack in stacks for brick in stack.walk()]
    return _Spares(
        lines=[(brick, brick.lines) for brick in bricks if isinstance(brick, RuledLines)],
        frames=[(brick, brick.number) for brick in bricks if isinstance(brick, FrameLines)],
        tables=[(brick, brick.rows) for brick in bricks if isinstance(brick, TableBrick)],
        extras=[brick for brick in bricks if isinstance(brick, Together) and brick.is_spare],
        heights=[
            (row.row, row.row.least) for brick in bricks if isinstance(brick, TableBrick) for row in brick.rows if isinstance(row.row, WriteRowBrick)
        ],
        air=[(brick, brick.before, brick.after) for stack in stacks for brick in stack.bricks],
    )


def _is_empty(table: TableBrick) -> bool:
    row = table.rows[-1].row
    return isinstance(row, WriteRowBrick) and row.is_empty


def count_pages(stack: Stack, width: float, height: float) -> int:
    """How many pages a sheet takes."""
    pages = 1
    parts = stack.split(width, height, forced=True)
    while parts is not None and parts[1].bricks and pages < _MOST_PAGES + 1:
        pages += 1
        parts = parts[1].split(width, height, forced=True)
    return pages
