"""Cards to cut out: A6, four on an A4, with lines to cut along."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from typing_extensions import override

from app.document.blocks import CutCard, CutSheet
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import FULL, MM, MUTED, THIN
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.workshop import Workshop

COLUMNS = ROWS = 2
A_SHEET = COLUMNS * ROWS
CARD = (FULL.width / COLUMNS, FULL.height / ROWS)
INNER = 8 * MM
_CUT = Stroke(THIN, MUTED, (3, 3))
Build = Callable[[Any, Workshop], Sequence[Brick]]


def build_cut_sheets(block: CutSheet, drawers: Mapping[type, Build], workshop: Workshop) -> list[Brick]:
    """Sheets of four cards each. A card that is too long goes on on the next one."""
    cards = [part for card in block.cards for part in _build_copies(card, drawers, workshop)]
    return [CutSheetBrick(cards[first : first + A_SHEET], workshop) for first in range(0, len(cards), A_SHEET)]


def _build_copies(card: CutCard, drawers: Mapping[type, Build], workshop: Workshop) -> Iterator[Stack]:
    first = _build_card(card, drawers, workshop)
    yield from first
    if card.repeated:
        for _ in range(A_SHEET // len(first) - 1):
            yield from _build_card(card, drawers, workshop)


def _build_card(card: CutCard, drawers: Mapping[type, Build], workshop: Workshop) -> list[Stack]:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    workshop.level = 0
    bricks: list[Brick] = [workshop.add_heading(card.title, 1, workshop.styles.h1).set_space(0, 3)]
    workshop.level = 1
    for block in card.blocks:
        bricks.extend(drawers[type(block)](block, workshop))
    workshop.element = outside
    return list(_divide(Stack(bricks)))


def _divide(whole: Stack) -> Iterator[Stack]:
    width, room = CARD[0] - 2 * INNER, CARD[1] - 2 * INNER
    while whole.bricks:
        parts = whole.split(width, room, forced=True)
        if parts is None:
            yield whole
            return
        yield parts[0]
        whole = parts[1]


class CutSheetBrick(Whole):
    """A sheet of four cards with dashed lines between them, and scissors at the left edge."""

    def __init__(self, cards: Sequence[Stack], workshop: Workshop) -> None:
        self.cards = tuple(cards)
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
        middle = top - CARD[1]
        surface.draw_line((x, middle), (x + FULL.width, middle), _CUT)
        surface.draw_line((x + CARD[0], top), (x + CARD[0], top - FULL.height), _CUT)
        self._scissors.draw(surface, x + 2 * MM, middle + self._scissors.style.lead / 2, 10 * MM)
        for number, card in enumerate(self.cards):
            row, column = divmod(number, COLUMNS)
            card.draw(surface, x + column * CARD[0] + INNER, top - row * CARD[1] - INNER, CARD[0] - 2 * INNER)
