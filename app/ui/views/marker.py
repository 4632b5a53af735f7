"""A party on the support map: a real button that the arrows move and the mouse drags."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.ui.look import Look

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
"""What the arrows do: more for or against, more or less influence."""


class Marker(QPushButton):
    """A number in a circle, or in a square when it needs attention."""

    stepped = Signal(str, int, int)
    """Row id, step in attitude, step in influence."""
    dragged = Signal(str, QPoint)
    """Row id, and the place of the middle of the marker on the map."""
    dropped = Signal(str)

    def __init__(self, row_id: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self.urgent = False
        self._look = look
        self._grip: QPoint | None = None
        self._moved = False
        self.setFont(look.get_font("label"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Big enough for a finger."""
        side = max(self._look.px(30), 28)
        return QSize(side, side)

    @property
    def is_dragged(self) -> bool:
        """Whether the mouse holds it."""
        return self._grip is not None and self._moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move it."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and self.isEnabled() and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(self.row_id, *step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip, self._moved = event.position().toPoint(), False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.raise_()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._grip is None:
            return
        at = event.position().toPoint()
        if self._moved or (at - self._grip).manhattanLength() >= QApplication.startDragDistance():
            self._moved = True
            self.move(self.mapToParent(at) - self._grip)
            self.dragged.emit(self.row_id, self.geometry().center())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        moved, self._grip = self._moved, None
        self._moved = False
        if moved:
            self.dropped.emit(self.row_id)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle or square, number, ring."""
        del event
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(palette.get_color("pitfall" if self.urgent else "primary"), 2))
        painter.setBrush(palette.get_color("pitfall" if self.urgent else "surface"))
        radius = 3 if self.urgent else rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(palette.get_color("surface" if self.urgent else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(palette.get_color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + 2, radius + 2)
