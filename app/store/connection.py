"""Opening a plan file for reading, with nothing but the standard library, and not trusting what stands in it."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from app.model.key import Key
from app.store.address import make_address
from app.store.limits import check_amount
from app.store.marks import APPLICATION_ID, COLUMNS, LARGEST_FILE, LARGEST_VALUE, SCHEMA
from app.store.protection import looks_encrypted
from app.store.trouble import explained, get_database_errors, get_error_name, get_obstacle, make_problem

PATIENCE = 0.25
"""Seconds to wait for another program; the window must not freeze, a timer tries again."""

_NO_DATABASE = "SQLITE_NOTADB"


def open_connection(path: Path, key: Key | None = None, *, thorough: bool = True) -> sqlite3.Connection:
    """A connection to a file that is a plan of ours, of a shape we know. Its being damaged further in may show later.

    `key` opens a plan with a password; without one, or with a wrong one, the trouble says so ("encrypted", "wrong_password"). A plan without a password
    needs no key and takes no notice of one. Who only reads a word of `meta` need not be thorough about the columns of every table.
    """
    obstacle = get_obstacle(path)
    if obstacle:
        raise make_problem(obstacle, path)
    with explained(path):
        connection = _connect(path, key)
        try:
            _check_is_plan(connection, path, thorough)
            if thorough:
                check_amount(connection, path)
            connection.rollback()
        except BaseException:
            connection.close()
            raise
    return connection


def _connect(path: Path, key: Key | None) -> sqlite3.Connection:
    """Connected, and inside a reading transaction: all looking that follows asks the file system for its lock once."""
    if path.stat().st_size > LARGEST_FILE:
        raise make_problem("too_big", path)
    # Known by its first page, and never by trying: SQLite and SQLCipher do not see each other's locks within one process. Whichever opens a file that the
    # other one is writing takes that for a crash, and rolls it back.
    if not looks_encrypted(path):
        return _connect_to_read(path, None)
    if key is None:
        raise make_problem("encrypted", path)
    try:
        return _connect_to_read(path, key)
    except get_database_errors() as error:
        if get_error_name(error) != _NO_DATABASE:
            raise
        from app.store.unsealing import is_key_of_pages  # only after a wrong password

        raise make_problem("damaged" if is_key_of_pages(path, key) else "wrong_password", path) from error


def _connect_to_read(path: Path, key: Key | None) -> sqlite3.Connection:
    try:
        return _begin(connect_file(path, "rw", key))
    except get_database_errors() as error:
        if get_error_name(error) == _NO_DATABASE:
            raise
        # A stick or share that is read-only to its roots: reading is still possible.
        return _begin(connect_file(path, "ro", key))


def _begin(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("BEGIN")
        connection.execute("PRAGMA application_id").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def connect_file(path: Path, mode: Literal["ro", "rw", "rwc"], key: Key | None = None) -> sqlite3.Connection:
    """A bare connection: the one way to any file that holds a plan or a part of one. With a key the file is encrypted, or will be.

    `ro` and `rw` are for a file that is there, `rwc` makes one.
    """
    address = make_address(path, mode)
    if key is None:
        connection = sqlite3.connect(address, uri=True, timeout=PATIENCE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    else:
        from app.store.cipher import connect_encrypted  # brings SQLCipher: only for plans with a password

        connection = connect_encrypted(address, path, key, PATIENCE)
    # What was taken away is overwritten, not only forgotten; and nothing is put aside in a file elsewhere.
    connection.execute("PRAGMA secure_delete = ON").fetchall()
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def is_encrypted(connection: sqlite3.Connection) -> bool:
    """Whether what goes through this connection is encrypted."""
    return type(connection) is not sqlite3.Connection


def _check_is_plan(connection: sqlite3.Connection, path: Path, thorough: bool) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        empty = path.stat().st_size == 0
        raise make_problem("not_a_plan" if empty else "foreign", path)
    schema = connection.execute("PRAGMA user_version").fetchone()[0]
    if schema > SCHEMA:
        raise make_problem("too_new", path)
    _check_no_strangers(connection, path, COLUMNS.get(schema, COLUMNS[1]) if thorough else {})


def _check_no_strangers(connection: sqlite3.Connection, path: Path, tables: Mapping[str, tuple[str, ...]]) -> None:
    """Triggers, views and tables that compute could make reading a plan run something, or never end."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    if any(kind not in ("table", "index") or str(sql or "").upper().startswith("CREATE VIRTUAL") for kind, _name, sql in found):
        raise make_problem("foreign", path)
    for table, columns in tables.items():
        described = connection.execute(f"PRAGMA table_xinfo({table})").fetchall()
        names = {row[1] for row in described if row[6] == 0}
        if not names.issuperset(columns) or any(row[6] != 0 for row in described):
            raise make_problem("foreign", path)
