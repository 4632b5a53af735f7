"""Bars from nothing to the most: a filled bar in an empty frame, the words behind it."""

from typing_extensions import override

from app.document.drawings import Bar, BarChart
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.paper import BLACK, FRAME, GAP, MM, MUTED, WHITE
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

_ROW = 7 * MM
_BAR = 4.2 * MM
_MOST_ROWS = 20
"""In one drawing; the others follow in a next one, which may stand on the next page."""
_LABELS, _WORDS = 0.36, 0.24
_GAP = 4 * MM


def build_bars(block: BarChart, workshop: Workshop) -> list[Brick]:
    """The label and the bars."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    for first in range(0, len(block.bars), _MOST_ROWS):
        part = block.bars[first : first + _MOST_ROWS]
        alt = block.alt if not first else ", ".join(f"{bar.label}: {bar.words or bar.value:}" for bar in part)
        bricks.append(BarsPicture(block, part, workshop.add_figure(alt), workshop).set_space(2, GAP * 1.5))
        bricks[-1].origin = block.origin
    return bricks


class BarsPicture(Picture):
    """The drawn bars."""

    def __init__(self, block: BarChart, bars: tuple[Bar, ...], element: Element, workshop: Workshop) -> None:
        self._letters = Lettering(workshop, element)
        self._block = block
        self._bars = bars
        width = min(block.width_mm * MM, workshop.width)
        self._labels = min(width * _LABELS, max(self._letters.get_width(bar.label) for bar in bars) + _GAP)
        self._words = min(width * _WORDS, max(self._letters.get_width(_get_words(bar), self._letters.style.strong()) for bar in bars) + _GAP)
        self._row = max(_ROW, self._count_lines() * self._letters.style.lead + 2)
        feet = self._letters.style.lead + 2 if block.low or block.high else 0
        super().__init__(element, width, self._row * len(bars) + feet)

    def _count_lines(self) -> int:
        """Two when a label or the words of a bar need a second line."""
        bold = self._letters.style.strong()
        labels = any(self._letters.get_width(bar.label) > self._labels - _GAP for bar in self._bars)
        return 2 if labels or any(self._letters.get_width(_get_words(bar), bold) > self._words - _GAP / 2 for bar in self._bars) else 1

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        left, long = x + self._labels, width - self._labels - self._words
        for number, bar in enumerate(self._bars):
            self._draw_bar(surface, bar, (x, top - number * self._row, left, long))
        foot = top - self._row * len(self._bars)
        style = self._letters.style.toned(MUTED)
        self._letters.draw(surface, self._block.low, Room(left, foot, long / 2), style)
        # below the end of the bars, or as far as the words behind them reach
        high = min(max(self._letters.get_width(f"{self._block.high} ") + 2, long / 2), width - self._labels - long / 2)
        end = max(left + long, left + long / 2 + high)
        self._letters.draw(surface, self._block.high, Room(end - high, foot, high), style.aligned("right"))

    def _draw_bar(self, surface: Surface, bar: Bar, place: tuple[float, float, float, float]) -> None:
        x, top, left, long = place
        middle = top - self._row / 2
        self._draw_words(surface, bar.label, Room(x, middle, self._labels - _GAP), bold=False)
        surface.draw_box((left, middle - _BAR / 2, long, _BAR), Stroke(FRAME, BLACK), fill=WHITE)
        part = min(max(bar.value / self._block.most, 0), 1) if self._block.most else 0
        if part:
            surface.draw_box((left, middle - _BAR / 2, long * part, _BAR), None, fill=0.1)
        self._draw_words(surface, _get_words(bar), Room(left + long + _GAP / 2, middle, self._words - _GAP / 2), bold=True)

    def _draw_words(self, surface: Surface, words: str, room: Room, *, bold: bool) -> None:
        if words:
            style = self._letters.style.strong() if bold else self._letters.style
            height = self._letters.set(words, room.width, style, most=2).get_height(room.width)
            self._letters.draw(surface, words, room._replace(top=room.top + height / 2), style, most=2)


def _get_words(bar: Bar) -> str:
    return bar.words or f"{bar.value:g}"
