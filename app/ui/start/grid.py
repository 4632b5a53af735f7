"""As many columns as fit, and as few as needed."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.look import Look

MOST = 3


class Grid(QWidget):
    """Lays widgets in up to three columns, by the room there is."""

    def __init__(self, look: Look, least: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = look.px(least)
        self._columns = 0
        self._widgets: list[QWidget] = []
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.space(4))

    @property
    def widgets(self) -> Sequence[QWidget]:
        """What is in it, in order."""
        return self._widgets

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """These, in this order; the former are let go."""
        for old in self._widgets:
            if old not in widgets:
                self._layout.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._widgets = list(widgets)
        self._lay(self._columns or self._count_columns())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may mean other columns."""
        super().resizeEvent(event)
        columns = self._count_columns()
        if columns != self._columns:
            self._lay(columns)

    def _count_columns(self) -> int:
        return max(min(self.width() // self._least, MOST), 1)

    def _lay(self, columns: int) -> None:
        self._columns = columns
        for place, widget in enumerate(self._widgets):
            self._layout.addWidget(widget, place // columns, place % columns)
        for column in range(MOST):
            self._layout.setColumnStretch(column, 1 if column < columns else 0)
