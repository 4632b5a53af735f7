"""The one door to sqlite-utils. It is loaded at the first write, after the first paint; reading needs nothing but sqlite3."""

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Protocol, cast

from sqlite_utils import Database


class Tables(Protocol):
    """What we use of sqlite_utils.Database, with its types complete.

    Never write past it through the connection: Python would open a transaction there that swallows all later writes.
    """

    def execute(self, sql: str, parameters: Sequence[object] | None = None, /) -> sqlite3.Cursor:
        """Run one statement; outside a transaction it is committed at once."""
        ...

    def commit(self) -> None:
        """End the transaction, to disk."""
        ...

    def rollback(self) -> None:
        """Take the transaction back; does nothing when there is none."""
        ...


def wrap(connection: sqlite3.Connection) -> Tables:
    """Writing on this connection, safe against a crash and a power cut."""
    tables = cast("Tables", Database(connection, recursive_triggers=False, execute_plugins=False))
    tables.execute("PRAGMA journal_mode = DELETE")
    tables.execute("PRAGMA synchronous = FULL")
    return tables


@contextmanager
def transaction(tables: Tables) -> Generator[Tables]:
    """All or nothing. It takes the write lock at once, so that what is read inside still holds when it is written."""
    tables.execute("BEGIN IMMEDIATE")
    try:
        yield tables
        tables.commit()
    except BaseException:
        tables.rollback()
        raise
