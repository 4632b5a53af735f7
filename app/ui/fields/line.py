"""Short answers with a notation of their own: typed freely, understood while typing, written neatly when the cursor leaves."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.json import Json
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.edit import LineEdit
from app.ui.fields.kept import KeptField
from app.ui.fields.live import can_read, get_typed, read_typed


class LineField(KeptField):
    """One line whose text its kind reads. What cannot be read stays as typed, with a remark."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._edit = LineEdit(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(context.look.space(2))
        self._row.addWidget(self._edit, 1)
        self._column.insertLayout(0, self._row)
        self._edit.textChanged.connect(self._read)
        self._edit.entered.connect(self._show_typed)
        self._edit.left.connect(self._leave)

    def get_first_focus(self) -> QWidget:
        """The line."""
        return self._edit

    def set_read_only(self, read_only: bool) -> None:
        """The text can be read and copied, not changed."""
        self._edit.setReadOnly(read_only)

    def refresh(self) -> None:
        """Nothing to choose from; what is being typed stays as it is."""
        self._show_remark()

    def get_remark(self, raw: Json) -> str:
        """What is odd about a value that cannot be read."""
        raise NotImplementedError

    def get_neat(self, raw: Json) -> str:
        """How the value is written when the cursor is elsewhere."""
        return get_typed(self.field, raw, self.context)

    def _set_width(self, text: str) -> None:
        """A line for about this much text; it need not be as wide as the page."""
        self._edit.setMaximumWidth(self._edit.fontMetrics().horizontalAdvance(text) + self.context.look.px(60))
        self._row.addStretch(0)

    def _show(self) -> None:
        self._edit.setText(get_typed(self.field, self._raw, self.context) if self._edit.hasFocus() else self.get_neat(self._raw))
        self._edit.setCursorPosition(len(self._edit.text()) if self._edit.hasFocus() else 0)
        self._show_remark()

    def _show_remark(self) -> None:
        odd = not can_read(self.field, self._raw, self.context)
        self.remark.show_remark(self.get_remark(self._raw) if odd else self.get_hint(self._raw), "pitfall" if odd else "muted", self._edit)

    def get_hint(self, raw: Json) -> str:
        """What was understood, for kinds where it helps to read it back."""
        del raw
        return ""

    @Slot()
    def _read(self) -> None:
        if self._showing:
            return
        self._tell(read_typed(self.field, self._edit.text(), self.context))
        self._show_remark()

    @Slot()
    def _show_typed(self) -> None:
        if can_read(self.field, self._raw, self.context):
            self._write(get_typed(self.field, self._raw, self.context))

    @Slot()
    def _leave(self) -> None:
        if can_read(self.field, self._raw, self.context):
            self._write(self.get_neat(self._raw))
        self.left.emit()

    def _write(self, text: str) -> None:
        if self._edit.text() != text:
            with self._quietly():
                self._edit.setText(text)
