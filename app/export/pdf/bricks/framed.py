"""A brick in a frame, and a brick behind a label."""

from msgspec import Struct
from typing_extensions import override

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.paper import BLACK, CORNER, FRAME, MM, Tone
from app.export.pdf.tagging.surface import Stroke, Surface


class FrameStyle(Struct, frozen=True, kw_only=True):
    """How a frame looks."""

    stroke: Stroke
    corner: float = CORNER
    padding: float = 3.2 * MM
    fill: Tone | None = None


PLAIN = FrameStyle(stroke=Stroke(FRAME, BLACK))
DASHED = FrameStyle(stroke=Stroke(FRAME, BLACK, (3, 2.5)))


class Framed(Brick):
    """A frame around a brick. When it is split, each part has a whole frame."""

    def __init__(self, inner: Brick, style: FrameStyle) -> None:
        self.inner = inner
        self.style = style

    @override
    def get_height(self, width: float) -> float:
        return self.inner.get_height(width - 2 * self.style.padding) + 2 * self.style.padding

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Framed, Framed] | None":
        padding = 2 * self.style.padding
        parts = self.inner.split(width - padding, room - padding, forced=forced)
        return (Framed(parts[0], self.style).inherit(self), Framed(parts[1], self.style).inherit(self)) if parts else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self.draw_in(surface, x, top, (width, self.get_height(width)))

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        width, height = size
        half = self.style.stroke.width / 2
        box = (x + half, top - height + half, width - 2 * half, height - 2 * half)
        surface.draw_box(box, self.style.stroke, fill=self.style.fill, corner=self.style.corner)
        padding = self.style.padding
        self.inner.draw(surface, x + padding, top - padding, width - 2 * padding)


class WholeFrame(Framed):
    """A frame that goes to the next page as a whole, unless even a page is too small."""

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Framed, Framed] | None":
        return super().split(width, room, forced=True) if forced else None


class Labelled(Brick):
    """A bullet, number or tick with a brick behind it. The label stays with the first part."""

    def __init__(self, label: Brick | None, inner: Brick, indent: float) -> None:
        self.label = label
        self.inner = inner
        self.indent = indent

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def get_height(self, width: float) -> float:
        return max(self.inner.get_height(width - self.indent), self.label.get_height(self.indent) if self.label else 0)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Labelled, Labelled] | None":
        parts = self.inner.split(width - self.indent, room, forced=forced)
        return (Labelled(self.label, parts[0], self.indent).inherit(self), Labelled(None, parts[1], self.indent).inherit(self)) if parts else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        if self.label:
            self.label.draw(surface, x, top, self.indent)
        self.inner.draw(surface, x + self.indent, top, width - self.indent)
