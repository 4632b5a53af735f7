"""A paper in two languages: each side is tagged with its own, and read aloud in it; first the left, then the right."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from app.document import blocks as paper
from app.document.blocks import Align, Table
from app.document.twins import Twin, TwinBlock, TwinBox, TwinBoxes, TwinTable, TwinTitle
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.framed import DASHED, PLAIN, Framed, WholeFrame
from app.export.pdf.bricks.heading import SectionHeading
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import TextStyle
from app.export.pdf.drawers.folding import Folded
from app.export.pdf.drawers.tables import TableMaker
from app.export.pdf.paper import GAP, MM
from app.export.pdf.tagging.claims import get_language_tag
from app.export.pdf.tagging.structure import Element
from app.export.pdf.text.lines import get_widest_word
from app.export.pdf.workshop import Workshop

SIDE_GAP = 6 * MM
BOX_GAP = 4 * MM
_SMALLER = 0.85
_BESIDE = (paper.Paragraph, paper.Line, paper.BulletList, paper.Note)
Drawers = Mapping[type, Callable[[Any, Workshop], Sequence[Brick]]]


def build_twins(block: TwinBlock, drawers: Drawers, workshop: Workshop) -> list[Brick]:
    """Whatever stands there in two languages."""
    match block:
        case TwinTitle():
            return _build_title(block, workshop)
        case TwinBoxes():
            return _build_boxes(block, workshop)
        case TwinTable():
            return [_TwinTableMaker(block, workshop).build()]
        case Twin():
            return _build_sides(block, drawers, workshop)


# -- headings ------------------------------------------------------------------------------------------------------------------------------


def _build_title(block: TwinTitle, workshop: Workshop) -> list[Brick]:
    if not block.left and not block.right:
        return []
    styles = workshop.styles
    # as large as over the whole width, a title would take three lines of a column
    first = replace(styles.h1, size=styles.h1.size * _SMALLER, lead=styles.h1.lead * _SMALLER)
    style = {0: styles.h3, 1: first, 2: styles.h2, 3: styles.h3}[block.level]
    if block.level:
        workshop.level = min(workshop.level, block.level - 1) + 1
    sides = _set_heading(workshop.level + (not block.level), (block.left, block.right), block.languages, style, workshop)
    wide = (workshop.width - SIDE_GAP) / 2
    brick = Columns(sides, (1, 1), SIDE_GAP) if all(side.get_widest() <= wide for side in sides) else Stack(sides)
    if block.level == 1:
        return [SectionHeading(workshop.section, None, brick, 0).set_space(round(style.lead * 0.8), 4)]
    brick.keeps_with_next = True
    brick.origin = block.origin
    return [brick.set_space(style.lead * 0.6, 2)]


class _Side(Stack):
    """One side of a heading."""

    def __init__(self, text: str, style: TextStyle, owner: Element, workshop: Workshop) -> None:
        self._text = workshop.set_text(text, style, owner)
        super().__init__([self._text])

    def get_widest(self) -> float:
        """The width of its widest word."""
        return get_widest_word(self._text.ink) * self._text.style.size


def _set_heading(level: int, texts: tuple[str, str], languages: tuple[str, str], style: TextStyle, workshop: Workshop) -> list[_Side]:
    """One heading of two parts, so that who goes from heading to heading meets each once."""
    heading = workshop.element.add(f"H{level}")
    spans = [heading.add("Span", language=get_language_tag(language)) for language in languages]
    return [_Side(f"{text} ", style, span, workshop) for text, span in zip(texts, spans, strict=True) if text]


# -- texts and drawings --------------------------------------------------------------------------------------------------------------------


def _build_sides(block: Twin, drawers: Drawers, workshop: Workshop) -> list[Brick]:
    """Texts next to each other; what needs the whole width below each other."""
    sides = tuple(zip((block.left, block.right), block.languages, strict=True))
    if not all(side is None or isinstance(side, _BESIDE) for side, _language in sides):
        return [brick for side, language in sides for brick in _build_side(side, language, drawers, workshop)]
    whole = workshop.width
    workshop.width = (whole - SIDE_GAP) / 2
    stacks = [Stack(_build_side(side, language, drawers, workshop)) for side, language in sides]
    workshop.width = whole
    columns = Columns(stacks, (1, 1), SIDE_GAP)
    columns.origin = next((brick.origin for stack in stacks for brick in stack.bricks if brick.origin), "")
    return [columns.set_space(max(stack.before for stack in stacks), max(stack.after for stack in stacks))]


def _build_side(side: Struct | None, language: str, drawers: Drawers, workshop: Workshop) -> Sequence[Brick]:
    if side is None:
        return ()
    parent, level = workshop.element, workshop.level
    workshop.element = parent.add("Div", language=get_language_tag(language))
    bricks = drawers[type(side)](side, workshop)
    workshop.element, workshop.level = parent, level
    return bricks


# -- frames --------------------------------------------------------------------------------------------------------------------------------


def _build_boxes(block: TwinBoxes, workshop: Workshop) -> list[Brick]:
    number = max(block.columns, 1)
    rows: list[Brick] = []
    for first in range(0, len(block.boxes), number):
        frames: list[Brick] = [_build_box(box, block, workshop) for box in block.boxes[first : first + number]]
        frames += [Stack(()) for _ in range(number - len(frames))]
        row = Columns(frames, [1] * number, BOX_GAP) if number > 1 else frames[0]
        rows.append(row.set_space(GAP, BOX_GAP if number > 1 else GAP * 1.5))
    return rows


def _build_box(box: TwinBox, block: TwinBoxes, workshop: Workshop) -> Framed:
    parent = workshop.element
    workshop.element = parent.add("Sect")
    is_wide = block.columns <= 1
    inner: list[Brick] = []
    if any(box.labels):
        sides = _set_heading(workshop.level + 1, box.labels, block.languages, workshop.styles.frame_title, workshop)
        inner.append((Columns(sides, [1] * len(sides), SIDE_GAP) if is_wide else Stack(sides)).set_space(0, 2))
        inner[-1].keeps_with_next = True
    if box.lines:
        inner.append(WritingRules(box.lines, workshop.sizes.line).set_space(0, GAP))
    for part in box.parts:
        inner.append(_build_part(part, block.languages, workshop, is_wide=is_wide).set_space(0, 1.5))
    workshop.element = parent
    # in a row both go to the next page
    framed = (Framed if is_wide else WholeFrame)(Stack(inner), DASHED if box.dashed else PLAIN)
    framed.origin = box.origin
    return framed


def _build_part(part: tuple[str, str], languages: tuple[str, str], workshop: Workshop, *, is_wide: bool) -> Brick:
    style = workshop.styles.body
    if not part[1]:
        return workshop.add_paragraph(part[0], style)
    texts = set_twin(part, languages, style, workshop.element, workshop)
    return Columns(texts, (1, 1), SIDE_GAP) if is_wide else Stack(texts)


def set_twin(texts: tuple[str, str], languages: tuple[str, str], style: TextStyle, element: Element, workshop: Workshop) -> list[Brick]:
    """A paragraph in each language."""
    return [
        workshop.set_text(text, style, element.add("P", language=get_language_tag(language))) for text, language in zip(texts, languages, strict=True)
    ]


# -- tables --------------------------------------------------------------------------------------------------------------------------------


class _TwinTableMaker(TableMaker):
    """A table of which some cells say it twice."""

    def __init__(self, block: TwinTable, workshop: Workshop) -> None:
        super().__init__(cast("Table", block.table), workshop)
        self._languages = block.languages
        self._pairs = {"\n".join(pair): pair for pair in block.pairs}

    @override
    def fold(self, block: Table, workshop: Workshop) -> Folded:
        """Every column stays: a cell that says it twice has no room on one line."""
        return Folded(block, ((),) * len(block.rows))

    @override
    def make_cell(self, text: str, style: TextStyle, align: Align, element: Element) -> Brick:
        pair = self._pairs.get(text)
        if pair is None:
            return super().make_cell(text, style, align, element)
        return Stack(set_twin(pair, self._languages, style.aligned(align), element, self.workshop))
