"""Boxes to tick, drawn: a letter from a font is too small for a pen."""

from msgspec import Struct
from typing_extensions import override

from app.document.writing import Slot, Tick, Ticks
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import Text
from app.export.pdf.paper import BLACK, FRAME, GAP, HOOK, MM, MUTED, THIN
from app.export.pdf.tagging.structure import UNMARKED, Element
from app.export.pdf.tagging.surface import Owner, Stroke, Surface
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.overlong import LONGEST

BOX = Stroke(FRAME, BLACK)
TICK_SIGN = "✓ "
"""The hook in a box of side 1."""
_BEHIND = 2.2 * MM
_BETWEEN = 1.8 * MM
_COLUMN_GAP = 6 * MM
_OWN_MOST = 40
"""Letters of own words that stand on their line for certain; more stand below it."""
_OWN_LEAST = 25 * MM
"""Room for own words behind a label; with less they get a line of their own."""


class TickPlace(Struct, frozen=True, kw_only=True):
    """What a box to tick is for, and where in the structure its field comes."""

    slot: Slot | None = None
    form: Element | None = None


NOWHERE = TickPlace()


def draw_tick(surface: Surface, corner: tuple[float, float], side: float, *, ticked: bool, place: TickPlace = NOWHERE, owner: Owner = "") -> None:
    """A box of this size with its lower left corner here. A ticked one has a thick hook in it, drawn: it must survive a copy."""
    x, y = corner
    surface.draw_box((x, y, side, side), BOX, corner=1, owner=owner)
    if ticked:
        stroke = Stroke(1.6, BLACK)
        start, knee, end = ((x + side * across, y + side * up) for across, up in HOOK)
        surface.draw_line(start, knee, stroke, owner)
        surface.draw_line(knee, end, stroke, owner)
    surface.add_slot(place.slot, (x, y, x + side, y + side), place.form, "tick")


class TickLine(Whole):
    """A box with words behind it: the label, what explains it in small type, and room for own words."""

    def __init__(self, tick: Tick, item: Element, workshop: Workshop) -> None:
        self._tick = tick
        self._side = workshop.sizes.tick
        self._line = workshop.sizes.line
        style = workshop.styles.body.strong() if tick.ticked else workshop.styles.body
        # the hook is drawn; who hears the paper read gets it as a word of the list
        self._hook = workshop.set_text(TICK_SIGN, workshop.styles.body.strong(), item.add("Lbl")) if tick.ticked else None
        body = item.add("LBody")
        self._place = TickPlace(slot=tick.slot, form=body.add_form(tick.slot))
        words = [(tick.label, style), (tick.help, workshop.styles.small)]
        label, helped = (text if len(text) <= LONGEST else "" for text, _ in words)
        self._label = workshop.set_text(label, style, body)
        self._help = workshop.set_text(helped, workshop.styles.small, body) if helped else None
        long = [workshop.set_text(text, each, body) for text, each in words if len(text) > LONGEST]
        own = workshop.set_text(tick.own_text, workshop.styles.body, body) if tick.own_text else None
        is_long = len(tick.own_text) > _OWN_MOST or "\n" in tick.own_text
        self._own = None if is_long else own
        self.below: list[Text] = [*long, *([own] if own and is_long else [])]
        """Words that need more than their line. They stand below the box, and may go on on the next page."""
        self._has_line = tick.own is not None and not is_long
        self._own_form = body.add_form(tick.own)
        self._indent = self._side + _BEHIND

    def _get_own_left(self, width: float) -> float:
        """Where the line for own words begins, 0 when it needs one of its own."""
        used = self._label.get_lines(width)[-1].width * self._label.style.size + _BEHIND
        return used if width - used >= _OWN_LEAST else 0

    def _get_help_left(self, width: float) -> float:
        """Where the help begins when it fits behind the label, else 0: then it stands below."""
        lines = self._label.get_lines(width)
        used = lines[-1].width * self._label.style.size + _BEHIND * 1.5
        fits = self._help is not None and len(lines) == 1 and len(self._help.get_lines(max(width - used, 1))) == 1
        return used if fits and width - used > _OWN_LEAST and self._tick.own is None else 0

    def _measure(self, width: float) -> tuple[float, float, float]:
        """How high the label, the help and the room for own words are."""
        label = max(self._label.get_height(width), self._side)
        helped = self._help.get_height(width) if self._help and not self._get_help_left(width) else 0
        own = 0.0
        if self._has_line:
            own = self._line if not self._get_own_left(width) or self._own else max(self._line - label, 0)
        return label, helped, own

    @override
    def get_height(self, width: float) -> float:
        return sum(self._measure(width - self._indent)) + _BETWEEN

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        inner, left = width - self._indent, x + self._indent
        label, helped, own = self._measure(inner)
        first = min(self._label.style.lead, label)
        middle = top - max(self._side, first) / 2
        if self._hook is not None:
            self._hook.draw(surface, x + self._side * 0.22, middle + self._hook.style.lead / 2, self._side)
        draw_tick(surface, (x, middle - self._side / 2), self._side, ticked=False, place=self._place)
        down = (self._side - self._label.style.lead) / 2 if self._label.get_height(inner) <= self._side else 0
        self._label.draw(surface, left, top - max(down, 0), inner)
        if self._help:
            behind = self._get_help_left(inner)
            lower = (self._label.style.lead - self._help.style.lead) / 2 + self._label.style.size * 0.06
            self._help.draw(surface, left + behind, top - max(down, 0) - lower if behind else top - label, inner - behind)
        if self._has_line:
            self._draw_own(surface, (left, top - label - helped), inner, own)

    def _draw_own(self, surface: Surface, place: tuple[float, float], width: float, room: float) -> None:
        left, top = place
        behind = self._get_own_left(width)
        if self._own is not None:
            self._own.draw(surface, left, top - (room - self._own.style.lead) / 2, width)
            behind = 0
        y = top - room
        surface.draw_line((left + behind, y), (left + width, y), Stroke(THIN, MUTED))
        surface.add_slot(self._tick.own, (left + behind, y, left + width, y + self._line), self._own_form, "line")


