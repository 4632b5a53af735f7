"""The field that stands in a cell while it is edited."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.model.json import Json
from app.model.question import Column
from app.ui.fields.base import FieldContext
from app.ui.fields.single import make_single

KINDS_IN_CELL = ("text", "longtext", "number", "money", "date", "time", "person")
"""Kinds that are short enough to be edited in the table itself."""
_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellEditor(QFrame):
    """One field over one cell. Tab goes to the next cell, Enter down, Escape puts back what stood there."""

    edited = Signal(str, str, object)
    """Row id, column id, raw value."""
    closed = Signal(str)
    """Where to go on: next, back, down, stay, or "" when the cursor went elsewhere."""
    resized = Signal()

    def __init__(self, column: Column, row_id: str, raw: Json, context: FieldContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.row_id = row_id
        self._before = raw
        self._context = context
        self.field = make_single(column, context, self)
        label = QLabel(column.label, self)
        label.hide()
        self.field.set_label(column.id, label, column.label)
        self.field.show_raw(raw)
        self.field.edited.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 1, 2, 1)
        layout.addWidget(self.field)
        for part in (self.field, *self.field.findChildren(QWidget)):
            part.installEventFilter(self)
        self._open = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def start(self, typed: str) -> None:
        """Take the keyboard; what was typed already replaces what stood there."""
        target = self.field.get_first_focus()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        edit = target if isinstance(target, (QLineEdit, QPlainTextEdit)) else target.findChild(QLineEdit)
        if not isinstance(edit, (QLineEdit, QPlainTextEdit)):
            return
        edit.selectAll()
        if typed:
            edit.insert(typed) if isinstance(edit, QLineEdit) else edit.insertPlainText(typed)

    def place(self, cell: QRect, room: QRect) -> int:
        """Stand over a cell, a bit wider where the cell is narrow. Gives the height it needs."""
        width = min(max(cell.width(), self._context.look.px(230)), room.width())
        left = min(cell.left(), room.right() + 1 - width)
        self.setFixedWidth(width)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = max(self.sizeHint().height(), min(cell.height(), self._context.look.px(36)))
        self.setGeometry(left, cell.top(), width, height)
        return height

    def close_editor(self, way: str) -> None:
        """Go away; what was typed was told already."""
        if self._open:
            self._open = False
            self.field.flush()
            self.hide()
            self.closed.emit(way)
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab, Enter and Escape are ours, unless a list is open."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._open:
            return self._take_key(event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.field:
            self.resized.emit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the table, so that nothing shines through."""
        del event
        QPainter(self).fillRect(self.rect(), self._context.look.palette.get_color("surface"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field takes it."""
        super().focusInEvent(event)
        self.field.get_first_focus().setFocus()

    def _take_key(self, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        key = event.key()
        if key in _STEPS:
            edge = self.field.get_last_focus() if key == Qt.Key.Key_Tab else self.field.get_first_focus()
            if focus is edge or (focus is not None and edge.isAncestorOf(focus)):
                self.close_editor("next" if key == Qt.Key.Key_Tab else "back")
                return True
        elif key in _ENTER and isinstance(focus, (QLineEdit, QPlainTextEdit)):
            breaks = self.column.kind == "longtext" and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if not breaks:
                self.close_editor("down")
                return True
        elif key == Qt.Key.Key_Escape:
            self._put_back()
            self.close_editor("stay")
            return True
        return False

    def _put_back(self) -> None:
        self.field.show_raw(self._before)
        self.edited.emit(self.row_id, self.column.id, self._before)

    @Slot(object)
    def _tell(self, raw: Json) -> None:
        self.edited.emit(self.row_id, self.column.id, raw)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """The cursor went elsewhere in the window. A calendar or a list of ours is not elsewhere."""
        del old
        if self._open and new is not None and not _is_within(new, self):
            self.close_editor("")


def _is_within(widget: QWidget | None, other: QWidget) -> bool:
    while widget is not None:
        if widget is other:
            return True
        widget = widget.parentWidget()
    return False
