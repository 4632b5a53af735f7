"""The drawings of a paper as pictures: drawn as on paper, then photographed, so that they are the same everywhere."""

from io import BytesIO
from typing import TYPE_CHECKING, Protocol, cast

from msgspec import Struct
from msgspec.structs import fields, replace

from app.document.blocks import Document, Section
from app.document.clean import DRAWINGS
from app.document.drawings import BarChart, Faces, Gantt, GridChart, MonthStrip, Strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

DPI = 200
MM_PER_INCH = 25.4
MARGIN = 6
"""Of white around a picture, in pixels."""
BESIDE = ("label", "legend", "not_placed")
"""Words of a drawing that stand in the text, where they can be read and changed."""

Drawing = BarChart | Faces | Gantt | GridChart | MonthStrip | Strip


class Photo(Struct, frozen=True):
    """A picture in PNG with the size it has on paper."""

    png: bytes
    width_mm: float
    height_mm: float


class _Bitmap(Protocol):
    def to_pil(self) -> "Image": ...


class _Page(Protocol):
    def render(self, *, scale: float, grayscale: bool) -> _Bitmap: ...


class _Pages(Protocol):
    def __iter__(self) -> "Iterator[_Page]": ...

    def close(self) -> None: ...


def is_drawing(block: object) -> bool:
    """Whether a block is drawn, not written."""
    return isinstance(block, DRAWINGS)


def photograph(block: Drawing, document: Document) -> tuple[Photo, ...]:
    """The pictures of a drawing: one, or more where it goes over several pages. None when there is nothing to draw."""
    from app.export.pdf import render_bytes

    bare = replace(block, **{field.name: "" for field in fields(block) if field.name in BESIDE})
    wide = getattr(bare, "width_mm", 160) > 160
    section = Section(id="drawing", title="", blocks=(bare,), landscape=wide)
    paper = replace(document, sections=(section,), header=("", ""), footer=("", ""), paper="a4", changed=frozenset(), one_page=False, smaller=())
    body, _result = render_bytes(paper)
    return tuple(photo for page in _open(body) if (photo := _take(page, in_colour=isinstance(block, Faces))) is not None)


def _open(body: bytes) -> "Iterator[_Page]":
    import pypdfium2

    pages = cast("_Pages", pypdfium2.PdfDocument(body))
    try:
        yield from pages
    finally:
        pages.close()


def _take(page: _Page, *, in_colour: bool) -> Photo | None:
    """The page without its margins. All drawings are grey, but for the faces."""
    from PIL import ImageOps

    image = page.render(scale=DPI / 72, grayscale=False).to_pil().convert("RGB")
    box = ImageOps.invert(image).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    cut = image.crop((max(left - MARGIN, 0), max(top - MARGIN, 0), min(right + MARGIN, image.width), min(bottom + MARGIN, image.height)))
    body = BytesIO()
    (cut.quantize(64) if in_colour else cut.convert("L")).save(body, "PNG", optimize=True, dpi=(DPI, DPI))
    return Photo(body.getvalue(), cut.width / DPI * MM_PER_INCH, cut.height / DPI * MM_PER_INCH)
