"""The line above the buttons: what is being made, with Cancel, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.support.texts import _
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_row
from app.ui.parts.announce import announce

SOON = 400
"""Milliseconds: what is done sooner needs no bar."""


class StatusLine(QFrame):
    """Hidden while there is nothing to say."""

    cancelled = Signal()
    focus_lost = Signal()
    """What had the keyboard goes away."""

    def __init__(self, look: Look, doors: Doors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self._path: Path | None = None
        self.setObjectName("status")
        row = make_row(self, look.space(3), (look.space(5), look.space(2), look.space(5), look.space(2)))
        self.words = make_label(look, "", "body")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(look.px(260))
        self.cancel = make_button(look, _("Cancel"), "x")
        self.open_button = make_button(look, _("Open the PDF"), "eye")
        self.folder_button = make_button(look, _("Show in the folder"), "folder-open")
        row.addWidget(self.words, 2)
        row.addWidget(self.progress, 1)
        for button in (self.cancel, self.open_button, self.folder_button):
            row.addWidget(button)
        self.cancel.clicked.connect(self._cancel)
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._show_folder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._show_busy)
        self._show_parts(busy=False, file=False)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a bar shows, or will."""
        return self._timer.isActive() or not self.progress.isHidden()

    def begin(self, words: str) -> None:
        """Something is being made. If it takes long, it is told."""
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(words)
        self.words.setText(words)
        self.setVisible(not self.progress.isHidden())
        self._timer.start()

    def show_step(self, done: int, total: int) -> None:
        """How far it is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def end(self) -> None:
        """It is done, and there is nothing to say."""
        self._timer.stop()
        self._leave()
        self._show_parts(busy=False, file=False)
        self.hide()

    def tell(self, words: str, tone: str = "goal", path: Path | None = None) -> None:
        """What came of it; a file can be opened from here."""
        self.end()
        self._path = path
        self._show_parts(busy=False, file=path is not None)
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.words.setProperty("tone", tone)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.show()
        announce(self, words)
        if path is not None:
            self.open_button.setFocus()

    def _leave(self) -> None:
        """The keyboard must not stay on a button that goes."""
        if self.isAncestorOf(self.window().focusWidget()):
            self.focus_lost.emit()

    def _show_parts(self, *, busy: bool, file: bool) -> None:
        for widget in (self.progress, self.cancel):
            widget.setVisible(busy)
        for widget in (self.open_button, self.folder_button):
            widget.setVisible(file)
        self.words.setProperty("tone", "")

    @Slot()
    def _show_busy(self) -> None:
        self._show_parts(busy=True, file=False)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.show()
        announce(self, self.words.text())

    @Slot()
    def _cancel(self) -> None:
        self.cancelled.emit()

    @Slot()
    def _open(self) -> None:
        if self._path is not None:
            self._doors.open_file(self._path)

    @Slot()
    def _show_folder(self) -> None:
        if self._path is not None:
            self._doors.show_folder(self._path.parent)
