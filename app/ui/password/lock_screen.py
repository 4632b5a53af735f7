"""Stands in the place of a plan while nobody may look: it names nothing, and asks the password."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.support.texts import _
from app.ui.look import Look, get_sheet
from app.ui.parts import make_button, make_icon_label, make_label, make_row, make_stack
from app.ui.parts.announce import announce
from app.ui.parts.enter import press_with_enter
from app.ui.parts.scroll import Column
from app.ui.password.entry import PasswordEntry


class LockScreen(QWidget):
    """Tells `unlocked` when the password was typed, `closed` when the plan is to be closed instead. The plan behind it stays as it was, and is saved."""

    unlocked = Signal()
    closed = Signal()

    def __init__(self, look: Look, is_password: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_password = is_password
        self.setStyleSheet(get_sheet(look))
        self.setAccessibleName(_("Locked"))
        column = Column(self, look.space(3), (look.space(6), look.space(6), look.space(6), look.space(6)))
        make_stack(self).addWidget(column)
        middle = QWidget()
        # Not wider than reads well, and never wider than the smallest window.
        middle.setFixedWidth(min(look.px(460), 560))
        stack = make_stack(middle, look.space(3))
        head = make_row(spacing=look.space(3))
        head.addWidget(make_icon_label(look, "lock", "primary", 28))
        head.addWidget(make_label(look, _("Locked"), "title"), 1)
        self.entry = PasswordEntry(look, _("Password"))
        self.entry.setMinimumHeight(look.px(66))
        self.entry.entered.connect(self.try_it)
        self.problem = make_label(look, "", "body", "error")
        self.problem.hide()
        stack.addLayout(head)
        stack.addWidget(make_label(look, _("Type the password to go on where you were. Everything you typed is saved.")))
        stack.addWidget(self.entry)
        stack.addWidget(self.problem)
        stack.addLayout(self._make_buttons(look))
        column.stack.addStretch(1)
        # Between stretches, not aligned: an aligned widget gets the height of its unwrapped words, which is too little.
        line = make_row()
        line.addStretch(1)
        line.addWidget(middle)
        line.addStretch(1)
        column.stack.addLayout(line)
        column.stack.addStretch(2)

    def _make_buttons(self, look: Look) -> QHBoxLayout:
        row = make_row(spacing=look.space(2))
        self.close_button = make_button(look, _("Close the plan"))
        self.close_button.clicked.connect(self.closed)
        self.open_button = make_button(look, _("Unlock"), "", "primary")
        self.open_button.clicked.connect(self.try_it)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.open_button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard. No other key reaches what lies behind."""
        press_with_enter(event, self)

    @Slot()
    def try_it(self) -> None:
        """Unlock with what was typed, or say that it does not fit."""
        typed = self.entry.text
        if self._is_password(typed):
            self.entry.clear()
            self.unlocked.emit()
            return
        sentence = _("That is not the password of this plan.")
        self.problem.setText(sentence)
        self.problem.show()
        announce(self.problem, sentence)
        self.entry.line.selectAll()
        self.entry.setFocus()
