"""Reading a damaged file with a password page by page. SQLCipher opens nothing of it when its first page is wrong; but each page is encrypted and sealed by itself.

The salt stands in the first bytes of the file, and a second time beside its backups (`strands.py`): it is no secret, but without it no password opens anything.
"""

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from app.model.key import Key
from app.store.cipher import KEY, derive_key
from app.store.deciphering import BLOCK, decipher
from app.store.limits import LARGEST_SALVAGE
from app.store.marks import SCHEMA
from app.store.protection import PAGE, PLAIN, SALT
from app.store.strands import find_strands

_MASK: Final = 0x3A
"""With which SQLCipher makes another salt of the salt, for the key of the seals."""
_SEAL: Final = 64
_RESERVED: Final = BLOCK + _SEAL
"""At the end of each page: what was added to its first block, and its seal."""
_TRIED: Final = 50
"""Pages after the first that are looked at: they are not all damaged, or nothing can be saved."""


class Seals:
    """The seals of the pages of one file, for one password and one salt."""

    def __init__(self, key: Key, salt: bytes) -> None:
        self.key = derive_key(key, salt)
        self._sealing = hashlib.pbkdf2_hmac("sha512", self.key, bytes(byte ^ _MASK for byte in salt), 2, KEY)

    def fits(self, number: int, page: bytes) -> bool:
        """Whether a page is as it was written, with this password."""
        sealed = page[SALT if number == 1 else 0 : -_SEAL] + number.to_bytes(4, "little")
        return len(page) == PAGE and hmac.compare_digest(hmac.digest(self._sealing, sealed, "sha512"), page[-_SEAL:])


def is_key_of_pages(path: Path, key: Key) -> bool:
    """Whether the password is right though the file does not open: a page further on tells."""
    with path.open("rb") as file:
        body = file.read(PAGE * (_TRIED + 1))
    return _find_seals(path, body, key) is not None


def read_sealed_pages(path: Path, key: Key) -> bytes | None:
    """The pages of a plan file as they would be without a password, damaged ones too as far as they go; None when this password fits none."""
    if not 0 < path.stat().st_size <= LARGEST_SALVAGE:
        return None
    body = path.read_bytes()
    seals = _find_seals(path, body[: PAGE * (_TRIED + 1)], key)
    if seals is None:
        return None
    body += bytes(-len(body) % PAGE)
    pages = [body[start : start + PAGE] for start in range(0, len(body), PAGE)]
    first = b"".join(page[PAGE - _RESERVED : PAGE - _SEAL] + page[: PAGE - _RESERVED - BLOCK] for page in pages[1:])
    rest = decipher(seals.key, first, b"".join(page[: PAGE - _RESERVED] for page in pages[1:]))
    size = PAGE - _RESERVED
    plain = (rest[start : start + size] + bytes(_RESERVED) for start in range(0, len(rest), size))
    return b"".join((_read_first(pages[0], seals), *plain))


def _read_first(page: bytes, seals: Seals) -> bytes:
    """The first page begins with the salt. Of a damaged one the head of the file is written as it must have been."""
    body = page[SALT : PAGE - _RESERVED]
    plain = PLAIN + decipher(seals.key, page[PAGE - _RESERVED : PAGE - _SEAL] + body[:-BLOCK], body) + bytes(_RESERVED)
    if seals.fits(1, page):
        return plain
    head = PLAIN + PAGE.to_bytes(2, "big") + bytes((1, 1, _RESERVED, 64, 32, 32))
    return head + bytes(60 - len(head)) + SCHEMA.to_bytes(4, "big") + bytes(36) + plain[100:]


def _find_seals(path: Path, body: bytes, key: Key) -> Seals | None:
    pages = {start // PAGE + 1: body[start : start + PAGE] for start in range(0, len(body) - PAGE + 1, PAGE)}
    for salt in _find_salts(path, body):
        seals = Seals(key, salt)
        if any(seals.fits(number, page) for number, page in pages.items()):
            return seals
    return None


def _find_salts(path: Path, body: bytes) -> Iterator[bytes]:
    own = body[:SALT]
    if len(own) == SALT and own != PLAIN:
        yield own
    for strand in find_strands(path):
        with suppress(ValueError):
            noted = bytes.fromhex(strand.salt)
            if len(noted) == SALT and noted != own:
                yield noted
