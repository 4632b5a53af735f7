"""Makes papers beside the window. The latest wish wins: what is being made for an older one is broken off. One of the two places that may catch everything."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from app.model.trouble import Trouble
from app.support.crash import CrashHook
from app.support.texts import _

LONGEST_WAIT = 10_000
"""Milliseconds, for the work that is broken off when the plan closes."""


class BrokenOff(Exception):
    """Somebody wants something else."""


class RunSignals(QObject):
    """How a run tells how it went."""

    finished = Signal(object)
    failed = Signal(str)
    ended = Signal()
    """After either, and when it was broken off."""


Work = Callable[[Callable[[], None]], object]
"""What is to be done. It calls the checkpoint that it is given, often."""


class Run(QRunnable):
    """One piece of work, in a thread of the pool."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._stopped = Event()
        self.signals = RunSignals()
        # Whoever started it holds it until it has ended: the pool must not delete what Python still knows.
        self.setAutoDelete(False)

    def stop(self) -> None:
        """Break it off at the next checkpoint; nothing is told any more."""
        self._stopped.set()

    def run(self) -> None:
        """Do it."""
        try:
            with CrashHook(self._tell_crash):
                self._try()
        finally:
            self.signals.ended.emit()

    def _try(self) -> None:
        try:
            result = self._work(self._check)
            self._check()
        except BrokenOff:
            return
        except Trouble as trouble:
            self.signals.failed.emit(trouble.sentence)
        else:
            self.signals.finished.emit(result)

    def _check(self) -> None:
        if self._stopped.is_set():
            raise BrokenOff

    def _tell_crash(self, place: str) -> None:
        if not self._stopped.is_set():
            self.signals.failed.emit(_("The paper could not be made ({place}). Your plan is safe. Please report this.").format(place=place))


class Composer(QObject):
    """One run at a time, in a thread of its own."""

    finished = Signal(object)
    failed = Signal(str)
    begun = Signal()
    rested = Signal()
    """Nothing is being made any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._run: Run | None = None
        self._next: Work | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being made, or will be."""
        return self._run is not None

    def begin(self, work: Work) -> None:
        """Do this, instead of what was wished before."""
        if self._run is not None:
            self._run.stop()
            self._next = work
            return
        self._start(work)

    def cancel(self) -> None:
        """Do nothing any more."""
        self._next = None
        if self._run is not None:
            self._run.stop()

    def stop(self) -> None:
        """The plan closes: wait until the thread is free. That is at the next checkpoint."""
        self.cancel()
        self._pool.waitForDone(LONGEST_WAIT)

    def _start(self, work: Work) -> None:
        run = Run(work)
        run.signals.finished.connect(self.finished)
        run.signals.failed.connect(self.failed)
        run.signals.ended.connect(self._end)
        self._run = run
        self.begun.emit()
        self._pool.start(run)

    @Slot()
    def _end(self) -> None:
        work, self._run, self._next = self._next, None, None
        if work is not None:
            self._start(work)
        else:
            self.rested.emit()
