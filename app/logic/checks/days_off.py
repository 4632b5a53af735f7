"""The days on which people are free: weekends, and the public holidays of the Netherlands and Belgium. For other countries weekends only.

Our own list, as the rules of thumb state it, so that two programs agree; a test lays it beside the library `holidays`.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from app.support.texts import _, mark

SATURDAY, SUNDAY = 5, 6

_AROUND_EASTER: Mapping[int, str] = {
    0: mark("Easter Sunday"),
    1: mark("Easter Monday"),
    39: mark("Ascension Day"),
    49: mark("Whit Sunday"),
    50: mark("Whit Monday"),
}

_FIXED: Mapping[str, Mapping[tuple[int, int], str]] = {
    "nl": {
        (1, 1): mark("New Year's Day"),
        (25, 12): mark("Christmas Day"),
        (26, 12): mark("Boxing Day"),
    },
    "be": {
        (1, 1): mark("New Year's Day"),
        (1, 5): mark("Labour Day"),
        (21, 7): mark("the Belgian national day"),
        (15, 8): mark("Assumption Day"),
        (1, 11): mark("All Saints' Day"),
        (11, 11): mark("Armistice Day"),
        (25, 12): mark("Christmas Day"),
    },
}


def get_day_off(day: date, country: str) -> str:
    """The name of the public holiday, else Saturday or Sunday; "" for a working day."""
    if country in _FIXED:
        found = _FIXED[country].get((day.day, day.month)) or _get_moving(day) or _MORE.get(country, _get_nothing)(day)
        if found:
            return _(found)
    return {SATURDAY: _("Saturday"), SUNDAY: _("Sunday")}.get(day.weekday(), "")


def _get_moving(day: date) -> str:
    from dateutil.easter import easter  # late: most plans are opened without one date to look at

    return _AROUND_EASTER.get((day - easter(day.year)).days, "")


def _get_dutch(day: date) -> str:
    birthday = date(day.year, 4, 27)
    if day == (birthday - timedelta(days=1) if birthday.weekday() == SUNDAY else birthday):
        return mark("King's Day")
    return mark("Liberation Day") if (day.day, day.month) == (5, 5) and day.year % 5 == 0 else ""


def _get_nothing(_day: date) -> str:
    return ""


_MORE: Mapping[str, Callable[[date], str]] = {"nl": _get_dutch}
