"""What stands in a plan file, read. Single facts that make no sense are passed over, never the whole plan."""

import sqlite3
import zlib
from collections import defaultdict
from typing import cast, get_args

from msgspec import Struct

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.plan import Address, Edit, FactKind, Plan
from app.store.marks import LARGEST_VALUE, MOST_EDITS
from app.store.values import Unusable, decode_key, decode_value

_KINDS = frozenset(get_args(FactKind))


def read_plan(connection: sqlite3.Connection) -> Plan:
    """All facts, in the order in which their addresses sort."""
    facts: dict[Address, Json] = {}
    for kind, key, row, text in connection.execute("SELECT kind, key, row, value FROM facts"):
        address = read_address(kind, key, row)
        if address is None:
            continue
        try:
            value = decode_value(text)
        except Unusable:
            continue
        if value is not None:
            facts[address] = value
    return Plan(facts=facts)


class CarriedForm(Struct, frozen=True):
    """The compiled form that travels with a plan (formfile makes it)."""

    id: str
    version: str
    revision: str
    digest: str
    body: bytes


def read_form(connection: sqlite3.Connection, digest: str = "") -> CarriedForm | None:
    """A form the plan carries, by its digest; without one the form it began with. None when it is not there or cannot be read."""
    query = "SELECT id, version, revision, digest, body FROM forms WHERE digest = coalesce(?, (SELECT value FROM meta WHERE key = 'form'))"
    *names, packed = connection.execute(query, (digest or None,)).fetchone() or (None,)
    if not isinstance(packed, bytes):
        return None
    unpacking = zlib.decompressobj()
    try:
        body = unpacking.decompress(packed, LARGEST_VALUE)
    except zlib.error:
        return None
    return CarriedForm(*(str(name) for name in names), body=body) if unpacking.eof else None


def read_meta(connection: sqlite3.Connection, key: str) -> str:
    """A word about the plan as a whole, or ""."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return found[0] if found is not None and isinstance(found[0], str) else ""


def read_changes(connection: sqlite3.Connection) -> tuple[JournalEntry, ...]:
    """Every change without its edits: enough to know what can be undone."""
    rows = connection.execute("SELECT id, uid, at, cause, undoes FROM changes ORDER BY id")
    return tuple(_make_entry(row, ()) for row in rows)


LAST = 2**62
"""More changes than anybody makes."""


def read_journal(connection: sqlite3.Connection, after: int = 0, upto: int = LAST) -> tuple[JournalEntry, ...]:
    """Every change with its edits, or those after a change and up to another."""
    from app.store.packed import read_packed  # opening a plan does not look back

    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    for change, rows in read_packed(connection, after, upto):
        edits[change].extend(edit for row in rows for edit in _read_edit(row))
    query = "SELECT change, kind, key, row, before, after FROM journal WHERE change > ? AND change <= ? AND nr < ? ORDER BY change, nr"
    for change, *row in connection.execute(query, (after, upto, MOST_EDITS)):
        edits[change].extend(_read_edit(row))
    changes = connection.execute("SELECT id, uid, at, cause, undoes FROM changes WHERE id > ? AND id <= ? ORDER BY id", (after, upto)).fetchall()
    return tuple(_make_entry(row, tuple(edits[row[0]])) for row in changes)


def read_edits(connection: sqlite3.Connection, change: int) -> tuple[Edit, ...]:
    """What one change altered."""
    rows = connection.execute(
        "SELECT kind, key, row, before, after FROM journal WHERE change = ? ORDER BY nr LIMIT ?", (change, MOST_EDITS)
    ).fetchall()
    if not rows:
        from app.store.packed import read_packed_rows  # a change of long ago

        rows = read_packed_rows(connection, change)
    return tuple(edit for row in rows for edit in _read_edit(list(row)))


def read_last_change(connection: sqlite3.Connection) -> tuple[object, ...] | None:
    """Id and uid of the last change, or None."""
    return connection.execute("SELECT id, uid FROM changes ORDER BY id DESC LIMIT 1").fetchone()


def read_last_id(connection: sqlite3.Connection) -> int:
    """The id of the last change, 0 for none."""
    found = connection.execute("SELECT max(id) FROM changes").fetchone()[0]
    return found if isinstance(found, int) else 0


def read_version_changes(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The last change in each version, in order; none in a file that an older Kwartiermaker made."""
    if connection.execute("PRAGMA user_version").fetchone()[0] < 2:
        return ()
    rows = connection.execute("SELECT change FROM versions ORDER BY change").fetchall()
    return tuple(row[0] for row in rows if isinstance(row[0], int))


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the pages of the file hold together."""
    return connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"


def _make_entry(row: tuple[object, ...], edits: tuple[Edit, ...]) -> JournalEntry:
    change, uid, at, cause, undoes = row
    return JournalEntry(
        id=change if isinstance(change, int) else 0,
        uid=str(uid or ""),
        at=str(at or ""),
        cause=str(cause or ""),
        undoes=undoes if isinstance(undoes, int) else None,
        edits=edits,
    )


def read_address(kind: object, key: object, row: object) -> Address | None:
    """An address as it stands in the file, or None when it is none of ours."""
    if kind not in _KINDS:
        return None
    try:
        return Address(cast("FactKind", kind), decode_key(key), decode_key(row))
    except Unusable:
        return None


def _read_edit(row: list[object]) -> tuple[Edit, ...]:
    address = read_address(row[0], row[1], row[2])
    if address is None:
        return ()
    try:
        return (Edit(address, decode_value(row[3]), decode_value(row[4])),)
    except Unusable:
        return ()
