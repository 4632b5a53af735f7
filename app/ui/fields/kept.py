"""A field that remembers the raw value it shows, so that only a real change by the user is told."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.json import Json
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.remark import Remark


class KeptField(FieldWidget):
    """The root of the fields: parts above each other, a remark below, one raw value.

    A subclass fills `_show` (raw value to parts) and calls `_tell` when the user changed a part. Nothing it does while showing is told.
    """

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._raw: Json = None
        self._showing = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.look.space(1))
        self.remark = Remark(context.look, self)
        self._column.addWidget(self.remark)

    def get_raw(self) -> Json:
        """The raw value that it shows now."""
        return self._raw

    def show_raw(self, raw: Json) -> None:
        """Show a raw value, without telling. Does nothing when it shows already, so the cursor stays where it is."""
        if raw == self._raw and type(raw) is type(self._raw):
            return
        self._raw = raw
        self._show_again()

    def refresh(self) -> None:
        """The people, options or rows to choose from may have changed."""
        self._show_again()

    def _show(self) -> None:
        raise NotImplementedError

    def _show_again(self) -> None:
        with self._quietly():
            self._show()

    def _tell(self, raw: Json) -> None:
        """The user changed the value."""
        if self._showing or (raw == self._raw and type(raw) is type(self._raw)):
            return
        self._raw = raw
        self.edited.emit(raw)

    @contextmanager
    def _quietly(self) -> Generator[None]:
        self._showing += 1
        try:
            yield
        finally:
            self._showing -= 1

    def _add_part(self, part: QWidget) -> None:
        """Put a part above the remark."""
        self._column.insertWidget(self._column.count() - 1, part)
