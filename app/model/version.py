"""A named moment of a plan."""

from msgspec import Struct


class Version(Struct, frozen=True, kw_only=True):
    """What was recorded under a name. Its facts stand in the plan file and are loaded when they are needed; nothing ever changes them."""

    uid: str
    name: str
    """As she called it: "versie 1.0, vastgesteld"."""
    note: str = ""
    at: str
    """When, as ISO time with its offset."""
    change: int
    """The last change that is in it."""
    form: str
    """The digest of the compiled form it was made with: it is printed with that one."""
    fingerprint: str
    """Digest over everything that stands in it (`logic.fingerprint`), 64 letters."""

    @property
    def short_fingerprint(self) -> str:
        """The beginning of it in groups that can be read out: 7F3A-91C2-04DE-88B1."""
        letters = self.fingerprint[:16].upper()
        return "-".join(letters[place : place + 4] for place in range(0, len(letters), 4))
