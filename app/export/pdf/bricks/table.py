"""Rows under a head that comes back on every page."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from app.export.pdf.bricks.brick import SLACK, Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import Text
from app.export.pdf.paper import BLACK, HEAD, RULE, THIN
from app.export.pdf.tagging.surface import Stroke, Surface

CELL_GAP = 9.0
_ABOVE, _BELOW = 2.5, 3.5
_TIGHT_ABOVE, _TIGHT_BELOW = 1.5, 2.5


_WHOLE = 3
"""A table of so few rows goes to the next page as a whole."""


class Row(Brick):
    """Cells next to each other with a line under them. `least` is the least height (a row to write in); `below`: what goes on under the cells."""

    def __init__(self, cells: Columns, line: Stroke | None, *, least: float = 0, above: Stroke | None = None, below: Brick | None = None) -> None:
        self.cells = cells
        self.below = below
        self.line = line
        self.least = least
        self.above = above
        self._known: tuple[float, float] = (-1, 0)
        self._pads = (_ABOVE, _BELOW)

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.cells, self.below) if self.below else (self.cells,)

    @override
    def get_height(self, width: float) -> float:
        if self._known[0] != width:
            below = self.below.get_height(width) if self.below else 0
            self._known = (width, max(self.cells.get_height(width) + below + sum(self._pads), self.least))
        return self._known[1]

    def forget(self) -> None:
        """Its cells were shortened: measure again."""
        self._known = (-1, 0)

    def tighten(self) -> None:
        """Less room above and below the text: for a table that just does not fit on its page."""
        self._pads = (_TIGHT_ABOVE, _TIGHT_BELOW)
        self.forget()

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Row, Row] | None":
        room -= sum(self._pads)
        parts = self.cells.split(width, room, forced=True) if forced else None
        if parts is None:
            return None
        # what goes on under the cells comes after all of them
        first, rest = None, self.below
        if self.below and (left := room - self.cells.get_height(width)) > 0:
            first, rest = self.below.split(width, left, forced=True) or (None, self.below)
        return Row(parts[0], self.line, above=self.above, below=first).inherit(self), Row(parts[1], self.line, below=rest).inherit(self)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self.cells.draw(surface, x, top - self._pads[0], width)
        if self.below:
            self.below.draw(surface, x, top - self._pads[0] - self.cells.get_height(width), width)
        if self.above:
            surface.draw_line((x, top), (x + width, top), self.above)
        if self.line:
            y = top - self.get_height(width)
            surface.draw_line((x, y), (x + width, y), self.line)


class TableHead(Struct, frozen=True, kw_only=True):
    """The head as it is read the first time, and as an artifact on the pages after."""

    first: Row
    again: Row


class TableRow(Struct, frozen=True, kw_only=True):
    """A row, and the text that says on the next page which row goes on (its number)."""

    row: Row
    again: Text


class TableBrick(Brick):
    """A table. Rows stay whole; a row higher than a page goes on over the next, with its number repeated. What explains it (`foot`) never stands alone."""

    def __init__(self, head: TableHead | None, rows: Sequence[TableRow], *, foot: Brick | None = None, is_rest: bool = False) -> None:
        self.head = head
        self.rows = tuple(rows)
        self.foot = foot
        self.is_rest = is_rest

    def _get_head(self) -> Row | None:
        return (self.head.again if self.is_rest else self.head.first) if self.head else None

    @override
    def get_height(self, width: float) -> float:
        head = self._get_head()
        foot = self.foot.get_height(width) + self.foot.before if self.foot else 0
        return (head.get_height(width) if head else 0) + sum(row.row.get_height(width) for row in self.rows) + foot

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (*(row.row for row in self.rows), *((self.foot,) if self.foot else ()))

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[TableBrick, TableBrick] | None":
        head = self._get_head()
        left = room - (head.get_height(width) if head else 0)
        fit = 0
        for row in self.rows:
            left -= row.row.get_height(width)
            if left < -SLACK:
                left += row.row.get_height(width)
                break
            fit += 1
        if len(self.rows) <= _WHOLE and fit and not forced:
            return None
        if fit >= min(2, len(self.rows)) or (forced and fit):
            # the last row, or the foot, never goes to the next page alone
            fit = min(fit, len(self.rows) - 2) if fit >= len(self.rows) - 1 and fit > 2 else fit
            return self._part(self.rows[:fit]), self._rest(self.rows[fit:])
        return self._split_row(width, left) if forced else None

    def _split_row(self, width: float, room: float) -> "tuple[TableBrick, TableBrick] | None":
        first, *others = self.rows
        parts = first.row.split(width, room, forced=True)
        if parts is None:
            return None
        cells = parts[1].cells
        is_done = isinstance(cells.bricks[0], Stack)
        number = first.again if is_done else cells.bricks[0]
        again = Row(Columns((number, *cells.bricks[1:]), cells.shares, cells.gap), parts[1].line, below=parts[1].below)
        return self._part((replace(first, row=parts[0]),)), self._rest((replace(first, row=again), *others))

    def _part(self, rows: Sequence[TableRow]) -> "TableBrick":
        return TableBrick(self.head, rows, is_rest=self.is_rest).inherit(self)

    def _rest(self, rows: Sequence[TableRow]) -> "TableBrick":
        return TableBrick(self.head, rows, foot=self.foot, is_rest=True).inherit(self)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        head = self._get_head()
        if head:
            head.draw(surface, x, top, width)
            top -= head.get_height(width)
        for row in self.rows:
            height = row.row.get_height(width)
            row.row.draw(surface, x, top, width)
            if row.row.origin:
                surface.add_spot(row.row.origin, (x, top - height, x + width, top))
            top -= height
        if self.foot:
            self.foot.draw(surface, x, top - self.foot.before, width)


ROW_SPARE = _ABOVE + _BELOW - _TIGHT_ABOVE - _TIGHT_BELOW
"""What a row gives when it is tightened."""
HEAD_LINE = Stroke(HEAD, BLACK)
ROW_LINE = Stroke(THIN, RULE)
