"""What the window is given by whoever builds the program."""

from dataclasses import dataclass
from pathlib import Path

from app.session.library import Library
from app.session.surroundings import Surroundings
from app.ui.doors import Doors


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The library of plans, the clock and ids, the doors, and where fonts and icons are."""

    library: Library
    surroundings: Surroundings
    doors: Doors
    resources: Path
