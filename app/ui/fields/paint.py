"""Buttons that we draw ourselves: chips and segments. They stay real push buttons for the keyboard and for assistive technology."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.look import Look, Role


class PaintedButton(QPushButton):
    """The ground, the border and the focus ring; a subclass draws its text."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setFont(look.get_font())

    def paint_ground(self, painter: QPainter, fill: Role, border: Role, radius: float) -> None:
        """Ground, border, and the ring when it has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        inset = 1.0 if ring else 0.5
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.fillPath(path, self._look.palette.get_color(fill))
        painter.setPen(QPen(self._look.palette.get_color("focus" if ring else border), 2 if ring else 1))
        painter.drawPath(path)
