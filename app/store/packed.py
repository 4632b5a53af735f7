"""Old changes, packed together: texts that were typed bit by bit repeat themselves, so that a hundred of them take little more room than one.

A pack holds the journal rows of the changes from `first` to `last`. The changes themselves (id, uid, time, cause) stay where they are.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from typing import Final, cast

from app.store.marks import LARGEST_VALUE

Rows = list[list[object]]
"""Journal rows as they stand in the file: kind, key, row, before, after."""
Packed = tuple[int, Rows]

PACK_SIZE: Final = 400_000
"""How much text goes into one pack: what an undo far back has to unpack."""


def read_packed(connection: sqlite3.Connection, after: int, upto: int) -> Iterator[Packed]:
    """Every packed change after one and up to another, with its rows, in order. A pack that cannot be read is passed over."""
    if not _has_packs(connection):
        return
    for (body,) in connection.execute("SELECT body FROM packed WHERE last > ? AND first <= ? ORDER BY last", (after, upto)).fetchall():
        yield from ((change, rows) for change, rows in unpack(body) if after < change <= upto)


def read_packed_rows(connection: sqlite3.Connection, change: int) -> Rows:
    """The rows of one packed change; none when it is not packed."""
    if not _has_packs(connection):
        return []
    found = connection.execute("SELECT body FROM packed WHERE last >= ? AND first <= ? ORDER BY last LIMIT 1", (change, change)).fetchone()
    packs = unpack(found[0]) if found is not None else ()
    return next((rows for packed, rows in packs if packed == change), Rows())


def read_last_packed(connection: sqlite3.Connection) -> int:
    """The last change that is packed, 0 for none."""
    return (connection.execute("SELECT max(last) FROM packed").fetchone()[0] or 0) if _has_packs(connection) else 0


def pack(changes: Sequence[Packed]) -> bytes:
    """These changes as one body."""
    return zlib.compress(json.dumps(changes, separators=(",", ":")).encode(), 9)


def unpack(body: object) -> tuple[Packed, ...]:
    """The changes in a body; none when it is damaged or was tampered with."""
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(body, LARGEST_VALUE) if isinstance(body, bytes) else b""
        found: object = json.loads(text) if unpacking.eof else []
    except (zlib.error, ValueError, RecursionError):
        return ()
    pairs = cast("list[object]", found) if isinstance(found, list) else []
    return tuple(packed for pair in pairs for packed in _read_pair(pair))


def _read_pair(pair: object) -> tuple[Packed, ...]:
    if not isinstance(pair, list):
        return ()
    change, rows = (*cast("list[object]", pair), None, None)[:2]
    if not isinstance(change, int) or not isinstance(rows, list):
        return ()
    lists = [cast("list[object]", row) for row in cast("list[object]", rows) if isinstance(row, list)]
    return ((change, [row for row in lists if len(row) == 5]),)


def _has_packs(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA user_version").fetchone()[0] >= 2
