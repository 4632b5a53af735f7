"""Work beside the window. What fails must never take the window along; what takes longer than a moment says that it is being done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from app.model.trouble import Trouble
from app.support.crash import CrashHook
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts.sheet import Sheet
from app.ui.parts.text import make_label

PATIENCE = 150
"""Milliseconds before it is said that something is being done."""


class BusySignals(QObject):
    """How it went: one of the two, always."""

    finished = Signal(object)
    """With what the work gave."""
    failed = Signal(str)
    """With one sentence."""


class BusyRun(QRunnable):
    """One piece of work, in a thread of the pool. Whoever starts it holds it until it is over."""

    def __init__(self, work: Callable[[], object], say_crash: Callable[[str], str]) -> None:
        super().__init__()
        self._work = work
        self._say_crash = say_crash
        self.signals = BusySignals()
        # The pool must not delete what Python still knows.
        self.setAutoDelete(False)

    def run(self) -> None:
        """Do it."""
        with CrashHook(self._tell_crash):
            try:
                result = self._work()
            except Trouble as trouble:
                self.signals.failed.emit(trouble.sentence)
            else:
                self.signals.finished.emit(result)

    def _tell_crash(self, place: str) -> None:
        self.signals.failed.emit(self._say_crash(place))


class BusySheet(Sheet):
    """Says what is being done. It closes by itself; where the wish can be taken back, closing it does."""

    def __init__(self, look: Look, sentence: str, parent: QWidget, *, can_cancel: bool) -> None:
        super().__init__(look, _("One moment"), parent, 420)
        self._can_cancel = can_cancel
        self.stack.addWidget(make_label(look, sentence))
        progress = QProgressBar()
        progress.setRange(0, 0)
        progress.setTextVisible(False)
        progress.setAccessibleName(sentence)
        self.stack.addWidget(progress)
        self.stack.addStretch(1)
        if can_cancel:
            self.add_cancel(_("Cancel"))

    @Slot()
    def reject(self) -> None:
        """Esc, or the cross of the window."""
        if self._can_cancel:
            super().reject()


class Busy(QObject):
    """One piece of work at a time that somebody waits for, and that cannot be broken off."""

    def __init__(self, look: Look, host: QWidget, say_crash: Callable[[str], str]) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._say_crash = say_crash
        self._run: BusyRun | None = None
        self._sheet: BusySheet | None = None
        self._sentence = ""
        self._then: Callable[..., None] | None = None
        self._or_else: Callable[[str], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._show_sheet)

    @property
    def is_busy(self) -> bool:
        """Whether it is being done."""
        return self._run is not None

    def begin(self, sentence: str, work: Callable[[], object], then: Callable[..., None], or_else: Callable[[str], None]) -> None:
        """Do it; then what comes of it goes on here, in the window's own thread."""
        self._sentence, self._then, self._or_else = sentence, then, or_else
        self._run = BusyRun(work, self._say_crash)
        self._run.signals.finished.connect(self._finish)
        self._run.signals.failed.connect(self._fail)
        QThreadPool.globalInstance().start(self._run)
        self._timer.start()

    @Slot()
    def _show_sheet(self) -> None:
        self._sheet = BusySheet(self._look, self._sentence, self._host, can_cancel=False)
        self._sheet.open()

    @Slot(object)
    def _finish(self, result: object) -> None:
        self._end()
        if self._then is not None:
            self._then(result)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self._end()
        if self._or_else is not None:
            self._or_else(sentence)

    def _end(self) -> None:
        self._timer.stop()
        self._run = None
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
