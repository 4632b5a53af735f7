"""A whole plan from one file into another, page by page."""

import sqlite3


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Everything that stands in the source. When another program holds it, that is told after the usual patience."""
    is_ours = not source.in_transaction
    if is_ours:
        # Python's own copying waits for a held file without end; who already reads does not have to wait.
        source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target)
    finally:
        if is_ours:
            source.rollback()
