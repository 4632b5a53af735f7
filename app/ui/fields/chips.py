"""Short texts to start from, one click each."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.support.texts import _
from app.ui.fields.flow import FlowLayout
from app.ui.fields.paint import PaintedButton
from app.ui.fields.taborder import put_in_order
from app.ui.look import Look

_MANY = 12


class Chip(PaintedButton):
    """A text in a round border, with a plus."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, look, parent)
        self.setFont(look.get_font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its text, high enough for a finger."""
        look = self._look
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + look.px(44), max(self.fontMetrics().height() + look.px(10), 28))

    def minimumSizeHint(self) -> QSize:
        """A long text may be shortened on a narrow page."""
        return QSize(self._look.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        look, painter = self._look, QPainter(self)
        self.paint_ground(painter, "primary_soft" if self.underMouse() else "surface", "line", self.height() / 2)
        icon = look.get_pixmap("plus", "muted", 14)
        side = round(icon.width() / icon.devicePixelRatio())
        painter.drawPixmap(look.px(10), (self.height() - side) // 2, icon)
        painter.setFont(look.get_font("small"))
        room = QRect(look.px(10) + side + look.px(6), 0, self.width() - side - look.px(26), self.height())
        painter.setPen(look.palette.get_color("ink" if self.isEnabled() else "muted"))
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ChipRow(QWidget):
    """Chips side by side. It hides when there are none."""

    picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, look.space(2))
        self.hide()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Offer these texts, the first dozen."""
        texts = tuple(texts)[:_MANY]
        if tuple(chip.text() for chip in self._chips) != texts:
            for chip in self._chips:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._chips = [self._make(text) for text in texts]
            put_in_order(self, self._chips)
        self.setVisible(bool(texts))

    def get_chips(self) -> tuple[Chip, ...]:
        """The chips, in order."""
        return tuple(self._chips)

    def _make(self, text: str) -> Chip:
        chip = Chip(text, self._look, self)
        chip.setAccessibleName(_("Add: {text}").format(text=text))
        chip.clicked.connect(self._pick)
        self._flow.addWidget(chip)
        chip.setVisible(True)
        return chip

    @Slot()
    def _pick(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.picked.emit(chip.text())
