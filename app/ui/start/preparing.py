"""Gets a form ready beside the window: the first time on a computer its files are compiled, and that takes a second or two."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.trouble import FormTrouble
from app.session.library import Library
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts.busy import PATIENCE, BusySheet


class PreparingSignals(QObject):
    """How the work tells that it is over."""

    over = Signal()


class PreparingRun(QRunnable):
    """Compiles one form. What is wrong with it is told when it is loaded."""

    def __init__(self, library: Library, form: str) -> None:
        super().__init__()
        self._library = library
        self._form = form
        self.signals = PreparingSignals()

    def run(self) -> None:
        """Do the work, in a thread of the pool."""
        try:
            with suppress(FormTrouble):
                self._library.prepare_form(self._form)
        finally:
            with suppress(RuntimeError):  # the window was closed meanwhile
                self.signals.over.emit()


class Preparing(QObject):
    """One wish at a time: the form ready, then what was wished with it."""

    def __init__(self, library: Library, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._library = library
        self._look = look
        self._host = host
        self._run: PreparingRun | None = None
        self._then: Callable[[], None] | None = None
        self._sheet: BusySheet | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._show_sheet)

    def prepare(self, form: str, then: Callable[[], None]) -> None:
        """Do it at once when the form is ready, else when it is. A new wish takes the place of one that waits."""
        if self._library.is_form_ready(form):
            then()
            return
        self._then = then
        if self._run is not None:
            return
        self._run = PreparingRun(self._library, form)
        self._run.setAutoDelete(False)
        self._run.signals.over.connect(self._end)
        QThreadPool.globalInstance().start(self._run)
        self._timer.start()

    @Slot()
    def _show_sheet(self) -> None:
        sentence = _("The questions are being laid ready. This happens only the first time.")
        self._sheet = BusySheet(self._look, sentence, self._host, can_cancel=True)
        self._sheet.rejected.connect(self._take_back)
        self._sheet.open()

    @Slot()
    def _take_back(self) -> None:
        self._then = None
        self._sheet = None

    @Slot()
    def _end(self) -> None:
        self._timer.stop()
        self._run = None
        then, self._then = self._then, None
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet = None
        if then is not None:
            then()
