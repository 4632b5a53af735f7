"""Asks what a version is to be called."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.session.versions import LONGEST_NAME
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, make_label


class VersionSheet(Sheet):
    """Tells `named` with a name and a note."""

    named = Signal(str, str)

    def __init__(self, look: Look, title: str, name: str, note: str, parent: QWidget) -> None:
        super().__init__(look, title, parent, 520)
        says = _("A version keeps the plan as it is now, under a name. You can compare with it, print it, and go back to it.")
        self.stack.addWidget(make_label(look, says, "body", "muted"))
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.note = QPlainTextEdit(note)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(look.px(72))
        for text, field in ((_("Name"), self.name), (_("Note (may stay empty)"), self.note)):
            label = make_label(look, text, "label")
            label.setBuddy(field)
            field.setAccessibleName(text)
            self.stack.addSpacing(look.space(1))
            self.stack.addWidget(label)
            self.stack.addWidget(field)
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Keep"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)
        self.name.selectAll()
        self.name.setFocus()

    @Slot()
    def _tell(self) -> None:
        self.named.emit(self.name.text(), self.note.toPlainText())
        self.accept()
