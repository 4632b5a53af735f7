"""A combo box with its arrow. Painted here: a picture named in a style sheet makes Qt look through all its plugins for pictures, before the first paint."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox


class Combo(QComboBox):
    """One line that unfolds into a list."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and the arrow."""
        super().paintEvent(event)
        self.paint_arrow()

    def paint_arrow(self) -> None:
        """In the room that the style sheet leaves for it, as large as the letters."""
        size = self.font().pixelSize()
        across, down = size / 4 + 0.25, size / 8 + 0.125
        x, y = self.width() - size - 1, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText), size / 11)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(x - across, y - down), QPointF(x, y + down), QPointF(x + across, y - down)])
        painter.end()
