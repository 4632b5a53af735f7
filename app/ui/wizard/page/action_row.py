"""What can be done with a question besides answering it. One stop of the Tab key; the arrow keys go from one to the next."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.support.texts import _
from app.ui.fields.flow import FlowLayout
from app.ui.look import Look
from app.ui.parts import make_stack
from app.ui.parts.buttons import show_icon

Act = Literal["example", "later", "not_agreed", "not_applicable", "note", "reopen"]

_KEYS: dict[Act, str] = {"example": "Ctrl+Shift+E", "later": "Ctrl+Shift+L", "note": "Ctrl+Shift+N"}


def _get_acts() -> tuple[tuple[Act, str, str], ...]:
    return (
        ("example", "lightbulb", _("Insert an example")),
        ("later", "square-parking", _("Later, park it")),
        ("not_agreed", "users", _("Not agreed yet")),
        ("not_applicable", "ban", _("Not applicable")),
        ("note", "lock", _("Own note")),
    )


class ActButton(QPushButton):
    """One of the actions."""

    def __init__(self, look: Look, act: Act, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.act: Act = act
        self.setText(text)
        show_icon(look, self, icon, "muted", 16)
        self.setFont(look.get_font("small"))
        self.setAutoDefault(False)
        self.setProperty("variant", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        if act in _KEYS:
            self.setToolTip(f"{text} ({_KEYS[act]})")


class ActionRow(QWidget):
    """The buttons under a question. Tells which was pressed."""

    wished = Signal(str)

    def __init__(self, look: Look, *, with_example: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = FlowLayout(self, 0)
        self.buttons: list[ActButton] = []
        for act, icon, text in _get_acts():
            if act == "example" and not with_example:
                continue
            button = ActButton(look, act, icon, text, self)
            button.clicked.connect(self._tell)
            button.installEventFilter(self)
            layout.addWidget(button)
            self.buttons.append(button)
        self._rove(self.buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go along the row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, ActButton):
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                target = self.buttons[(self.buttons.index(watched) + step) % len(self.buttons)]
                self._rove(target)
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.wished.emit(sender.act)

    def _rove(self, target: ActButton) -> None:
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is target else Qt.FocusPolicy.ClickFocus)


class ActionSlot(QWidget):
    """Keeps the place of an action row free, so that nothing jumps when the row comes and goes."""

    wished = Signal(str)

    def __init__(self, look: Look, *, with_example: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._with_example = with_example
        self._stack = make_stack(self)
        self._read_only = False
        self.row: ActionRow | None = None
        self.setMinimumHeight(QFontMetrics(look.get_font("small")).height() + 12)

    def set_read_only(self, read_only: bool) -> None:
        """There is nothing to be done where one can only read."""
        self._read_only = read_only
        if read_only:
            self.hide_row()

    def show_row(self) -> ActionRow | None:
        """Show the actions, if there are any."""
        if self._read_only:
            return None
        if self.row is None:
            self.row = ActionRow(self._look, with_example=self._with_example, parent=self)
            policy = self.row.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            policy.setHeightForWidth(True)
            self.row.setSizePolicy(policy)
            self.row.wished.connect(self.wished)
            self._stack.addWidget(self.row)
        self.row.show()
        return self.row

    def hide_row(self) -> None:
        """Hide them; their place stays."""
        if self.row is not None:
            self.row.hide()
