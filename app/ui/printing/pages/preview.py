"""The right side of the print screen: a bar, the pages in small, and the pages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.look import Look
from app.ui.parts import make_label, make_row, make_stack
from app.ui.printing.pages.bar import PageBar
from app.ui.printing.pages.pdfium import PageSize
from app.ui.printing.pages.place import Place
from app.ui.printing.pages.raster import Raster
from app.ui.printing.pages.strip import PageStrip
from app.ui.printing.pages.view import PageView

_ROOM_FOR_STRIP = 540
"""Logical pixels at text size 100: narrower, the pages in small come only when they are asked for."""


class Preview(QWidget):
    """Large and small pages move together."""

    def __init__(self, raster: Raster, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wish: bool | None = None
        self.view = PageView(raster, look)
        self.bar = PageBar(self.view, look)
        self.strip = PageStrip(raster, look)
        self.waiting = make_label(look, "", "body", "muted")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(self.waiting)
        stack, row = make_stack(self), make_row()
        stack.addWidget(self.bar)
        row.addWidget(self.strip)
        row.addWidget(self._pile, 1)
        stack.addLayout(row, 1)
        self.strip.page_chosen.connect(self._go_to)
        self.strip.activated.connect(self._enter_page)
        self.view.page_changed.connect(self.strip.show_page)
        self.bar.small.clicked.connect(self._turn_strip)

    def show_pages(self, serial: int, sizes: Sequence[PageSize], places: Sequence[Place]) -> None:
        """Other pages."""
        self.strip.show_pages(serial, sizes)
        self.view.show_pages(serial, sizes, places)
        self.strip.show_page(self.view.page)

    def show_waiting(self, words: str) -> None:
        """Words instead of pages: there are none yet."""
        self.waiting.setText(words)
        self._pile.setCurrentIndex(1 if words else 0)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is there, large and small."""
        return self.view.is_drawn and self.strip.is_drawn

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages in small give way first."""
        super().resizeEvent(event)
        self._fit_strip()

    def _fit_strip(self) -> None:
        shown = self._wish if self._wish is not None else self.width() >= self._look.px(_ROOM_FOR_STRIP)
        if not shown and self.strip.hasFocus():
            self.view.setFocus()
        self.strip.setVisible(shown)
        self.bar.small.setChecked(shown)

    @Slot()
    def _turn_strip(self) -> None:
        self._wish = self.bar.small.isChecked()
        self._fit_strip()

    @Slot(int)
    def _go_to(self, page: int) -> None:
        self.view.go_to(page)

    @Slot()
    def _enter_page(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
