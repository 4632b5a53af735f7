"""Draws the pages of PDFs on a real printer, at its own resolution. Runs beside the window."""

from collections.abc import Callable, Sequence
from threading import Lock

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.model.trouble import StoreProblem
from app.support.texts import _
from app.ui.printing.pages.pdfium import PageSize, PdfPages

SHARPEST = 400
"""Dots per inch: finer costs only time."""
BAND = 1200
"""Rows of dots that are drawn at once: a whole page would take 140 MB."""


class PrintProgress(QObject):
    """How far the printing is, told from another thread."""

    stepped = Signal(int, int)


class PrinterWork:
    """All pages of some papers, on one printer."""

    def __init__(self, printer: QPrinter, bodies: Sequence[bytes], lock: Lock, progress: PrintProgress) -> None:
        self._printer = printer
        self._bodies = tuple(bodies)
        self._lock = lock
        self._progress = progress

    def __call__(self, checkpoint: Callable[[], None]) -> int:
        """Print. Gives the number of pages; what the checkpoint raises breaks it off."""
        pages = PdfPages(self._bodies, self._lock)
        try:
            wanted = self._list_wanted(len(pages.sizes))
            return self._print(pages, wanted, checkpoint) if wanted else 0
        finally:
            pages.close()

    def _list_wanted(self, total: int) -> list[int]:
        """The pages that were asked for in the dialogue, as often as the printer itself cannot repeat them."""
        printer = self._printer
        first, last = printer.fromPage() or 1, printer.toPage() or total
        wanted = list(range(max(first, 1) - 1, min(last, total)))
        if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
            wanted.reverse()
        copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
        return wanted * copies

    def _print(self, pages: PdfPages, wanted: Sequence[int], checkpoint: Callable[[], None]) -> int:
        printer, painter = self._printer, QPainter()
        self._turn(pages.sizes[wanted[0]])
        if not painter.begin(printer):
            raise StoreProblem("printer", _("The printer “{name}” does not answer. Is it switched on?").format(name=printer.printerName()))
        # Otherwise letters become a photograph, with grey around them.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        try:
            for done, page in enumerate(wanted):
                checkpoint()
                if done:
                    self._turn(pages.sizes[page])
                    printer.newPage()
                self._draw(painter, pages, page, checkpoint)
                self._progress.stepped.emit(done + 1, len(wanted))
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
        return len(wanted)

    def _turn(self, size: PageSize) -> None:
        lies = size.width > size.height
        self._printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)

    def _draw(self, painter: QPainter, pages: PdfPages, page: int, checkpoint: Callable[[], None]) -> None:
        """Band by band. A page that is larger than the sheet is made to fit; a smaller one is not blown up."""
        size, dots = pages.sizes[page], min(self._printer.resolution(), SHARPEST) / 72
        sheet = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        whole = self._printer.resolution() / 72
        fit = min(sheet.width() / (size.width * whole), sheet.height() / (size.height * whole), 1.0)
        # A sheet that is the same but for a rounding is the same.
        ratio = whole / dots * (1.0 if fit > 0.99 else fit)
        left = max((sheet.width() - size.width * dots * ratio) / 2, 0) if fit <= 0.99 or size.width * whole < sheet.width() * 0.99 else 0.0
        top = 0.0
        rows = round(size.height * dots)
        for start in range(0, rows, BAND):
            checkpoint()
            end = min(start + BAND, rows)
            image = pages.draw(page, dots, (0, size.height - end / dots, size.width, size.height - start / dots))
            if image.isGrayscale():
                # a third of the data; and nearly all of our paper is
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(QRectF(left, top + start * ratio, image.width() * ratio, image.height() * ratio), image)


def make_printer(size: PageSize, title: str, *, duplex: bool) -> QPrinter:
    """A printer set to this paper, without margins of its own: ours stand in the PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    wide, high = sorted((size.width, size.height))
    page_size = QPageSize(QPageSize.id(QRectF(0, 0, wide, high).size().toSize(), QPageSize.SizeMatchPolicy.FuzzyMatch))
    if page_size.isValid():
        printer.setPageSize(page_size)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide if duplex else QPrinter.DuplexMode.DuplexNone)
    return printer
