"""Times of the day."""

import datetime

from app.logic.kinds.base import Field, Kind, Unreadable, get_loose_text, is_blank
from app.logic.kinds.notation import get_time_text, parse_time, read_time
from app.model.json import Json


class TimeKind(Kind):
    """A time of the day. The raw value is "10:30"."""

    name = "time"
    sample = "10:30"

    def read(self, raw: Json, field: Field) -> datetime.time | None:
        """The time."""
        if is_blank(raw):
            return None
        at = read_time(raw)
        if at is None:
            raise Unreadable
        return at

    def parse(self, typed: str, field: Field, language: str, today: datetime.date | None = None) -> Json:
        """The time in any usual notation."""
        at = parse_time(typed)
        return typed if at is None else at.strftime("%H:%M")

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """10.30 or 10:30."""
        at = read_time(raw)
        return get_loose_text(raw) if at is None else get_time_text(at, language)
