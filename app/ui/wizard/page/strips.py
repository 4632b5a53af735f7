"""The lines under a question that say how it stands: parked, example text, findings, private note."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from app.model.finding import Finding
from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.parts import make_button, make_icon_label, make_label, make_row
from app.ui.parts.cards import CardKind


class Strip(QFrame):
    """One coloured line: icon, words, and if wanted a button."""

    pressed = Signal()

    def __init__(self, look: Look, kind: CardKind, icon: str, role: Role, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", kind)
        row = make_row(self, look.space(2), (look.space(2) + 2, look.space(1), look.space(2), look.space(1)))
        row.addWidget(make_icon_label(look, icon, role, 16), 0, Qt.AlignmentFlag.AlignVCenter)
        self.label = make_label(look, "", "body", role if role not in ("ink", "primary") else "")
        row.addWidget(self.label, 1)
        self.button = make_button(look, button, "", "link") if button else None
        if self.button is not None:
            self.button.clicked.connect(self.pressed)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_button(self, *, shown: bool) -> None:
        """With its button, if it has one, or without."""
        if self.button is not None:
            self.button.setVisible(shown)

    def show_text(self, text: str) -> None:
        """Show this, or nothing when it is empty."""
        self.label.setText(text)
        self.setVisible(bool(text))


class FindingStrip(Strip):
    """One finding under its question. Tells when it is to be put aside."""

    put_aside = Signal(object)

    def __init__(self, look: Look, finding: Finding, parent: QWidget | None = None) -> None:
        warns = finding.level == "warning"
        super().__init__(
            look,
            "pitfall" if warns else "tip",
            "triangle-alert" if warns else "lightbulb",
            "pitfall" if warns else "primary",
            _("On purpose"),
            parent,
        )
        self.finding = finding
        self.label.setText(finding.message)
        if self.button is not None:
            self.button.setToolTip(_("Put this aside, with a reason"))
            self.button.setAccessibleName(_("On purpose: {message}").format(message=finding.message))
        self.pressed.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.put_aside.emit(self.finding)
