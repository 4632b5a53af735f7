"""What the start screen tells about a plan without opening it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
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
    findings: int = 0
    next_date: str = ""
    """ISO date of what comes next: a late action, the evaluation."""
    next_what: str = ""
    late: int = 0
    """How many actions were late when it was last written."""
    changed: str = ""
    """ISO time of the last change."""
    trouble: str = ""
    """One sentence when the file cannot be read."""
    trouble_code: str = ""
