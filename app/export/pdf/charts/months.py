"""The months of a plan with a dot per message; a repeat is an open dot."""

from typing_extensions import override

from app.document.drawings import MonthCell, MonthStrip
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.paper import BLACK, GAP, MM, RULE, THIN, WHITE
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

_A_ROW = 12
_ROWS = 8
"""In one drawing: eight years of months."""
_RADIUS = 1.2 * MM
_STEP = 3.2 * MM
_DOT_ROWS = 3


def build_months(block: MonthStrip, workshop: Workshop) -> list[Brick]:
    """The label and the strip."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    for first in range(0, len(block.months), _A_ROW * _ROWS):
        part = block.months[first : first + _A_ROW * _ROWS]
        bricks.append(MonthsPicture(part, workshop.add_figure(block.alt), workshop).set_space(2, GAP * 1.5))
        bricks[-1].origin = block.origin
    return bricks


class MonthsPicture(Picture):
    """The drawn strip, at most twelve months a row."""

    def __init__(self, months: tuple[MonthCell, ...], element: Element, workshop: Workshop) -> None:
        self._letters = Lettering(workshop, element)
        self._a_row = self._count_in_row(months, workshop.width)
        self._rows = [months[first : first + self._a_row] for first in range(0, len(months), self._a_row)]
        columns = max(1, int((workshop.width / self._a_row - 4) / _STEP))
        most = max(month.dots + month.open_dots for month in months)
        self._dot_rows = min(_DOT_ROWS, max(1, -(-most // columns)))
        self._row = self._letters.style.lead + self._dot_rows * _STEP + 5
        super().__init__(element, workshop.width, len(self._rows) * (self._row + 4))

    def _count_in_row(self, months: tuple[MonthCell, ...], width: float) -> int:
        widest = max(self._letters.get_width(month.label) for month in months) + 4
        return max(1, min(_A_ROW, int(width / widest)))

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        cell = width / self._a_row
        for number, row in enumerate(self._rows):
            for place, month in enumerate(row):
                self._draw_month(surface, month, (x + place * cell, top - number * (self._row + 4), cell))

    def _draw_month(self, surface: Surface, month: MonthCell, room: tuple[float, float, float]) -> None:
        x, top, width = room
        surface.draw_box((x, top - self._row, width, self._row), Stroke(THIN, RULE))
        self._letters.draw(surface, month.label, Room(x + 1, top - 1, width - 2), self._letters.style.aligned("center"))
        columns = max(1, int((width - 4) / _STEP))
        most = columns * self._dot_rows
        dots = [True] * month.dots + [False] * month.open_dots
        first = top - self._letters.style.lead - _STEP / 2 - 1
        if len(dots) > most:
            self._letters.draw_at(surface, f"{len(dots)} ×", (x + width / 2, first - _STEP * (self._dot_rows - 1) / 2))
            return
        wide = min(columns, len(dots)) * _STEP
        for number, filled in enumerate(dots):
            left = x + (width - wide) / 2 + _STEP / 2
            place = (left + number % columns * _STEP, first - number // columns * _STEP)
            surface.draw_circle(*place, _RADIUS, Stroke(0.8, BLACK), fill=BLACK if filled else WHITE)
