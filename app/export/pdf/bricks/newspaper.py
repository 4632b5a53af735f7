"""A text in two columns, of about the same height, that goes on in two columns on the next page."""

from typing_extensions import override

from app.export.pdf.bricks.brick import SLACK, Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import KEEP, MM
from app.export.pdf.tagging.surface import Surface

_GAP = 8 * MM
_STEP = 4.0


def get_column_width(width: float) -> float:
    """How wide one of the columns is."""
    return (width - _GAP) / 2


class Newspaper(Brick):
    """A stack that is read down the left column, then down the right one."""

    def __init__(self, inner: Stack) -> None:
        self.inner = inner
        self._made: tuple[float, Columns] | None = None

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def get_height(self, width: float) -> float:
        return self._balance(width).get_height(width)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self._balance(width).draw(surface, x, top, width)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        if self.get_height(width) <= room + SLACK:
            return self, Stack(())
        if room < KEEP and not forced:
            return None
        wide = get_column_width(width)
        left = self.inner.split(wide, room, forced=forced)
        if left is None:
            return None
        right = left[1].split(wide, room, forced=forced) or (Stack(()), left[1])
        return Columns([left[0], right[0]], [1, 1], _GAP).inherit(self), Newspaper(right[1]).inherit(self)

    def _balance(self, width: float) -> Columns:
        """The lowest two columns that hold everything."""
        if self._made is None or self._made[0] != width:
            self._made = (width, self._divide(get_column_width(width)))
        return self._made[1]

    def _divide(self, wide: float) -> Columns:
        whole = self.inner.get_height(wide)
        room = whole / 2
        while room < whole:
            parts = self.inner.split(wide, room, forced=False)
            if parts is not None and parts[1].get_height(wide) <= room + SLACK:
                return Columns(parts, [1, 1], _GAP)
            room += _STEP
        return Columns([self.inner, Stack(())], [1, 1], _GAP)
