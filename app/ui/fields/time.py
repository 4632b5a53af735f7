"""Times of the day."""

from PySide6.QtWidgets import QWidget

from app.model.json import Json
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.line import LineField


class TimeField(LineField):
    """A time, typed in any usual way: 10.30, 10:30, half past is 10.30 too."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._set_width("23.59 uur")
        self._edit.setPlaceholderText(_("for example {text}").format(text="10.30"))

    def get_remark(self, raw: Json) -> str:
        """It stays as typed."""
        del raw
        return _("This is not a time yet. It stays as you typed it.")
