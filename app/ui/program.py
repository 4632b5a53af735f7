"""What the window is given by whoever builds the program."""

from pathlib import Path

from msgspec import Struct

from app.session.library import Library
from app.session.surroundings import Surroundings
from app.ui.doors import Doors


class Program(Struct, frozen=True, kw_only=True):
    """The library of plans, the clock and ids, the doors, and where fonts and icons are."""

    library: Library
    surroundings: Surroundings
    doors: Doors
    resources: Path
