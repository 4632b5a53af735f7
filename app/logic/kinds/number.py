"""Numbers and money."""

from datetime import date
from decimal import Decimal

from app.logic.kinds.base import Field, Kind, Unreadable, Words, get_loose_text, is_blank
from app.logic.kinds.notation import get_money_text, get_number_text, get_number_typed, parse_number, read_number
from app.model.json import Json

_FIVE_DIGITS = 10_000


class NumberKind(Kind):
    """A number. The raw value is a JSON number; a plain numeral as text is read too, with at most two decimals."""

    name = "number"
    sample = 8

    def read(self, raw: Json, field: Field) -> Decimal | None:
        """The number as a Decimal."""
        if is_blank(raw):
            return None
        value = read_number(raw)
        if value is None:
            raise Unreadable
        return value

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """The number in the notation of the language; otherwise the typed text."""
        value = parse_number(typed, language)
        return typed if value is None else value

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """The number without marks for thousands."""
        value = read_number(raw)
        return get_loose_text(raw) if value is None else get_number_typed(value, language)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The number in the notation of the language."""
        value = read_number(raw)
        if value is None:
            return get_loose_text(raw)
        # Without a mark for thousands, so that a year reads as a year.
        is_short = value == value.to_integral_value() and abs(value) < _FIVE_DIGITS
        return get_number_typed(value, wording.language) if is_short else get_number_text(value, wording.language)


class MoneyKind(NumberKind):
    """An amount in euros. The raw value is a JSON number."""

    name = "money"
    sample = 6500

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The amount with the euro sign."""
        value = read_number(raw)
        return get_loose_text(raw) if value is None else get_money_text(value, wording.language)
