"""Lines to write on."""

from typing_extensions import override

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.paper import RULE, THIN
from app.export.pdf.tagging.surface import Stroke, Surface

_LEAST = 2
"""Lines that stand together at the end of a page and at the top of the next."""


class WritingRules(Brick):
    """Thin lines at a distance to write on, over the whole width or a part of it."""

    def __init__(self, number: int, distance: float, *, length: float | None = None) -> None:
        self.number = number
        self.distance = distance
        self.length = length

    @override
    def get_height(self, width: float) -> float:
        return self.number * self.distance

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[WritingRules, WritingRules] | None":
        least = 1 if forced else _LEAST
        fit = min(int(room / self.distance), self.number - least)
        if fit < least:
            return None
        first = WritingRules(fit, self.distance, length=self.length).inherit(self)
        return first, WritingRules(self.number - fit, self.distance, length=self.length).inherit(self)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        for number in range(1, self.number + 1):
            y = top - number * self.distance + THIN
            surface.draw_line((x, y), (x + min(self.length or width, width), y), Stroke(THIN, RULE))
