"""A password for a plan: set, changed and removed, for the plan and for its backups alike.

There is no way round a password: who forgets it has lost the plan. So every screen that sets one says so.
"""

import hmac
from contextlib import suppress
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.model.key import Key
from app.model.trouble import InputProblem, StoreProblem
from app.session.session import Session
from app.store.backups import Backup, delete_unfinished, list_backups, note_salt, read_uid
from app.store.encrypting import convert_file
from app.store.protection import looks_encrypted
from app.store.strands import find_own_strand
from app.store.turns import backups_held
from app.support.texts import _

Strength = Literal["none", "weak", "fair", "good"]

_SHORT, _LONG = 10, 16
_COMMON = frozenset(
    {"wachtwoord", "password", "welkom", "geheim", "kwartiermaker", "qwertyuiop", "azertyuiop", "1234567890", "zomer", "winter", "welkom01"}
)
"""What is tried first. Only as a hint: nobody is refused her password."""


class Traced(Struct, frozen=True):
    """What a change of password did, and what it could not do."""

    backups: int
    """Backups that follow the new password."""
    old_backups: int
    """Backups that still have another password, or none: they could not be opened."""


def is_protected(path: Path) -> bool:
    """Whether a file asks for a password."""
    return looks_encrypted(path)


def make_key(typed: str) -> Key:
    """The key of what was typed. Nothing typed is no password."""
    if not typed:
        raise InputProblem("no_password", _("Type a password."))
    return Key.of(typed)


def is_password(session: Session, typed: str) -> bool:
    """Whether this is the password of an open plan: to unlock the screen."""
    mine = session.key
    return mine is not None and hmac.compare_digest(_spell(mine), _spell(Key.of(typed)))


def compute_strength(typed: str) -> Strength:
    """How long somebody needs who tries. Length counts most: four words that do not belong together are better than one with odd signs."""
    if not typed:
        return "none"
    plain = typed.casefold().strip("0123456789!?.-_* ")
    kinds = len(set(typed))
    if len(typed) < _SHORT or kinds < 5 or plain in _COMMON:
        return "weak"
    return "good" if len(typed) >= _LONG and kinds >= 8 else "fair"


def set_password(session: Session, typed: str) -> Traced:
    """A first password, or another one. The backups first: a plan with a password whose backups lie open would be a promise that is not kept."""
    return change_key(session, make_key(typed))


def remove_password(session: Session) -> Traced:
    """No password any more: the plan and its backups can be read by whoever has the files."""
    return change_key(session, None)


def change_key(session: Session, key: Key | None) -> Traced:
    """Another key for the plan and its backups, or none."""
    before = session.key
    if session.is_read_only and session.problem is not None:
        raise session.problem
    with backups_held(session.path):
        return _change_key(session, before, key)


def _change_key(session: Session, before: Key | None, key: Key | None) -> Traced:
    uid = read_uid(session.path, before)
    done, missed = _convert_backups(list_backups(session.path, uid), (before, None), key)
    try:
        session.store_with_key(key)
    except BaseException:
        _convert_backups(list_backups(session.path, uid), (key,), before)
        raise
    if key is not None:
        delete_unfinished(session.path, uid)
    with suppress(StoreProblem):
        note_salt(find_own_strand(session.path, uid), session.path if key is not None else None)
    return Traced(len(done), len(missed))


def _convert_backups(backups: tuple[Backup, ...], known: tuple[Key | None, ...], key: Key | None) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    done: list[Path] = []
    missed: list[Path] = []
    for backup in backups:
        if not backup.is_own:
            continue
        (done if any(_convert(backup.path, old, key) for old in known) else missed).append(backup.path)
    return tuple(done), tuple(missed)


def _convert(path: Path, before: Key | None, after: Key | None) -> bool:
    if looks_encrypted(path) != (before is not None):
        return False
    if before is None and after is None:
        return True
    with suppress(StoreProblem):
        convert_file(path, before, after)
        return True
    return False


def _spell(key: Key) -> bytes:
    return key.password.encode("utf-8", "surrogatepass")
