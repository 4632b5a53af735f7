"""Which widget a question gets. A new kind gets its line in `single.py`."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.model.form import KindName
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.single import SINGLES, MakeField
from app.ui.fields.table.field import TableField
from app.ui.fields.text import LongTextField

WIDGETS: Mapping[KindName, MakeField] = {**SINGLES, "table": TableField}


def make_field(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The widget for a question or a column."""
    return WIDGETS.get(field.kind, LongTextField)(field, context, parent)
