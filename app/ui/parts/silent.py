"""What is only painted: seen, and not told to assistive technology, since the same stands in words beside it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look, Role
from app.ui.look.look import Type
from app.ui.parts.wrapping import compute_height, draw_text


class Icon(QWidget):
    """Only an icon. A label with a picture would be read as an image without a name."""

    def __init__(self, pixmap: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = pixmap
        self.setFixedSize(pixmap.deviceIndependentSize().toSize())

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Another icon."""
        self._pixmap = pixmap
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()


class PaintedText(QWidget):
    """Words that wrap, and that the button beside them says."""

    def __init__(self, look: Look, kind: Type = "body", role: Role = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._font = look.get_font(kind)
        self._role: Role = role
        self.text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """These words."""
        if text != self.text:
            self.text = text
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return compute_height(self.text, self._font, width)

    def sizeHint(self) -> QSize:
        """On one line if it can."""
        width = min(QFontMetrics(self._font).horizontalAdvance(self.text) + 2, self._look.px(420))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A long word wide."""
        return QSize(self._look.px(60), QFontMetrics(self._font).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        del event
        painter = QPainter(self)
        painter.setPen(self._look.palette.get_color(self._role if self.isEnabled() else "muted"))
        draw_text(painter, self.rect(), self.text, self._font)
        painter.end()
