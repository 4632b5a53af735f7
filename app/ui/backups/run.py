"""Makes the backup beside the window. A job that fails must never take the window along."""

from PySide6.QtCore import QRunnable, QThreadPool

from app.session.backups import BackupJob
from app.session.session import Session
from app.support.crash import CrashHook


class BackupRun(QRunnable):
    """One backup, in a thread of the pool, with a connection of its own."""

    def __init__(self, job: BackupJob) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        """Make it."""
        with CrashHook(_leave_it):
            self._job.run()


def start_backup(session: Session) -> None:
    """A backup of the plan as it stands on disk. What is only read needs none."""
    if not session.is_read_only:
        QThreadPool.globalInstance().start(BackupRun(BackupJob(session.path, session.surroundings.clock(), session.key)))


def _leave_it(place: str) -> None:
    """It stands in the log; there is nothing a user could do about it."""
    del place
