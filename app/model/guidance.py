"""What stands beside the questions: goals, pitfalls with what helps, the assignment, extra information, networks of others."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct


class Goal(Struct, frozen=True, kw_only=True):
    """What a phase reaches."""

    id: str
    text: str
    rests_on: tuple[str, ...] = ()


class Pitfall(Struct, frozen=True, kw_only=True):
    """What often goes wrong, and what helps. The user ticks those that threaten here."""

    id: str
    text: str
    remedy: str
    rests_on: tuple[str, ...] = ()
    source: str = ""


class Assignment(Struct, frozen=True, kw_only=True):
    """The exercise of a phase: numbered steps, minutes, and the questions it feeds."""

    title: str
    minutes: int
    text: tuple[str, ...]
    sheet: str = ""
    how: str = ""
    facilitator: str = ""
    feeds: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


class ExtraColumn(Struct, frozen=True, kw_only=True):
    """A column of a read-only table of extra information."""

    id: str
    label: str


class Extra(Struct, frozen=True, kw_only=True):
    """Extra information: a text (Markdown subset), a checklist, a table, letters or a sheet, by id."""

    id: str
    title: str
    text: str = ""
    minutes: int | None = None
    checklist: tuple[str, ...] = ()
    columns: tuple[ExtraColumn, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()
    letters: tuple[str, ...] = ()
    list_: str = ""
    """Id of an option list that is shown as a table."""
    sheet: str = ""
    on_screen_only: bool = False
    """It speaks of the program, so it does not stand on paper."""
    as_of: str = ""
    rests_on: tuple[str, ...] = ()
    source: str = ""


class ExampleNetwork(Struct, frozen=True, kw_only=True):
    """A network of somebody else, for inspiration (phase 6)."""

    id: str
    kind: Literal["generic", "sourced"]
    title: str
    text: str
    strong: str = ""
    watch_out: str = ""
    take_over: str = ""
    as_of: str = ""
    source: str = ""
    rests_on: tuple[str, ...] = ()
