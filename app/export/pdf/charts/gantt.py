"""The timeline of the actions: a bar per action, a pattern per goal, fixed dates below."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from typing_extensions import override

from app.document.drawings import Gantt, GanttRow
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.framed import Labelled
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import Text
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.charts.milestones import MilestoneRow
from app.export.pdf.charts.patterns import Area, draw_pattern
from app.export.pdf.charts.timescale import Tick, TimeScale
from app.export.pdf.paper import BLACK, FAINT, GAP, MM, RULE, THIN
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

_ROW, _LOW_ROW = 8 * MM, 5.4 * MM
_BAR = 4.2 * MM
_DONE = 1.4 * MM
_A_PAGE = 15
_MOST_LINES = 8
_LABELS, _WIDE_LABELS = 0.34, 0.5
"""Of the width, at most; the wide ones where that saves a page."""
_HEADING = 80.0
"""What the heading and lead of the section take from the first page."""
_KEY = 9 * MM


def build_gantt(block: Gantt, workshop: Workshop) -> list[Brick]:
    """The timeline, in parts that fit on a page, what the patterns mean, and the legend."""
    days = [day for row in block.rows for day in (row.start, row.end) if day] + [mark.on for mark in block.milestones]
    if not days:
        return []
    scale = TimeScale([*days, block.today] if block.today else days, block.unit, block.months)
    parts, share = _divide(block, scale, workshop)
    bricks: list[Brick] = []
    for rows in parts:
        picture = GanttPicture(block, rows, scale, workshop.add_figure(block.alt), workshop, share)
        picture.origin = block.origin
        bricks.append(picture.set_space(2, GAP))
        bricks.extend(_build_legend(block, workshop))
    return bricks


def _divide(block: Gantt, scale: TimeScale, workshop: Workshop) -> tuple[Sequence[Sequence[GanttRow]], float]:
    """The rows for each page, with room for what the patterns mean. Wider labels take fewer lines: where that saves a page, the bars are shorter."""
    legend = Stack(_build_legend(block, workshop)).get_height(workshop.width)
    ways: list[tuple[Sequence[Sequence[GanttRow]], float]] = []
    for share in (_LABELS, _WIDE_LABELS):
        whole = GanttPicture(block, block.rows, scale, workshop.add_figure(block.alt), workshop, share)
        ways.append((tuple(whole.divide(workshop.height - _HEADING - legend)), share))
    return min(ways, key=lambda way: len(way[0]))


def _build_legend(block: Gantt, workshop: Workshop) -> list[Brick]:
    bricks: list[Brick] = [PatternKey(number, words, workshop) for number, words in enumerate(block.patterns)]
    if block.legend:
        bricks.append(workshop.add_paragraph(block.legend, workshop.styles.small).set_space(2, GAP))
    return bricks


class PatternKey(Labelled):
    """What a pattern means: a swatch with the goal behind it."""

    def __init__(self, pattern: int, words: str, workshop: Workshop) -> None:
        super().__init__(None, workshop.add_paragraph(words, workshop.styles.small), _KEY + 6)
        self._pattern = pattern
        self._lead = workshop.styles.small.lead
        self.set_space(0, 2)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        draw_pattern(surface, Area(x, top - self._lead / 2 - 4, _KEY, 8), self._pattern)
        super().draw(surface, x, top, width)


class GanttPicture(Picture):
    """The drawn timeline."""

    def __init__(
        self, block: Gantt, rows: Sequence[GanttRow], scale: TimeScale, element: Element, workshop: Workshop, share: float = _LABELS
    ) -> None:
        self._block = block
        self._rows = rows
        self._scale = scale
        self._letters = Lettering(workshop, element)
        self._bold = self._letters.style.strong()
        lead = self._letters.style.lead
        self._tight = replace(self._letters.style, lead=round(self._letters.style.size * 1.17, 1))
        width = min(block.width_mm * MM, workshop.width)
        self._labels = min(width * share, max((self._letters.get_width(_get_label(row)) for row in rows), default=0) + 10)
        self._long = width - self._labels
        self._head = 2 * lead + 4
        self._milestones = MilestoneRow(block, scale, self._letters, self._long)
        least = max(_ROW, 2 * self._tight.lead + 1.5) if share == _LABELS else _LOW_ROW
        self._heights = [max(least, self._set_label(row).get_height(self._labels - 8) + 3) for row in rows]
        super().__init__(element, width, self._head + sum(self._heights) + self._milestones.height)

    def divide(self, height: float) -> Iterator[Sequence[GanttRow]]:
        """The rows in parts that fit in a height, and stay easy to read together."""
        room = height - self._head - self._milestones.height
        first, used = 0, 0.0
        for number, high in enumerate(self._heights):
            if number > first and (used + high > room or number - first >= _A_PAGE):
                yield self._rows[first:number]
                first, used = number, 0.0
            used += high
        yield self._rows[first:]

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        left, under = x + self._labels, top - self._head
        foot = under - sum(self._heights)
        self._draw_scale(surface, left, top, foot)
        for row, high in zip(self._rows, self._heights, strict=True):
            middle = under - high / 2
            words = self._set_label(row)
            words.draw(surface, x, middle + words.get_height(self._labels - 8) / 2, self._labels - 8)
            self._draw_row(surface, row, left, middle)
            under -= high
        self._milestones.draw(surface, left, foot)

    def _set_label(self, row: GanttRow) -> Text:
        """Beside the bar, in as many lines as it needs, but for what nobody would read there."""
        return self._letters.set(_get_label(row), self._labels - 8, self._tight, most=_MOST_LINES)

    def _draw_scale(self, surface: Surface, left: float, top: float, foot: float) -> None:
        lead = self._letters.style.lead
        ticks = self._scale.get_ticks()
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
        every = 1 if strong and len(ticks) < 12 else max(1, -int(-widest // narrowest))
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


def _get_label(row: GanttRow) -> str:
    return " ".join(filter(None, (row.nr, "★" if row.star else "", row.label)))
