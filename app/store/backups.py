"""Backups of a plan, kept apart from it: made complete or not at all, encrypted as the plan is, and never twice of the same state."""

import secrets
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.connection import connect_file, is_encrypted, open_connection
from app.store.copying import copy_pages
from app.store.protection import looks_encrypted, read_salt
from app.store.reading import is_sound, read_changes, read_last_id, read_meta
from app.store.rotation import compute_kept
from app.store.strands import PAGE, Made, Strand, find_own_strand, find_strands, make_private_file, make_private_folder, read_strand, store_strand
from app.store.summary import make_summary
from app.store.trouble import explained, make_problem
from app.store.turns import backups_held
from app.store.wiping import delete_for_good
from app.support.files import place_new_file, sync_file

RESCUE = "rescue"
OPENING = "opening"
BEFORE = "before"


class Backup(Struct, frozen=True, kw_only=True):
    """One backup, to show in a list and to bring back."""

    path: Path
    made: Made
    plan: Path
    """Where the plan stood when it was made."""
    is_own: bool = True
    """Of this very file, not of a copy of the plan under another name."""


def store_backup(plan: Path, now: datetime, key: Key | None = None, kind: str = OPENING) -> Backup | None:
    """Keep the plan as it stands on disk now. None when this state was kept before, or when the file is damaged: that would push out a good one."""
    with backups_held(plan):
        return _store_backup(plan, now, key, kind)


def _store_backup(plan: Path, now: datetime, key: Key | None, kind: str) -> Backup | None:
    connection = open_connection(plan, key)
    try:
        with explained(plan):
            strand = note_salt(find_own_strand(plan, read_meta(connection, "uid")), plan if is_encrypted(connection) else None)
            state = read_state(connection)
            if _has_state(strand, state, encrypted=is_encrypted(connection)) or not is_sound(connection):
                return None
            made = _describe(connection, now, state, kind)
        with explained(strand.folder):
            make_private_folder(strand.folder)
            if not (strand.folder / PAGE).exists():
                store_strand(strand)  # what a kill leaves here has to be found by who deletes the plan
        path = _free_path(strand, now)
        with explained(path):
            _copy(connection, path, key if is_encrypted(connection) else None)
    finally:
        connection.close()
    return note_backup(strand, path, made, now)


def note_salt(strand: Strand, plan: Path | None) -> Strand:
    """Keep the salt of a plan with a password a second time, for the day on which the beginning of its file is damaged. The plan was just opened: it is right."""
    salt = "" if plan is None else read_salt(plan).hex()
    if strand.salt == salt:
        return strand
    strand = replace(strand, salt=salt)
    if strand.folder.exists():
        with explained(strand.folder):
            store_strand(strand)
    return strand


def note_backup(strand: Strand, path: Path, made: Made, now: datetime) -> Backup:
    """Enter a backup that was made into the page of its folder, and let go of those that are one too many."""
    with explained(strand.folder):
        entries = {**read_strand(strand.folder).made, path.name: made}
        strand = replace(strand, made=_rotate(strand, entries, now))
        store_strand(strand)
    return Backup(path=path, made=made, plan=Path(strand.plan))


def list_backups(plan: Path, uid: str = "") -> tuple[Backup, ...]:
    """What there is of this plan, the latest first; of this very file before copies of the plan under other names."""
    place = str(plan.absolute())
    found = [
        Backup(path=strand.folder / name, made=made, plan=Path(strand.plan), is_own=strand.plan == place or strand.is_orphan)
        for strand in find_strands(plan, uid)
        for name, made in strand.made.items()
    ]
    return tuple(sorted(sorted(found, key=_get_moment, reverse=True), key=_is_other))


def delete_backups(plan: Path, uid: str = "") -> int:
    """Overwrite all backups of this plan and take them away, also those from before it was moved; how many. Those of another copy that still exists stay.

    Whoever asks for it holds the backups (`turns`), until there is nothing left of which one could be made.
    """
    place, count = str(plan.absolute()), 0
    for strand in find_strands(plan, uid):
        if strand.plan != place and not strand.is_orphan:
            continue
        count += len(strand.made)
        with explained(strand.folder):
            # Under a name of what is unfinished first, so that after a kill none is offered of which half is zeros. The page that says whose they are goes last.
            for name in strand.made:
                (strand.folder / name).replace(strand.folder / f".{name}.tmp")
            delete_for_good(sorted(strand.folder.iterdir(), key=_is_page))
            strand.folder.rmdir()
    return count


