"""What the wizard gets from the program."""

from msgspec import Struct

from app.ui.doors import Doors
from app.ui.look import Look


class Tools(Struct, frozen=True):
    """The look, the one door to message boxes, and whether the guidance stands beside the page."""

    look: Look
    doors: Doors
    guidance_shown: bool = True
