"""The phases as dots on a line: filled is done, half is busy, open is to come."""

from typing_extensions import override

from app.document.drawings import Strip, StripPart
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.paper import BLACK, GAP, MM, MUTED, WHITE
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

_RADIUS = 2.1 * MM
_DOTS = 6.5 * MM
_TITLE_LINES = 3
_NOTE_LINES = 2
_BESIDE = 5.0


def build_strip(block: Strip, workshop: Workshop) -> list[Brick]:
    """The label and the strip, in more rows when the type is large."""
    if not block.parts:
        return []
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    alt = block.alt or ", ".join(f"{part.number} {part.title}: {part.note}" for part in block.parts)
    bricks.append(StripPicture(block.parts, workshop.add_figure(alt), workshop).set_space(GAP / 2, GAP * 1.5))
    return bricks


class StripPicture(Picture):
    """The drawn strip."""

    def __init__(self, parts: tuple[StripPart, ...], element: Element, workshop: Workshop) -> None:
        self._parts = parts
        self._letters = Lettering(workshop, element)
        self._bold = self._letters.style.strong()
        self._a_row = self._count_in_row(workshop.width)
        self._cell = workshop.width / self._a_row
        rows = [parts[first : first + self._a_row] for first in range(0, len(parts), self._a_row)]
        self._rows = [(row, self._get_row_height(row)) for row in rows]
        super().__init__(element, workshop.width, sum(height for _, height in self._rows))

    def _count_in_row(self, width: float) -> int:
        widest = max(self._letters.get_widest_word(f"{part.number} {part.title}", self._bold) for part in self._parts) + _BESIDE
        fit = max(1, min(len(self._parts), int(width / widest)))
        rows = -(-len(self._parts) // fit)
        return -(-len(self._parts) // rows)

    def _get_row_height(self, row: tuple[StripPart, ...]) -> float:
        return _DOTS + max(self._get_titles(part) + self._get_notes(part) for part in row) + 3

    def _get_titles(self, part: StripPart) -> float:
        room = self._cell - _BESIDE
        return self._letters.set(_get_title(part), room, self._bold, most=_TITLE_LINES).get_height(room)

    def _get_notes(self, part: StripPart) -> float:
        room = self._cell - _BESIDE
        return self._letters.set(part.note, room, most=_NOTE_LINES).get_height(room) if part.note else 0

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        for row, height in self._rows:
            self._draw_row(surface, x, top, row)
            top -= height

    def _draw_row(self, surface: Surface, x: float, top: float, row: tuple[StripPart, ...]) -> None:
        y = top - _DOTS / 2
        first = x + _RADIUS + 1
        surface.draw_line((first, y), (first + (len(row) - 1) * self._cell, y), Stroke(1, MUTED))
        for number, part in enumerate(row):
            _draw_dot(surface, first + number * self._cell, y, part)
            room = Room(x + number * self._cell, top - _DOTS, self._cell - _BESIDE)
            down = self._letters.draw(surface, _get_title(part), room, self._bold, most=_TITLE_LINES)
            room = room._replace(top=room.top - down)
            self._letters.draw(surface, part.note, room, self._letters.style.toned(MUTED), most=_NOTE_LINES)


def _get_title(part: StripPart) -> str:
    return f"{part.number} {part.title}".strip()


def _draw_dot(surface: Surface, x: float, y: float, part: StripPart) -> None:
    stroke = Stroke(1.2, BLACK)
    surface.draw_circle(x, y, _RADIUS, stroke, fill=BLACK if part.state == "done" else WHITE)
    if part.state == "busy":
        with surface.clip((x - _RADIUS, y - _RADIUS, _RADIUS, 2 * _RADIUS)):
            surface.draw_circle(x, y, _RADIUS, stroke, fill=BLACK)
