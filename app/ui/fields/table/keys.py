"""What keys mean on a row of a table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier

WISHES: dict[tuple[int, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_D, _CTRL): "duplicate",
    (Qt.Key.Key_Delete, _CTRL): "remove",
    (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier): "add",
}
"""What keys wish for the row they are on."""


def get_wish(event: QKeyEvent) -> str:
    """What a key wishes for a row, or ""."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return WISHES.get((event.key(), modifiers), "")


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    plain = not event.modifiers() & (_CTRL | _ALT) or bool(event.modifiers() & _CTRL and event.modifiers() & _ALT)
    return plain and event.text().isprintable() and bool(event.text().strip())
