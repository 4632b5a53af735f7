"""Enter presses the button that has the keyboard. Qt leaves that to the space bar, and in a dialogue lets Enter press another button than the one in sight."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


def press_with_enter(event: QKeyEvent, host: QWidget) -> bool:
    """Press the button that has the keyboard in this window, if it is one. True: done."""
    focus = host.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(focus, QPushButton | QToolButton):
        return False
    if focus.isEnabled():
        focus.click()
    return True
