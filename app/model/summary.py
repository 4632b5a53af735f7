"""What the start screen tells about a plan without opening it."""

from pathlib import Path

from msgspec import Struct


class CardDate(Struct, frozen=True):
    """A date of a plan that is not done: ISO date, what it is (see `logic.schedule`), its own words."""

    on: str
    kind: str
    label: str


class PlanSummary(Struct, frozen=True, kw_only=True):
    """The card of one plan. With `trouble`, the file could not be read and the rest is empty."""

    path: Path
    title: str = ""
    organisation: str = ""
    form: str = ""
    form_title: str = ""
    theme: str = ""
    theme_title: str = ""
    route: str = ""
    language: str = ""
    phase: str = ""
    """Title of the phase where she left."""
    phase_number: int = 0
    phases: int = 0
    answered: int = 0
    total: int = 0
    progress: tuple[tuple[int, int], ...] = ()
    """Of each phase how many are answered, and how many there are."""
    findings: int = 0
    dates: tuple[CardDate, ...] = ()
    """What is still to come or late, the earliest first."""
    next_date: str = ""
    """ISO date of what comes next, seen from today: filled in when the cards are listed."""
    next_what: str = ""
    late: int = 0
    """How many actions are late, seen from today."""
    changed: str = ""
    """ISO time of the last change."""
    beside: str = ""
    """The name of a second version that a cloud folder put beside it."""
    trouble: str = ""
    """One sentence when the file cannot be read."""
    trouble_code: str = ""
