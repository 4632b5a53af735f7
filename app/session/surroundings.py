"""What the world gives a session: the time and new ids. Passed in, so that a test can hold them still."""

from collections.abc import Callable
from datetime import date, datetime

from msgspec import Struct


class Surroundings(Struct, frozen=True):
    """The clock and the source of new ids."""

    clock: Callable[[], datetime]
    """The time now, with its offset from UTC."""
    new_id: Callable[[], str]
    """A short id that was never given before."""

    @property
    def today(self) -> date:
        """The day of today here."""
        return self.clock().date()


def get_real_surroundings() -> Surroundings:
    """The clock of this computer, and random ids."""
    return Surroundings(clock=_get_now, new_id=_make_id)


def _get_now() -> datetime:
    return datetime.now().astimezone()


def _make_id() -> str:
    """Starts with a letter, so that it is never taken for a number; 40 random bits are plenty for the rows of one plan and its copies."""
    import secrets  # brings cryptography: not before the first paint

    return f"r{secrets.token_hex(5)}"
