"""Bricks that stay on one page while one can hold them."""

from typing_extensions import override

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import TableBrick
from app.export.pdf.tagging.surface import Surface

_LEAST_ROWS = 3
"""Of a table, before the end of a page; after it the table itself sees to company."""


class Together(Brick):
    """A stack that is split only within a table, where the rows come with their head on both pages, or when even a whole page is too small for it."""

    def __init__(self, inner: Stack, *, is_spare: bool = False) -> None:
        self.inner = inner
        self.is_spare = is_spare
        self.is_hidden = False
        """Left out, to save a page."""
        self.before, self.after = inner.before, inner.after

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def get_height(self, width: float) -> float:
        return 0 if self.is_hidden else self.inner.get_height(width)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        parts = self.inner.split(width, room, forced=forced)
        return parts if parts and parts[1].bricks and (forced or _is_within_table(*parts)) else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        if not self.is_hidden:
            self.inner.draw(surface, x, top, width)


def _is_within_table(first: Stack, rest: Stack) -> bool:
    last, following = first.bricks[-1], rest.bricks[0]
    return isinstance(last, TableBrick) and isinstance(following, TableBrick) and len(last.rows) >= _LEAST_ROWS
