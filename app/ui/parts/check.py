"""A box to tick whose words wrap."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text


class WrapCheck(QCheckBox):
    """A box to tick whose words wrap."""

    def __init__(self, look: Look, text: str, role: Role = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role: Role = role
        self._font = look.get_font("body")
        self._box = look.px(17)
        self._left = self._box + look.space(2) + 4
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words, and at least the box."""
        return max(compute_height(self.text(), self._font, width - self._left - 4), self._box) + 8

    def sizeHint(self) -> QSize:
        """On one line if it can."""
        width = min(QFontMetrics(self._font).horizontalAdvance(self.text()) + 4, self._look.px(420)) + self._left + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._look.px(80), max(QFontMetrics(self._font).height(), self._box) + 8)

    def hitButton(self, pos: QPoint) -> bool:
        """The words are part of it."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, words and ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._look.palette
        top = 4 + max((QFontMetrics(self._font).height() - self._box) // 2, 0)
        box = QRect(4, top, self._box, self._box)
        painter.setPen(QPen(colors.get_color(self._role), 2))
        painter.setBrush(colors.get_color(self._role if self.isChecked() else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        if self.isChecked():
            painter.drawPixmap(box.topLeft(), self._look.get_pixmap("check", "surface", 17))
        painter.setPen(colors.get_color("ink" if self._role == "ink" else self._role))
        draw_text(painter, self.rect().adjusted(self._left, 4, -2, -4), self.text(), self._font)
        if self.hasFocus():
            painter.setPen(QPen(colors.get_color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
