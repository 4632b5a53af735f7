"""A section: its heading, its lead, its blocks. The cover has a layout of its own, and so have cards to cut out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Block, Contents, CutSheet, Document, Note, Paragraph, Section, Table, Title, Turned
from app.document.twins import TwinBlock, TwinTitle
from app.document.writing import Ask
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.framed import Labelled
from app.export.pdf.bricks.heading import SectionHeading
from app.export.pdf.bricks.newspaper import Newspaper, get_column_width
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.drawers.contents import COVER, build_contents
from app.export.pdf.drawers.cut_sheet import build_cut_sheets, get_cut
from app.export.pdf.drawers.drawers import DRAWERS
from app.export.pdf.drawers.twins import build_twins
from app.export.pdf.paper import FULL, FULL_TURNED, GAP, MM, SIZES, PageShape, Shapes
from app.export.pdf.tagging.structure import Element
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.ask import build_ask_pair

_COVER_TITLE = 1.5
"""Of a heading of the first level."""
_COVER_LEAD = 1.25
_SUBJECT = 0.8
"""Of a heading of the first level: what a letter is about, and a sheet that shares a page."""


class Part(Struct):
    """The bricks of a section, or of a piece of it, with the shape of the pages they stand on."""

    section: Section
    shape: PageShape
    stack: Stack


def build_section(section: Section, document: Document, root: Element, workshop: Workshop) -> list[Part]:
    """All bricks of a section. What is turned in a section that stands upright is a part of its own."""
    workshop.element = root.add("Sect")
    workshop.section = section.id
    workshop.level = 0
    parts: list[Part] = []
    for shape, blocks in _divide(section, workshop.shapes):
        workshop.width, workshop.height = shape.text_width, shape.text_height
        bricks = [] if parts else _build_top(section, document, workshop)
        build = _build_readable if section.in_columns else _build_blocks
        bricks += build(section, blocks, document, workshop)
        parts.append(Part(section, shape, Stack(bricks)))
    return parts


def _divide(section: Section, shapes: Shapes) -> list[tuple[PageShape, list[Block]]]:
    """The blocks with the shape of their page. A heading goes along with what it stands above."""
    plain = shapes.landscape if section.landscape else shapes.portrait
    cut = next((block for block in section.blocks if isinstance(block, CutSheet)), None)
    if cut is not None:
        plain = FULL_TURNED if cut.is_half else FULL
    parts: list[tuple[PageShape, list[Block]]] = [(plain, [])]
    for block in section.blocks:
        shape = shapes.landscape if isinstance(block, Turned) else plain
        if shape is not parts[-1][0] and parts[-1][1]:
            parts.append((shape, []))
        parts[-1] = (shape, [*parts[-1][1], *(block.blocks if isinstance(block, Turned) else (block,))])
    return parts


def _build_top(section: Section, document: Document, workshop: Workshop) -> list[Brick]:
    bricks: list[Brick] = []
    if section.id == COVER or any(isinstance(block, CutSheet) for block in section.blocks):
        return bricks
    if section.title and not _has_own_title(section):
        bricks.append(_build_heading(section, _get_heading_style(section, document, workshop), workshop))
    if section.lead:
        bricks.append(workshop.add_paragraph(section.lead, workshop.styles.body).set_space(0, GAP))
        bricks[-1].keeps_with_next = True
    return bricks


def _has_own_title(section: Section) -> bool:
    """In two languages the title is a block of its own."""
    return any(isinstance(block, TwinTitle) and block.level == 1 for block in section.blocks[:1])


def _build_blocks(section: Section, blocks: Sequence[Block], document: Document, workshop: Workshop) -> list[Brick]:
    if section.id == COVER:
        return _build_cover(section, workshop)
    bricks: list[Brick] = []
    waits: Ask | None = None
    for block in blocks:
        short = block if isinstance(block, Ask) and block.is_half else None
        if waits and short:
            bricks.extend(build_ask_pair(waits, short, workshop))
            waits = None
            continue
        bricks.extend(_build_block(waits, document, workshop) if waits else ())
        if isinstance(block, Note) and bricks and isinstance(bricks[-1], Text | Labelled):
            # below what it belongs to, not alone on the next page
            bricks[-1].keeps_with_next = True
        waits = short
        bricks.extend(() if short else _build_block(block, document, workshop))
    return [*bricks, *(_build_block(waits, document, workshop) if waits else ())]


def _build_readable(section: Section, blocks: Sequence[Block], document: Document, workshop: Workshop) -> list[Brick]:
    """Short texts in two columns; what needs the width stands across both, with its heading. In large type everything does."""
    if workshop.sizes.body > SIZES["normal"].body:
        return _build_blocks(section, blocks, document, workshop)
    bricks: list[Brick] = []
    for is_wide, run in groupby(_iter_topics(blocks), _needs_width):
        inner = [block for topic in run for block in topic]
        whole = workshop.width
        workshop.width = whole if is_wide else get_column_width(whole)
        made = _build_blocks(section, inner, document, workshop)
        workshop.width = whole
        bricks.extend(made if is_wide else [Newspaper(Stack(made)).set_space(made[0].before, GAP)])
    return bricks


def _iter_topics(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks below each heading, with the heading."""
    topic: list[Block] = []
    for block in blocks:
        if isinstance(block, Title) and topic:
            yield topic
            topic = []
        topic.append(block)
    if topic:
        yield topic