def build_ticks(block: Ticks, workshop: Workshop) -> list[Brick]:
    """The boxes, in columns, read from left to right."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    whole = workshop.element.add("L", attributes=UNMARKED)
    lines = [TickLine(tick, whole.add("LI"), workshop) for tick in block.ticks]
    a_row = max(1, block.columns)
    for first in range(0, len(lines), a_row):
        cells: list[Brick] = [*lines[first : first + a_row]]
        cells += [Stack(())] * (a_row - len(cells))
        below = [text.set_space(0, _BETWEEN) for line in lines[first : first + a_row] for text in line.below]
        row = Columns(cells, [1] * a_row, _COLUMN_GAP) if a_row > 1 else cells[0]
        row.keeps_with_next = bool(below)
        bricks += [row, *below]
        for brick in (row, *below):
            brick.origin = block.origin
    # none of them stands alone at the end or the top of a page
    for at in (0, -2) if len(bricks) > 2 else ():
        bricks[at].keeps_with_next = True
    if bricks:
        bricks[-1].after = GAP
    return bricks


class TickBox(Whole):
    """A box alone, in the middle of a cell."""

    def __init__(self, slot: Slot | None, *, ticked: bool, workshop: Workshop, sign: Text | None = None, form: Element | None = None) -> None:
        self._place = TickPlace(slot=slot, form=form)
        self._ticked = ticked
        self._side = workshop.sizes.tick
        self._sign = sign

    @override
    def get_height(self, width: float) -> float:
        return self._side + 2

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        self.draw(surface, x, top - max(size[1] - self.get_height(size[0]), 0) / 2, size[0])

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        left = x + max(width - self._side, 0) / 2
        if self._sign is not None:
            self._sign.draw(surface, left + self._side * 0.22, top - 1 - (self._side - self._sign.style.lead) / 2, self._side)
        draw_tick(surface, (left, top - self._side - 1), self._side, ticked=self._ticked and self._sign is None, place=self._place)
