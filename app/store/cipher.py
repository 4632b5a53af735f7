"""The one door to SQLCipher, which encrypts a plan file page by page. Loaded only when a plan has a password.

The key is computed here instead of by SQLCipher, so that it is computed once for a file and its copies; the file is an ordinary SQLCipher 4 file, which any
program that knows it opens with the same password.
"""

import hashlib
import secrets
import sqlite3
from pathlib import Path
from typing import Final, Protocol, cast

from app.model.key import Key
from app.store.address import make_address
from app.store.protection import SALT, read_salt
from app.store.trouble import make_problem

ROUNDS: Final = 256_000
"""Of PBKDF2-HMAC-SHA512: what SQLCipher 4 does."""

KEY: Final = 32


class _Library(Protocol):
    """What we use of the library. It was made from sqlite3 and has the same calls, but does not say so in its types."""

    def connect(self, database: str, /, *, uri: bool, timeout: float) -> sqlite3.Connection:
        """As sqlite3.connect."""
        ...


def connect_encrypted(address: str, path: Path, key: Key | None, timeout: float) -> sqlite3.Connection:
    """A connection to an encrypted file, or to one that is to be; without a key to a plain file, to encrypt it from there.

    Its errors are no sqlite3.Error: `app.store.trouble.get_database_errors` knows them.
    """
    # A library of 20 MB: only who has a password waits for it.
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise make_problem("no_cipher", path) from error

    connection = cast("_Library", dbapi2).connect(address, uri=True, timeout=timeout)
    try:
        # A wrong password is told by us, not by the library on standard error.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        if key is not None:
            connection.execute(f'PRAGMA key = "{compute_raw_key(path, key)}"').fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def attach_file(connection: sqlite3.Connection, path: Path, key: Key | None, name: str) -> None:
    """A second file beside the first, under this name; with a key it is encrypted, or will be."""
    raw = "" if key is None else compute_raw_key(path, key)
    connection.execute(f"ATTACH DATABASE ? AS {name} KEY ?", (make_address(path, "rwc"), raw))


def compute_raw_key(path: Path, key: Key) -> str:
    """The key of this file as SQLCipher takes it: key and salt in one. A new file gets a salt of its own."""
    salt = read_salt(path) or secrets.token_bytes(SALT)
    return f"x'{derive_key(key, salt).hex()}{salt.hex()}'"


def derive_key(key: Key, salt: bytes) -> bytes:
    """What encrypts a file with this salt."""
    if salt not in key.derived:
        key.derived[salt] = hashlib.pbkdf2_hmac("sha512", key.password.encode("utf-8", "surrogatepass"), salt, ROUNDS, KEY)
    return key.derived[salt]
