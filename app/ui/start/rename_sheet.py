"""Asks another name for a plan."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.summary import PlanSummary
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, make_label


class RenameSheet(Sheet):
    """Tells `named` with the card and the new title."""

    named = Signal(object, str)

    def __init__(self, look: Look, card: PlanSummary, parent: QWidget) -> None:
        super().__init__(look, _("Rename this plan"), parent, 460)
        self._card = card
        label = make_label(look, _("Name of the plan"), "label")
        self.line = QLineEdit(card.title or card.path.stem)
        self.line.setAccessibleName(_("Name of the plan"))
        self.line.selectAll()
        label.setBuddy(self.line)
        self.stack.addWidget(label)
        self.stack.addWidget(self.line)
        self.stack.addWidget(make_label(look, _("The file gets this name too."), "small", "muted"))
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Rename"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)
        self.line.setFocus()

    @Slot()
    def _tell(self) -> None:
        title = self.line.text().strip()
        if title:
            self.named.emit(self._card, title)
        self.accept()
