"""Pages of a PDF as pictures. pdfium may only be used by one thread at a time: whoever draws holds the lock that all share."""

from collections.abc import Sequence
from threading import Lock
from typing import Protocol, cast

from msgspec import Struct
from PySide6.QtGui import QImage

Box = tuple[float, float, float, float]
"""Left, bottom, right, top: in points, from the lower left corner."""


class PageSize(Struct, frozen=True):
    """In points."""

    width: float
    height: float


class _Bitmap(Protocol):
    """What we use of a picture of pdfium, which has no types itself."""

    buffer: Sequence[int]
    width: int
    height: int
    stride: int

    def close(self) -> None: ...


class _Sheet(Protocol):
    """What we use of a page."""

    def render(self, *, scale: float, crop: Box, prefer_bgrx: bool) -> _Bitmap: ...

    def close(self) -> None: ...


class _Pdf(Protocol):
    """What we use of a file."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int) -> _Sheet: ...

    def init_forms(self) -> None: ...

    def get_page_size(self, index: int) -> tuple[float, float]: ...

    def close(self) -> None: ...


class PdfPages:
    """The pages of several PDFs, one after another, as one row."""

    def __init__(self, bodies: Sequence[bytes], lock: Lock) -> None:
        # a library of some size, which only who sees a preview needs
        from pypdfium2 import PdfDocument

        self._lock = lock
        with lock:
            self._documents = [cast("_Pdf", PdfDocument(body)) for body in bodies]
            for document in self._documents:
                # what stands in the fields of a worksheet is drawn too
                document.init_forms()
            self._places = [(document, nr) for document in self._documents for nr in range(len(document))]
            self.sizes = tuple(PageSize(*document.get_page_size(nr)) for document, nr in self._places)
            """How large each page is, the way it is read."""

    def draw(self, page: int, scale: float, box: Box | None = None) -> QImage:
        """A page, or the part of it within a box, with so many dots per point."""
        with self._lock:
            return self._draw(page, scale, box)

    def close(self) -> None:
        """Give everything back, in this thread: left to the collector it could happen in another."""
        with self._lock:
            for document in self._documents:
                document.close()
        self._documents, self._places = [], []

    def _draw(self, page: int, scale: float, box: Box | None) -> QImage:
        document, nr = self._places[page]
        sheet = document[nr]
        try:
            bitmap = sheet.render(scale=scale, crop=_get_crop(box, self.sizes[page]), prefer_bgrx=True)
            try:
                # the copy lives on when pdfium takes its memory back
                return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
            finally:
                bitmap.close()
        finally:
            sheet.close()


_HAIR = 1e-6
"""Points. pdfium rounds up: an edge on a whole dot must not become the next one by a rounding of ours."""


def _get_crop(box: Box | None, size: PageSize) -> Box:
    """What pdfium wants to cut off at the left, below, at the right and above."""
    if box is None:
        return (0, 0, 0, 0)
    left, bottom, right, top = box
    return (max(left - _HAIR, 0), max(bottom - _HAIR, 0), max(size.width - right - _HAIR, 0), max(size.height - top - _HAIR, 0))
