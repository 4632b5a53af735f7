"""Patterns that stay apart on a black-and-white copy."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from app.export.pdf.paper import BLACK, FRAME, THIN, WHITE, Tone
from app.export.pdf.tagging.surface import Stroke, Surface

_OUTLINE = Stroke(FRAME, BLACK)
_HATCH = Stroke(0.7, BLACK)
_STEP = 4.0


class Area(NamedTuple):
    """A rectangle: left, bottom, width, height."""

    x: float
    y: float
    width: float
    height: float


Segment = tuple[tuple[float, float], tuple[float, float]]
Filler = Callable[[Surface, Area], None]


def draw_pattern(surface: Surface, area: Area, pattern: int | None) -> None:
    """A frame filled with the pattern of a goal; without a goal it stays empty."""
    surface.draw_box(area, None, fill=WHITE)
    if pattern is not None:
        FILLERS[pattern % len(FILLERS)](surface, area)
    surface.draw_box(area, _OUTLINE)


def draw_hatching(surface: Surface, area: Area, tone: Tone = BLACK, step: float = _STEP, width: float = THIN) -> None:
    """Slanting lines over an area."""
    with surface.clip(area):
        for start, end in _list_slanting(area, step):
            surface.draw_line(start, end, Stroke(width, tone))


def _list_slanting(area: Area, step: float) -> Iterator[Segment]:
    for number in range(int((area.width + area.height) / step) + 1):
        x = area.x - area.height + number * step
        yield (x, area.y), (x + area.height, area.y + area.height)


def _fill_solid(surface: Surface, area: Area) -> None:
    surface.draw_box(area, None, fill=0.1)


def _fill_diagonal(surface: Surface, area: Area) -> None:
    draw_hatching(surface, area, BLACK, _STEP, 0.9)


def _fill_dots(surface: Surface, area: Area) -> None:
    with surface.clip(area):
        for row in range(int(area.height / 3) + 1):
            for column in range(int(area.width / 4) + 2):
                surface.draw_circle(area.x + column * 4 + (row % 2) * 2, area.y + 1.5 + row * 3, 0.7, None, fill=BLACK)


def _fill_horizontal(surface: Surface, area: Area) -> None:
    for number in range(1, int(area.height / 2.6) + 1):
        y = area.y + number * 2.6
        if y < area.y + area.height:
            surface.draw_line((area.x, y), (area.x + area.width, y), _HATCH)


def _fill_cross(surface: Surface, area: Area) -> None:
    with surface.clip(area):
        for (x1, y1), (x2, y2) in _list_slanting(area, 5):
            surface.draw_line((x1, y1), (x2, y2), _HATCH)
            surface.draw_line((x1, y2), (x2, y1), _HATCH)


def _fill_grid(surface: Surface, area: Area) -> None:
    _fill_horizontal(surface, area)
    for number in range(1, int(area.width / 2.6) + 1):
        x = area.x + number * 2.6
        if x < area.x + area.width:
            surface.draw_line((x, area.y), (x, area.y + area.height), _HATCH)


FILLERS: tuple[Filler, ...] = (_fill_solid, _fill_diagonal, _fill_dots, _fill_horizontal, _fill_cross, _fill_grid)
"""One per goal. Empty is none of them: it means that there is no goal."""
