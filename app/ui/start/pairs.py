"""Questions two by two beside each other where there is room, else under each other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.look import Look

ROOMY = 600


class Pairs(QWidget):
    """Each question is a label, a help and a field. Of two beside each other labels, helps and fields are at one height."""

    def __init__(self, look: Look, room: int, parent: QWidget | None = None) -> None:
        """`room`: the width that there will be, so that the height is right before it is shown."""
        super().__init__(parent)
        self._roomy = look.px(ROOMY)
        self._cells: list[tuple[QWidget, ...]] = []
        self._columns = 2 if room >= self._roomy else 1
        self._gap = look.space(3)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(6))
        self._grid.setVerticalSpacing(look.space(1))

    def add(self, *parts: QWidget) -> None:
        """One more question: its parts from top to bottom."""
        self._cells.append(parts)
        self._lay(self._columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or one."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._roomy else 1
        if self.isVisible() and columns != self._columns:
            self._lay(columns)

    def _lay(self, columns: int) -> None:
        self._columns = columns
        for place, parts in enumerate(self._cells):
            top = place // columns * (len(parts) + 1)
            for row, part in enumerate(parts):
                self._grid.removeWidget(part)
                self._grid.addWidget(part, top + row, place % columns, Qt.AlignmentFlag.AlignTop)
            self._grid.setRowMinimumHeight(top + len(parts), self._gap)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
