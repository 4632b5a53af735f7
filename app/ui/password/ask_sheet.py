"""Asks the password of a plan that is to be opened."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, make_icon_label, make_label, make_row
from app.ui.parts.announce import announce
from app.ui.password.entry import PasswordEntry


class AskPasswordSheet(Sheet):
    """Stays until the password fits. `attempt` tries it, and gives why it did not work, or "" when it did."""

    def __init__(self, look: Look, name: str, attempt: Callable[[str], str], parent: QWidget | None) -> None:
        super().__init__(look, _("This plan has a password"), parent, 480)
        self._attempt = attempt
        row = make_row(spacing=look.space(2))
        row.addWidget(make_icon_label(look, "lock", "primary"))
        row.addWidget(make_label(look, name, "label"), 1)
        self.stack.addLayout(row)
        self.entry = PasswordEntry(look, _("Password"))
        self.stack.addWidget(self.entry)
        self.problem = make_label(look, "", "body", "error")
        self.problem.hide()
        self.stack.addWidget(self.problem)
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.open_button = self.add_button(_("Open"), "primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.try_it)
        self.entry.setFocus()

    @Slot()
    def try_it(self) -> None:
        """Open with what was typed, or say why not."""
        # Computing the key takes a moment on purpose.
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            problem = self._attempt(self.entry.text)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not problem:
            self.accept()
            return
        self.problem.setText(problem)
        self.problem.show()
        announce(self.problem, problem)
        self.fit()
        self.entry.line.selectAll()
        self.entry.setFocus()
