"""Circles to choose from, and frames for a number, an amount, a date or a time."""

from msgspec.structs import replace
from typing_extensions import override

from app.document.writing import Boxed, Rating, Slot
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.text import Text
from app.export.pdf.paper import BLACK, FRAME, GAP, MM, RULE, THIN
from app.export.pdf.tagging.structure import UNMARKED, Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.overlong import LONGEST_BESIDE, take_overlong

_ROOM = 3 * MM
_CHOSEN = Stroke(2.0, BLACK)
_PLAIN = Stroke(FRAME, BLACK)
_STEP = 1.9
"""From one circle to the next, in circles."""


def build_rating(block: Rating, workshop: Workshop) -> list[Brick]:
    """The circles with the words at both ends, under their label."""
    bricks: list[Brick] = [workshop.add_paragraph(block.label, workshop.styles.body).set_space(2, 2)] if block.label else []
    if bricks:
        bricks[0].keeps_with_next = True
    low, above = take_overlong(block.low, workshop.styles.table, workshop, LONGEST_BESIDE)
    high, over = take_overlong(block.high, workshop.styles.table, workshop, LONGEST_BESIDE)
    circles = RatingLine(replace(block, low=low, high=high), workshop).set_space(0, GAP)
    circles.origin = block.origin
    return [*bricks, *above, *over, circles]


class RatingLine(Whole):
    """Circles as large as a box to tick with their numbers in them; the chosen one has a thick line and stands for "this one"."""

    def __init__(self, block: Rating, workshop: Workshop) -> None:
        self._block = block
        self._side = workshop.sizes.tick * 1.2
        whole = workshop.element.add("L", attributes=UNMARKED)
        style = workshop.styles.table.aligned("center")
        self._low = _set_end(block.low, whole, workshop)
        items = [_add_item(whole) for _ in block.numbers]
        self._numbers = [
            workshop.set_text(f"{number} ", style.strong() if at == block.chosen else style, item)
            for at, (number, item) in enumerate(zip(block.numbers, items, strict=True))
        ]
        self._forms = [item.add_form(slot) for item, slot in zip(items, block.slots, strict=False)]
        self._high = _set_end(block.high, whole, workshop)
        self._low_width = workshop.get_width(block.low, workshop.styles.table) + _ROOM if block.low else 0

    @override
    def get_height(self, width: float) -> float:
        return self._side + 4

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        middle = top - 2 - self._side / 2
        if self._low is not None:
            self._low.draw(surface, x, middle + self._low.style.lead / 2, self._low_width + 1)
        step = self._side * _STEP
        place = x + self._low_width + self._side / 2
        for at, number in enumerate(self._numbers):
            chosen = at == self._block.chosen
            surface.draw_circle(place, middle, self._side / 2, _CHOSEN if chosen else _PLAIN)
            number.draw(surface, place - step / 2 + 1, middle + number.style.lead / 2, step)
            if at < len(self._block.slots):
                half = self._side / 2
                box = (place - half, middle - half, place + half, middle + half)
                surface.add_slot(self._block.slots[at], box, self._forms[at], "ring")
            place += step
        if self._high is not None:
            left = place - step + self._side / 2 + _ROOM
            self._high.draw(surface, left, middle + self._high.style.lead / 2, max(x + width - left, 1))


def _add_item(whole: Element) -> Element:
    return whole.add("LI").add("LBody")


def _set_end(words: str, whole: Element, workshop: Workshop) -> Text | None:
    return workshop.set_text(words, workshop.styles.table, _add_item(whole)) if words else None


def build_boxed(block: Boxed, workshop: Workshop) -> list[Brick]:
    """A frame on a line of its own."""
    before, above = take_overlong(block.before, workshop.styles.body, workshop, LONGEST_BESIDE)
    text, filled = take_overlong(block.text, workshop.styles.body, workshop, LONGEST_BESIDE)
    behind, over = take_overlong(block.behind, workshop.styles.small, workshop, LONGEST_BESIDE)
    box = BoxedLine(replace(block, before=before, text=text, behind=behind), workshop).set_space(2, GAP)
    box.origin = block.origin
    return [*above, *filled, *over, box]


class BoxedLine(Whole):
    """A frame to write in, with words before and behind it; compartments keep day, month and year apart."""

    def __init__(self, block: Boxed, workshop: Workshop) -> None:
        self._slot: Slot | None = block.slot
        self._parts = block.parts
        scale = max(workshop.sizes.line / (9 * MM), workshop.sizes.body / 11)
        self._width = block.width_mm * MM * scale
        self._height = block.height_mm * MM * scale
        paragraph = workshop.element.add("P")
        self._before_width = workshop.get_width(block.before, workshop.styles.body) + 2 * MM if block.before else 0
        self._before = workshop.set_text(f"{block.before} ", workshop.styles.body, paragraph) if block.before else None
        self._text = workshop.set_text(f"{block.text} ", workshop.styles.body, paragraph) if block.text else None
        self._form = paragraph.add_form(block.slot)
        self._behind = workshop.set_text(block.behind, workshop.styles.small, paragraph) if block.behind else None

    @override
    def get_height(self, width: float) -> float:
        return self._height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        middle = top - self._height / 2
        left = x + self._before_width
        if self._before is not None:
            self._before.draw(surface, x, middle + self._before.style.lead / 2, self._before_width + 1)
        whole = sum(self._parts) or 1
        part = left
        for share in self._parts[:-1] if self._text is None else ():
            part += self._width * share / whole
            surface.draw_line((part, top - self._height), (part, top), Stroke(THIN, RULE))
        surface.draw_box((left, top - self._height, self._width, self._height), _PLAIN, corner=1)
        if self._text is not None:
            self._text.draw(surface, left + 2 * MM, middle + self._text.style.lead / 2, max(self._width, width - self._before_width) - 2 * MM)
        if self._behind is not None:
            behind = left + self._width + 2.5 * MM
            self._behind.draw(surface, behind, middle + self._behind.style.lead / 2, max(x + width - behind, 1))
        surface.add_slot(self._slot, (left, top - self._height, left + self._width, top), self._form, "box")
