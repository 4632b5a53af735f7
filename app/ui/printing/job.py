"""Runs a print job beside the window. One of the two places that may catch everything: a job that fails must never take the window along."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Signal

from app.model.trouble import Trouble
from app.session.printing import PrintJob
from app.support.crash import CrashHook
from app.support.texts import _


class JobSignals(QObject):
    """How a job tells how it went."""

    finished = Signal(object)
    """A PrintResult."""
    failed = Signal(str)
    """One sentence."""


class JobRun(QRunnable):
    """Draws one paper."""

    def __init__(self, job: PrintJob, path: Path) -> None:
        super().__init__()
        self._job = job
        self._path = path
        self.signals = JobSignals()

    def run(self) -> None:
        """Do the work, in a thread of the pool."""
        with CrashHook(self._tell_crash):
            try:
                result = self._job.render(self._path)
            except Trouble as trouble:
                self.signals.failed.emit(trouble.sentence)
            else:
                self.signals.finished.emit(result)

    def _tell_crash(self, place: str) -> None:
        self.signals.failed.emit(_("The paper could not be made ({place}). Your plan is safe. Please report this.").format(place=place))
