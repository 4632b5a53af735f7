"""The table of contents."""

from collections.abc import Sequence
from functools import partial

from app.document.blocks import Section
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.contents import ContentsLine
from app.export.pdf.bricks.text import Text
from app.export.pdf.tagging.structure import Element
from app.export.pdf.workshop import Workshop

COVER = "cover"


def build_contents(sections: Sequence[Section], workshop: Workshop) -> list[Brick]:
    """One line per section after this one and before it, but for the cover and the contents themselves."""
    listed = [section for section in sections if section.id not in (COVER, workshop.section) and section.title]
    element = workshop.element.add("TOC")
    style = workshop.styles.body.strong().toned(workshop.accent)
    indent = max((workshop.get_width(f"{section.number}  ", style) for section in listed if section.number), default=0.0)
    return [_build_line(section, element, indent, workshop) for section in listed]


def _build_line(section: Section, parent: Element, indent: float, workshop: Workshop) -> Brick:
    style = workshop.styles.body
    link = parent.add("TOCI").add("Reference").add("Link")
    label = workshop.set_text(f"{section.number} ", style.strong().toned(workshop.accent), link) if section.number else None
    title = workshop.set_text(f"{section.title} ", style, link)
    get_page = partial(_set_page, section.id, link, workshop)
    return ContentsLine(section.id, label, title, get_page, link=link, indent=indent).set_space(0, 4)


def _set_page(anchor: str, link: Element, workshop: Workshop) -> Text:
    return workshop.set_text(str(workshop.register.sections.get(anchor, "")), workshop.styles.body.aligned("right"), link)
