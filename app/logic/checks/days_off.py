"""The days on which people are free: weekends, and the public holidays of the Netherlands and Belgium. For other countries weekends only.

Our own list, as the rules of thumb state it, so that two programs agree; a test lays it beside the library `holidays`.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from app.support.texts import _

SATURDAY, SUNDAY = 5, 6

_FIXED: Mapping[str, Mapping[tuple[int, int], str]] = {
    "nl": {(1, 1): "new_year", (25, 12): "christmas", (26, 12): "boxing_day"},
    "be": {
        (1, 1): "new_year",
        (1, 5): "labour",
        (21, 7): "belgium",
        (15, 8): "assumption",
        (1, 11): "all_saints",
        (11, 11): "armistice",
        (25, 12): "christmas",
    },
}
"""Country, then (day, month)."""

_AROUND_EASTER: Mapping[int, str] = {0: "easter", 1: "easter_monday", 39: "ascension", 49: "whit_sunday", 50: "whit_monday"}
"""Days after Easter Sunday, in both countries."""


def get_day_off(day: date, country: str) -> str:
    """The name of the public holiday, else Saturday or Sunday; "" for a working day."""
    found = _find_holiday(day, country) if country in _FIXED else ""
    if found:
        return _get_name(found)
    return _("Saturday") if day.weekday() == SATURDAY else _("Sunday") if day.weekday() == SUNDAY else ""


def _find_holiday(day: date, country: str) -> str:
    from dateutil.easter import easter  # late: most plans are opened without one date to look at

    fixed = _FIXED[country].get((day.day, day.month))
    moving = _AROUND_EASTER.get((day - easter(day.year)).days)
    return fixed or moving or (_find_dutch(day) if country == "nl" else "")


def _find_dutch(day: date) -> str:
    birthday = date(day.year, 4, 27)
    if day == (birthday - timedelta(days=1) if birthday.weekday() == SUNDAY else birthday):
        return "kings_day"
    return "liberation" if (day.day, day.month) == (5, 5) and day.year % 5 == 0 else ""


def _get_name(holiday: str) -> str:
    return {
        "new_year": _("New Year's Day"),
        "easter": _("Easter Sunday"),
        "easter_monday": _("Easter Monday"),
        "kings_day": _("King's Day"),
        "labour": _("Labour Day"),
        "liberation": _("Liberation Day"),
        "ascension": _("Ascension Day"),
        "whit_sunday": _("Whit Sunday"),
        "whit_monday": _("Whit Monday"),
        "belgium": _("the Belgian national day"),
        "assumption": _("Assumption Day"),
        "all_saints": _("All Saints' Day"),
        "armistice": _("Armistice Day"),
        "christmas": _("Christmas Day"),
        "boxing_day": _("Boxing Day"),
    }[holiday]
