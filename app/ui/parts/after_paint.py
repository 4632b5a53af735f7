"""Work that can wait until something was painted: the eye first, the rest at once after it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_AT_LAST = 1000
"""Milliseconds after which it is done anyway: a window may be minimised, or behind another one. Long enough for a busy computer to paint first."""


class AfterPaint(QTimer):
    """Calls once when its owner has been painted. The owner says so in its `paintEvent`."""

    def __init__(self, owner: QObject, then: Callable[[], None]) -> None:
        super().__init__(owner)
        self.setSingleShot(True)
        self.timeout.connect(then)

    def wait(self) -> None:
        """From now on."""
        self.start(_AT_LAST)

    def note_paint(self) -> None:
        """It is being painted now."""
        if self.isActive() and self.interval():
            self.start(0)
