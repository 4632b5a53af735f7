"""A big button with an icon, a name and a line of explanation."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text


class Tile(QPushButton):
    """Filled when it begins something, plain when it only opens. `subject` says what it is about."""

    def __init__(self, look: Look, icon: str, title: str, line: str, *, filled: bool, subject: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.subject = subject
        self._look = look
        self._title, self._line, self._filled = title, line, filled
        self._ink: Role = "on_primary" if filled else "ink"
        self._pixmap = look.get_pixmap(icon, self._ink, 36)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title and line under each other."""
        title, line = self._measure(width)
        return max(title + line, self._look.px(36)) + self._look.space(11)

    def sizeHint(self) -> QSize:
        """A third of a screen."""
        width = self._look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column."""
        return QSize(self._look.px(180), self._look.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, ring."""
        del event
        look, colors = self._look, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse() and self.isEnabled()
        filled = (
            colors.get_color("primary_hover" if hover else "primary") if self._filled else colors.get_color("primary_soft" if hover else "surface")
        )
        painter.setBrush(filled)
        painter.setPen(QPen(colors.get_color("primary" if self._filled else "line"), 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 14, 14)
        icon = look.px(36)
        painter.drawPixmap(look.space(5), (self.height() - icon) // 2, self._pixmap)
        title, line = self._measure(self.width())
        left, width = self._get_left(), self.width() - self._get_left() - look.space(4)
        top = (self.height() - title - line) // 2
        painter.setPen(colors.get_color(self._ink))
        draw_text(painter, QRect(left, top, width, title), self._title, look.get_font("subtitle"))
        painter.setPen(colors.get_color("on_primary" if self._filled else "muted"))
        draw_text(painter, QRect(left, top + title, width, line), self._line, look.get_font("body"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.get_color("focus"), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 13, 13)
        painter.end()

    def _get_left(self) -> int:
        return self._look.space(5) + self._look.px(36) + self._look.space(4)

    def _measure(self, width: int) -> tuple[int, int]:
        room = width - self._get_left() - self._look.space(4)
        return compute_height(self._title, self._look.get_font("subtitle"), room), compute_height(self._line, self._look.get_font("body"), room)
