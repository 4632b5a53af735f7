"""The mark of the program: three people, connected."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.ui.look import Look, Role

_DOTS: tuple[tuple[float, float, float, Role], ...] = ((0.28, 0.27, 0.16, "primary"), (0.76, 0.36, 0.14, "focus"), (0.42, 0.78, 0.15, "goal"))


def draw_logo(painter: QPainter, look: Look, size: float) -> None:
    """Draw it into a square from the origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.palette.get_color("primary"), size * 0.06))
    points = [QPointF(x * size, y * size) for x, y, _radius, _role in _DOTS]
    painter.drawLine(points[0], points[1])
    painter.drawLine(points[0], points[2])
    painter.drawLine(points[1], points[2])
    for point, (_x, _y, radius, role) in zip(points, _DOTS, strict=True):
        painter.setPen(QPen(look.palette.get_color("paper"), 0))
        painter.setBrush(look.palette.get_color(role))
        painter.drawEllipse(point, radius * size, radius * size)


def make_window_icon(look: Look) -> QIcon:
    """For the title bar and the task bar."""
    icon = QIcon()
    for size in (16, 32, 64, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill("#00000000")
        painter = QPainter(pixmap)
        draw_logo(painter, look, size)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


class Logo(QWidget):
    """The mark on the start screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(QSize(look.px(44), look.px(44)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        draw_logo(painter, self._look, self.width())
        painter.end()
