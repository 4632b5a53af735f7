"""How much a plan may hold. What is written keeps within it, so that what is refused when it is read was never written by us."""

import sqlite3
from pathlib import Path
from typing import Final

from app.model.journal import JournalEntry
from app.store.trouble import get_database_errors, make_problem
from app.store.values import encode_value

LARGEST_FACT: Final = 1_000_000
"""Letters in one answer: five hundred pages."""
LARGEST_PLAN: Final = 12_000_000
"""Letters in all answers together."""
LARGEST_PART: Final = 50_000
"""An answer that is smaller than this is written without counting what there is already."""
LARGEST_SALVAGE: Final = 64_000_000
"""Bytes and rows that are looked through, row by row, for what can be mended."""
_MOST: Final = {"facts": 100_000, "changes": 300_000, "journal": 200_000, "versions": 5_000, "packed": 5_000, "forms": 200, "meta": 1_000}


_MOST_KEYS: Final = 5_000
"""Questions, notes, states, ... that something is known of: ten times what the largest form asks."""


def check_amount(connection: sqlite3.Connection, path: Path) -> None:
    """More than anybody types would only eat the computer: it raises its trouble. A damaged file that cannot be counted is told by what reads it."""
    try:
        is_too_much = _is_too_much(connection)
    except (*get_database_errors(), MemoryError):
        return
    if is_too_much:
        raise make_problem("too_big", path)


def _is_too_much(connection: sqlite3.Connection) -> bool:
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    there = {table: most for table, most in _MOST.items() if schema > 1 or table not in ("versions", "packed")}
    counts = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > most for table, most in there.items())
    keys = connection.execute("SELECT count(*) FROM (SELECT DISTINCT kind, key FROM facts LIMIT ?)", (_MOST_KEYS + 1,)).fetchone()[0]
    return any(counts) or keys > _MOST_KEYS or count_letters(connection) > 2 * LARGEST_PLAN


def count_letters(connection: sqlite3.Connection) -> float:
    """How much stands in all answers; brackets weigh more, since they become lists."""
    letters, longest = connection.execute("SELECT total(length(value)), max(length(value)) FROM facts").fetchone()
    if letters > 2 * LARGEST_PLAN:
        return letters
    if isinstance(longest, int) and longest > 2 * LARGEST_FACT:
        return 2 * LARGEST_PLAN + 1  # no answer of ours is that long
    query = "SELECT total(length(value) - length(replace(value, '[', '')) + length(value) - length(replace(value, '{', ''))) FROM facts"
    return letters + 20 * connection.execute(query).fetchone()[0]


def check_fits(entries: tuple[JournalEntry, ...], path: Path) -> bool:
    """An answer that is too big is told at once; whether something is so big that the whole must be counted."""
    sizes = [len(encode_value(edit.after) or "") for entry in entries for edit in entry.edits if not _is_small(edit.after)]
    if any(size > LARGEST_FACT for size in sizes):
        raise make_problem("value_too_big", path)
    return any(size > LARGEST_PART for size in sizes)


def _is_small(value: object) -> bool:
    return value is None or isinstance(value, (bool, int, float)) or (isinstance(value, str) and len(value) < LARGEST_PART // 6)
