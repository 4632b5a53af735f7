"""Draws pages in a thread of its own. What is wanted now replaces what was wanted before: nobody waits for pages that were scrolled past."""

from collections.abc import Sequence
from threading import Condition, Lock, Thread

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.support.crash import CrashHook
from app.ui.printing.pages.pdfium import Box, PageSize, PdfPages

LONGEST_WAIT = 5.0
"""Seconds."""
LANE_LARGE, LANE_SMALL = 0, 1
"""Who wants pages: the view first, then the pages in small."""


class Wanted(Struct, frozen=True):
    """A page, or a part of it, at so many dots per point."""

    page: int
    scale: float
    box: Box | None = None
    lane: int = LANE_LARGE


class Drawn(Struct, frozen=True):
    """A picture, of which papers it is, and what was wanted."""

    serial: int
    wanted: Wanted
    image: QImage


class Opened(Struct, frozen=True):
    """Papers that can be drawn now."""

    serial: int
    sizes: tuple[PageSize, ...]


class Raster(QObject):
    """Starts its thread when there is something to draw."""

    opened = Signal(object)
    drawn = Signal(object)

    def __init__(self, pdfium: Lock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pdfium = pdfium
        self._lock = Condition()
        self._thread: Thread | None = None
        self._bodies: tuple[bytes, ...] | None = None
        self._serial = 0
        self._wanted: dict[int, list[Wanted]] = {LANE_LARGE: [], LANE_SMALL: []}
        self._stopped = False

    def open(self, bodies: Sequence[bytes]) -> int:
        """Other papers from now on. The serial tells their pictures from those of before."""
        with self._lock:
            self._serial += 1
            self._bodies = tuple(bodies)
            self._clear()
            self._wake()
            return self._serial

    def want(self, wanted: Sequence[Wanted], lane: int = LANE_LARGE) -> None:
        """These, in this order, and nothing else any more of this lane."""
        with self._lock:
            self._wanted[lane] = list(wanted)
            self._wake()

    def stop(self) -> None:
        """Let the thread end."""
        with self._lock:
            self._stopped = True
            self._lock.notify()
        if self._thread is not None:
            self._thread.join(LONGEST_WAIT)
            self._thread = None

    def _clear(self) -> None:
        self._wanted = {lane: [] for lane in self._wanted}

    def _wake(self) -> None:
        if self._thread is None and not self._stopped:
            self._thread = Thread(target=self._work, name="preview", daemon=True)
            self._thread.start()
        self._lock.notify()

    def _work(self) -> None:
        """The life of the thread. A page that cannot be drawn stays white; that must never take the window along."""
        pages: PdfPages | None = None
        serial = 0
        while (task := self._wait_for_task()) is not None:
            bodies, at, wanted = task
            with CrashHook(_stay_white):
                if bodies is not None:
                    if pages is not None:
                        pages.close()
                    pages, serial = PdfPages(bodies, self._pdfium), at
                    self.opened.emit(Opened(serial, pages.sizes))
                elif wanted is not None and pages is not None and wanted.page < len(pages.sizes):
                    self.drawn.emit(Drawn(serial, wanted, pages.draw(wanted.page, wanted.scale, wanted.box)))
        if pages is not None:
            pages.close()

    def _wait_for_task(self) -> tuple[tuple[bytes, ...] | None, int, Wanted | None] | None:
        with self._lock:
            while not self._stopped and self._bodies is None and not any(self._wanted.values()):
                self._lock.wait()
            if self._stopped:
                return None
            if self._bodies is not None:
                bodies, self._bodies = self._bodies, None
                return bodies, self._serial, None
            return None, self._serial, next(wanted for wanted in self._wanted.values() if wanted).pop(0)


def _stay_white(place: str) -> None:
    """It stands in the log; the page stays white."""
    del place
