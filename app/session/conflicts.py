"""Copies that a cloud folder puts beside a plan when two people changed it at once: Dropbox, OneDrive, Nextcloud, Google Drive, iCloud, Syncthing."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from app.model.journal import MERGE, SEEN, JournalEntry
from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.backups import read_uid
from app.store.planfile import PlanFile
from app.support.paths import PLAN_SUFFIX

_ADDED: Final = (
    re.compile(r"[ .(_-].*(conflict|conflit|konflikt).*", re.IGNORECASE),
    # OneDrive adds the name of the computer, Google Drive and iCloud a number.
    re.compile(r"-(?!kopie$|copy$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*", re.IGNORECASE),
    re.compile(r" ?\(\d{1,2}\)| \d{1,2}"),
)


def is_conflict_name(plan: Path, other: Path) -> bool:
    """Whether the other file is named as a cloud folder names a second version of this plan."""
    if other.suffix.casefold() != PLAN_SUFFIX or other.parent != plan.parent or not other.stem.startswith(plan.stem):
        return False
    added = other.stem[len(plan.stem) :]
    return bool(added) and any(pattern.fullmatch(added) for pattern in _ADDED)


def find_conflicts(plan: Path, others: Iterable[Path], key: Key | None = None) -> tuple[Path, ...]:
    """Second versions of this plan among these files: named so, and really of the same plan. One with a password cannot be asked; its name is enough then."""
    named = [other for other in others if is_conflict_name(plan, other)]
    if not named:
        return ()
    uid = read_uid(plan, key)
    return tuple(other for other in named if read_uid(other, key) in (uid, ""))


def find_unmerged(plan: Path, key: Key | None = None) -> Path | None:
    """A second version beside an open plan that holds something this one does not know of."""
    try:
        beside = sorted(path for path in plan.parent.iterdir() if path.suffix == PLAN_SUFFIX and not path.name.startswith("."))
    except OSError:
        return None
    found = find_conflicts(plan, beside, key)
    known = _read_known(plan, key) if found else frozenset[str]()
    return next((other for other in found if _read_last(other, key) not in known), None)


def _read_known(path: Path, key: Key | None) -> frozenset[str]:
    """The changes that a plan knows: its own, and what it took over up to from another copy."""
    changes = _read_changes(path, key)
    causes = (entry.cause.partition(" ") for entry in changes)
    seen = {uid for word, _gap, uid in causes if word in (MERGE, SEEN) and uid}
    return frozenset(seen | {entry.uid for entry in changes})


def _read_last(path: Path, key: Key | None) -> str:
    changes = _read_changes(path, key)
    return changes[-1].uid if changes else ""


def _read_changes(path: Path, key: Key | None) -> tuple[JournalEntry, ...]:
    try:
        file = PlanFile.open(path, read_only=True, key=key)
    except StoreProblem:
        return ()
    try:
        return file.get_changes()
    finally:
        file.close()
