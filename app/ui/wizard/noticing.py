"""Asks for the findings when there is a moment for it: a pause after a change, then a few rules at a time, so that no key ever waits for them."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot

from app.session.session import Session
from app.ui.wizard.overview import Overview
from app.ui.wizard.pages import Pages

PAUSE = 40
"""Milliseconds after a change: it is painted first, and who goes on typing or leafing is not disturbed."""
_SLICE = 0.008
"""Seconds of work before what was typed meanwhile gets its turn."""


class Noticing(QObject):
    """One for a wizard. Shows the findings of now on the pages and in the overview."""

    def __init__(self, session: Session, pages: Pages, overview: Overview, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pages = pages
        self._overview = overview
        self._is_shown = False
        """Whether the page shows the findings of now, and only the overview waits for them."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._advance)

    @property
    def is_busy(self) -> bool:
        """Whether findings are still to come."""
        return self._timer.isActive()

    def wait(self) -> None:
        """Something changed: soon."""
        self._is_shown = False
        self._timer.start(PAUSE)

    def stop(self) -> None:
        """No longer."""
        self._timer.stop()

    @Slot()
    def _advance(self) -> None:
        if self._is_shown:
            self._is_shown = False
            self._overview.show_attention()
            return
        end = monotonic() + _SLICE
        while self._session.find_more():
            if monotonic() > end:
                self._timer.start(0)
                return
        self._pages.show_findings(self._session.findings)
        self._is_shown = True
        self._timer.start(0)
