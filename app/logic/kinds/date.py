"""Days."""

import datetime

from app.logic.kinds.base import Field, Kind, Unreadable, Words, get_loose_text, is_blank
from app.logic.kinds.notation import get_date_text, parse_date, read_date
from app.model.json import Json


class DateKind(Kind):
    """A day without a time. The raw value is "2027-04-08"."""

    name = "date"
    sample = "2027-04-08"

    def read(self, raw: Json, field: Field) -> datetime.date | None:
        """The day; one that the calendar does not have cannot be read."""
        if is_blank(raw):
            return None
        day = read_date(raw)
        if day is None:
            raise Unreadable
        return day

    def parse(self, typed: str, field: Field, language: str, today: datetime.date | None = None) -> Json:
        """The day in any usual notation, day first; without a year the first one from `today`."""
        day = parse_date(typed, today)
        return typed if day is None else day.isoformat()

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """8 april 2027."""
        day = read_date(raw)
        return get_loose_text(raw) if day is None else get_date_text(day, language)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """8 april 2027."""
        return self.get_typed(raw, field, wording.language)
