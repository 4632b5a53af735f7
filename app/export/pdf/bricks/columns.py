"""Bricks next to each other, with space between them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from typing_extensions import override

from app.export.pdf.bricks.brick import SLACK, Brick
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.tagging.surface import Surface


class Place(NamedTuple):
    """Where in a row a column stands."""

    left: float
    width: float


class Columns(Brick):
    """Bricks next to each other, as high as the highest. `shares` divides the width that the gaps leave; `at_foot`: low ones stand at the foot."""

    def __init__(self, bricks: Sequence[Brick], shares: Sequence[float], gap: float, *, at_foot: bool = False) -> None:
        self.bricks = tuple(bricks)
        self.shares = tuple(shares)
        self.gap = gap
        self.at_foot = at_foot

    def get_places(self, width: float) -> tuple[Place, ...]:
        """Left and width of each column."""
        free = width - self.gap * (len(self.shares) - 1)
        whole = sum(self.shares) or 1
        places: list[Place] = []
        left = 0.0
        for share in self.shares:
            places.append(Place(left, free * share / whole))
            left += places[-1].width + self.gap
        return tuple(places)

    @override
    def get_height(self, width: float) -> float:
        return max((brick.get_height(place.width) for brick, place in self._with_places(width)), default=0)

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return self.bricks

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Columns, Columns] | None":
        firsts: list[Brick] = []
        rests: list[Brick] = []
        for brick, place in self._with_places(width):
            parts: tuple[Brick, Brick] | None = (brick, Stack(()))
            if brick.get_height(place.width) > room + SLACK:
                parts = brick.split(place.width, room, forced=forced)
            if parts is None:
                return None
            firsts.append(parts[0])
            rests.append(parts[1])
        return self._part(firsts), self._part(rests)

    def _part(self, bricks: Sequence[Brick]) -> "Columns":
        return Columns(bricks, self.shares, self.gap).inherit(self)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self.draw_in(surface, x, top, (width, self.get_height(width)))

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        for brick, place in self._with_places(size[0]):
            down = size[1] - brick.get_height(place.width) if self.at_foot else 0
            brick.draw_in(surface, x + place.left, top - down, (place.width, size[1] - down))
            if brick.origin:
                surface.add_spot(brick.origin, (x + place.left, top - size[1], x + place.left + place.width, top))

    def _with_places(self, width: float) -> Iterator[tuple[Brick, Place]]:
        return zip(self.bricks, self.get_places(width), strict=True)


class WholeColumns(Columns):
    """Columns that go to the next page as a whole, unless even a page is too small: the rest of a frame would stand there without its heading."""

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Columns, Columns] | None":
        return super().split(width, room, forced=True) if forced else None
