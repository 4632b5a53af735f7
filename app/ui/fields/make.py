"""Which widget a question gets. One line a kind."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.model.form import KindName
from app.model.json import Json
from app.ui.fields.base import AnyField, FieldContext, FieldWidget


class PlainField(FieldWidget):
    """Any value as plain text: stands in for a kind that has no widget of its own."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._edit = QPlainTextEdit(self)
        self._edit.setTabChangesFocus(True)
        self._edit.setMaximumHeight(context.look.px(90))
        self._loading = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self._edit.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        if not self._loading:
            self.edited.emit(self._edit.toPlainText() or None)

    def get_first_focus(self) -> QWidget:
        """The text."""
        return self._edit

    def show_raw(self, raw: Json) -> None:
        """Show the value as it is written."""
        text = "" if raw is None else str(raw)
        if text != self._edit.toPlainText():
            self._loading = True
            self._edit.setPlainText(text)
            self._loading = False


WIDGETS: Mapping[KindName, Callable[[AnyField, FieldContext, QWidget | None], FieldWidget]] = {
    "text": PlainField,
    "longtext": PlainField,
}


def make_field(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The widget for a question or a column."""
    return WIDGETS.get(field.kind, PlainField)(field, context, parent)
