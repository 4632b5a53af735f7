"""Looks for a newer form beside the window: the first time after an update, a form must be compiled. A job that fails must never take the window along."""

from threading import Event

from PySide6.QtCore import QObject, QRunnable, Signal

from app.session.moving import OfferJob
from app.support.crash import CrashHook

LONGEST_WAIT = 10.0
"""Seconds."""


class OfferSignals(QObject):
    """How the job tells what it found."""

    found = Signal(object)
    """An Offer, or None."""


class OfferRun(QRunnable):
    """One search, in a thread of the pool."""

    def __init__(self, job: OfferJob) -> None:
        super().__init__()
        self._job = job
        self.signals = OfferSignals()
        self._done = Event()
        # Whoever started it holds it until it is done: the pool must not delete what Python still knows.
        self.setAutoDelete(False)

    def run(self) -> None:
        """Look."""
        try:
            with CrashHook(self._tell_nothing):
                self.signals.found.emit(self._job.find())
        finally:
            self._done.set()

    def wait(self) -> None:
        """Until it is done: a moment, or the first time after an update a few seconds."""
        self._done.wait(LONGEST_WAIT)

    def _tell_nothing(self, place: str) -> None:
        """It stands in the log; a plan goes on with the form it has."""
        del place
        self.signals.found.emit(None)
