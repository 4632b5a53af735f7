"""The message boxes behind the door."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.support.texts import _
from app.ui.ask import Ask
from app.ui.look import Look
from app.ui.parts import Sheet, Variant, make_label

_NARROW, _WIDE = 460, 640
_LONG = 400
"""So many letters make a narrow question higher than a small screen."""


class AskSheet(Sheet):
    """Asks, and tells `agreed` with the subject when the answer is yes."""

    agreed = Signal(object)

    def __init__(self, look: Look, ask: Ask, parent: QWidget | None) -> None:
        super().__init__(look, ask.title, parent, _NARROW if len(ask.sentence) < _LONG else _WIDE)
        self._subject = ask.subject
        self.stack.addWidget(make_label(look, ask.sentence))
        self.stack.addStretch(1)
        cancel = self.add_cancel(_("Cancel"))
        variant: Variant = "danger" if ask.danger else "primary"
        self.yes = self.add_button(ask.yes, variant)
        self.yes.clicked.connect(self._agree)
        (cancel if ask.danger else self.yes).setDefault(True)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self._subject)
        self.accept()


class TellSheet(Sheet):
    """Tells one thing; there is nothing to choose."""

    def __init__(self, look: Look, title: str, sentence: str, parent: QWidget | None) -> None:
        super().__init__(look, title, parent, 460)
        self.stack.addWidget(make_label(look, sentence))
        self.stack.addStretch(1)
        self.close_button = self.add_button(_("OK"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
