"""Labels that wrap, elide, or carry an icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.look import Look, Role
from app.ui.look.look import Type
from app.ui.parts.silent import Icon


def make_label(look: Look, text: str = "", kind: Type = "body", tone: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> QLabel:
    """A text. `tone` is a role of the palette that the style sheet knows: muted, goal, pitfall, assignment, error, primary."""
    label = QLabel(text, parent)
    label.setFont(look.get_font(kind))
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def make_icon_label(look: Look, icon: str, role: Role = "muted", size: int = 18) -> Icon:
    """Only an icon; what it means must stand in words beside it."""
    return Icon(look.get_pixmap(icon, role, size))


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole text is in the tooltip and for assistive technology."""

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height() + 4)

    def setText(self, text: str) -> None:
        """The text, and the same as a tooltip."""
        super().setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
