"""Writes a file beside the window. It may catch everything, as a print job does: what fails must never take the window along."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Signal

from app.model.trouble import Trouble
from app.session.exporting import ExportJob
from app.support.crash import CrashHook
from app.support.texts import _


class ExportSignals(QObject):
    """How it went."""

    finished = Signal()
    failed = Signal(str)
    """One sentence."""


class ExportRun(QRunnable):
    """Writes one file."""

    def __init__(self, job: ExportJob, path: Path) -> None:
        super().__init__()
        self._job = job
        self._path = path
        self.signals = ExportSignals()
        self.setAutoDelete(False)

    def run(self) -> None:
        """Do the work, in a thread of the pool."""
        with CrashHook(self._tell_crash):
            try:
                self._job.render(self._path)
            except Trouble as trouble:
                self.signals.failed.emit(trouble.sentence)
            else:
                self.signals.finished.emit()

    def _tell_crash(self, place: str) -> None:
        self.signals.failed.emit(_("The file could not be made ({place}). Your plan is safe. Please report this.").format(place=place))
