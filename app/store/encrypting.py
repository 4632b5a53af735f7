"""Another password for a plan that exists, or the first, or none: the whole file is written anew beside it, compared, and takes its place in one step.

Whatever happens meanwhile, there is the old file whole or the new one whole.
"""

import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from pathlib import Path

from app.model.key import Key
from app.store.address import make_address
from app.store.cipher import attach_file, connect_encrypted
from app.store.connection import PATIENCE, open_connection
from app.store.leftovers import delete_with_journal
from app.store.reading import is_sound
from app.store.trouble import explained, make_problem
from app.store.wiping import replaced_for_good
from app.support.files import sync_file, sync_folder


def convert_file(path: Path, before: Key | None, after: Key | None, replaced: Callable[[Path], None] | None = None) -> None:
    """Give a plan file another key. `replaced` puts the new file in its place, for who has the old one open."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    with explained(path):
        try:
            _export(path, before, temporary, after)
            _check_same(path, before, temporary, after)
            with suppress(OSError):
                temporary.chmod(path.stat().st_mode & 0o777)
            sync_file(temporary)
            with replaced_for_good(path) if before is None else nullcontext():
                if replaced is None:
                    temporary.replace(path)
                else:
                    replaced(temporary)
                sync_folder(path.parent)
        finally:
            delete_with_journal(temporary)


def _export(path: Path, before: Key | None, temporary: Path, after: Key | None) -> None:
    with closing(connect_encrypted(make_address(path, "rw"), path, before, PATIENCE)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        attach_file(connection, temporary, after, "fresh")
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
        connection.execute(f"PRAGMA fresh.application_id = {int(mark)}")
        connection.execute(f"PRAGMA fresh.user_version = {int(version)}")
        connection.execute("DETACH DATABASE fresh")


def _check_same(path: Path, before: Key | None, temporary: Path, after: Key | None) -> None:
    """Every row of every table. Only then may the old file go."""
    with closing(open_connection(path, before)) as old, closing(open_connection(temporary, after)) as new:
        if not is_sound(new) or _list_tables(old) != _list_tables(new):
            raise make_problem("io_error", path)
        for table, _sql in _list_tables(old):
            query = f'SELECT * FROM "{table.replace(chr(34), chr(34) * 2)}"'
            if old.execute(query).fetchall() != new.execute(query).fetchall():
                raise make_problem("io_error", path)


def _list_tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [(str(name), str(sql)) for name, sql in rows]
