"""One difference: mine and theirs beside each other, and what else is possible."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QFrame

from app.logic.merging import Choice
from app.model.plan import Address
from app.ui.look import Look
from app.ui.merge.side import Side
from app.ui.merge.words import PointText, get_choice_text, get_hint, get_nothing_text
from app.ui.parts import WrapRadio, make_label, make_stack

NARROW = 520
"""Below this width (at text size 100) the two stand under each other."""


class PointBox(QFrame):
    """Tells `chosen` with the address and the choice."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, text: PointText, who: str, topic: str) -> None:
        super().__init__()
        self._look = look
        self.text = text
        self.point = text.point
        stack = make_stack(self, look.space(1))
        if text.title:
            stack.addWidget(make_label(look, text.title, "label"))
        self.hint = make_label(look, get_hint(self.point), "small", "pitfall")
        self.hint.setVisible(self.point.proposal == "ask")
        stack.addWidget(self.hint)
        self._group = QButtonGroup(self)
        self._buttons: dict[QAbstractButton, Choice] = {}
        spoken = " ".join(filter(None, (topic, text.title)))
        self.mine = Side(look, get_choice_text("mine", self.point, who), spoken, text.mine, get_nothing_text(self.point, mine=True), mine=True)
        self.theirs = Side(
            look, get_choice_text("theirs", self.point, who), spoken, text.theirs, get_nothing_text(self.point, mine=False), mine=False
        )
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(look.space(4))
        for side in (self.mine, self.theirs):
            self._pair.addWidget(side, 1)
        self._add(self.mine.radio, "mine")
        self._add(self.theirs.radio, "theirs")
        stack.addLayout(self._pair)
        for choice in self.point.choices[2:]:
            radio = WrapRadio(look, get_choice_text(choice, self.point, who))
            radio.setAccessibleName(f"{radio.text()}. {spoken}")
            self._add(radio, choice)
            stack.addWidget(radio)
        # Arrow keys choose without a click.
        self._group.buttonToggled.connect(self._tell)

    @property
    def address(self) -> Address:
        """What it is about."""
        return self.point.address

    def show_choice(self, choice: Choice | None) -> None:
        """What is chosen; None: nothing yet."""
        self.hint.setVisible(choice is None)
        self._group.blockSignals(True)
        for button, means in self._buttons.items():
            if means == choice:
                button.setChecked(True)
        self._group.blockSignals(False)

    def take_focus(self) -> None:
        """The keyboard to the first button."""
        self.mine.radio.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other when there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(NARROW)
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _add(self, button: QAbstractButton, choice: Choice) -> None:
        self._group.addButton(button)
        self._buttons[button] = choice

    @Slot(QAbstractButton, bool)
    def _tell(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.hint.hide()
            self.chosen.emit(self.address, self._buttons[button])
