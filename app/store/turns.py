"""One at a time among the backups of this user: who makes one, takes them away or gives them another password waits for whoever is at it.

Without it a backup that is being made beside the window would be put in its place after the plan was wiped, deleted or given a password: with all the names in it.
"""

import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from app.store.lock import try_lock
from app.store.strands import get_backup_folder, make_private_folder
from app.store.trouble import make_problem

LOCK: Final = "lock"
"""Stays there, empty: a name that comes and goes would be locked twice."""
_STEP: Final = 0.02


@contextmanager
def backups_held(plan: Path, patience: float = 20) -> Generator[None]:
    """Nobody else is at the backups meanwhile, in this program or in another one. After so many seconds of waiting it is the trouble that somebody is busy."""
    file = _open_lock()
    if file is None:
        yield  # there is no place for backups here, so nobody can be at them
        return
    # The lock goes with the file; it is not to be taken twice.
    with file:
        end = time.monotonic() + patience
        while not try_lock(file):
            if time.monotonic() > end:
                raise make_problem("locked", plan)
            time.sleep(_STEP)
        yield


def _open_lock() -> BinaryIO | None:
    folder = get_backup_folder()
    try:
        make_private_folder(folder)
        return (folder / LOCK).open("a+b", buffering=0)
    except OSError:
        return None
