"""A line below the table that tells what happened or asks what to do: undo a removal, put pasted rows in."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.support.texts import _
from app.ui.fields.flow import FlowLayout
from app.ui.look import Look
from app.ui.parts.announce import announce
from app.ui.parts.buttons import make_button


class Notice(QFrame):
    """A sentence and a button for it. It stays until it is answered or something else is done."""

    agreed = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "tip")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._yes = make_button(look, "", "", "primary")
        self._no = make_button(look, _("No"), "", "quiet")
        row = FlowLayout(self, look.space(2))
        row.setContentsMargins(*(look.space(2),) * 4)
        for part in (self._text, self._yes, self._no):
            row.addWidget(part)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._close)
        self.hide()

    def show_notice(self, text: str, yes: str, no: str) -> None:
        """Say this, and offer this."""
        self._text.setText(text)
        self._yes.setText(yes)
        self._no.setText(no)
        self.show()
        announce(self, text)

    def get_text(self) -> str:
        """What it says, or "" while it is away."""
        return "" if self.isHidden() else self._text.text()

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self._yes.setFocus()

    def get_stops(self) -> tuple[QWidget, QWidget]:
        """Its two buttons."""
        return self._yes, self._no

    @Slot()
    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    @Slot()
    def _close(self) -> None:
        self.hide()
        self.closed.emit()
