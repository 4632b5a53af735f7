"""What is cut out of a sheet, with lines to cut along: cards of A6, four on an A4, in large type of A5; and sheets of A5 to hand out, side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
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
_WHOLE = Cut(FULL, 1, 1, 15 * MM)
_HALVES = Cut(FULL_TURNED, 2, 1, 13 * MM)


def get_cut(block: CutSheet, sizes: Sizes) -> Cut:
    """Halves of a page, or cards; in large type a card is twice as wide."""
    if block.is_half:
        return _HALVES
    return _LARGE_CARDS if sizes == SIZES["large"] else _CARDS


def build_cut_sheets(block: CutSheet, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> list[Brick]:
    """Full pages of pieces. One that is too long goes on on the next piece; where pieces are as wide as the page, it has a page that is not cut."""
    pieces: list[tuple[Stack, Cut]] = []
    for card in block.cards:
        for whole in _build_copies(card, cut, drawers, workshop):
            own = _WHOLE if cut.columns == 1 and is_too_high(whole, *cut.room) else cut
            pieces.extend((part, own) for part in _divide(whole, own))
    return [CutSheetBrick(page, own, workshop) for own, page in _divide_pages(pieces)]


def _divide_pages(pieces: Sequence[tuple[Stack, Cut]]) -> Iterator[tuple[Cut, list[Stack]]]:
    """The pieces of each page, in their order."""
    for cut, same in groupby(pieces, key=itemgetter(1)):
        left = [piece for piece, _ in same]
        size = cut.columns * cut.rows
        yield from ((cut, left[first : first + size]) for first in range(0, len(left), size))


def _build_copies(card: CutCard, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> Iterator[Stack]:
    first = _build_card(card, cut, drawers, workshop)
    yield first
    if card.repeated and not is_too_high(first, *cut.room):
        for _ in range(cut.columns * cut.rows - 1):
            yield _build_card(card, cut, drawers, workshop)


def _build_card(card: CutCard, cut: Cut, drawers: Mapping[type, Build], workshop: Workshop) -> Stack:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    workshop.level = 0
    bricks: list[Brick] = [workshop.add_heading(card.title, 1, workshop.styles.h1).set_space(0, 3)]
    workshop.level = 1
    for block in card.blocks:
        bricks.extend(drawers[type(block)](block, workshop))
    workshop.element = outside
    whole = Stack(bricks)
    if is_too_high(whole, *cut.room):
        plain = tuple((brick.before, brick.after) for brick in bricks)
        tighten(whole)
        if cut.columns == 1 and is_too_high(whole, *cut.room):
            # a page of its own has room for air
            for brick, (before, after) in zip(bricks, plain, strict=True):
                brick.set_space(before, after)
    return whole


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
        if (self._cut.columns, self._cut.rows) == (1, 1):
            return
        begin = (x + 2 * MM, top - high + style.lead / 2) if self._cut.rows > 1 else (x + wide - style.size / 2, top - 3 * MM)
        self._scissors.draw(surface, *begin, 10 * MM)
