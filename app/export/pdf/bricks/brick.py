"""What every brick can do."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Self

from typing_extensions import override

from app.export.pdf.tagging.surface import Surface

SLACK = 0.01
"""Rounding: a brick that is this much too high still fits."""


class Brick(ABC):
    """A thing on paper. It knows its height for a width, can be split where a page ends, and draws itself downwards from a top."""

    before: float = 0
    after: float = 0
    keeps_with_next: bool = False
    origin: str = ""

    @abstractmethod
    def get_height(self, width: float) -> float:
        """How high it is at this width."""

    @abstractmethod
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        """Draw it; `top` is the height of its upper side above the foot of the paper."""

    @abstractmethod
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        """A first part that fits in the room and the rest, or None when it stays whole. `forced`: a whole page is not enough, so ugly is better than lost."""

    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        """Draw it in a room that may be higher than it is: a frame fills the room."""
        self.draw(surface, x, top, size[0])

    def get_parts(self) -> "tuple[Brick, ...]":
        """The bricks it is made of."""
        return ()

    def walk(self) -> "Iterator[Brick]":
        """Itself and all bricks in it."""
        yield self
        for part in self.get_parts():
            yield from part.walk()

    def set_space(self, before: float = 0, after: float = 0) -> Self:
        """Itself, with space around it."""
        self.before, self.after = before, after
        return self

    def inherit(self, whole: "Brick") -> Self:
        """Itself, as a part of something that was split."""
        self.before, self.after, self.origin = whole.before, whole.after, whole.origin
        return self


class Whole(Brick):
    """A brick that is never split."""

    @override
    def split(self, width: float, room: float, *, forced: bool) -> None:
        return None
