"""Search in questions, answers, notes and guidance, and jump there."""

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.logic.search import Hit, Searching
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import Sheet, make_label

_WAIT = 150
_SLICE = 0.008
"""Seconds."""


class SearchSheet(Sheet):
    """Tells `found` with a Hit."""

    found = Signal(object)

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(look, _("Search in this plan"), parent, 640)
        self._session = session
        self._hits: tuple[Hit, ...] = ()
        self._searching: Searching | None = None
        """What is being looked for bit by bit."""
        self._where = {
            "answer": _("answer"),
            "note": _("own note"),
            "question": _("question"),
            "help": _("question"),
            "guidance": _("guidance"),
        }
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("A word from a question or an answer"))
        self.line.setAccessibleName(_("Search in this plan"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.hits = QListWidget()
        self.hits.setAccessibleName(_("Found places"))
        self.hits.setWordWrap(True)
        self.hits.setMinimumHeight(look.px(260))
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.itemActivated.connect(self._tell)
        self.hits.itemClicked.connect(self._tell)
        self._count = make_label(look, " ", "small", "muted")
        for widget in (self.line, self._count):
            self.stack.addWidget(widget)
        self.stack.addWidget(self.hits, 1)
        self.add_cancel(_("Close"))
        self.go_button = self.add_button(_("Go there"), "primary")
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._tell_current)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._begin)
        self._slicing = QTimer(self)
        self._slicing.setSingleShot(True)
        self._slicing.timeout.connect(self._go_on)
        self.line.textChanged.connect(self._wait)
        self.line.setFocus()

    @Slot()
    def search(self) -> None:
        """Show what is found now, all of it."""
        self._searching = self._session.begin_search(self.line.text())
        while self._searching.advance():
            pass
        self._show_hits(self._searching)

    @Slot()
    def _begin(self) -> None:
        self._searching = self._session.begin_search(self.line.text())
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """A part of a big plan, and then what was typed meanwhile has its turn."""
        end = monotonic() + _SLICE
        while self._searching is not None and self._searching.advance():
            if monotonic() > end:
                self._slicing.start()
                return
        if self._searching is not None:
            self._show_hits(self._searching)

    def _show_hits(self, searching: Searching) -> None:
        self._timer.stop()
        self._slicing.stop()
        self._searching = None
        self._hits = searching.get_hits()
        self.hits.clear()
        for hit in self._hits:
            self.hits.addItem(self._make_item(hit))
        if self._hits:
            self.hits.setCurrentRow(0)
        count = len(self._hits)
        typed = bool(self.line.text().strip())
        self._count.setText(ngettext("{n} place found", "{n} places found", count).format(n=count) if typed else " ")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The up and down keys go through the list while typing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.hits.count():
                self.hits.setCurrentRow(min(max(self.hits.currentRow() + step, 0), self.hits.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _make_item(self, hit: Hit) -> QListWidgetItem:
        place = " · ".join(part for part in (hit.number, self._where[hit.where]) if part)
        item = QListWidgetItem(f"{place}\n{hit.snippet}")
        item.setSizeHint(QSize(0, self.fontMetrics().height() * 3 + self.look.space(3)))
        return item

    @Slot()
    def _wait(self) -> None:
        self._slicing.stop()
        self._timer.start()

    @Slot()
    def _tell_current(self) -> None:
        if self._timer.isActive() or self._searching is not None:
            self.search()
        if self.hits.currentRow() >= 0:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        row = self.hits.currentRow()
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self.accept()
            self.found.emit(hit)
