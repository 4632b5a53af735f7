"""A section: its heading, its lead, its blocks. The cover has a layout of its own."""

from collections.abc import Sequence

from app.document.blocks import Block, Contents, Document, Paragraph, Section, Title
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.heading import SectionHeading
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import TextStyle
from app.export.pdf.drawers.contents import COVER, build_contents
from app.export.pdf.drawers.drawers import DRAWERS
from app.export.pdf.paper import ACCENT, GAP, LANDSCAPE, MM, PORTRAIT
from app.export.pdf.tagging.structure import Element
from app.export.pdf.workshop import Workshop

_COVER_TITLE = 1.5
"""Of a heading of the first level."""
_COVER_LEAD = 1.25


def build_section(section: Section, document: Document, root: Element, workshop: Workshop) -> Stack:
    """All bricks of a section."""
    workshop.element = root.add("Sect")
    workshop.section = section.id
    shape = LANDSCAPE if section.landscape else PORTRAIT
    workshop.width, workshop.height = shape.text_width, shape.text_height
    workshop.level = 0
    if section.id == COVER:
        return Stack(_build_cover(section, workshop))
    bricks: list[Brick] = []
    if section.title:
        bricks.append(_build_heading(section, workshop))
    if section.lead:
        bricks.append(workshop.add_paragraph(section.lead, workshop.styles.body).set_space(0, GAP * 1.5))
        bricks[-1].keeps_with_next = True
    for block in section.blocks:
        bricks.extend(_build_block(block, document, workshop))
    return Stack(bricks)


def _build_block(block: Block, document: Document, workshop: Workshop) -> Sequence[Brick]:
    if isinstance(block, Contents):
        return build_contents(document.sections, workshop)
    return DRAWERS[type(block)](block, workshop)


def _build_heading(section: Section, workshop: Workshop) -> Brick:
    workshop.level = 1
    style = workshop.styles.h1
    element = workshop.element.add("H1")
    if not section.number:
        heading = SectionHeading(section.id, None, workshop.set_text(section.title, style, element), 0)
    else:
        number = workshop.set_text(f"{section.number} ", style.toned(ACCENT), element)
        indent = workshop.get_width(section.number, style) + style.size * 0.55
        heading = SectionHeading(section.id, number, workshop.set_text(section.title, style, element), indent)
    return heading.set_space(style.lead, 4)


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
