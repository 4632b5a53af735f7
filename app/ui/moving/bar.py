"""A calm line under the bar on top: there is a newer form. It never comes over what she is doing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.session.moving import Offer
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_button, make_icon_label, make_label, make_row


class NewerBar(QFrame):
    """Tells what she wants: look (or for better words alone: take them over), or not now."""

    wished = Signal()
    put_off = Signal()

    def __init__(self, look: Look, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "tip")
        row = make_row(self, look.space(3), (look.space(4), look.space(2), look.space(4), look.space(2)))
        row.addWidget(make_icon_label(look, "sparkles", "primary", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self.label = make_label(look, _get_sentence(offer))
        self.setAccessibleName(self.label.text())
        self.look_button = make_button(look, _("Have a look…") if offer.kind == "structure" else _("Take over"), variant="primary")
        self.later = make_button(look, _("Not now"))
        row.addWidget(self.label, 1)
        row.addWidget(self.later)
        row.addWidget(self.look_button)
        self.look_button.clicked.connect(self.wished)
        self.later.clicked.connect(self.put_off)


def _get_sentence(offer: Offer) -> str:
    if offer.kind == "texts":
        return _("The words of this questionnaire have been improved. The questions are the same.")
    return _("There is a newer questionnaire. Your answers stay.")
