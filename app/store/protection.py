"""Telling a plan with a password from a file that is no plan. An encrypted file has no mark: that is what encryption means, so it is known by its being noise."""

import zlib
from pathlib import Path
from typing import Final

PLAIN: Final = b"SQLite format 3\0"
PAGE: Final = 4096
SALT: Final = 16
"""The first bytes of an encrypted file, where another has "SQLite format 3"."""
_OTHERS: Final = (
    b"%PDF",
    b"PK\3\4",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"(\xb5/\xfd",
    b"RIFF",
    b"OggS",
    b"ID3",
)
"""Files that also look like noise, by how they begin."""
_LETTERS: Final = 230
"""How many different bytes a page of noise has at the very least (256 are to be had, and 4096 draws nearly always give them all)."""


def looks_encrypted(path: Path) -> bool:
    """Whether this can be a plan with a password. Only the password itself can tell for sure."""
    try:
        with path.open("rb") as file:
            head = file.read(PAGE)
    except OSError:
        return False
    if len(head) < PAGE or head.startswith((PLAIN, *_OTHERS)):
        return False
    return len(set(head)) >= _LETTERS and len(zlib.compress(head, 9)) >= PAGE


def read_salt(path: Path) -> bytes:
    """The salt of an encrypted file; nothing when it is not there."""
    try:
        with path.open("rb") as file:
            return file.read(SALT)
    except FileNotFoundError:
        return b""
