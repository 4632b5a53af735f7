"""Whether there is a screen to open a window on."""

import os
import sys


def has_screen() -> bool:
    """On Linux a display must be there; Windows and macOS always have one. A platform that was asked for by name is taken at its word."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
