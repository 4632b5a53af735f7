"""Sheets to hand out: A5, two on an A4 that lies on its side, with a line to cut along."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from typing_extensions import override

from app.document.blocks import CutCard, CutSheet
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import FULL_TURNED, MM, MUTED, THIN
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.workshop import Workshop

_MARGIN = 13 * MM
_HALF = FULL_TURNED.width / 2
HALF_ROOM = (_HALF - 2 * _MARGIN, FULL_TURNED.height - 2 * _MARGIN)
"""What somebody can write and print on of a half."""
_CUT = Stroke(THIN, MUTED, (3, 3))


def build_half_sheets(block: CutSheet, drawers: Mapping[type, Callable[[Any, Workshop], Sequence[Brick]]], workshop: Workshop) -> list[Brick]:
    """Pages with two halves each. A sheet that is too long goes on on the next half."""
    halves: list[Stack] = []
    for card in block.cards:
        made = _build_half(card, drawers, workshop)
        again = _build_half(card, drawers, workshop) if card.repeated and len(made) == 1 else ()
        halves.extend((*made, *again))
    return [HalvesBrick(halves[at : at + 2], workshop) for at in range(0, len(halves), 2)]


def _build_half(card: CutCard, drawers: Mapping[type, Callable[[Any, Workshop], Sequence[Brick]]], workshop: Workshop) -> list[Stack]:
    workshop.element, outside = workshop.element.add("Sect"), workshop.element
    workshop.level = 0
    bricks: list[Brick] = [workshop.add_heading(card.title, 1, workshop.styles.h1).set_space(0, 3)]
    workshop.level = 1
    for block in card.blocks:
        bricks.extend(drawers[type(block)](block, workshop))
    workshop.element = outside
    return list(_divide(Stack(bricks)))


def _divide(whole: Stack) -> Iterator[Stack]:
    while whole.bricks:
        parts = whole.split(*HALF_ROOM, forced=True)
        if parts is None:
            yield whole
            return
        yield parts[0]
        whole = parts[1]


class HalvesBrick(Whole):
    """Two halves with a dashed line between them, and scissors at the top."""

    def __init__(self, halves: Sequence[Stack], workshop: Workshop) -> None:
        self._halves = tuple(halves)
        self._section = workshop.section
        self._scissors = workshop.set_text(make_plain("✂"), workshop.styles.body, "")

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return self._halves

    @override
    def get_height(self, width: float) -> float:
        return FULL_TURNED.height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        surface.anchors.setdefault(self._section, (surface.page, top))
        surface.draw_line((x + _HALF, top), (x + _HALF, top - FULL_TURNED.height), _CUT)
        self._scissors.draw(surface, x + _HALF - self._scissors.style.size / 2, top - 3 * MM, 10 * MM)
        for nr, half in enumerate(self._halves):
            half.draw(surface, x + nr * _HALF + _MARGIN, top - _MARGIN, HALF_ROOM[0])
