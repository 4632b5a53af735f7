"""Says that something is not on disk, why, and what can be done."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_button, make_icon_label, make_label, make_row

RETRY = 5000
"""Milliseconds between two tries by itself."""


class TroubleBar(QFrame):
    """Shown as long as there is a problem; tries again by itself too."""

    retry_wished = Signal()
    copy_wished = Signal()
    retry: QPushButton
    copy: QPushButton

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "error")
        self._look = look
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(look.space(4), look.space(2), look.space(4), look.space(2))
        self._outer.setSpacing(look.space(2))
        self._narrow = look.px(720)
        self._label: QLabel | None = None
        """There is trouble so seldom that its words are made with the first one."""
        self._timer = QTimer(self)
        self._timer.setInterval(RETRY)
        self._timer.timeout.connect(self.retry_wished)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons stand under the sentence."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._narrow
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._outer.direction() != wanted:
            self._outer.setDirection(wanted)
            self.updateGeometry()

    def show_trouble(self, sentence: str, *, read_only: bool = False) -> None:
        """Show the sentence; an empty one means that all is well again. What can only be read is not tried again: a copy is the way on."""
        if sentence:
            label = self._label or self._furnish()
            label.setText(sentence)
            self.retry.setVisible(not read_only)
            self.copy.setText(_("Go on in a copy…") if read_only else _("Save a copy as…"))
        self.setVisible(bool(sentence))
        if not sentence or read_only:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _furnish(self) -> QLabel:
        look = self._look
        row = make_row(spacing=look.space(3))
        row.addWidget(make_icon_label(look, "triangle-alert", "error", 20), 0, Qt.AlignmentFlag.AlignTop)
        self._label = make_label(look, "", "body", "error")
        self.retry = make_button(look, _("Try again"), "refresh-cw")
        self.copy = make_button(look, _("Save a copy as…"), "save")
        row.addWidget(self._label, 1)
        buttons = make_row(spacing=look.space(3))
        buttons.addStretch(1)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.copy)
        self._outer.addLayout(row, 1)
        self._outer.addLayout(buttons)
        self.retry.clicked.connect(self.retry_wished)
        self.copy.clicked.connect(self.copy_wished)
        return self._label
