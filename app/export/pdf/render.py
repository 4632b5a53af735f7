"""From a document to a PDF file."""

import gc
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Contents, Document, Section, SizeName
from app.document.walk import iter_texts
from app.export.pdf.bars import draw_bars
from app.export.pdf.bricks.tightness import is_too_high
from app.export.pdf.drawers.contents import COVER
from app.export.pdf.drawers.frames import FramesBrick
from app.export.pdf.drawers.sections import Part, build_section
from app.export.pdf.edges import Edges
from app.export.pdf.fields.writer import Fillable
from app.export.pdf.finish import Binding, Bookmark, finish
from app.export.pdf.flow import Flow, lay_out
from app.export.pdf.house import draw_logo
from app.export.pdf.paper import SIZES
from app.export.pdf.squeeze import fit_frames, fit_lines
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import PlacedSlot, Spot, Surface
from app.export.pdf.text.characters import make_plain
from app.export.pdf.text.typesetter import REGULAR, Typesetter
from app.export.pdf.workshop import Register, Workshop
from app.support.files import store_file
from app.support.paths import get_resources

_BOTH_SIDES = 1.8
"""Of a sheet in large type, in pages: a frame that does not fit goes to the back as a whole."""


class RenderResult(Struct, frozen=True, kw_only=True):
    """What came out: how many pages, which characters no font has (each with how often it stands there), and where each answer stands."""

    pages: int
    not_printable: tuple[tuple[str, int], ...] = ()
    spots: tuple[Spot, ...] = ()
    slots: tuple[PlacedSlot, ...] = ()
    """Where there is room to write or tick, in reading order; a paper with fields puts one over each."""


def render_pdf(document: Document, path: Path) -> RenderResult:
    """Write a document as a PDF that is accessible (PDF/UA-1) and fit for an archive (PDF/A-2a). The file is there complete, or not at all."""
    body, result = render_bytes(document)
    store_file(path, body)
    return result


def render_bytes(document: Document, checkpoint: Callable[[], None] | None = None) -> tuple[bytes, RenderResult]:
    """The same in memory, for the preview. `checkpoint` is called again and again on the way: what it raises breaks the work off."""
    with _keep_all():
        return _render(document, checkpoint or _go_on)


def _render(document: Document, checkpoint: Callable[[], None]) -> tuple[bytes, RenderResult]:
    job = _Job(document, checkpoint)
    for sizes in document.smaller:
        if not job.is_cut:
            break
        job = _Job(replace(document, sizes=sizes), checkpoint)
    return job.render()


@contextmanager
def _keep_all() -> Generator[None]:
    """Without looking for what nobody needs any more: all bricks stay until they are drawn, and looking through them again and again takes a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _go_on() -> None:
    """Nobody wants to break it off."""


class _Job:
    """One paper on its way: set, laid out, drawn, bound."""

    def __init__(self, document: Document, checkpoint: Callable[[], None]) -> None:
        self._document = document
        self._checkpoint = checkpoint
        self._typesetter = Typesetter(get_resources() / "fonts", document.cannot_print)
        self._register = Register()
        self._workshop = Workshop(document, self._typesetter, self._register)
        self._root = Element("Document")
        self.is_cut = False
        """Whether something of a paper of one page was left out, because it did not fit."""
        self._sides = _BOTH_SIDES if document.sizes == "large" and not document.one_page else 1
        """Pages that a paper at a glance may take."""
        self._flow = self._lay_out()

    def render(self) -> tuple[bytes, RenderResult]:
        """The file, and what came out."""
        surface = self._draw(self._flow)
        body = finish(surface.get_file(), self._bind(surface))
        missing = self._typesetter.count_missing(_iter_printed(self._document))
        return body, RenderResult(pages=len(self._flow.pages), not_printable=missing, spots=tuple(surface.spots), slots=tuple(surface.slots))

    def _lay_out(self) -> Flow:
        made = [part for section in self._document.sections for part in self._build(section)]
        flow = lay_out(made)
        if len(flow.pages) < self._document.contents_from_pages:
            flow = lay_out([part for part in made if not _is_contents(part.section)])
        if self._document.one_page:
            del flow.pages[1:]
        self._register.sections.update(flow.begins)
        return flow

    def _build(self, section: Section) -> list[Part]:
        self._checkpoint()
        if not self._document.one_page and any(self._is_full(section, size) for size in self._document.smaller[:1]):
            self._workshop.set_sizes(SIZES[self._document.smaller[0]])
        parts = build_section(section, self._document, self._root, self._workshop)
        self._workshop.set_sizes(SIZES[self._document.sizes])
        for part in parts:
            size = (part.shape.text_width, part.shape.text_height * self._sides)
            if self._document.one_page or section.keep_together or any(isinstance(brick, FramesBrick) for brick in part.stack.bricks):
                fit_frames(part.stack, *size)
            if self._document.one_page:
                self.is_cut = self.is_cut or is_too_high(part.stack, *size)
                fit_lines(part.stack, *size)
        return parts

    def _is_full(self, section: Section, smaller: SizeName) -> bool:
        """Whether a letter takes more than a page, and one page in smaller type."""
        heights: list[bool] = []
        for size in (self._document.sizes, smaller):
            self._workshop.set_sizes(SIZES[size])
            parts = build_section(section, self._document, Element("Document"), self._workshop)
            heights.append(len(parts) == 1 and is_too_high(parts[0].stack, parts[0].shape.text_width, parts[0].shape.text_height))
        self._workshop.set_sizes(SIZES[self._document.sizes])
        return heights == [True, False]

    def _draw(self, flow: Flow) -> Surface:
        surface = Surface(REGULAR, is_fillable=bool(self._document.fillable))
        edges = Edges(self._document, self._workshop)
        for number, page in enumerate(flow.pages, 1):
            self._checkpoint()
            shape = page.shape.mirrored if self._document.mirrored and number % 2 == 0 else page.shape
            surface.begin_page(shape)
            if number == 1 and self._document.sections[0].id == COVER:
                draw_logo(surface, shape, self._document.house)
            if page.has_edges:
                edges.draw(surface, shape, number, len(flow.pages), page.sections or ((page.section,) if page.section else ()))
            for part in page.parts:
                part.stack.draw(surface, shape.left, shape.height - shape.top - part.below, shape.text_width)
            draw_bars(surface, shape, self._document.changed)
            surface.end_page()
        return surface

    def _bind(self, surface: Surface) -> Binding:
        title = self._document.file_title
        return Binding(
            title=make_plain(title) or self._document.id,
            language=self._document.language,
            day=self._document.today,
            root=self._root,
            marks=surface.marks,
            bookmarks=self._list_bookmarks(surface),
            anchors=surface.anchors,
            fillable=Fillable(about=self._document.fillable, sizes=self._workshop.sizes) if self._document.fillable else None,
            is_duplex=self._document.mirrored,
            colours=(get_resources() / "colour" / "sRGB.icc").read_bytes(),
        )

    def _list_bookmarks(self, surface: Surface) -> Sequence[Bookmark]:
        found = ((section, surface.anchors[section.id]) for section in self._document.sections if section.id in surface.anchors)
        return [Bookmark(title=make_plain(f"{section.number} {section.title}".strip()), page=page, top=top) for section, (page, top) in found]


def _is_contents(section: Section) -> bool:
    return bool(section.blocks) and all(isinstance(block, Contents) for block in section.blocks)


def _iter_printed(document: Document) -> list[str]:
    return [*iter_texts(document.sections), *document.header, *document.footer]
