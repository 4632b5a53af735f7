"""What lights up under the mouse: the lines of an answer, and beside the mouse the words that say where a click leads."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from app.ui.look import Look


def draw_chip(painter: QPainter, look: Look, lines: QRectF, pointer: QPoint, words: str, room: QRect) -> None:
    """Frame the lines, and put the words near the pointer, within the room."""
    colors = look.palette
    soft = colors.get_color("focus")
    soft.setAlpha(34)
    painter.setBrush(soft)
    painter.setPen(QPen(colors.get_color("focus"), 2))
    painter.drawRoundedRect(lines.adjusted(-3, -2, 3, 2), 4, 4)
    font = look.get_font("small")
    metrics, air, icon = QFontMetrics(font), look.space(2), look.px(16)
    width = min(metrics.horizontalAdvance(words) + icon + 3 * air + 4, room.width() - 8)
    height = max(metrics.height(), icon) + 2 * air
    left = max(4, min(pointer.x() + 14, room.width() - width - 4))
    top = pointer.y() + 20 if pointer.y() + 20 + height < room.height() else pointer.y() - height - 10
    chip = QRect(left, top, width, height)
    painter.setPen(QPen(colors.get_color("surface"), 1))
    painter.setBrush(colors.get_color("ink"))
    painter.drawRoundedRect(chip, 8, 8)
    painter.drawPixmap(left + air, top + (height - icon) // 2, look.get_pixmap("pencil", "surface", 16))
    painter.setPen(colors.get_color("surface"))
    painter.setFont(font)
    inner = chip.adjusted(icon + 2 * air, 0, -air, 0)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width()))
