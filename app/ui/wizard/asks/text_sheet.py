"""Asks one text."""

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, make_label


class TextAsk(Struct, frozen=True, kw_only=True):
    """What is asked, and about what."""

    title: str
    about: str
    """The question or finding it is about."""
    label: str
    subject: object
    text: str = ""
    help: str = ""


class TextSheet(Sheet):
    """Tells `written` with the subject and the text."""

    written = Signal(object, str)

    def __init__(self, look: Look, ask: TextAsk, parent: QWidget) -> None:
        super().__init__(look, ask.title, parent, 520)
        self._subject = ask.subject
        self.stack.addWidget(make_label(look, ask.about, "body", "muted"))
        self.stack.addSpacing(look.space(1))
        label = make_label(look, ask.label, "label")
        self.edit = QPlainTextEdit(ask.text)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(look.px(96))
        self.edit.setAccessibleName(ask.label)
        label.setBuddy(self.edit)
        self.stack.addWidget(label)
        if ask.help:
            self.stack.addWidget(make_label(look, ask.help, "body", "muted"))
        self.stack.addWidget(self.edit, 1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Keep"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)
        self.edit.setFocus()

    @Slot()
    def _tell(self) -> None:
        self.written.emit(self._subject, self.edit.toPlainText().strip())
        self.accept()
