"""Which shape a choice gets: boxes where the paper has boxes too, a list, or one line."""

from PySide6.QtWidgets import QWidget

from app.model.question import Question
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.choice import ChoiceField, CompactChoiceField
from app.ui.fields.live import is_compact


def make_choice(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The shape that fits."""
    if isinstance(field, Question) and field.print_ is not None and field.print_.as_ == "boxes":
        from app.ui.fields.boxes import BoxesField

        return BoxesField(field, context, parent)
    folded = is_compact(field) or field.rows_from is not None
    return CompactChoiceField(field, context, parent) if folded else ChoiceField(field, context, parent)