def delete_backup(backup: Backup) -> None:
    """Take one away."""
    folder = backup.path.parent
    with explained(folder):
        backup.path.unlink(missing_ok=True)
        store_strand(read_strand(folder))


def delete_unfinished(plan: Path, uid: str = "") -> None:
    """What a process that was killed while it made a backup left behind: readable, when the plan had no password then. Whoever asks for it holds the backups (`turns`)."""
    for strand in find_strands(plan, uid):
        with suppress(OSError):
            delete_for_good(path for path in strand.folder.iterdir() if path.name.startswith(".") and path.name.endswith((".tmp", ".tmp-journal")))


def read_uid(plan: Path, key: Key | None = None) -> str:
    """The uid of a plan, or "" when the file does not tell: damaged, or a password is missing."""
    try:
        connection = open_connection(plan, key, thorough=False)
    except StoreProblem:
        return ""
    try:
        with suppress(sqlite3.Error):
            return read_meta(connection, "uid")
    finally:
        connection.close()
    return ""


def read_state(connection: sqlite3.Connection) -> str:
    """A word that differs whenever something was changed: the last change, by the uid it has in every copy."""
    last = read_last_id(connection)
    found = connection.execute("SELECT uid FROM changes WHERE id = ?", (last,)).fetchone()
    return f"{last} {found[0] if found is not None else ''}"


def _has_state(strand: Strand, state: str, *, encrypted: bool) -> bool:
    """A backup without the password that the plan has by now does not count."""
    return any(
        made.state == state and made.kind != RESCUE and looks_encrypted(strand.folder / name) == encrypted for name, made in strand.made.items()
    )


def _describe(connection: sqlite3.Connection, now: datetime, state: str, kind: str) -> Made:
    card = make_summary(Path(), read_meta(connection, "summary"))
    changes = read_changes(connection)
    changed = changes[-1].at if changes else ""
    return Made(at=now.isoformat(), state=state, changed=changed, answered=card.answered, total=card.total, kind=kind)


def _free_path(strand: Strand, now: datetime) -> Path:
    """Named after the moment; the plan itself is not named."""
    stem = now.strftime("%Y-%m-%d %H.%M.%S")
    names = (f"{stem}{'' if turn == 0 else f' {turn}'}.kwartier" for turn in range(1000))
    return next(path for path in (strand.folder / name for name in names) if not path.exists())


def _copy(source: sqlite3.Connection, path: Path, key: Key | None) -> None:
    """Page by page into a file beside it, checked, flushed, and only then under its name."""
    temporary = path.with_name(f".{secrets.token_hex(4)}.tmp")
    try:
        make_private_file(temporary)
        target = connect_file(temporary, "rw", key)
        try:
            # A file that nobody knows yet needs no safety net: flushing it once, when it is whole, is enough. So the plan is held for milliseconds.
            target.execute("PRAGMA synchronous = OFF")
            target.execute("PRAGMA journal_mode = MEMORY").fetchall()
            copy_pages(source, target)
            if not is_sound(target):
                raise make_problem("io_error", path)
        finally:
            target.close()
        sync_file(temporary)
        place_new_file(temporary, path)
        path.chmod(0o600)
    finally:
        for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            leftover.unlink(missing_ok=True)


def _rotate(strand: Strand, made: dict[str, Made], now: datetime) -> dict[str, Made]:
    """What is not one of the kept goes. Rescued answers stay until they are back in the plan."""
    kept = compute_kept((entry.moment for entry in made.values() if entry.kind != RESCUE), now)
    stays = {name: entry for name, entry in made.items() if entry.kind == RESCUE or entry.moment in kept}
    for name in made.keys() - stays.keys():
        with suppress(OSError):
            (strand.folder / name).unlink()
    return stays


def _get_moment(backup: Backup) -> datetime:
    return backup.made.moment


def _is_other(backup: Backup) -> bool:
    return not backup.is_own


def _is_page(path: Path) -> bool:
    return path.name == PAGE
