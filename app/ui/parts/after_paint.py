"""Work that can wait until something was painted: the eye first, the rest at once after it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

_AT_LAST = 200
"""Milliseconds after which it is done anyway: a window may be minimised, or behind another one."""


class AfterPaint(QObject):
    """Calls back once, after the first paint of a widget."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._call)
        self._timer.start(_AT_LAST)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint: then when it is done."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _call(self) -> None:
        self._widget.removeEventFilter(self)
        self._then()
        self.deleteLater()
