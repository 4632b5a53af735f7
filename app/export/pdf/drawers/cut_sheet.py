"""What is cut out of a sheet, with lines to cut along: cards of A6, four on an A4, in large type of A5; and sheets of A5 to hand out, side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from typing_extensions import override

from app.document.blocks import CutCard, CutSheet
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.tightness import is_too_high, tighten
from app.export.pdf.paper import FULL, FULL_TURNED, MM, MUTED, SIZES, THIN, PageShape, Sizes
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.workshop import Workshop

_CUT = Stroke(THIN, MUTED, (3, 3))
Build = Callable[[Any, Workshop], Sequence[Brick]]


class Cut(Struct, frozen=True):
    """How a page is cut: into so many pieces across and down, each with a margin of its own."""

    page: PageShape
    columns: int
    rows: int
    inner: float

    @property
    def piece(self) -> tuple[float, float]:
        """How wide and how high a piece is."""
        return self.page.width / self.columns, self.page.height / self.rows

    @property
    def room(self) -> tuple[float, float]:
        """What a piece has for its text, across and down."""
        width, height = self.piece
        return width - 2 * self.inner, height - 2 * self.inner


_CARDS = Cut(FULL, 2, 2, 8 * MM)
_LARGE_CARDS = Cut(FULL, 1, 2, 8 * MM)
_HALVES = Cut(FULL_TURNED, 2, 1, 13 * MM)


def get_cut(block: CutSheet, sizes: Sizes) -> Cut:
    """Halves of a page, or cards; in large type a card is twice as wide."""
    if block.is_half:
        return _HALVES
    return _LARGE_CARDS if sizes == SIZES["large"] else _CARDS


def build_cut_sheets(block: CutSheet, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> list[Brick]:
    """Full pages of pieces. One that is too long goes on on the next piece."""
    size = cut.columns * cut.rows
    pieces = [part for card in block.cards for part in _build_copies(card, cut, drawers, workshop)]
    return [CutSheetBrick(pieces[first : first + size], cut, workshop) for first in range(0, len(pieces), size)]


def _build_copies(card: CutCard, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> Iterator[Stack]:
    first = _build_card(card, cut, drawers, workshop)
    yield from first
    if card.repeated:
        for _ in range(cut.columns * cut.rows // len(first) - 1):
            yield from _build_card(card, cut, drawers, workshop)


def _build_card(card: CutCard, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> list[Stack]:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    workshop.level = 0
    bricks: list[Brick] = [workshop.add_heading(card.title, 1, workshop.styles.h1).set_space(0, 3)]
    workshop.level = 1
    for block in card.blocks:
        bricks.extend(drawers[type(block)](block, workshop))
    workshop.element = outside
    whole = Stack(bricks)
    if is_too_high(whole, *cut.room):
        tighten(whole)
    return list(_divide(whole, cut))


def _divide(whole: Stack, cut: Cut) -> Iterator[Stack]:
    while whole.bricks:
        parts = whole.split(*cut.room, forced=True)
        if parts is None:
            yield whole
            return
        yield parts[0]
        whole = parts[1]


class CutSheetBrick(Whole):
    """A page of pieces with dashed lines between them, and scissors where the first line begins."""

    def __init__(self, pieces: Sequence[Stack], cut: Cut, workshop: Workshop) -> None:
        self._pieces = tuple(pieces)
        self._cut = cut
        self._section = workshop.section
        self._scissors = workshop.set_text(make_plain("✂"), workshop.styles.body, "")

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return self._pieces

    @override
    def get_height(self, width: float) -> float:
        return self._cut.page.height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        surface.anchors.setdefault(self._section, (surface.page, top))
        self._draw_lines(surface, x, top)
        wide, high = self._cut.piece
        for number, piece in enumerate(self._pieces):
            row, column = divmod(number, self._cut.columns)
            piece.draw(surface, x + column * wide + self._cut.inner, top - row * high - self._cut.inner, self._cut.room[0])

    def _draw_lines(self, surface: Surface, x: float, top: float) -> None:
        page, style = self._cut.page, self._scissors.style
        wide, high = self._cut.piece
        if self._cut.rows > 1:
            surface.draw_line((x, top - high), (x + page.width, top - high), _CUT)
        if self._cut.columns > 1:
            surface.draw_line((x + wide, top), (x + wide, top - page.height), _CUT)
        begin = (x + 2 * MM, top - high + style.lead / 2) if self._cut.rows > 1 else (x + wide - style.size / 2, top - 3 * MM)
        self._scissors.draw(surface, *begin, 10 * MM)
