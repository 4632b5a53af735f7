"""Cards to cut out: A6, four on an A4, with lines to cut along; in large type A5, two on an A4."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from typing_extensions import override

from app.document.blocks import CutCard, CutSheet
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.tightness import is_too_high, tighten
from app.export.pdf.paper import FULL, MM, MUTED, SIZES, THIN, Sizes
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.workshop import Workshop

ROWS = 2
HEIGHT = FULL.height / ROWS
INNER = 8 * MM
_CUT = Stroke(THIN, MUTED, (3, 3))
Build = Callable[[Any, Workshop], Sequence[Brick]]


def get_columns(sizes: Sizes) -> int:
    """How many cards stand next to each other: in large type one, twice as wide."""
    return 1 if sizes == SIZES["large"] else 2


def get_room(sizes: Sizes) -> tuple[float, float]:
    """What a card has for its text, across and down."""
    return FULL.width / get_columns(sizes) - 2 * INNER, HEIGHT - 2 * INNER


def build_cut_sheets(block: CutSheet, drawers: Mapping[type, Build], workshop: Workshop) -> list[Brick]:
    """Sheets of four cards each, of two in large type. A card that is too long goes on on the next one."""
    columns = get_columns(workshop.sizes)
    size = columns * ROWS
    cards = [part for card in block.cards for part in _build_copies(card, drawers, workshop, size)]
    return [CutSheetBrick(cards[first : first + size], workshop, columns) for first in range(0, len(cards), size)]


def _build_copies(card: CutCard, drawers: Mapping[type, Build], workshop: Workshop, size: int) -> Iterator[Stack]:
    first = _build_card(card, drawers, workshop)
    yield from first
    if card.repeated:
        for _ in range(size // len(first) - 1):
            yield from _build_card(card, drawers, workshop)


def _build_card(card: CutCard, drawers: Mapping[type, Build], workshop: Workshop) -> list[Stack]:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    workshop.level = 0
    bricks: list[Brick] = [workshop.add_heading(card.title, 1, workshop.styles.h1).set_space(0, 3)]
    workshop.level = 1
    for block in card.blocks:
        bricks.extend(drawers[type(block)](block, workshop))
    workshop.element = outside
    whole, room = Stack(bricks), get_room(workshop.sizes)
    if is_too_high(whole, *room):
        tighten(whole)
    return list(_divide(whole, room))


def _divide(whole: Stack, room: tuple[float, float]) -> Iterator[Stack]:
    width, height = room
    while whole.bricks:
        parts = whole.split(width, height, forced=True)
        if parts is None:
            yield whole
            return
        yield parts[0]
        whole = parts[1]


class CutSheetBrick(Whole):
    """A sheet of cards with dashed lines between them, and scissors at the left edge."""

    def __init__(self, cards: Sequence[Stack], workshop: Workshop, columns: int) -> None:
        self.cards = tuple(cards)
        self._columns = columns
        self._section = workshop.section
        self._scissors = workshop.set_text(make_plain("✂"), workshop.styles.body, "")

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return self.cards

    @override
    def get_height(self, width: float) -> float:
        return FULL.height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        surface.anchors.setdefault(self._section, (surface.page, top))
        middle = top - HEIGHT
        wide = FULL.width / self._columns
        surface.draw_line((x, middle), (x + FULL.width, middle), _CUT)
        if self._columns > 1:
            surface.draw_line((x + wide, top), (x + wide, top - FULL.height), _CUT)
        self._scissors.draw(surface, x + 2 * MM, middle + self._scissors.style.lead / 2, 10 * MM)
        for number, card in enumerate(self.cards):
            row, column = divmod(number, self._columns)
            card.draw(surface, x + column * wide + INNER, top - row * HEIGHT - INNER, wide - 2 * INNER)
