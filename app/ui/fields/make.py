"""Which widget a question gets. A new kind gets its line in `single.py`."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.model.question import KindName
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.single import SINGLES, LoadField, MakeField, make_single


def _load_table() -> MakeField:
    from app.ui.fields.table.field import TableField

    return TableField


WIDGETS: Mapping[KindName, LoadField] = {**SINGLES, "table": _load_table}


def make_field(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The widget for a question or a column."""
    return _load_table()(field, context, parent) if field.kind == "table" else make_single(field, context, parent)
