"""A line for a password: hidden, with a button that shows it, and a word when the capitals are locked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_row, make_stack


class PasswordEntry(QWidget):
    """Tells `changed` with what stands there, and `entered` when Enter is pressed in it."""

    changed = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack: QVBoxLayout = make_stack(self, look.space(1))
        label = make_label(look, text, "label")
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMinimumHeight(look.px(36))
        self.line.setAccessibleName(text)
        # No spelling, no suggestions, no remembering by whoever helps with typing.
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self.line.installEventFilter(self)
        label.setBuddy(self.line)
        self.show_button = make_button(look, _("Show"), "eye", "quiet")
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(_("Show the password"))
        self.show_button.toggled.connect(self._show)
        row = make_row(spacing=look.space(2))
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        self.hint = make_label(look, _("Caps Lock is on."), "small", "pitfall")
        self.hint.setVisible(False)
        stack.addWidget(label)
        stack.addLayout(row)
        stack.addWidget(self.hint)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text()

    def clear(self) -> None:
        """Nothing any more."""
        self.line.clear()
        self.show_button.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No system tells whether the capitals are locked; a letter that does not fit the Shift key does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text()
            if letter.isalpha() and letter.upper() != letter.lower():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.hint.setVisible(letter.isupper() != shift)
            elif event.key() == Qt.Key.Key_CapsLock:
                self.hint.setVisible(False)
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.show_button.setText(_("Hide") if shown else _("Show"))
        self.show_button.setAccessibleName(_("Hide the password") if shown else _("Show the password"))
