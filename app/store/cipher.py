"""The one door to SQLCipher, which encrypts a plan file page by page. Loaded only when a plan has a password.

The key is computed here instead of by SQLCipher, so that it is computed once for a file and its copies; the file is an ordinary SQLCipher 4 file, which any
program that knows it opens with the same password.
"""

import hashlib
import hmac
import secrets
import sqlite3
from pathlib import Path
from typing import Final, Protocol, cast

from app.model.key import Key
from app.store.address import make_address
from app.store.protection import PAGE
from app.store.trouble import make_problem

SALT: Final = 16
"""The first bytes of an encrypted file, where another has "SQLite format 3"."""
ROUNDS: Final = 256_000
"""Of PBKDF2-HMAC-SHA512: what SQLCipher 4 does."""


_MASK: Final = 0x3A
"""With which SQLCipher makes another salt of the salt, for the key of the seals."""
_SEAL: Final = 64
"""Bytes at the end of each page."""
_TRIED: Final = 50
"""Pages after the first that are looked at: they are not all damaged, or nothing can be saved."""


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
    salt = _read_salt(path) or secrets.token_bytes(SALT)
    if salt not in key.derived:
        key.derived[salt] = hashlib.pbkdf2_hmac("sha512", key.password.encode("utf-8", "surrogatepass"), salt, ROUNDS, 32)
    return f"x'{key.derived[salt].hex()}{salt.hex()}'"


def is_key_of_pages(path: Path, key: Key) -> bool:
    """Whether the key is right though the file does not open: every page has a seal of its own, so another page than the first tells."""
    compute_raw_key(path, key)
    with path.open("rb") as file:
        salt = file.read(SALT)
        sealing = hashlib.pbkdf2_hmac("sha512", key.derived[salt], bytes(byte ^ _MASK for byte in salt), 2, 32) if salt in key.derived else b""
        for number in range(2, _TRIED + 2):
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
            if not sealing or len(page) < PAGE:
                return False
            if hmac.digest(sealing, page[:-_SEAL] + number.to_bytes(4, "little"), "sha512") == page[-_SEAL:]:
                return True
    return False


def _read_salt(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(SALT)
    except FileNotFoundError:
        return b""
