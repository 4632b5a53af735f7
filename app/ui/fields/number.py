"""Numbers and amounts of money."""

from PySide6.QtWidgets import QWidget

from app.model.json import Json
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.line import LineField
from app.ui.fields.live import get_text


class NumberField(LineField):
    """A number in the notation of the language."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._set_width("1.000.000,00")

    def get_remark(self, raw: Json) -> str:
        """It stays as typed."""
        del raw
        return _("This is not a number yet. It stays as you typed it.")

    def get_neat(self, raw: Json) -> str:
        """With dots between the thousands."""
        return get_text(self.field, raw, self.context)


class MoneyField(NumberField):
    """An amount in euros: typed as a plain number, written with the euro sign."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._edit.setPlaceholderText("€")

    def get_remark(self, raw: Json) -> str:
        """It stays as typed."""
        del raw
        return _("This is not an amount yet. It stays as you typed it.")
