"""Agreements on cards: frames two next to each other, as a paper to hang on the wall."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from typing_extensions import override

from app.document.blocks import Card, Cards
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.framed import DASHED, PLAIN, Framed, Labelled
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import GAP, KEEP, MM
from app.export.pdf.tagging.structure import BULLETS, Element
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.together import Together

CARD_GAP = 3.5 * MM
_PADDING = 2.8 * MM
_AGREED, _OPEN = replace(PLAIN, padding=_PADDING), replace(DASHED, padding=_PADDING)
_BULLET = "•"


class CardRow(Columns):
    """One card over the whole width, or two next to each other; at least so high, while the page has room for it."""

    def __init__(self, frames: Sequence[Brick], least: float) -> None:
        super().__init__(frames, [1] * len(frames), CARD_GAP)
        self.least = least

    @override
    def get_height(self, width: float) -> float:
        return max(super().get_height(width), self.least)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Columns, Columns] | None":
        """A card stays whole, unless even a page is too small."""
        return super().split(width, room, forced=True) if forced else None


def build_cards(block: Cards, workshop: Workshop) -> list[Brick]:
    """A row for each pair of cards, and for each wide one."""
    rows = [CardRow(row, block.height_mm * MM if len(row) > 1 else 0).set_space(CARD_GAP, CARD_GAP) for row in _make_rows(block.cards, workshop)]
    whole = Stack(rows)
    # cards that are no paper by themselves stand on one page where one can hold them, with the heading above them
    is_whole = not block.height_mm and whole.get_height(workshop.width) <= workshop.height - KEEP
    return [Together(whole)] if is_whole else list(rows)


def _make_rows(cards: Sequence[Card], workshop: Workshop) -> list[list[Brick]]:
    rows: list[list[Brick]] = []
    waits = False
    for card in cards:
        frame = _build_card(card, workshop)
        if waits and not card.wide:
            rows[-1].append(frame)
            waits = False
        else:
            rows.append([frame])
            waits = not card.wide
    if waits and len(cards) > 1:
        rows[-1].append(Stack(()))
    return rows


def _build_card(card: Card, workshop: Workshop) -> Framed:
    element = workshop.element.add("Sect")
    words = f"{card.number} · {card.title}" if card.number else card.title
    title = workshop.add_heading(words, workshop.level + 1, workshop.styles.frame_title, element).set_space(0, 2)
    lines = _build_bullets(card, element, workshop) if card.bullets else list(_build_lines(card, element, workshop))
    framed = Framed(Stack([title, *lines]), _OPEN if card.is_open else _AGREED)
    framed.origin = card.origin
    return framed


def _build_lines(card: Card, element: Element, workshop: Workshop) -> Iterator[Brick]:
    for line in card.lines:
        yield workshop.set_text(line, workshop.styles.card, element.add("P")).set_space(0, 1.5)
        if card.ruled:
            yield WritingRules(card.ruled, workshop.sizes.line).set_space(0, GAP)


def _build_bullets(card: Card, element: Element, workshop: Workshop) -> list[Brick]:
    style = workshop.styles.card
    whole = element.add("L", attributes=BULLETS)
    items: list[Brick] = []
    for line in card.lines:
        item = whole.add("LI")
        label = workshop.set_text(f"{_BULLET} ", style, item.add("Lbl"))
        items.append(Labelled(label, workshop.set_text(line, style, item.add("LBody")), style.size * 1.1).set_space(0, 1.5))
    return items
