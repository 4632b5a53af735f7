"""The timeline of the actions: a bar per action, a pattern per goal, fixed dates below."""

from collections.abc import Sequence

from typing_extensions import override

from app.document.drawings import Gantt, GanttRow
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.charts.milestones import MilestoneRow
from app.export.pdf.charts.patterns import Area, draw_pattern
from app.export.pdf.charts.timescale import Tick, TimeScale
from app.export.pdf.paper import BLACK, FAINT, GAP, MM, MUTED, RULE, THIN
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

_ROW = 8 * MM
_BAR = 4.2 * MM
_DONE = 1.4 * MM
_A_PAGE = 15
_LABELS = 0.3
_MOST_LINES = 80
"""Lines of the scale; with more only the groups are drawn."""
_KEY = 9 * MM


def build_gantt(block: Gantt, workshop: Workshop) -> list[Brick]:
    """The timeline, in parts of fifteen rows, and its legend."""
    days = [day for row in block.rows for day in (row.start, row.end) if day] + [mark.on for mark in block.milestones]
    if not days:
        return []
    scale = TimeScale([*days, block.today] if block.today else days, block.unit, block.months)
    bricks: list[Brick] = []
    for first in range(0, max(len(block.rows), 1), _A_PAGE):
        picture = GanttPicture(block, block.rows[first : first + _A_PAGE], scale, workshop.add_figure(block.alt), workshop)
        picture.origin = block.origin
        bricks.append(picture.set_space(2, GAP))
    if block.legend:
        bricks.append(workshop.add_paragraph(block.legend, workshop.styles.small).set_space(2, GAP))
    return bricks


class GanttPicture(Picture):
    """The drawn timeline."""

    def __init__(self, block: Gantt, rows: Sequence[GanttRow], scale: TimeScale, element: Element, workshop: Workshop) -> None:
        self._block = block
        self._rows = rows
        self._scale = scale
        self._letters = Lettering(workshop, element)
        self._bold = self._letters.style.strong()
        lead = self._letters.style.lead
        self._row = max(_ROW, lead + 6)
        width = min(block.width_mm * MM, workshop.width)
        self._labels = min(width * _LABELS, max((self._letters.get_width(_get_label(row), self._bold) for row in rows), default=0) + 10)
        self._long = width - self._labels
        self._head = 2 * lead + 4
        self._milestones = MilestoneRow(block, scale, self._letters, self._long)
        self._keys = lead * 1.35 * len(block.patterns) + (6 if block.patterns else 0)
        height = self._head + self._row * len(rows) + self._milestones.height + self._keys
        super().__init__(element, width, height)

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        left, under = x + self._labels, top - self._head
        foot = under - self._row * len(self._rows)
        self._draw_scale(surface, left, top, foot)
        for number, row in enumerate(self._rows):
            middle = under - (number + 0.5) * self._row
            words = Room(x, middle + self._letters.style.lead / 2, self._labels - 8)
            self._letters.draw(surface, _get_label(row), words)
            self._draw_row(surface, row, left, middle)
        self._milestones.draw(surface, left, foot)
        self._draw_keys(surface, x, foot - self._milestones.height - 6, width)

    def _draw_scale(self, surface: Surface, left: float, top: float, foot: float) -> None:
        lead = self._letters.style.lead
        ticks = self._scale.get_ticks()
        if len(ticks) <= _MOST_LINES:
            for tick in ticks:
                place = left + self._scale.get_part(tick.on) * self._long
                surface.draw_line((place, top - self._head), (place, foot), Stroke(THIN, FAINT))
            self._draw_labels(surface, ticks, left, top - lead)
        groups = self._scale.get_groups()
        for group in groups:
            place = left + self._scale.get_part(group.on) * self._long
            surface.draw_line((place, top), (place, foot), Stroke(THIN, RULE))
        self._draw_labels(surface, groups, left, top, strong=True)
        surface.draw_line((left, top - self._head), (left + self._long, top - self._head), Stroke(0.75, BLACK))
        surface.draw_line((left + self._long, top), (left + self._long, foot), Stroke(THIN, RULE))
        surface.draw_line((left, foot), (left + self._long, foot), Stroke(THIN, RULE))
        if self._block.today:
            place = left + self._scale.get_part(self._block.today) * self._long
            surface.draw_line((place, top - self._head), (place, foot), Stroke(1, BLACK, (4, 3)))

    def _draw_labels(self, surface: Surface, ticks: Sequence[Tick], left: float, top: float, *, strong: bool = False) -> None:
        """The words of a scale, as many as have room: every one, or every second, third, ..."""
        style = self._bold if strong else self._letters.style
        places = [left + self._scale.get_part(tick.on) * self._long for tick in ticks]
        ends = [*places[1:], left + self._long]
        widest = max((self._letters.get_width(tick.label, style) for tick in ticks), default=0) + 3
        narrowest = min((end - place for place, end in zip(places[:-1], ends[:-1], strict=True)), default=self._long) or 1
        every = 1 if strong else max(1, -int(-widest // narrowest))
        for number, (tick, place) in enumerate(zip(ticks, places, strict=True)):
            room = min(ends[min(number + every - 1, len(ends) - 1)], left + self._long) - place
            if number % every == 0 and self._letters.get_width(tick.label, style) + 2 <= room:
                self._letters.draw(surface, tick.label, Room(place + 2, top, room), style)

    def _draw_row(self, surface: Surface, row: GanttRow, left: float, middle: float) -> None:
        end = left + self._scale.get_part(row.end) * self._long
        if row.start is None:
            high = _BAR / 2
            surface.draw_shape([(end - high, middle + high), (end + high, middle + high), (end, middle - high)], Stroke(0.75, BLACK), fill=BLACK)
            return
        start = left + self._scale.get_part(min(row.start, row.end)) * self._long
        bar = Area(start, middle - _BAR / 2 + _DONE / 2, max(end - start, 2.5), _BAR)
        draw_pattern(surface, bar, row.pattern)
        self._draw_status(surface, row, bar)

    def _draw_status(self, surface: Surface, row: GanttRow, bar: Area) -> None:
        """A strip under the bar: whole when done, half when busy; a cross through the bar when stopped."""
        share = {"done": 1.0, "busy": 0.5}.get(row.status, 0)
        if share:
            surface.draw_box((bar.x, bar.y - _DONE - 0.8, bar.width * share, _DONE), None, fill=BLACK)
        if row.status == "stopped":
            stroke = Stroke(1.4, BLACK)
            x, y, reach = bar.x + bar.width / 2, bar.y + bar.height / 2, bar.height * 0.85
            surface.draw_line((x - reach, y - reach), (x + reach, y + reach), stroke)
            surface.draw_line((x - reach, y + reach), (x + reach, y - reach), stroke)

    def _draw_keys(self, surface: Surface, x: float, top: float, width: float) -> None:
        lead = self._letters.style.lead * 1.35
        for number, words in enumerate(self._block.patterns):
            down = top - number * lead
            draw_pattern(surface, Area(x, down - lead / 2 - 4, _KEY, 8), number)
            room = Room(x + _KEY + 6, down - (lead - self._letters.style.lead) / 2, width - _KEY - 6)
            self._letters.draw(surface, words, room, self._letters.style.toned(MUTED))


def _get_label(row: GanttRow) -> str:
    return " ".join(filter(None, (row.nr, "★" if row.star else "", row.label)))
