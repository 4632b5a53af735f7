"""What the user chose for one print job."""

from datetime import date
from typing import Literal

from msgspec import Struct

NamesMode = Literal["full", "initials", "function", "none"]
NAMES_MODES: tuple[NamesMode, ...] = ("full", "initials", "function", "none")


class PrintSettings(Struct, frozen=True, kw_only=True):
    """One print job. `names` None: the default of the document (documents.yaml, names.default)."""

    document: str = "plan"
    today: date
    names: NamesMode | None = None
    final: bool = False
    blank: bool = False
    large: bool = False
    notes: bool = False
    """Private notes too, in an appendix."""
    put_aside: bool = False
    glossary: bool = False
    leave_out: tuple[str, ...] = ()
    """Ids of sections that are switched off."""
    letters: tuple[str, ...] = ()
    """Of the paper of letters: the ids of those that were chosen; none means all."""
    version: str = "0.1"
    """Of the plan, on the cover and in the footer."""
    app_version: str = "0.1"
    """Of the program, among the sources."""
