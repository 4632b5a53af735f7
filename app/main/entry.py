"""Builds the program and opens the wizard."""

import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.main.crash import CrashDoor
from app.main.quick import rest
from app.main.screen import has_screen
from app.session.library import Library
from app.session.surroundings import get_real_surroundings
from app.support.log import start_log
from app.support.paths import get_plans_folder, get_resources
from app.support.settings import Settings, load_settings
from app.support.texts import _, set_language
from app.ui.doors import Doors
from app.ui.program import Program
from app.ui.window import Window

NO_SCREEN = 2
STANDS = 300
"""Milliseconds after which the window is painted, with all that follows the first paint."""
BROKEN = "6.12.0"
"""This Qt loses references on Python below 3.12 and crashes after some minutes of work."""


def open_wizard(plan: Path | None = None, language: str = "") -> int:
    """Open the window, on the start screen or on a plan, and stay until it is closed. The result is the exit code."""
    settings = load_settings()
    set_language(language or settings.language)
    refusal = compute_refusal(PySide6.__version__, sys.version_info[:2])
    if refusal or not has_screen():
        sys.stderr.write((refusal or _("There is no screen here, so the wizard cannot open. Use the commands: kwartiermaker --help")) + "\n")
        return NO_SCREEN
    application = make_application(sys.argv[:1])
    window = make_window(settings, language)
    hook = CrashDoor(window)
    hook.start()
    window.show()
    window.start(plan.absolute() if plan is not None else None)
    QTimer.singleShot(STANDS, settle)
    code = application.exec()
    hook.stop()
    return code


def settle() -> None:
    """What the first paint need not wait for: the log, and looking for garbage again."""
    start_log()
    rest()


def compute_refusal(qt: str, python: tuple[int, int]) -> str:
    """One sentence when this pair of Qt and Python must not be used, else ""."""
    if qt == BROKEN and python < (3, 12):
        return _("PySide6 {qt} crashes on Python {python}. Use Python 3.12 or newer, or PySide6 6.11.").format(
            qt=qt, python=".".join(map(str, python))
        )
    return ""


def make_application(words: list[str]) -> QApplication:
    """Qt itself, sharp on every screen, in the one style that our look is made for. It is named as on the command line: changing it later costs time."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([*words, "-style", "Fusion"])
    application.setApplicationName("Kwartiermaker")
    application.setDesktopFileName("kwartiermaker")
    return application


def make_window(settings: Settings, language: str = "") -> Window:
    """The window with everything it needs."""
    surroundings = get_real_surroundings()
    program = Program(library=Library(get_plans_folder(), surroundings), surroundings=surroundings, doors=Doors(), resources=get_resources())
    del language
    return Window(program, settings)
