"""One option to tick or to choose, with room for a long label, its help, and an own text."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.support.texts import _
from app.ui.fields.edit import LineEdit
from app.ui.look import Look
from app.ui.parts.silent import PaintedText

_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class Radio(QRadioButton):
    """A round button without words of its own; Delete takes the choice back."""

    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring, with a thick one when chosen."""
        del event
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._look.px(15) + 4
        circle = QRectF(5, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(palette.get_color("primary" if self.isChecked() or self.underMouse() else "field_border"), 2))
        painter.setBrush(palette.get_color("surface"))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if self.isChecked():
            inset = side * 0.25
            painter.setBrush(palette.get_color("primary"))
            painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        if self.hasFocus():
            painter.setPen(QPen(palette.get_color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As always, but for Delete."""
        if event.key() in _CLEAR:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class OptionRow(QWidget):
    """The button, then the words. A click anywhere on the words presses the button."""

    typed = Signal()
    """The own text changed."""
    left = Signal()

    def __init__(self, button: QAbstractButton, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self._look = look
        self._label, self._help = PaintedText(look, "body", "ink", self), PaintedText(look, "small", "muted", self)
        self._own: LineEdit | None = None
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        for words in (self._label, self._help):
            self._words.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.space(1), 0, look.space(1))
        row.setSpacing(look.space(1))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        self._words.setContentsMargins(0, look.px(3), 0, 0)
        self._words.addStretch(1)
        button.setFixedWidth(look.px(15) + 14)
        self.setMinimumHeight(28)
        button.toggled.connect(self._show_own)

    def show_words(self, label: str, help_text: str) -> None:
        """What the option is called, and the help that goes with it."""
        self._label.show_text(label)
        self._help.show_text(help_text)
        self._help.setVisible(bool(help_text))
        self.button.setAccessibleName(label)
        self.button.setAccessibleDescription(help_text)

    def offer_own_text(self, label: str) -> None:
        """Give the option a line for an own text; it shows while the option is chosen."""
        if self._own is None:
            self._own = LineEdit(self)
            self._own.setPlaceholderText(_("in your own words"))
            self._own.setAccessibleName(_("{label}: in your own words").format(label=label))
            self._own.textChanged.connect(self.typed)
            self._own.left.connect(self.left)
            self._words.insertSpacing(2, self._look.space(1))
            self._words.insertWidget(3, self._own)
        self._show_own()

    def get_own_text(self) -> str:
        """The own text as typed."""
        return self._own.text() if self._own else ""

    def show_own_text(self, text: str) -> None:
        """Put an own text in."""
        if self._own is not None and self._own.text() != text:
            self._own.setText(text)

    def get_own_edit(self) -> QWidget | None:
        """The line of the own text, while it shows."""
        return self._own if self._own is not None and not self._own.isHidden() else None

    def get_stops(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in order."""
        return (self.button,) if self._own is None else (self.button, self._own)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words presses the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()) and self.button.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click, so that the release comes here too."""
        event.accept()

    @Slot()
    def _show_own(self) -> None:
        if self._own is not None:
            self._own.setVisible(self.button.isChecked())


def make_tick(look: Look, parent: QWidget) -> OptionRow:
    """An option to tick."""
    return OptionRow(QCheckBox(parent), look, parent)


def make_radio(look: Look, parent: QWidget) -> OptionRow:
    """An option of which one is chosen."""
    return OptionRow(Radio(look, parent), look, parent)
