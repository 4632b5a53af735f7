"""What a check knows besides the plan: the print job."""

from typing import Literal

from msgspec import Struct

Occasion = Literal["live", "command", "print"]
"""While typing; from the command line or at an export; for a print job with its settings."""


class PrintFacts(Struct, frozen=True, kw_only=True):
    """The settings of a print job that rules of thumb look at."""

    names: Literal["full", "initials", "function", "none"] | None = None
    status: Literal["concept", "final"] | None = None
    documents: tuple[str, ...] = ()