def _needs_width(topic: list[Block]) -> bool:
    return any(isinstance(block, Table) for block in topic)


def _build_block(block: Block, document: Document, workshop: Workshop) -> Sequence[Brick]:
    if isinstance(block, Contents):
        return build_contents(document.sections, workshop)
    if isinstance(block, CutSheet):
        return _build_cut_sheet(block, document, workshop)
    if isinstance(block, TwinBlock):
        return build_twins(block, DRAWERS, workshop)
    return DRAWERS[type(block)](block, workshop)


def _build_cut_sheet(block: CutSheet, document: Document, workshop: Workshop) -> Sequence[Brick]:
    """Cards in type of their own size; in large type they stay large, and are twice as large themselves. Half a sheet is in the type of the paper."""
    plain = workshop.sizes
    if not block.is_half:
        workshop.set_sizes(SIZES["large" if document.sizes == "large" else "card"])
    cut = get_cut(block, workshop.sizes)
    workshop.width, workshop.height = cut.room
    bricks = build_cut_sheets(block, cut, DRAWERS, workshop)
    workshop.set_sizes(plain)
    return bricks


def _get_heading_style(section: Section, document: Document, workshop: Workshop) -> TextStyle:
    """The subject of a letter is a sentence: as large as the title of a chapter it would take three lines. Nor is one of several sheets on a page a chapter."""
    style = workshop.styles.h1
    size = round(style.size * _SUBJECT)
    return replace(style, size=size, lead=round(size * 1.2)) if document.id == "letters" or section.shares_pages else style


def _build_heading(section: Section, style: TextStyle, workshop: Workshop) -> Brick:
    workshop.level = 1
    element = workshop.element.add("H1")
    if not section.number:
        heading = SectionHeading(section.id, None, workshop.set_text(section.title, style, element), 0)
    else:
        number = workshop.set_text(f"{section.number} ", style.toned(workshop.accent), element)
        indent = workshop.get_width(section.number, style) + style.size * 0.55
        heading = SectionHeading(section.id, number, workshop.set_text(section.title, style, element), indent)
    return heading.set_space(round(style.lead * 0.8), 4)


def _build_cover(section: Section, workshop: Workshop) -> list[Brick]:
    bricks: list[Brick] = []
    is_lead = False
    for block in section.blocks:
        if isinstance(block, Title):
            bricks.append(_build_cover_title(section, block, workshop))
            is_lead = True
        elif isinstance(block, Paragraph) and is_lead and not block.label:
            lead = workshop.styles.body.size * _COVER_LEAD
            style = TextStyle(size=lead, lead=round(lead * 1.35))
            bricks.append(workshop.add_paragraph(block.text, style).set_space(0, 9 * MM))
            is_lead = False
        else:
            bricks.extend(DRAWERS[type(block)](block, workshop))
    return bricks


def _build_cover_title(section: Section, block: Title, workshop: Workshop) -> Brick:
    workshop.level = 1
    size = workshop.styles.h1.size * _COVER_TITLE
    style = TextStyle(size=size, lead=round(size * 1.2), bold=True, balanced=True)
    heading = SectionHeading(section.id, None, workshop.set_text(block.text, style, workshop.element.add("H1")), 0)
    heading.origin = block.origin
    return heading.set_space(12 * MM, 2 * MM)
