"""One plan file, open. What is appended is on disk when the call returns; what cannot be appended raises a StoreProblem and changes nothing."""

import os
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Edit, Plan
from app.model.trouble import StoreProblem
from app.model.version import Version
from app.store import reading
from app.store.connection import is_encrypted, open_connection
from app.store.copying import copy_pages
from app.store.leftovers import delete_leftovers
from app.store.lock import Holder, PlanLock
from app.store.marks import SCHEMA
from app.store.reading import CarriedForm
from app.store.trouble import explained, get_database_errors, make_held_problem, make_problem

if TYPE_CHECKING:
    from app.store.tables import Tables
    from app.store.writing import FormToCarry


class PlanFile:
    """An open plan. With `problem`, it can be read but not written to, and that is why."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: PlanLock | None, problem: StoreProblem | None, key: Key | None = None
    ) -> None:
        self.path = path
        self.problem = problem
        self.key = key
        """What encrypts this file and every copy of it, or None."""
        self._connection = connection
        self._lock = lock
        self._tables: Tables | None = None
        self._identity = _get_identity(path)
        self._data_version = self._read_data_version()
        self._broken_off = False
        self._last_change = None if problem is not None else reading.read_last_change(connection)
        self._summary = reading.read_meta(connection, "summary")
        self.uid = reading.read_meta(connection, "uid")
        """The plan's own, the same in all its copies."""

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, key: Key | None = None) -> Self:
        """Open a plan. When another window has it, or it cannot be written to, it opens for reading only. `key` is for a plan with a password."""
        path = path.absolute()
        connection = open_connection(path, key)
        lock: PlanLock | None = None
        try:
            with explained(path):
                problem = None if reading.is_sound(connection) else make_problem("damaged", path)
                if problem is None and not os.access(path, os.W_OK):
                    problem = make_problem("read_only", path)
                if problem is None and not read_only:
                    lock = PlanLock(path)
                    problem = None if lock.acquire() else _make_held_problem(path, lock.holder)
                    if problem is None and key is not None:
                        # What a killed process was making may be readable, while the plan is not.
                        delete_leftovers(path)
                problem = problem or (make_problem("read_only", path) if read_only else None)
                return cls(path, connection, lock, problem, key if is_encrypted(connection) else None)
        except BaseException:
            connection.close()
            if lock is not None:
                lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """Whether nothing can be appended."""
        return self.problem is not None

    def load_plan(self) -> Plan:
        """All facts of the plan."""
        with explained(self.path):
            return reading.read_plan(self._connection)

    def load_form(self, digest: str = "") -> CarriedForm:
        """A compiled form that travels with the plan: the one with this digest, or the one it began with."""
        with explained(self.path):
            form = reading.read_form(self._connection, digest)
        if form is None:
            raise make_problem("damaged", self.path)
        return form

    def carry_form(self, form: "FormToCarry") -> None:
        """One more form, for the plan to go by when a fact says so; those that are there stay."""
        from app.store.writing import write_carried_form

        with self._writing() as tables:
            write_carried_form(tables, form)

    def load_form_body(self) -> bytes:
        """The canonical JSON of that form."""
        return self.load_form().body

    def get_journal(self, after: int = 0, upto: int = reading.LAST) -> tuple[JournalEntry, ...]:
        """Every change with its edits, or those after a change and up to another."""
        with explained(self.path):
            return reading.read_journal(self._connection, after, upto)

    def get_changes(self) -> tuple[JournalEntry, ...]:
        """Every change without its edits."""
        with explained(self.path):
            return reading.read_changes(self._connection)

    def get_edits(self, change: int) -> tuple[Edit, ...]:
        """What one change altered."""
        with explained(self.path):
            return reading.read_edits(self._connection, change)

    def get_last_id(self) -> int:
        """The id of the last change, 0 for none."""
        with explained(self.path):
            return reading.read_last_id(self._connection)

    def append(self, *entries: JournalEntry, summary: Mapping[str, Json] | None = None) -> None:
        """Write these changes, all in one transaction, with the card of the start screen when it differs."""
        if self.problem is not None:
            raise self.problem
        self._check_still_there()
        # The first write loads sqlite-utils; opening and looking must not wait for it.
        from app.store.limits import LARGEST_PLAN, check_fits, count_letters
        from app.store.writing import encode_summary, write_entries, write_meta

        card = encode_summary(summary) if summary is not None else self._summary
        if not entries and card == self._summary:
            return
        is_large = check_fits(entries, self.path)
        with self._writing() as tables:
            write_entries(tables, entries)
            if is_large and count_letters(self._connection) > LARGEST_PLAN:
                raise make_problem("value_too_big", self.path)
            if card != self._summary:
                write_meta(tables, {"summary": card})
        self._summary = card

    # -- versions and the length of the journal

    def get_version_changes(self) -> tuple[int, ...]:
        """The last change in each version: no step of undo reaches across it."""
        with explained(self.path):
            return reading.read_version_changes(self._connection)

    def get_versions(self) -> tuple[Version, ...]:
        """Every version without its facts, the oldest first."""
        from app.store import versions  # here and below: only who looks at versions loads them

        with explained(self.path):
            return versions.read_versions(self._connection)

    def load_version(self, uid: str) -> Plan | None:
        """The facts of a version; None when it is not there or damaged."""
        from app.store import versions

        with explained(self.path):
            return versions.read_version_plan(self._connection, uid)

    def store_version(self, version: Version, plan: Plan) -> None:
        """A new version with these facts."""
        from app.store import versions

        with self._writing() as tables:
            versions.write_version(tables, version, plan)

    def rename_version(self, uid: str, name: str, note: str) -> None:
        """Another name and note."""
        from app.store import versions

        with self._writing() as tables:
            versions.write_version_name(tables, uid, name, note)

    def count_loose(self) -> int:
        """How many changes were never packed."""
        from app.store.compacting import count_loose

        with explained(self.path):
            return count_loose(self._connection)

    def compact(self, gone: Sequence[int], rewritten: Sequence[JournalEntry], packed: int) -> None:
        """Take changes out of the journal, put others in a new shape, pack all up to this one, and give back the room; all or nothing."""
        from app.store.compacting import give_back_room, pack_journal, rewrite_journal

        with self._writing() as tables:
            rewrite_journal(tables, gone, rewritten)
            pack_journal(tables, packed)
        with explained(self.path):
            give_back_room(tables)

    def copy_to(self, connection: sqlite3.Connection) -> None:
        """Everything that stands in the file, page by page. Whoever asks says what went wrong, and with which of the two."""
        copy_pages(self._connection, connection)

    def store_with_key(self, key: Key | None) -> None:
        """Give the plan a password, another one, or none: a whole new file takes its place, under the same lock."""
        if self.problem is not None:
            raise self.problem
        self._check_still_there()
        from app.store.encrypting import convert_file  # brings SQLCipher

        convert_file(self.path, self.key, key, partial(self.go_on_in, key))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        if self._lock is not None:
            delete_leftovers(self.path)
            self._lock.release()

    @contextmanager
    def _writing(self) -> Generator["Tables"]:
        """One transaction, in a file of the present shape, that nobody else has touched."""
        if self.problem is not None:
            raise self.problem
        self._check_still_there()
        from app.store.tables import transaction, wrap

        with explained(self.path):
            if self._tables is None:
                self._tables = self._make_writable(wrap(self._connection))
            try:
                with transaction(self._tables) as tables:
                    self._check_only_us()
                    yield tables
                    last = reading.read_last_change(self._connection)
            except get_database_errors():
                self._broken_off = True
                raise
        self._last_change, self._broken_off = last, False

    def _make_writable(self, tables: "Tables") -> "Tables":
        """A plan of an older Kwartiermaker gets its new tables by the first write, never by being looked at."""
        if self._connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
            from app.store.schema import bring_up_to_date

            self._check_only_us()
            bring_up_to_date(tables)
        return tables

    def go_on_in(self, key: Key | None, temporary: Path) -> None:
        """Whatever happens, there is an open file after it: the new one, or still the old one."""
        self._connection.close()
        self._tables = None
        try:
            temporary.replace(self.path)
            self.key = key
        finally:
            self._connection = open_connection(self.path, self.key)
            self._identity = _get_identity(self.path)
            self._data_version = self._read_data_version()

    def _check_still_there(self) -> None:
        """A file that was deleted or replaced still takes what we write, into nowhere."""
        identity = _get_identity(self.path)
        if identity is None:
            gone = "removed" if self.path.parent.is_dir() else "folder_missing"
            raise make_problem(gone, self.path)
        if identity != self._identity:
            raise make_problem("replaced", self.path)

    def _check_only_us(self) -> None:
        """Inside the transaction: somebody who does not know of our lock may have written."""
        found = self._read_data_version()
        if found == self._data_version:
            return
        # A write of ours that was broken off and rolled back later looks the same; then the journal still ends where we left it.
        if not self._broken_off or reading.read_last_change(self._connection) != self._last_change:
            raise make_problem("changed", self.path)
        self._data_version = found

    def _read_data_version(self) -> int:
        return self._connection.execute("PRAGMA data_version").fetchone()[0]


def _make_held_problem(path: Path, holder: Holder | None) -> StoreProblem:
    if holder is None:
        return make_held_problem(path, 0, "")
    return make_held_problem(path, holder.pid, "" if holder.is_here else holder.host, holder.user, holder.since)


def _get_identity(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
