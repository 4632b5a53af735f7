"""A box to tick, and a round to choose, whose words wrap."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text


class Mark:
    """How high a button with wrapped words is, and how it is drawn: the mark at the left, the words beside it."""

    def __init__(self, look: Look, button: QAbstractButton, role: Role, *, is_round: bool) -> None:
        self._look = look
        self._button = button
        self._role: Role = role
        self._round = is_round
        self._font = look.get_font("body")
        self._box = look.px(17)
        self._left = self._box + look.space(2) + 4
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)

    def get_height(self, width: int) -> int:
        """As high as the wrapped words, and at least the mark."""
        return max(compute_height(self._button.text(), self._font, width - self._left - 4), self._box) + 8

    def get_size(self) -> QSize:
        """On one line if it can."""
        width = min(QFontMetrics(self._font).horizontalAdvance(self._button.text()) + 4, self._look.px(420)) + self._left + 6
        return QSize(width, self.get_height(width))

    def get_least(self) -> QSize:
        """A few words wide."""
        return QSize(self._look.px(80), max(QFontMetrics(self._font).height(), self._box) + 8)

    def contains(self, pos: QPoint) -> bool:
        """Whether a press there is a press on the button."""
        return self._button.rect().contains(pos)

    def draw(self) -> None:
        """Mark, words and ring."""
        painter = QPainter(self._button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._look.palette
        top = 4 + max((QFontMetrics(self._font).height() - self._box) // 2, 0)
        self._draw_mark(painter, QRect(4, top, self._box, self._box))
        painter.setPen(colors.get_color(self._role if self._button.isEnabled() else "muted"))
        draw_text(painter, self._button.rect().adjusted(self._left, 4, -2, -4), self._button.text(), self._font)
        if self._button.hasFocus():
            painter.setPen(QPen(colors.get_color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._button.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _draw_mark(self, painter: QPainter, box: QRect) -> None:
        colors, checked = self._look.palette, self._button.isChecked()
        strong: Role = "muted" if not self._button.isEnabled() else "primary" if self._role == "ink" else self._role
        painter.setPen(QPen(colors.get_color(strong if checked else "field_border" if self._role == "ink" else self._role), 2))
        painter.setBrush(colors.get_color("surface" if self._round or not checked else strong))
        if self._round:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        else:
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        if checked and self._round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.get_color(strong))
            air = self._box // 4
            painter.drawEllipse(box.adjusted(air, air, -air, -air))
        elif checked:
            painter.drawPixmap(box.topLeft(), self._look.get_pixmap("check", "on_primary" if strong == "primary" else "surface", 17))


class Wraps:
    """What both buttons do with their mark. No Qt class itself: two of those beside each other do not go together."""

    _mark: Mark

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return self._mark.get_height(width)

    def sizeHint(self) -> QSize:
        """On one line if it can."""
        return self._mark.get_size()

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return self._mark.get_least()

    def hitButton(self, pos: QPoint) -> bool:
        """The words are part of it."""
        return self._mark.contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and words."""
        del event
        self._mark.draw()


class WrapCheck(Wraps, QCheckBox):
    """A box to tick."""

    def __init__(self, look: Look, text: str, role: Role = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._mark = Mark(look, self, role, is_round=False)


class WrapRadio(Wraps, QRadioButton):
    """A round to choose one of several."""

    def __init__(self, look: Look, text: str, role: Role = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._mark = Mark(look, self, role, is_round=True)
