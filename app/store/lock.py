"""Who has a plan open. The lock is the system's, so that it is gone with the process that held it, even after a power cut or kill -9.

The file beside the plan (`.Name.kwartier.lock`) only tells the others who it is: user, computer, process, and since when.
"""

import json
import os
import platform
import sys
import time
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

_FAR = 1 << 30
"""Windows forbids others to read what is locked, so the lock lies far behind the few words in the file."""


class Holder(Struct, frozen=True):
    """Who has the plan."""

    pid: int = 0
    host: str = ""
    user: str = ""
    since: str = ""
    """The time of day at which it was opened, as the clock there says."""

    @property
    def is_here(self) -> bool:
        """Whether it is a window on this computer."""
        return self.host == platform.node()


class PlanLock:
    """Held while a plan is open for writing. `holder` is set when somebody else has it."""

    def __init__(self, plan: Path) -> None:
        self.path = plan.with_name(f".{plan.name}.lock")
        self.holder: Holder | None = None
        self._file: BinaryIO | None = None

    def acquire(self) -> bool:
        """Take it, or learn who has it. A folder that cannot be written to has no lock, nor needs one."""
        for _attempt in range(5):
            try:
                file = self.path.open("a+b", buffering=0)
            except OSError:
                return True
            if not try_lock(file):
                self.holder = _read_holder(file)
                file.close()
                return False
            if self._is_still_there(file):
                self._file = file
                self._sign(file)
                return True
            file.close()
        return True

    def release(self) -> None:
        """Give it back; never an error."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if sys.platform == "win32":
            file.close()
            _try_remove(self.path)
        else:
            # Removed while still locked: whoever waits for it finds out that the name is gone and starts afresh.
            _try_remove(self.path)
            file.close()

    def _is_still_there(self, file: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self.path.stat())
        except OSError:
            return False

    def _sign(self, file: BinaryIO) -> None:
        try:
            file.truncate(0)
            file.write(json.dumps(_describe_us()).encode())
        except OSError:
            return


def _describe_us() -> dict[str, str | int]:
    # The library for this costs five milliseconds, at a moment at which somebody waits.
    user = next((os.environ[name] for name in ("LOGNAME", "USER", "USERNAME") if os.environ.get(name)), "")
    return {"pid": os.getpid(), "host": platform.node(), "user": user, "since": time.strftime("%H:%M")}


def try_lock(file: BinaryIO) -> bool:
    """A file system without locks cannot tell; then nobody is shut out."""
    try:
        if sys.platform == "win32":
            import msvcrt  # exists on Windows only

            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists everywhere else

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _read_holder(file: BinaryIO) -> Holder:
    try:
        file.seek(0)
        found = json.loads(file.read(1000) or b"{}")
        words = {name: str(found.get(name) or "")[:100] for name in ("host", "user", "since")}
        return Holder(pid=int(found["pid"]), **words)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Holder()


def _try_remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return
