"""Cards with a coloured ground, and parts that fold."""

from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.parts.announce import announce
from app.ui.parts.buttons import TextButton
from app.ui.parts.layout import make_row, make_stack
from app.ui.parts.text import make_icon_label, make_label

CardKind = Literal["plain", "goal", "pitfall", "assignment", "error", "tip"]
_ROLES: dict[CardKind, Role] = {"plain": "ink", "goal": "goal", "pitfall": "pitfall", "assignment": "assignment", "error": "error", "tip": "primary"}


class Card(QFrame):
    """A rounded frame with a title line (icon and words) and a stack for what stands in it."""

    def __init__(self, look: Look, kind: CardKind, title: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.role: Role = _ROLES[kind]
        self.setProperty("card", kind)
        self.stack = make_stack(self, look.space(1), (look.space(3), look.space(3) - 1, look.space(3), look.space(3)))
        self.head: QHBoxLayout | None = None
        self.title: QLabel | None = None
        if title:
            self.head = make_row(spacing=look.space(2))
            if icon:
                self.head.addWidget(make_icon_label(look, icon, self.role, 18), 0, Qt.AlignmentFlag.AlignTop)
            self.title = make_label(look, title, "label", "" if self.role == "ink" else self.role)
            self.head.addWidget(self.title, 1)
            self.stack.addLayout(self.head)

    def add_text(self, text: str, tone: str = "", kind: Literal["body", "small", "label"] = "body") -> QLabel:
        """A paragraph."""
        label = make_label(self.look, text, kind, tone)
        self.stack.addWidget(label)
        return label


class FoldButton(TextButton):
    """The title of a fold, with an arrow that says whether it is open; for assistive technology it is a button that says so in words.

    It is not checkable: Qt would call it a check box then.
    """

    turned = Signal(bool)

    def __init__(self, look: Look, title: str, role: Role) -> None:
        super().__init__(look, title, role, "chevron-right")
        self.is_open = False
        self._arrows = (look.get_pixmap("chevron-right", role, 16), look.get_pixmap("chevron-down", role, 16))
        self.setAccessibleDescription(_("folded"))
        self.clicked.connect(self._press)

    def turn(self, *, is_open: bool) -> None:
        """Open or fold."""
        if is_open != self.is_open:
            self.is_open = is_open
            self.show_pixmap(self._arrows[is_open])
            self.setAccessibleDescription(_("unfolded") if is_open else _("folded"))
            self.turned.emit(is_open)

    @Slot()
    def _press(self) -> None:
        self.turn(is_open=not self.is_open)
        announce(self, self.accessibleDescription())


class Fold(QWidget):
    """A title that opens and closes what is under it. The content is built when it is first opened."""

    opened = Signal()

    def __init__(self, look: Look, title: str, role: Role = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = FoldButton(look, title, role)
        self.content = QWidget()
        self.content.setVisible(False)
        self.stack = make_stack(self.content, look.space(1), (look.space(7), 0, 0, look.space(1)))
        outer = make_stack(self)
        outer.addWidget(self.button)
        outer.addWidget(self.content)
        self.button.turned.connect(self._show_content)

    @property
    def is_built(self) -> bool:
        """Whether something stands in it."""
        return self.stack.count() > 0

    def set_open(self, is_open: bool) -> None:
        """Open or close."""
        self.button.turn(is_open=is_open)

    @Slot(bool)
    def _show_content(self, is_open: bool) -> None:
        if is_open:
            self.opened.emit()
        self.content.setVisible(is_open)
