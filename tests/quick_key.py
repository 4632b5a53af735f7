"""A key that is computed in no time, for a harness that sets hundreds of passwords: everything but the slowness on purpose is as in the program."""

import hashlib

from app.model.key import Key


class _Quick(dict[bytes, bytes]):
    """What the program asks for before it computes it itself, with 256,000 rounds."""

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password

    def __contains__(self, salt: object) -> bool:
        if not super().__contains__(salt) and isinstance(salt, bytes):
            self[salt] = hashlib.pbkdf2_hmac("sha512", self._password.encode(), salt, 10, 32)
        return True


def make_quick_key(nr: int) -> Key | None:
    """The key with this number; 0 is no key. Each password is another, so that an old one never opens a plan by chance."""
    password = f"vier losse woorden {nr}"
    return Key(password, _Quick(password)) if nr else None
