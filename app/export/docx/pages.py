"""The pages: their size and direction, what stands at their edges, and what the file says of itself."""

from datetime import datetime, time
from io import BytesIO
from typing import cast

from docx.document import Document as Book
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section as Pages
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from app.document.blocks import Document, Section
from app.export.docx.marks import Mark, add_field, add_stop, describe_picture, end_field, make_mark, place_mark
from app.export.docx.styles import get_language_tag
from app.export.plain import make_xml_text

PAPERS = {"a4": (210.0, 297.0), "a3": (297.0, 420.0), "a5": (148.0, 210.0)}
INNER_MM, OUTER_MM, TOP_MM, EDGE_MM = 30.0, 20.0, 22.0, 12.0
COVER = "cover"
LOGO_MM = (40.0, 12.0)

_AFTER_FIELDS = (
    "w:hdrShapeDefaults",
    "w:footnotePr",
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:themeFontLang",
    "w:clrSchemeMapping",
)
_AFTER_MIRROR = ("w:alignBordersAndEdges", "w:proofState", "w:attachedTemplate", "w:defaultTabStop", "w:characterSpacingControl", *_AFTER_FIELDS)
"""What follows these settings, as far as documents have it."""

Edges = tuple[bool, tuple[str, str], tuple[str, str]]
"""Turned or not, header, footer."""


class PageMaker:
    """Begins new pages when their direction or their edges change."""

    def __init__(self, book: Book, document: Document, *, own: bool) -> None:
        self._book = book
        self._document = document
        self._own = own
        self._now: Edges | None = None

    def turn(self, section: Section, *, landscape: bool) -> tuple[float, bool]:
        """The pages that a section needs. Gives the width of the text, and whether a page has just begun."""
        header = self._document.header if section.header is None else section.header
        footer = self._document.footer if section.footer is None else section.footer
        wanted: Edges = (landscape, header, footer)
        if wanted == self._now:
            return self._get_width(self._book.sections[-1]), False
        first = self._now is None
        pages = self._book.sections[0] if first else self._book.add_section(WD_SECTION.NEW_PAGE)
        self._now = wanted
        self._shape(pages, landscape=landscape, keeps=first and not self._own)
        pages.different_first_page_header_footer = first and section.id == COVER
        self._write_edges(pages, header, footer)
        if first and section.id == COVER and self._own:
            self._write_logo(pages)
        return self._get_width(pages), True

    def _write_logo(self, pages: Pages) -> None:
        """That of the organisation, on the cover."""
        house = self._document.house
        width, height = house.logo_size
        if not width or not height:
            return
        scale = min(LOGO_MM[0] / width, LOGO_MM[1] / height)
        paragraph = pages.first_page_header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run = paragraph.add_run()
        run.add_picture(BytesIO(house.logo), Mm(width * scale), Mm(height * scale))
        describe_picture(run, make_xml_text(house.organisation))

    def _shape(self, pages: Pages, *, landscape: bool, keeps: bool) -> None:
        if keeps:
            return  # the pages of a template are as the office sets them
        short, long = PAPERS[self._document.paper] if self._own else sorted((_mm(pages.page_width, 210), _mm(pages.page_height, 297)))
        pages.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        pages.page_width, pages.page_height = (Mm(long), Mm(short)) if landscape else (Mm(short), Mm(long))
        if not self._own:
            return
        small = 0.6 if self._document.paper == "a5" else 1
        pages.left_margin, pages.right_margin = (Mm(TOP_MM), Mm(TOP_MM)) if landscape else (Mm(INNER_MM * small), Mm(OUTER_MM * small))
        pages.top_margin = Mm(INNER_MM) if landscape else Mm(TOP_MM)
        pages.bottom_margin = Mm(OUTER_MM) if landscape else Mm(TOP_MM)
        pages.header_distance = pages.footer_distance = Mm(EDGE_MM)

    def _get_width(self, pages: Pages) -> float:
        return _mm(pages.page_width, 210) - _mm(pages.left_margin, 25) - _mm(pages.right_margin, 25)

    def _write_edges(self, pages: Pages, header: tuple[str, str], footer: tuple[str, str]) -> None:
        """An office that has a header or a footer of its own in the template keeps it; ours then stays away, but for the number of the page."""
        width = self._get_width(pages)
        for place, texts in ((pages.header, header), (pages.footer, footer)):
            if not self._own and any(paragraph.text.strip() or paragraph.runs for paragraph in pages.header.paragraphs) and place is pages.header:
                continue
            place.is_linked_to_previous = False
            paragraph = place.paragraphs[0] if place.paragraphs else place.add_paragraph()
            for extra in paragraph.runs:
                extra.text = ""
            _write_edge(paragraph, texts if self._own else (" · ".join(filter(None, texts)), ""), width)


def _write_edge(paragraph: Paragraph, texts: tuple[str, str], width: float) -> None:
    add_stop(paragraph, width)
    for nr, text in enumerate(texts):
        if nr and text:
            paragraph.add_run("\t")
        _write_numbers(paragraph, make_xml_text(text))


def _write_numbers(paragraph: Paragraph, text: str) -> None:
    """Words with the number of the page and of all pages in them, as fields."""
    while text:
        found = sorted((at, sign) for sign in ("{page}", "{pages}") if (at := text.find(sign)) >= 0)
        if not found:
            paragraph.add_run(text)
            return
        at, sign = found[0]
        if at:
            paragraph.add_run(text[:at])
        add_field(paragraph, "PAGE" if sign == "{page}" else "NUMPAGES", "1")
        end_field(paragraph)
        text = text[at + len(sign) :]


def describe_file(book: Book, document: Document) -> None:
    """Title, language and day; nobody's name, and no program's."""
    core = book.core_properties
    core.title = make_xml_text(document.file_title)[:255]
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.language = get_language_tag(document.language)
    core.created = core.modified = datetime.combine(document.today, time(12))
    settings = cast("Mark", book.settings.element)
    place_mark(settings, make_mark("w:updateFields", {"val": "true"}), _AFTER_FIELDS)
    if document.mirrored:
        place_mark(settings, make_mark("w:mirrorMargins"), _AFTER_MIRROR)


def save(book: Book) -> bytes:
    """The file."""
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _mm(length: object, otherwise: float) -> float:
    return float(getattr(length, "mm", otherwise))
