"""Lines to write on, with the words they begin with and the place that a field gets."""

from msgspec.structs import replace
from typing_extensions import override

from app.document.writing import Ruled, RuledRow, Slot
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.text import Text
from app.export.pdf.paper import GAP, MM, MUTED, THIN
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.overlong import take_overlong
from app.export.pdf.writing.ticks import draw_tick

PEN = Stroke(THIN, MUTED)
"""A line to write on: dark enough to see on a copy, light enough to write over."""
_GAP = 2 * MM
_LEAST = 30 * MM
"""Room that is left on a line behind its lead."""
_FOOT = 2.2
"""From the line up to the foot of the letters that stand on it."""


def build_ruled(block: Ruled, workshop: Workshop) -> list[Brick]:
    """What was answered, then the lines that are left."""
    bricks: list[Brick] = []
    if block.text:
        bricks.append(workshop.add_paragraph(block.text, workshop.styles.body).set_space(2, 0))
        bricks[-1].origin = block.origin
    lead, above = take_overlong(block.lead, workshop.styles.body, workshop)
    bricks.extend(above)
    rules = RuledLines(replace(block, lead=lead), workshop).set_space(0, GAP)
    rules.origin = block.origin
    return [*bricks, rules] if block.lines else bricks


def build_ruled_row(block: RuledRow, workshop: Workshop) -> list[Brick]:
    """Lines next to each other."""
    lines = [RuledLines(part, workshop) for part in block.parts]
    return [Columns(lines, [1] * len(lines), 3 * _GAP).set_space(0, GAP)]


class RuledLines(Whole):
    """Lines at the distance of this paper. The first may begin with words, a number or a box to tick."""

    def __init__(self, block: Ruled, workshop: Workshop) -> None:
        self._block = block
        self.lines = block.lines
        self._distance = workshop.sizes.line
        self._tick = workshop.sizes.tick
        lead = " ".join(filter(None, (block.nr, block.lead)))
        self._lead: Text | None = workshop.add_paragraph(lead, workshop.styles.body) if lead else None
        self._form = workshop.element.add_form(block.slot)

    def _get_indent(self) -> float:
        return self._tick + _GAP if self._block.ticked is not None else 0

    def _get_lead_height(self, width: float) -> float:
        """What the lead takes besides the first line: it may be longer than that."""
        if self._lead is None:
            return 0
        inner = width - self._get_indent()
        height = self._lead.get_height(inner)
        return height - self._lead.style.lead + (0 if self._get_left(inner) < inner else self._distance)

    def _get_left(self, width: float) -> float:
        """Where on its last line the lead ends, so that the first line to write on begins there."""
        if self._lead is None:
            return 0
        used = self._lead.get_lines(width)[-1].width * self._lead.style.size + _GAP
        return used if width - used >= _LEAST else width

    @override
    def get_height(self, width: float) -> float:
        return self.lines * self._distance + self._get_lead_height(width)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        height = self.get_height(width)
        left, inner = x + self._get_indent(), width - self._get_indent()
        begin, first = 0.0, top - self._distance - self._get_lead_height(width)
        if self._lead is not None:
            begin = self._get_left(inner)
            on_line = begin < inner
            style = self._lead.style
            foot = first if on_line else first + self._distance
            lead_top = foot + _FOOT + (style.lead - 0.68 * style.size) / 2 + self._lead.get_height(inner) - style.lead * 0.72
            self._lead.draw(surface, left, min(lead_top, top), inner)
            begin = begin if on_line else 0.0
        if self._block.ticked is not None:
            draw_tick(surface, (x, first + 0.6 * MM), self._tick, ticked=self._block.ticked)
        for number in range(self.lines):
            y = first - number * self._distance
            surface.draw_line((left + (0 if number else begin), y), (x + width, y), PEN)
        box = (left + (begin if self.lines == 1 else 0), top - height, x + width, first + self._distance)
        surface.add_slot(self._block.slot, box, self._form, "line" if self.lines == 1 else "area")


class SlotLines(WritingRules):
    """Plain lines with the place of a field over them."""

    def __init__(self, number: int, distance: float, slot: Slot | None, form: Element | None) -> None:
        super().__init__(number, distance)
        self.slot = slot
        self.form = form

    @override
    def split(self, width: float, room: float, *, forced: bool) -> None:
        return None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        for number in range(1, self.number + 1):
            y = top - number * self.distance
            surface.draw_line((x, y), (x + width, y), PEN)
        if self.number:
            surface.add_slot(self.slot, (x, top - self.number * self.distance, x + width, top), self.form)
