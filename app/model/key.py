"""The password of a plan, as it travels through the program: it opens files, and shows itself to nobody."""

import unicodedata
from typing import Self

from msgspec import Struct, field


class Key(Struct, frozen=True, eq=False):
    """A password. It never appears in a message, a log or a traceback."""

    password: str
    derived: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])
    """What was computed from it, by the salt of the file: computing is slow on purpose, so it is done once for each file."""

    @classmethod
    def of(cls, typed: str) -> Self:
        """The key of what was typed. Keyboards differ in how they spell an accented letter, so all spellings are one."""
        return cls(unicodedata.normalize("NFC", typed))

    def __repr__(self) -> str:
        return "Key(...)"
