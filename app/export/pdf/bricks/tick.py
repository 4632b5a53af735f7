"""Boxes to tick by hand, drawn at the size that the rules of print ask for. The sign itself stays in the text, for who listens or copies."""

from collections.abc import Sequence
from typing import NamedTuple

from typing_extensions import override

from app.export.pdf.bricks.brick import Whole
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import BLACK, FRAME, MM, WHITE
from app.export.pdf.tagging.surface import Stroke, Surface

OPEN_TICK, TICKED = "□", "■"
SIDE = 5 * MM
"""Of a box: a pen needs that much."""
BESIDE = 2 * MM
_BETWEEN = 6 * MM
_UNDER = 2.0
_FILLED = 1.1 * MM


class TickBox(Whole):
    """One box. `sign` is the same in the text: it is drawn white, so that it is read but not seen."""

    def __init__(self, sign: Text, style: TextStyle, *, ticked: bool = False, centered: bool = False) -> None:
        self._sign = sign
        self._lead = style.lead
        self._ticked = ticked
        self._centered = centered

    @override
    def get_height(self, width: float) -> float:
        return max(self._lead, SIDE + _UNDER)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        x += (width - SIDE) / 2 if self._centered else 0
        self._sign.draw(surface, x, top, 2 * SIDE)
        # in the middle of the first line of what stands behind it
        y = top - self._lead / 2 - SIDE / 2
        surface.draw_box((x, y, SIDE, SIDE), Stroke(FRAME, BLACK), fill=WHITE, owner=self._sign.owner)
        if self._ticked:
            side = SIDE - 2 * _FILLED
            surface.draw_box((x + _FILLED, y + _FILLED, side, side), None, fill=BLACK, owner=self._sign.owner)


class Tickable(NamedTuple):
    """A box with the words behind it."""

    box: TickBox
    words: Text


class TickRow(Whole):
    """Words with boxes to tick behind them, next to each other while there is room."""

    def __init__(self, lead: Text | None, choices: Sequence[Tickable], style: TextStyle, widths: Sequence[float]) -> None:
        self._lead = lead
        self._choices = choices
        self._high = max(style.lead, SIDE + _UNDER)
        self._widths = widths
        """Of the words before the boxes, and of those behind each."""

    @override
    def get_height(self, width: float) -> float:
        return self._high * (1 + max((row for row, _ in self._get_places(width)), default=0))

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        if self._lead:
            self._lead.draw(surface, x, top, width)
        for choice, words, (row, place) in zip(self._choices, self._widths[1:], self._get_places(width), strict=True):
            y = top - row * self._high
            choice.box.draw(surface, x + place, y, SIDE)
            choice.words.draw(surface, x + place + SIDE + BESIDE, y, words + 1)

    def _get_places(self, width: float) -> list[tuple[int, float]]:
        """The row of each box, and how far from the left it stands."""
        places: list[tuple[int, float]] = []
        row, used = 0, self._widths[0] + _BETWEEN if self._lead else 0.0
        for words in self._widths[1:]:
            need = SIDE + BESIDE + words
            if used + need > width and used:
                row, used = row + 1, 0.0
            places.append((row, used))
            used += need + _BETWEEN
        return places
