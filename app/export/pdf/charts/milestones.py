"""The fixed dates under a timeline: their words never stand over each other."""

from typing import NamedTuple

from app.document.drawings import Gantt, Milestone
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.charts.timescale import TimeScale
from app.export.pdf.paper import BLACK, MM, RULE, THIN, WHITE
from app.export.pdf.tagging.surface import Stroke, Surface

_SIGN = 2.0 * MM
_BESIDE = 6.0


class _Place(NamedTuple):
    milestone: Milestone
    x: float
    left: float
    width: float
    level: int


class MilestoneRow:
    """Gives each fixed date its place: a diamond on the time, its words on the first level that is free there."""

    def __init__(self, block: Gantt, scale: TimeScale, letters: Lettering, width: float) -> None:
        self._letters = letters
        self._months = block.months
        self._places: list[_Place] = []
        ends: list[float] = []
        for mark in sorted(block.milestones, key=_get_day):
            x = scale.get_part(mark.on) * width
            words = min(letters.get_width(self._get_words(mark)) + 1, width * 0.6)
            left = min(max(x - words / 2, 0), width - words)
            level = next((number for number, end in enumerate(ends) if end + _BESIDE <= left), len(ends))
            ends[level : level + 1] = [left + words]
            self._places.append(_Place(mark, x, left, words, level))
        self.height = 2 * _SIGN + 6 + len(ends) * letters.style.lead if self._places else 0

    def _get_words(self, mark: Milestone) -> str:
        month = self._months[mark.on.month - 1] if len(self._months) == 12 else str(mark.on.month)
        return f"{mark.label} {mark.on.day} {month}"

    def draw(self, surface: Surface, left: float, top: float) -> None:
        """Draw them downwards from the foot of the timeline."""
        y = top - _SIGN - 3
        for place in self._places:
            words_top = y - _SIGN - 2 - place.level * self._letters.style.lead
            if place.level:
                surface.draw_line((left + place.x, y), (left + place.x, words_top), Stroke(THIN, RULE))
        for place in self._places:
            x = left + place.x
            surface.draw_shape([(x - _SIGN, y), (x, y + _SIGN), (x + _SIGN, y), (x, y - _SIGN)], Stroke(THIN, BLACK), fill=BLACK)
            words_top = y - _SIGN - 2 - place.level * self._letters.style.lead
            room = Room(left + place.left, words_top, place.width)
            # the line of a lower label passes behind the words above it
            surface.draw_box((room.x - 1, words_top - self._letters.style.lead + 1, room.width + 2, self._letters.style.lead - 1), None, fill=WHITE)
            self._letters.draw(surface, self._get_words(place.milestone), room)


def _get_day(mark: Milestone) -> int:
    return mark.on.toordinal()
