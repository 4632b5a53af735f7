"""Bricks above each other: a page, a section, what is in a frame or a cell. The same rules hold for all of these."""

from collections.abc import Iterator, Sequence

from typing_extensions import override

from app.export.pdf.bricks.brick import SLACK, Brick
from app.export.pdf.paper import KEEP
from app.export.pdf.tagging.surface import Surface


class Stack(Brick):
    """Bricks above each other. Of the space after one and before the next the larger counts; above the first there is none."""

    def __init__(self, bricks: Sequence[Brick]) -> None:
        self.bricks = tuple(bricks)
        if bricks:
            self.before = bricks[0].before
            self.after = bricks[-1].after

    @override
    def get_height(self, width: float) -> float:
        return sum(gap + brick.get_height(width) for gap, brick in self._with_gaps())

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return self.bricks

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Stack, Stack] | None":
        left = room
        for index, (gap, brick) in enumerate(self._with_gaps()):
            height = gap + brick.get_height(width)
            if height > left + SLACK:
                return self._divide(index, width, left - gap, forced=forced)
            left -= height
        return self, Stack(())

    def _divide(self, index: int, width: float, room: float, *, forced: bool) -> "tuple[Stack, Stack] | None":
        parts = self._split_at(index, width, room, forced=forced)
        if parts:
            return Stack((*self.bricks[:index], parts[0])), Stack((parts[1], *self.bricks[index + 1 :]))
        index = self._get_break(index, forced=forced)
        return (Stack(self.bricks[:index]), Stack(self.bricks[index:])) if index else None

    def _split_at(self, index: int, width: float, room: float, *, forced: bool) -> tuple[Brick, Brick] | None:
        """Split the first brick that does not fit, unless too little of it would stand under a heading."""
        forced = forced and self._count_headings() >= index
        headed = index > 0 and self.bricks[index - 1].keeps_with_next
        if headed and room < KEEP and not forced:
            return None
        return self.bricks[index].split(width, room, forced=forced)

    def _get_break(self, index: int, *, forced: bool) -> int:
        """How many bricks stay when the page ends before `index`: a heading goes along with what it stands above."""
        while index and self.bricks[index - 1].keeps_with_next:
            index -= 1
        return max(1, self._count_headings()) if forced and not index else index

    def _count_headings(self) -> int:
        """How many bricks there are before the first that is no heading."""
        return next((number for number, brick in enumerate(self.bricks) if not brick.keeps_with_next), len(self.bricks))

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        for gap, brick in self._with_gaps():
            top -= gap
            height = brick.get_height(width)
            brick.draw(surface, x, top, width)
            if brick.origin:
                surface.add_spot(brick.origin, (x, top - height, x + width, top))
            top -= height

    def _with_gaps(self) -> Iterator[tuple[float, Brick]]:
        above: Brick | None = None
        for brick in self.bricks:
            yield (max(above.after, brick.before) if above else 0.0), brick
            above = brick
