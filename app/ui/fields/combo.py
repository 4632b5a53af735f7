"""One line that unfolds into a list. Scrolling the page never changes it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.model.question import Option
from app.support.texts import _
from app.ui.fields.edit import LineEdit
from app.ui.fields.options import Chosen
from app.ui.fields.remark import Remark
from app.ui.look import Look
from app.ui.parts.combo import Combo

_ARROW = 60
"""Room for the arrow and the padding, well measured: what is longer than the rest may have to be shortened."""


class QuietCombo(Combo):
    """A combo box that lets the wheel go to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A text that does not fit ends in dots, and is the tooltip."""
        if self.isEditable() or self.fontMetrics().horizontalAdvance(self.currentText()) < self.width() - _ARROW:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter  # hundreds of words, which most pages need not load

        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        self.paint_arrow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the choice."""
        event.ignore()


class ChoiceCombo(QWidget):
    """The line, the help of what is chosen, and an own text where the option has one."""

    changed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QuietCombo(self)
        self._help = Remark(look, self)
        self._own = LineEdit(self)
        self._own.setPlaceholderText(_("in your own words"))
        self._own.hide()
        self._options: tuple[Option, ...] = ()
        self._showing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.space(1))
        for part in (self.line, self._own, self._help):
            layout.addWidget(part)
        self.line.currentIndexChanged.connect(self._change)
        self.line.installEventFilter(self)
        self._own.textChanged.connect(self._change)
        self._own.left.connect(self.left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the choice back; leaving is told."""
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif event.type() == QEvent.Type.KeyPress and getattr(event, "key", int)() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.line.setCurrentIndex(0)
            return True
        return super().eventFilter(watched, event)

    def get_last_stop(self) -> QWidget:
        """The own text, while it shows."""
        return self.line if self._own.isHidden() else self._own

    def show_options(self, options: Sequence[Option]) -> None:
        """Offer these options, and nothing."""
        if tuple(options) == self._options and self.line.count():
            return
        self._options = tuple(options)
        with QSignalBlocker(self.line):
            self.line.clear()
            self.line.addItem(_("nothing chosen yet"))
            self.line.setItemData(0, "", Qt.ItemDataRole.ToolTipRole)
            for option in options:
                self.line.addItem(option.label)
                self.line.setItemData(self.line.count() - 1, option.help or option.label, Qt.ItemDataRole.ToolTipRole)

    def show_chosen(self, chosen: Chosen | None) -> None:
        """Choose this, or nothing."""
        self._showing = True
        ids = [option.id for option in self._options]
        self.line.setCurrentIndex(ids.index(chosen.id) + 1 if chosen and chosen.id in ids else 0)
        if self._own.text() != (chosen.text if chosen else ""):
            self._own.setText(chosen.text if chosen else "")
        self._showing = False
        self._show_rest()

    def get_chosen(self) -> Chosen | None:
        """What is chosen."""
        option = self._get_option()
        return Chosen(option.id, self._own.text().strip() if option.own_text else "") if option else None

    def _get_option(self) -> Option | None:
        place = self.line.currentIndex() - 1
        return self._options[place] if 0 <= place < len(self._options) else None

    def _show_rest(self) -> None:
        option = self._get_option()
        self.line.setToolTip(option.label if option else "")
        self._own.setVisible(bool(option and option.own_text))
        if option:
            self._own.setAccessibleName(_("{label}: in your own words").format(label=option.label))
        self._help.show_remark(option.help if option else "", "muted", self.line)

    @Slot()
    def _change(self) -> None:
        if not self._showing:
            self._show_rest()
            self.changed.emit()
