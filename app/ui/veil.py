"""Names hidden on screen: the bar that says so, the question before they show again, and what is told when something would show them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.support.texts import _
from app.ui.doors import Ask, Doors
from app.ui.look import Look
from app.ui.parts import make_button, make_icon_label, make_label, make_row

KEY = "F9"


class VeilBar(QFrame):
    """Says on every page that names are hidden, and where they come back."""

    shown_wished = Signal()

    def __init__(self, look: Look, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "tip")
        row = make_row(self, look.space(3), (look.space(4), look.space(2), look.space(4), look.space(2)))
        row.addWidget(make_icon_label(look, "presentation", "primary", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self.label = make_label(look, sentence)
        self.setAccessibleName(sentence)
        self.button = make_button(look, _("Show names…"))
        self.button.setToolTip(f"{_('Show names…')} ({KEY})")
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.shown_wished)


def ask_to_show(doors: Doors, look: Look, host: QWidget, on_agreed: Callable[..., None]) -> None:
    """Names show only after a yes: a key is soon pressed."""
    sentence = _("Everybody who can see this screen reads the names then. Continue?")
    ask = Ask(title=_("Show the names again?"), sentence=sentence, yes=_("Show names"), danger=True)
    doors.ask(look, host, ask, on_agreed)


def tell_hidden(doors: Doors, look: Look, host: QWidget) -> None:
    """Something would show names; what to do first."""
    sentence = _("Names are hidden now, and this shows them. Show the names first, with {key}, when nobody looks along.")
    doors.tell(look, host, _("Names are hidden"), sentence.format(key=KEY))
