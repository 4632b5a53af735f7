"""Another file in the place of a plan. What stood there is kept, complete; at every moment there is a plan under the name."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.store.lock import PlanLock
from app.store.trouble import explained, make_problem
from app.support.files import sync_folder
from app.support.paths import PLAN_SUFFIX

JOURNAL = "-journal"
"""What SQLite puts behind the name of a file while it writes. Left behind by a crash it belongs to that file and no other."""


@contextmanager
def held(plan: Path) -> Generator[None]:
    """Nobody has the plan open while a file is exchanged: a window would go on in the old one."""
    lock = PlanLock(plan)
    if not lock.acquire():
        raise make_problem("open_elsewhere", plan)
    try:
        yield
    finally:
        lock.release()


def put_aside(plan: Path, stem: str) -> Path:
    """The plan under another name too, with what a crash left beside it; where."""
    kept = _find_free(plan.parent, stem)
    with explained(kept):
        _link(plan, kept)
        journal = _get_journal(plan)
        if journal.exists():
            _link(journal, _get_journal(kept))
    return kept


def swap_file(fresh: Path, plan: Path) -> None:
    """This finished file takes the place of the plan, which was put aside before."""
    with explained(plan):
        # First what a crash left behind: SQLite would roll the new file back with it.
        _get_journal(plan).unlink(missing_ok=True)
        fresh.replace(plan)
        sync_folder(plan.parent)


def _get_journal(path: Path) -> Path:
    return path.with_name(f"{path.name}{JOURNAL}")


def _link(path: Path, other: Path) -> None:
    """A second name where the disk knows that, else a copy."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copy2(path, other)
    sync_folder(other.parent)


def _find_free(folder: Path, stem: str) -> Path:
    nr = 1
    while (found := folder / f"{stem}{'' if nr == 1 else f' {nr}'}{PLAN_SUFFIX}").exists():
        nr += 1
    return found
