"""What a check has to say about a plan."""

from typing import Literal

from msgspec import Struct


class Place(Struct, frozen=True, kw_only=True):
    """Where a finding jumps to: a question, and if wanted a row and a column of it; or a place that is no question (password, print)."""

    question: str = ""
    row: str = ""
    column: str = ""
    elsewhere: Literal["", "password", "print"] = ""


class Finding(Struct, frozen=True, kw_only=True):
    """One remark. `subject` says what it is about: "" for the whole plan, else "shr.budget[4]", a person id, an option id, a year, ..."""

    code: str
    level: Literal["hint", "warning"]
    message: str
    place: Place
    subject: str = ""
    appears: Literal["live", "after_step", "print"] = "live"
    rests_on: tuple[str, ...] = ()
    rests: str = ""
    """A short digest of the values it rests on: a finding put aside comes back when it changes."""
    dismissed: str | None = None
    """The reason when it was put aside ("bewust zo"), else None."""
