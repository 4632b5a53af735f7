"""Cards to write on and to cut out."""

from typing_extensions import override

from app.document.writing import CardField, WriteCards
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import MM, MUTED, THIN
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.rules import PEN
from app.export.pdf.writing.ticks import TickBox

_CUT = Stroke(THIN, MUTED, (3, 3))
_PADDING = 2.5 * MM
_LINE = 8.6 * MM
_HALF_GAP = 4 * MM
_ABOVE_TICK = 1.2 * MM


def build_write_cards(block: WriteCards, workshop: Workshop) -> list[Brick]:
    """Rows of cards with dashed lines around them."""
    bricks: list[Brick] = []
    for first in range(0, len(block.cards), block.columns):
        cards: list[Brick] = [_build_card(card, block, workshop) for card in block.cards[first : first + block.columns]]
        cards += [Stack(())] * (block.columns - len(cards))
        bricks.append(_CutRow(cards, block.height_mm * MM, workshop))
    return bricks


def _build_card(fields: tuple[CardField, ...], block: WriteCards, workshop: Workshop) -> Brick:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    rows: list[Brick] = []
    halves: list[Brick] = []
    for field in fields:
        brick = _FieldBrick(field, workshop).set_space(_ABOVE_TICK if field.tick else 0, 0)
        if not field.half:
            rows.append(brick)
            continue
        halves.append(brick)
        if len(halves) == 2:
            rows.append(Columns(halves, [1, 1], _HALF_GAP))
            halves = []
    rows += halves
    workshop.element = outside
    return _Padded(Stack(rows), block.height_mm * MM)


class _FieldBrick(Whole):
    """A small label with a line behind it, and more lines below; or a box to tick with its label behind it."""

    def __init__(self, field: CardField, workshop: Workshop) -> None:
        self._field = field
        style = workshop.styles.small
        paragraph = workshop.element.add("P")
        self._tick = TickBox(field.slot, ticked=field.ticked, workshop=workshop, form=paragraph.add_form(field.slot)) if field.tick else None
        self._side = workshop.sizes.tick
        self._label = workshop.set_text(f"{field.label} ", style, paragraph)
        self._label_width = workshop.get_width(f"{field.label} ", style) + 1
        self._text = workshop.set_text(field.text, workshop.styles.table, paragraph) if field.text else None
        self._form = None if field.tick else paragraph.add_form(field.slot)
        self._line = max(_LINE, workshop.sizes.line * 0.95)

    @override
    def get_height(self, width: float) -> float:
        if self._tick is not None:
            return self._tick.get_height(self._side)
        if self._text is None:
            return self._line * self._field.lines
        # what is filled in needs no lines to write on
        return max(self._line, self._text.get_height(width) + self._label.style.lead)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        if self._tick is not None:
            self._tick.draw(surface, x, top, self._side)
            self._label.draw(surface, x + self._side + 2 * MM, top - (self._side + 2 - self._label.style.lead) / 2, width - self._side - 2 * MM)
            return
        height = self.get_height(width)
        first = top - self._line
        above = 0.0 if self._text is None else self._label.style.lead
        self._label.draw(surface, x, first + self._label.style.lead * 0.9 if self._text is None else top, self._label_width + 1)
        if self._text is not None:
            self._text.draw(surface, x, top - above, width)
            surface.draw_line((x, top - height), (x + width, top - height), PEN)
        else:
            for number in range(self._field.lines):
                y = first - number * self._line
                surface.draw_line((x + (0 if number else self._label_width), y), (x + width, y), PEN)
        box = (x + (self._label_width if self._field.lines == 1 else 0), top - height, x + width, top)
        surface.add_slot(self._field.slot, box, self._form, "line" if self._field.lines == 1 else "area")


class _Padded(Brick):
    """What stands on a card, within its edges."""

    def __init__(self, inner: Stack, height: float) -> None:
        self.inner = inner
        self.height = height

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def get_height(self, width: float) -> float:
        return max(self.inner.get_height(width - 2 * _PADDING) + 2 * _PADDING, self.height)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        return self.inner.split(width - 2 * _PADDING, room, forced=True) if forced else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self.inner.draw(surface, x + _PADDING, top - _PADDING, width - 2 * _PADDING)


class _CutRow(Columns):
    """Cards next to each other with lines to cut along, and scissors at the left edge."""

    def __init__(self, cards: list[Brick], least: float, workshop: Workshop) -> None:
        super().__init__(cards, [1] * len(cards), 0)
        self._least = least
        self._scissors = workshop.set_text(make_plain("✂"), workshop.styles.small, "")

    @override
    def get_height(self, width: float) -> float:
        return max(super().get_height(width), self._least)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Columns, Columns] | None":
        return super().split(width, room, forced=True) if forced else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        height = self.get_height(width)
        for place in (*self.get_places(width), None):
            left = x + (place.left if place else width)
            surface.draw_line((left, top), (left, top - height), _CUT)
        for y in (top, top - height):
            surface.draw_line((x, y), (x + width, y), _CUT)
        self._scissors.draw(surface, x - 4 * MM, top + self._scissors.style.lead / 2, 5 * MM)
        super().draw(surface, x, top, width)
