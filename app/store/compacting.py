"""Making a journal small again. What may be taken together is decided elsewhere (session.compacting); here it is done, all or nothing."""

import sqlite3
from collections.abc import Iterator, Sequence

from app.model.journal import JournalEntry
from app.store.packed import PACK_SIZE, Packed, Rows, pack, read_last_packed, unpack
from app.store.tables import Tables
from app.store.writing import write_change

WASTE = 4
"""The file is written anew when one page in so many is unused."""
FEW_PAGES = 64


def rewrite_journal(tables: Tables, gone: Sequence[int], rewritten: Sequence[JournalEntry]) -> None:
    """Take changes out, and put others in their new shape."""
    for change in (*gone, *(entry.id for entry in rewritten)):
        tables.execute("DELETE FROM journal WHERE change = ?", (change,))
        tables.execute("DELETE FROM changes WHERE id = ?", (change,))
    for entry in rewritten:
        write_change(tables, entry, entry.edits)


def pack_journal(tables: Tables, upto: int) -> None:
    """Pack all changes up to this one. A last pack that is not full is filled up first. What is too big for a pack stays where it is."""
    loose = tuple(change for change in _read_loose(tables, upto) if _measure((change,)) <= PACK_SIZE)
    if not loose:
        return
    last, body = tables.execute("SELECT last, body FROM packed ORDER BY last DESC LIMIT 1").fetchone() or (0, b"")
    begun = unpack(body)
    if begun and _measure(begun) < PACK_SIZE:
        tables.execute("DELETE FROM packed WHERE last = ?", (last,))
    else:
        begun = ()
    for part in _cut((*begun, *loose)):
        _write_pack(tables, part)


def _write_pack(tables: Tables, part: Sequence[Packed]) -> None:
    body = pack(part)
    if list(unpack(body)) != list(part):
        raise ValueError(part[0][0])  # nothing leaves the journal that could not be read again
    tables.execute("INSERT INTO packed (last, first, body) VALUES (?, ?, ?)", (part[-1][0], part[0][0], body))
    for change, _rows in part:
        tables.execute("DELETE FROM journal WHERE change = ?", (change,))


def give_back_room(tables: Tables) -> None:
    """Write the file anew when much of it is unused; safe against a crash, as every change is."""
    pages, unused = (tables.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count"))
    if unused > max(FEW_PAGES, pages // WASTE):
        tables.execute("VACUUM")


def count_loose(connection: sqlite3.Connection) -> int:
    """How many changes are not packed."""
    return connection.execute("SELECT count(*) FROM changes WHERE id > ?", (read_last_packed(connection),)).fetchone()[0]


def _read_loose(tables: Tables, upto: int) -> Iterator[Packed]:
    change, rows = 0, Rows()
    for found, *row in tables.execute("SELECT change, kind, key, row, before, after FROM journal WHERE change <= ? ORDER BY change, nr", (upto,)):
        if found != change and rows:
            yield change, rows
            rows = Rows()
        change = found
        rows.append(row)
    if rows:
        yield change, rows


def _cut(changes: Sequence[Packed]) -> Iterator[Sequence[Packed]]:
    start = size = 0
    for place, change in enumerate(changes):
        size += _measure((change,))
        if size >= PACK_SIZE:
            yield changes[start : place + 1]
            start, size = place + 1, 0
    if start < len(changes):
        yield changes[start:]


def _measure(changes: Sequence[Packed]) -> int:
    return sum(len(str(cell or "")) for _change, rows in changes for row in rows for cell in row)
