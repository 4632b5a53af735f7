"""A question with room for its answer, and the bars at the top of a sheet."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from typing_extensions import override

from app.document.writing import Aim, Ask, Boxed, Rating, Ruled, Ticks, WriteTable
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import BLACK, GAP, MM
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.marks import build_boxed, build_rating
from app.export.pdf.writing.rules import build_ruled
from app.export.pdf.writing.tables import build_write_table
from app.export.pdf.writing.ticks import build_ticks
from app.export.pdf.writing.together import Together

PARTS: Mapping[type, Callable[[Any, Workshop], Sequence[Brick]]] = {
    Ruled: build_ruled,
    Ticks: build_ticks,
    Rating: build_rating,
    Boxed: build_boxed,
    WriteTable: build_write_table,
}
_BEFORE = 4.5 * MM
_BETWEEN = 8 * MM
_MOST_IN_HALF = 14
"""The largest type of which a question fits in half the width."""
_BAR = 1.2 * MM
_BAR_GAP = 2.4 * MM
_BROKEN = (2.6 * MM, 1.1 * MM)


def build_ask(block: Ask, workshop: Workshop) -> list[Brick]:
    """The question, what helps, room for the answer, notes: on one page together."""
    together = Together(_build_whole(block, workshop), is_spare=block.is_spare).set_space(_BEFORE, GAP / 2)
    together.origin = block.origin
    return [together]


def build_ask_pair(left: Ask, right: Ask, workshop: Workshop) -> list[Brick]:
    """Two short questions next to each other; in large type below each other."""
    if workshop.sizes.body > _MOST_IN_HALF:
        return [*build_ask(left, workshop), *build_ask(right, workshop)]
    whole = workshop.width
    workshop.width = (whole - _BETWEEN) / 2
    sides = [_build_whole(block, workshop) for block in (left, right)]
    workshop.width = whole
    for side, block in zip(sides, (left, right), strict=True):
        side.origin = block.origin
    return [Together(Stack([Columns(sides, [1, 1], _BETWEEN)])).set_space(_BEFORE, GAP / 2)]


def _build_whole(block: Ask, workshop: Workshop) -> Stack:
    words = " ".join(filter(None, (block.number, block.label)))
    level = min(workshop.level + 1, 2)
    bricks: list[Brick] = [workshop.add_heading(words, level, workshop.styles.h3).set_space(0, 1)]
    if block.help:
        bricks.append(workshop.add_paragraph(block.help, workshop.styles.small).set_space(0, 3))
        bricks[-1].keeps_with_next = True
    for part in block.parts:
        bricks.extend(PARTS[type(part)](part, workshop))
    bricks.extend(workshop.add_paragraph(note, workshop.styles.small).set_space(0, 2) for note in block.notes)
    return Stack(bricks)


def build_aim(block: Aim, workshop: Workshop) -> list[Brick]:
    """The goal behind a bar in one piece, the pitfall behind a broken one: two shapes that a copy keeps."""
    sides: list[Brick] = []
    if block.goal:
        sides.append(Barred(_build_side(workshop, block.goal_label, (block.goal, block.see)), broken=False))
    if block.pitfall:
        remedy = f"{block.remedy_label}: {block.remedy}" if block.remedy_label and block.remedy else block.remedy
        texts = (block.pitfall, remedy, "" if block.goal else block.see)
        sides.append(Barred(_build_side(workshop, block.pitfall_label, texts), broken=True))
    if not sides:
        return []
    aim = Columns(sides, [1] * len(sides), 7 * MM).set_space(2, GAP)
    aim.keeps_with_next = True
    return [aim]


def _build_side(workshop: Workshop, label: str, texts: tuple[str, ...]) -> Stack:
    first, *others = filter(None, texts)
    said = workshop.set_pair(f"{label}: ", first, workshop.styles.table, workshop.element.add("P"))
    return Stack([said, *(workshop.add_paragraph(text, workshop.styles.table) for text in others)])


class Barred(Brick):
    """A brick with a thick bar at its left."""

    def __init__(self, inner: Stack, *, broken: bool) -> None:
        self.inner = inner
        self.broken = broken

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self.inner,)

    @override
    def get_height(self, width: float) -> float:
        return self.inner.get_height(width - _BAR - _BAR_GAP)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        return self.inner.split(width - _BAR - _BAR_GAP, room, forced=True) if forced else None

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self.draw_in(surface, x, top, (width, self.get_height(width)))

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        middle = x + _BAR / 2
        surface.draw_line((middle, top - 1), (middle, top - size[1] + 1), Stroke(_BAR, BLACK, _BROKEN if self.broken else ()))
        self.inner.draw(surface, x + _BAR + _BAR_GAP, top, size[0] - _BAR - _BAR_GAP)
