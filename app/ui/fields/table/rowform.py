"""A row as a small form below it: every column with the field of its kind, and what can be done with the row."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.model.json import Json, Row
from app.model.question import Column
from app.support.texts import _
from app.ui.fields.base import FieldContext, FieldWidget
from app.ui.fields.flow import FlowLayout
from app.ui.fields.live import get_heading
from app.ui.fields.single import make_single
from app.ui.parts.buttons import Variant, make_button

_Wish = tuple[str, str, str, Variant]
"""What a button wishes, its text, its icon, its variant."""
_WIDE = ("longtext", "multichoice", "checklist", "people", "scale", "text")


class RowForm(QWidget):
    """One form for all rows of a table: it shows the row that is opened."""

    edited = Signal(str, object)
    wished = Signal(str)
    resized = Signal()

    def __init__(self, columns: Sequence[Column], context: FieldContext, parent: QWidget, *, fixed_rows: bool) -> None:
        super().__init__(parent)
        self._context = context
        self.fields: dict[str, FieldWidget] = {}
        self._cells: list[tuple[QWidget, FieldWidget, bool]] = []
        self._two = False
        look = context.look
        self._title = QLabel(self)
        self._title.setFont(look.get_font("label"))
        self._title.setProperty("tone", "primary")
        self._title.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.space(5))
        self._grid.setVerticalSpacing(look.space(1))
        for each in columns:
            wide = each.kind in _WIDE and not (each.kind == "text" and each.first and each.width <= 4)
            self._cells.append((*self._make_cell(each), wide))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space(5), look.space(2), look.space(4), look.space(3))
        column.setSpacing(look.space(3))
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addWidget(self._make_buttons(fixed_rows=fixed_rows))
        self._place()

    def show_row(self, row: Row, title: str) -> None:
        """Show a row, without telling."""
        self._title.setText(title)
        self.setAccessibleName(title)
        for column, field in self.fields.items():
            field.show_raw(row.get(column))

    def refresh(self) -> None:
        """People and options may have changed."""
        for field in self.fields.values():
            field.refresh()

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        for field in self.fields.values():
            field.set_read_only(read_only)
        for button in self._buttons:
            button.setEnabled(not read_only or button.property("wish") == "close")

    def take_focus(self, column: str = "") -> None:
        """Put the cursor in a column, or in the first."""
        field = self.fields.get(column) or next(iter(self.fields.values()), None)
        if field is not None:
            field.get_first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def compute_height(self, width: int) -> int:
        """How high it is at a width."""
        layout = self.layout()
        if layout is None:
            return 0
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def get_stops(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Where Tab comes in and goes out of each field and button, in order."""
        fields = ((field.get_first_focus(), field.get_last_focus()) for field in self.fields.values())
        return (*fields, *((button, button) for button in self._buttons))

    def _make_cell(self, column: Column) -> tuple[QWidget, FieldWidget]:
        """The words of a column, and its field: in rows of their own, so that fields beside each other are at one height."""
        look = self._context.look
        words = QWidget(self)
        stack = QVBoxLayout(words)
        stack.setContentsMargins(0, look.space(2), 0, 0)
        stack.setSpacing(0)
        label = self._make_label(get_heading(column), "label", words)
        stack.addWidget(label)
        if column.help:
            stack.addWidget(self._make_label(column.help, "small", words))
        field = make_single(column, self._context, self)
        field.set_label(column.id, label, column.label)
        if column.help and not field.get_first_focus().accessibleDescription():
            field.get_first_focus().setAccessibleDescription(column.help)
        field.setProperty("column", column.id)
        field.edited.connect(self._tell)
        self.fields[column.id] = field
        return words, field

    def _make_label(self, text: str, kind: Literal["label", "small"], parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setFont(self._context.look.get_font(kind))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "muted" if kind == "small" else "")
        label.setWordWrap(True)
        return label

    def _make_buttons(self, *, fixed_rows: bool) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box, self._context.look.space(2))
        done: tuple[_Wish, ...] = (("close", _("Close this row"), "check", ""),)
        others: tuple[_Wish, ...] = (
            ("duplicate", _("Duplicate"), "copy", "quiet"),
            ("up", _("Move up"), "arrow-up", "quiet"),
            ("down", _("Move down"), "arrow-down", "quiet"),
            ("remove", _("Remove"), "trash-2", "quiet"),
        )
        wishes = done if fixed_rows else (*done, *others)
        self._buttons = [self._make_button(*wish) for wish in wishes]
        for button in self._buttons:
            flow.addWidget(button)
        return box

    def _make_button(self, wish: str, text: str, icon: str, variant: Variant) -> QPushButton:
        button = make_button(self._context.look, text, icon, variant)
        button.setProperty("wish", wish)
        button.clicked.connect(self._wish)
        return button

    def _place(self) -> None:
        """Short fields stand two by two where there is room."""
        row, at = 0, 0
        for words, field, wide in self._cells:
            for part in (words, field):
                self._grid.removeWidget(part)
            whole = wide or not self._two
            if whole and at:
                row, at = row + 2, 0
            span = 2 if whole else 1
            self._grid.addWidget(words, row, at, 1, span, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(field, row + 1, at, 1, span, Qt.AlignmentFlag.AlignTop)
            row, at = (row + 2, 0) if whole or at else (row, 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or one."""
        super().resizeEvent(event)
        two = self.width() >= self._context.look.px(520)
        if two != self._two:
            self._two = two
            self._place()

    def event(self, event: QEvent) -> bool:
        """A field grew: the room below the row has to grow with it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.wished.emit("close")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet ground with a bar, so that it belongs to its row."""
        del event
        palette, painter = self._context.look.palette, QPainter(self)
        painter.fillRect(self.rect(), palette.get_color("surface"))
        painter.fillRect(QRectF(0, 0, 4, self.height()), palette.get_color("primary"))
        painter.setPen(palette.get_color("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    @Slot(object)
    def _tell(self, raw: Json) -> None:
        field = self.sender()
        if isinstance(field, FieldWidget):
            self.edited.emit(str(field.property("column")), raw)

    @Slot()
    def _wish(self) -> None:
        self.wished.emit(str(self.sender().property("wish")))
