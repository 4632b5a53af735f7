"""A small window over the screen: title, content, buttons. It is opened, tells by signal, and is gone when it closes."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from app.ui.look import Look, get_sheet
from app.ui.parts.buttons import Variant, make_button
from app.ui.parts.enter import press_with_enter
from app.ui.parts.layout import make_row, make_stack
from app.ui.parts.scroll import Column
from app.ui.parts.text import make_label


class Sheet(QDialog):
    """What every dialogue of ours is: a heading, a body that scrolls when there is no room, and a row of buttons."""

    def __init__(self, look: Look, title: str, parent: QWidget | None, width: int = 520) -> None:
        super().__init__(parent)
        self.look = look
        self._width = width
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setStyleSheet(get_sheet(look))
        outer = make_stack(self, look.space(3), (look.space(5), look.space(5), look.space(5), look.space(4)))
        self.heading = make_label(look, title, "heading")
        outer.addWidget(self.heading)
        self.column = Column(self, look.space(2), (0, 0, look.space(2), 0))
        self.stack = self.column.stack
        outer.addWidget(self.column, 1)
        self.buttons: QHBoxLayout = make_row(spacing=look.space(2))
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)

    def add_button(self, text: str, variant: Variant = "", icon: str = "") -> QPushButton:
        """One more button at the right."""
        button = make_button(self.look, text, icon, variant)
        self.buttons.addWidget(button)
        return button

    def add_cancel(self, text: str) -> QPushButton:
        """The button that closes without doing anything."""
        button = self.add_button(text)
        button.clicked.connect(self.reject)
        return button

    @Slot()
    def fit(self) -> None:
        """As wide as asked and as high as the content, within the window it stands on."""
        for child in self.findChildren(QWidget):
            # Only a polished widget knows how high the style makes it.
            child.ensurePolished()
        host = self.parentWidget()
        room = host.window().size() if host else self.screen().availableSize()
        width = min(self.look.px(self._width), room.width() - 24)
        inner = width - self.look.space(10)
        stack = self.column.stack
        height = stack.totalHeightForWidth(inner) if stack.hasHeightForWidth() else stack.totalSizeHint().height()
        around = self.heading.heightForWidth(inner) + self.look.space(16) + self.buttons.totalSizeHint().height()
        self.resize(width, min(height + around, room.height() - 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, and elsewhere the default one."""
        if not press_with_enter(event, self):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the right size before it is seen."""
        self.fit()
        super().showEvent(event)
