"""Bricks that stay on one page while one can hold them."""

from typing_extensions import override

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.tagging.surface import Surface


class Together(Brick):
    """A stack that is split only when even a whole page is too small for it."""

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
        return self.inner.split(width, room, forced=True) if forced else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        if not self.is_hidden:
            self.inner.draw(surface, x, top, width)
