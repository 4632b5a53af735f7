"""Versions in a plan file: each with all its facts, so that it stands by itself whatever happens to the journal."""

import json
import sqlite3
import zlib
from typing import TYPE_CHECKING, cast

from app.model.json import Json
from app.model.plan import Address, Plan
from app.model.version import Version
from app.store.marks import LARGEST_VALUE
from app.store.reading import read_address
from app.store.values import Unusable, decode_value, encode_key, encode_value

if TYPE_CHECKING:
    from app.store.tables import Tables  # brings sqlite-utils, and reading does without


def has_versions(connection: sqlite3.Connection) -> bool:
    """Whether the file can hold versions: one that an older Kwartiermaker made cannot until it is written to."""
    return connection.execute("PRAGMA user_version").fetchone()[0] >= 2


def read_versions(connection: sqlite3.Connection) -> tuple[Version, ...]:
    """Every version without its facts, the oldest first."""
    if not has_versions(connection):
        return ()
    rows = connection.execute("SELECT uid, name, note, at, change, form, fingerprint FROM versions ORDER BY change, at, uid")
    return tuple(_make_version(row) for row in rows)


def read_version_plan(connection: sqlite3.Connection, uid: str) -> Plan | None:
    """The facts of a version, or None when there is no such version or it cannot be read."""
    if not has_versions(connection):
        return None
    found = connection.execute("SELECT facts FROM versions WHERE uid = ?", (uid,)).fetchone()
    try:
        return None if found is None else unpack_facts(found[0])
    except (Unusable, zlib.error, ValueError, TypeError, RecursionError):
        return None


def write_version(tables: "Tables", version: Version, plan: Plan) -> None:
    """A new version with these facts."""
    tables.execute(
        "INSERT INTO versions (uid, name, note, at, change, form, fingerprint, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            version.uid,
            _make_plain(version.name),
            _make_plain(version.note),
            version.at,
            version.change,
            version.form,
            version.fingerprint,
            _pack(plan),
        ),
    )


def write_version_name(tables: "Tables", uid: str, name: str, note: str) -> None:
    """Another name and note for a version. Its facts never change."""
    tables.execute("UPDATE versions SET name = ?, note = ? WHERE uid = ?", (_make_plain(name), _make_plain(note), uid))


def _make_version(row: tuple[object, ...]) -> Version:
    uid, name, note, at, change, form, fingerprint = row
    words = (str(word or "") for word in (uid, name, note, at, form, fingerprint))
    uid, name, note, at, form, fingerprint = words
    number = change if isinstance(change, int) else 0
    return Version(uid=uid, name=name, note=note, at=at, change=number, form=form, fingerprint=fingerprint)


def _pack(plan: Plan) -> bytes:
    # Where she was is nothing to look back on.
    lasting = [(address, plan.facts[address]) for address in sorted(plan.facts) if address.kind != "place"]
    rows = [[kind, encode_key(key), encode_key(row), encode_value(value)] for (kind, key, row), value in lasting]
    return zlib.compress(json.dumps(rows).encode(), 9)


def unpack_facts(body: object) -> Plan:
    """The facts of a version from its body; Unusable, or what zlib and json say, when it is damaged."""
    if not isinstance(body, bytes):
        raise Unusable
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(body, LARGEST_VALUE)
    if not unpacking.eof:
        raise Unusable
    facts: dict[Address, Json] = {}
    for kind, key, row, value in cast("list[list[object]]", json.loads(text)):
        address = read_address(kind, key, row)
        found = decode_value(value)
        if address is not None and found is not None:
            facts[address] = found
    return Plan(facts=facts)


def _make_plain(text: str) -> str:
    """What SQLite can hold: half a character pair becomes a question mark."""
    return text.encode(errors="replace").decode().replace("\0", "")
