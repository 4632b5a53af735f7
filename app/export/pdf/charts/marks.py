"""The numbered marks in a cell of a field."""

from collections.abc import Sequence

from app.document.drawings import MapPoint
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.charts.patterns import Area
from app.export.pdf.paper import BLACK, MM, WHITE
from app.export.pdf.tagging.surface import Stroke, Surface

_RADIUS = 3.2 * MM
_MOST = 4
"""Marks of their own in one cell; from five on their numbers stand in one frame."""
_STRONG = 4
"""Much influence: from here on."""


def draw_marks(surface: Surface, letters: Lettering, points: Sequence[MapPoint], cell: Area, *, squares: bool) -> None:
    """All marks of a cell, none over another."""
    if len(points) > _MOST:
        _draw_list(surface, letters, points, cell)
        return
    radius = min(_RADIUS * max(1.0, letters.style.size / 9), cell.width / 4.6, cell.height / 4.6)
    for point, place in zip(points, _get_places(len(points), cell, radius), strict=True):
        _draw_mark(surface, letters, point, place, radius, square=squares and point.x < 0)


def _get_places(number: int, cell: Area, radius: float) -> list[tuple[float, float]]:
    """Next to each other; when they do not fit in one row, in two rows of two."""
    x, y = cell.x + cell.width / 2, cell.y + cell.height / 2
    step = 2 * radius + 3
    rows = (number + 1) // 2
    if number * step <= cell.width + 3:
        return [(x + (place - (number - 1) / 2) * step, y) for place in range(number)]
    return [(x + (place % 2 - 0.5) * step, y + ((rows - 1) / 2 - place // 2) * step) for place in range(number)]


def _draw_mark(surface: Surface, letters: Lettering, point: MapPoint, place: tuple[float, float], radius: float, *, square: bool) -> None:
    stroke = Stroke(1.4, BLACK)
    filled = square and point.y >= _STRONG
    fill = BLACK if filled else WHITE
    if square:
        side = radius * 0.92
        surface.draw_box((place[0] - side, place[1] - side, 2 * side, 2 * side), stroke, fill=fill)
    else:
        surface.draw_circle(*place, radius, stroke, fill=fill)
    style = letters.style.strong().toned(WHITE if filled else BLACK)
    letters.draw_at(surface, point.nr, place, style)


def _draw_list(surface: Surface, letters: Lettering, points: Sequence[MapPoint], cell: Area) -> None:
    frame = Area(cell.x + 3, cell.y + 3, cell.width - 6, cell.height - 6)
    surface.draw_box(frame, Stroke(1.4, BLACK), fill=WHITE, corner=2)
    style = letters.style.strong().aligned("center")
    words = join_numbers([point.nr for point in points])
    most = max(1, int((frame.height - 2) / style.lead))
    high = letters.set(words, frame.width - 4, style, most=most).get_height(frame.width - 4)
    letters.draw(surface, words, Room(frame.x + 2, frame.y + frame.height / 2 + high / 2, frame.width - 4), style, most=most)


def join_numbers(numbers: Sequence[str]) -> str:
    """Numbers behind each other, three or more in a row as from–to."""
    runs: list[list[str]] = []
    for number in numbers:
        follows = runs and number.isdecimal() and runs[-1][-1].isdecimal() and int(number) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run) for run in runs)
