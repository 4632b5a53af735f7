"""The bundled typeface, the same on every machine."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Atkinson Hyperlegible Next"
_WANTED = ("Regular", "SemiBold", "Bold", "Italic")


def load_fonts(folder: Path) -> str:
    """Load the cuts of our typeface that the screen uses, and tell the family to ask for; the system's own when they are not there."""
    loaded = 0
    for path in sorted(folder.glob("Atkinson*Next*")):
        cut = path.stem.replace("_", "-").rsplit("-", 1)[-1].lstrip("0123456789")
        if path.suffix.lower() in (".ttf", ".otf") and cut in _WANTED:
            loaded += QFontDatabase.addApplicationFont(str(path)) >= 0
    return FAMILY if loaded else QFont().family()
