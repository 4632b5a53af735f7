"""What a check knows besides the plan: the print job."""

from dataclasses import dataclass
from typing import Literal

Occasion = Literal["live", "command", "print"]
"""While typing; from the command line or at an export; for a print job with its settings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFacts:
    """The settings of a print job that rules of thumb look at."""

    names: Literal["full", "initials", "function", "none"] | None = None
    status: Literal["concept", "final"] | None = None
    documents: tuple[str, ...] = ()
