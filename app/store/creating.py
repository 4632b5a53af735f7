"""Making a whole plan file: built beside its place, checked, and put there complete or not at all. Nothing is ever overwritten."""

import secrets
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.backups import delete_backups
from app.store.connection import connect_file
from app.store.leftovers import delete_leftovers
from app.store.marks import SCHEMA
from app.store.planfile import PlanFile
from app.store.reading import is_sound
from app.store.schema import bring_up_to_date
from app.store.tables import transaction, wrap
from app.store.trouble import explained, make_problem
from app.store.turns import backups_held
from app.store.wiping import replaced_for_good
from app.store.writing import FormToCarry, encode_summary, write_entries, write_form, write_meta
from app.support.files import place_new_file, sync_file, sync_folder


def create_plan_file(
    path: Path, form: FormToCarry, entries: tuple[JournalEntry, ...], *, uid: str, summary: Mapping[str, Json], key: Key | None = None
) -> PlanFile:
    """A new plan with these first changes, open for writing. `uid` is the plan's own, the same in all its copies. With a key it is encrypted."""
    build_file(path, partial(_fill_new, form, entries, uid, summary), key)
    return PlanFile.open(path, key=key)


def start_anew(file: PlanFile, form: FormToCarry, entry: JournalEntry, *, uid: str, summary: Mapping[str, Json]) -> None:
    """A whole new file in the place of an open one, with this as its only change: nothing of what stood there stays, nor of its backups.

    The lock is held all the time, and a backup that is being made is waited for. What an earlier kill left beside the plan goes first, and the backups when the new file is ready and before it is there: after a
    kill a plan that was wiped has none left.
    """
    if file.problem is not None:
        raise file.problem
    path = file.path
    delete_leftovers(path)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        build_file(temporary, partial(_fill_new, form, (entry,), uid, summary), file.key)
        with backups_held(path):
            with suppress(StoreProblem):  # whoever asked for this looks afterwards what is left
                delete_backups(path, file.uid)
            with explained(path), replaced_for_good(path):
                file.go_on_in(file.key, temporary)
                sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _fill_new(form: FormToCarry, entries: tuple[JournalEntry, ...], uid: str, summary: Mapping[str, Json], connection: sqlite3.Connection) -> None:
    tables = wrap(connection)
    bring_up_to_date(tables)
    with transaction(tables):
        write_form(tables, form)
        write_entries(tables, entries)
        write_meta(tables, {"uid": uid, "schema": str(SCHEMA), "summary": encode_summary(summary)})


def copy_plan_file(source: PlanFile, path: Path) -> PlanFile:
    """The same plan, journal and all, in another place, open for writing; with the same password."""
    build_file(path, source.copy_to, source.key)
    return PlanFile.open(path, key=source.key)


def copy_bytes(source: Path, path: Path) -> None:
    """A file as it is, whatever its password, in another place. Nobody may be writing in it."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with explained(path):
        if path.exists():
            raise make_problem("exists", path)
        try:
            shutil.copyfile(source, temporary)
            sync_file(temporary)
            place_new_file(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)


def build_file(path: Path, fill: Callable[[sqlite3.Connection], None], key: Key | None) -> None:
    """A new file that `fill` fills: complete, checked and flushed under its name, or not there at all."""
    path = path.absolute()
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with explained(path):
        if path.exists():
            raise make_problem("exists", path)
        try:
            _fill_file(temporary, fill, path, key)
            sync_file(temporary)
            place_new_file(temporary, path)
        finally:
            for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
                leftover.unlink(missing_ok=True)


def _fill_file(temporary: Path, fill: Callable[[sqlite3.Connection], None], path: Path, key: Key | None) -> None:
    connection = connect_file(temporary, "rwc", key)
    try:
        fill(connection)
        if not is_sound(connection):
            raise make_problem("io_error", path)
    finally:
        connection.close()
