"""Something painted, as wide as the page and as high as it needs; assistive technology reads it as a picture with a description."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look


class Picture(QWidget):
    """The root of the painted parts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._heights: dict[int, int] = {}
        """By width: layouts ask the same again and again, and there may be hundreds of lines."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def compute_height(self, width: int) -> int:
        """How high it is at a width."""
        raise NotImplementedError

    def show_anew(self) -> None:
        """What it shows is another: measured and drawn again."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow pages may need more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width."""
        if width not in self._heights:
            self._heights[width] = self.compute_height(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """At a usual width."""
        return QSize(self.look.px(480), self.heightForWidth(max(self.width(), self.look.px(300))))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrowest page."""
        return QSize(self.look.px(120), self.heightForWidth(max(self.width(), self.look.px(200))))
