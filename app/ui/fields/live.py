"""What a field asks of its kind, with the options of this moment: texts to show, and typed texts to understand."""

from msgspec.structs import replace

from app.logic.kinds import KINDS, is_blank
from app.model.json import Json
from app.model.question import Column
from app.ui.fields.base import AnyField, FieldContext

_PERSONS = ("person", "people")


def get_live_field(field: AnyField, context: FieldContext) -> AnyField:
    """The field with the options that can be chosen now; for persons these are the persons of the register."""
    is_offered = field.options or field.rows_from or field.kind in _PERSONS
    return replace(field, options=context.get_options(field)) if is_offered else field


def get_heading(field: AnyField) -> str:
    """The label at the begin of a line: with a capital."""
    return field.label[:1].upper() + field.label[1:]


def get_text(field: AnyField, raw: Json, context: FieldContext) -> str:
    """What a value reads as, on the screen."""
    return KINDS[field.kind].get_text(raw, get_live_field(field, context), context.get_words())


def get_typed(field: AnyField, raw: Json, context: FieldContext) -> str:
    """The text of an edit field for a value."""
    return KINDS[field.kind].get_typed(raw, get_live_field(field, context), context.language)


def read_typed(field: AnyField, typed: str, context: FieldContext) -> Json:
    """The raw value of what was typed; None when nothing was."""
    if not typed.strip():
        return None
    return KINDS[field.kind].parse(typed, get_live_field(field, context), context.language, context.today)


def can_read(field: AnyField, raw: Json, context: FieldContext) -> bool:
    """Whether a value is one of this kind, or empty."""
    return is_blank(raw) or KINDS[field.kind].can_read(raw, get_live_field(field, context))


def is_compact(field: AnyField) -> bool:
    """Whether a choice is better folded into one line: many options, or one of the many columns of a row."""
    return isinstance(field, Column) or len(field.options) > 8
