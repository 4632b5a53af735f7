"""Sets the password of a plan, changes it, or takes it away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.session.secrecy import Strength, compute_strength
from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.parts import Sheet, make_label
from app.ui.parts.announce import announce
from app.ui.password.entry import PasswordEntry


class SetPasswordSheet(Sheet):
    """Tells `chosen` with the present password ("" when there is none) and the new one; a new one of "" takes the password away."""

    chosen = Signal(str, str)

    def __init__(self, look: Look, *, has_password: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Password of this plan"), parent, 560)
        self._has_password = has_password
        self.stack.addWidget(make_label(look, _("With a password the file is encrypted: whoever finds or copies it cannot read it.")))
        self.stack.addWidget(
            make_label(
                look, _("There is no way round it. Lose the password and the plan is lost: nobody can open it, we cannot either."), "label", "error"
            )
        )
        self.stack.addWidget(make_label(look, _("Write it down and keep it away from this computer."), "body", "muted"))
        self.stack.addSpacing(look.space(2))
        self.present: PasswordEntry | None = None
        if has_password:
            self.present = self._add(_("Present password"))
        self.fresh = self._add(_("New password") if has_password else _("Password"))
        self.strength = make_label(look, "", "small", "muted")
        self.stack.addWidget(self.strength)
        self.again = self._add(_("The same once more"))
        self.problem = make_label(look, "", "body", "error")
        self.problem.hide()
        self.stack.addWidget(self.problem)
        self.stack.addStretch(1)
        self.fresh.changed.connect(self._show_strength)
        self._show_strength("")
        self._add_buttons()
        (self.present or self.fresh).setFocus()

    def show_problem(self, sentence: str) -> None:
        """Why it did not happen; everything typed stays."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            announce(self.problem, sentence)
            self.fit()
            self.column.show_widget(self.problem)

    def _add(self, text: str) -> PasswordEntry:
        entry = PasswordEntry(self.look, text)
        entry.entered.connect(self._choose)
        self.stack.addWidget(entry)
        return entry

    def _add_buttons(self) -> None:
        if self._has_password:
            self.remove = self.add_button(_("Take the password away"), "danger")
            self.remove.clicked.connect(self._remove)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Change the password") if self._has_password else _("Set the password"), "primary", "lock")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._choose)

    @Slot(str)
    def _show_strength(self, typed: str) -> None:
        words: dict[Strength, tuple[str, Role]] = {
            "none": (_("Tip: four words that do not belong together are strong, and easy to remember."), "muted"),
            "weak": (_("Weak: too short or too well known. Take more words."), "pitfall"),
            "fair": (_("Fair. A word more makes it strong."), "muted"),
            "good": (_("Strong."), "goal"),
        }
        text, role = words[compute_strength(typed)]
        self.strength.setText(text)
        self.strength.setProperty("tone", role)
        self.strength.style().polish(self.strength)

    @Slot()
    def _choose(self) -> None:
        if not self.fresh.text:
            self.show_problem(_("Type a password."))
            self.fresh.setFocus()
        elif self.fresh.text != self.again.text:
            self.show_problem(_("The two are not the same. Type the new password once more."))
            self.again.setFocus()
        else:
            self.show_problem("")
            self.chosen.emit(self.present.text if self.present is not None else "", self.fresh.text)

    @Slot()
    def _remove(self) -> None:
        self.show_problem("")
        self.chosen.emit(self.present.text if self.present is not None else "", "")
