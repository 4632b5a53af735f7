"""A number with words: how much influence, how likely."""

from datetime import date
from decimal import Decimal

from app.logic.kinds.base import Field, Kind, Unreadable, Words, fold, get_loose_text, is_blank
from app.logic.kinds.notation import get_number_typed, parse_number, read_number
from app.model.json import Json
from app.model.question import Option


class ScaleKind(Kind):
    """A place on a scale. The raw value is the number; its word is the label of the option with that value."""

    name = "scale"
    sample = 4

    def read(self, raw: Json, field: Field) -> Decimal | None:
        """The number; one outside the scale cannot be read."""
        if is_blank(raw):
            return None
        value = read_number(raw)
        if value is None or get_scale_option(value, field) is None:
            raise Unreadable
        return value

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """The number that was typed, or the one behind the word that was typed."""
        number = parse_number(typed, language)
        if number is not None:
            return number
        word = fold(typed)
        named = next((o.value for o in field.options if o.value is not None and word in (fold(o.label), fold(o.id))), None)
        return typed if named is None else int(named) if named == int(named) else named

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """The number."""
        value = read_number(raw)
        return get_loose_text(raw) if value is None else get_number_typed(value, language)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The word behind the number."""
        value = read_number(raw)
        option = None if value is None else get_scale_option(value, field)
        return self.get_typed(raw, field, wording.language) if option is None else wording.get_option(field, option.id)


def get_scale_option(value: Decimal, field: Field) -> Option | None:
    """The option of a scale that has this number, or None when it lies outside the scale."""
    return next((option for option in field.options if option.value is not None and Decimal(str(option.value)) == value), None)
