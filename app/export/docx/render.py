"""From a document to a file that an office goes on with: real styles, headings for the navigator, tables with heads, pictures with words."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from docx.text.paragraph import Paragraph

from app.document import blocks as paper
from app.document.blocks import Block, Contents, CutSheet, Document, Section, Title, Turned
from app.export.docx.marks import add_bookmark, add_field, add_link, end_field
from app.export.docx.pages import COVER, PageMaker, describe_file, save
from app.export.docx.pen import Pen
from app.export.docx.pictures import is_drawing
from app.export.docx.styles import CONTENTS, HEADINGS, TITLE, prepare_styles
from app.export.docx.tables import write_beside, write_cards, write_frames, write_side_by_side, write_signatures, write_table
from app.export.docx.template import open_book
from app.export.docx.texts import (
    write_box,
    write_choices,
    write_drawing,
    write_line,
    write_lines,
    write_list,
    write_note,
    write_paragraph,
    write_title,
)
from app.export.docx.writing import WRITERS
from app.export.plain import make_xml_text

DRAWERS: Mapping[type, Callable[[Any, Pen], None]] = {
    paper.Paragraph: write_paragraph,
    paper.Line: write_line,
    paper.Title: write_title,
    paper.BulletList: write_list,
    paper.Box: write_box,
    paper.SideBySide: write_side_by_side,
    paper.Note: write_note,
    paper.WritingLines: write_lines,
    paper.Choices: write_choices,
    paper.Table: write_table,
    paper.SignatureBlock: write_signatures,
    paper.Frames: write_frames,
    paper.Cards: write_cards,
    **WRITERS,
}
"""Which function writes which block. Contents, Turned, CutSheet and the drawings need the whole document."""


def render_docx(document: Document, template: Path | None = None) -> bytes:
    """The document as .docx, in our own look or in that of a template. A template that cannot be used raises BrokenTemplate."""
    book = open_book(template)
    styles = prepare_styles(book, document.language, document.sizes, own=template is None, accent=document.house.accent)
    describe_file(book, document)
    writer = _Writer(document, PageMaker(book, document, own=template is None), Pen(book, styles, document.changed))
    for section in document.sections:
        writer.write(section)
    return save(book)


class _Writer:
    """One document on its way."""

    def __init__(self, document: Document, pages: PageMaker, pen: Pen) -> None:
        self._document = document
        self._pages = pages
        self._pen = pen
        self._marks = {section.id: f"_k{nr}" for nr, section in enumerate(document.sections)}

    def write(self, section: Section) -> None:
        """A section with its heading."""
        self._pen.width_mm, is_new = self._pages.turn(section, landscape=section.landscape)
        self._write_top(section, begins=section.new_page and not is_new)
        for blocks, landscape in _divide(section):
            self._pen.width_mm, _is_new = self._pages.turn(section, landscape=landscape)
            self._write_blocks(section, blocks)
        if section.id == COVER:
            self._pen.add_break()

    def _write_top(self, section: Section, *, begins: bool) -> None:
        if section.id == COVER or not section.title:
            return
        heading = self._pen.add(f"{section.number} {section.title}".strip(), HEADINGS[0])
        heading.paragraph_format.page_break_before = begins and not self._follows_cover(section)
        self._pen.bookmarks += 1
        add_bookmark(heading, self._marks[section.id], self._pen.bookmarks)
        if section.lead:
            self._pen.add_texts(section.lead).paragraph_format.keep_with_next = True

    def _follows_cover(self, section: Section) -> bool:
        sections = self._document.sections
        at = sections.index(section)
        return at == 1 and sections[0].id == COVER

    def _write_blocks(self, section: Section, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Contents):
                self._write_contents()
            elif isinstance(block, CutSheet):
                self._write_cut_sheet(block)
            elif isinstance(block, Title) and section.id == COVER:
                self._pen.add(block.text, TITLE, origin=block.origin)
            else:
                self._write_block(block)

    def _write_block(self, block: Any) -> None:
        if is_drawing(block):
            write_drawing(block, self._pen, self._document)
        else:
            DRAWERS[type(block)](block, self._pen)

    def _write_contents(self) -> None:
        """A field that the word processor fills with page numbers; until then the chapters, each a link."""
        listed = [section for section in self._document.sections if section.title and section.id != COVER and not _is_contents(section)]
        field = self._pen.add("", CONTENTS)
        add_field(field, 'TOC \\o "1-1" \\h \\z \\u', "", stale=True)
        last = field
        for nr, section in enumerate(listed):
            last = field if nr == 0 else self._pen.add("", CONTENTS)
            self._link(last, section)
        end_field(last)

    def _link(self, paragraph: Paragraph, section: Section) -> None:
        """Without a number: only the word processor knows on which page it stands, and a wrong one is worse than none."""
        run = paragraph.add_run(make_xml_text(f"{section.number} {section.title}".strip()))
        add_link(paragraph, self._marks[section.id], run)

    def _write_cut_sheet(self, block: CutSheet) -> None:
        """Cards to cut out, two next to each other."""

        def later(card: paper.CutCard) -> Callable[[], None]:
            def run() -> None:
                self._pen.add(card.title, HEADINGS[1])
                for inner in card.blocks:
                    DRAWERS[type(inner)](inner, self._pen)

            return run

        cards = [card for card in block.cards for _copy in range((2 if block.is_half else 4) if card.repeated and len(block.cards) == 1 else 1)]
        write_beside(self._pen, [later(card) for card in cards], border="dashed")


def _divide(section: Section) -> list[tuple[list[Block], bool]]:
    """The blocks with the direction of their page."""
    parts: list[tuple[list[Block], bool]] = [([], section.landscape)]
    for block in section.blocks:
        landscape = section.landscape or isinstance(block, Turned)
        if landscape is not parts[-1][1]:
            parts.append(([], landscape))
        parts[-1][0].extend(block.blocks if isinstance(block, Turned) else (block,))
    return [part for part in parts if part[0]]


def _is_contents(section: Section) -> bool:
    return bool(section.blocks) and all(isinstance(block, Contents) for block in section.blocks)
