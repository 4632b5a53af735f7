"""A stretch of time on paper: which unit, where it is divided, where a day stands."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

Unit = Literal["weeks", "months", "quarters"]

MOST_LINES = 80
"""Of one kind, over the width of the paper."""
_SHORTEST: dict[Unit, int] = {"weeks": 7, "months": 28, "quarters": 90}
_WEEKS_UP_TO = 6
_MONTHS_UP_TO = 18
"""Months that a timeline lasts."""


class Tick(NamedTuple):
    """A line of the scale and what stands at its right."""

    on: date
    label: str


class TimeScale:
    """From the first day of a unit to the last of one."""

    def __init__(self, days: Sequence[date], unit: Literal["", "weeks", "months", "quarters"], months: Sequence[str]) -> None:
        self._months = months
        first, last = min(days), max(days)
        self.unit: Unit = unit or _choose_unit(first, last)
        self.start = _get_start(first, self.unit)
        self.end = _get_next(_get_start(last, self.unit), self.unit)
        self._length = max((self.end - self.start).days, 1)

    def get_part(self, day: date) -> float:
        """Where a day stands: 0 at the start, 1 at the end."""
        return min(max((day - self.start).days / self._length, 0.0), 1.0)

    def get_ticks(self) -> list[Tick]:
        """The lines of the unit itself; none when there would be too many to tell apart."""
        if (self.end - self.start).days > MOST_LINES * _SHORTEST[self.unit]:
            return []
        return [Tick(day, self._get_label(day)) for day in self._walk(self.unit)]

    def get_groups(self) -> list[Tick]:
        """What stands above: months over weeks, years over months and quarters."""
        if self.unit == "weeks":
            return [Tick(max(day, self.start), self._get_month(day)) for day in self._walk("months")]
        years = range(self.start.year, (self.end - timedelta(days=1)).year + 1)
        step = -(-len(years) // MOST_LINES)
        return [Tick(max(date(year, 1, 1), self.start), str(year)) for year in years[::step]]

    def _walk(self, unit: Unit) -> Iterator[date]:
        day = _get_start(self.start, unit)
        while day < self.end:
            yield day
            if day.year >= date.max.year:
                return
            day = _get_next(day, unit)

    def _get_label(self, day: date) -> str:
        return str(day.day) if self.unit == "weeks" else self._get_month(day)

    def _get_month(self, day: date) -> str:
        return self._months[day.month - 1] if len(self._months) == 12 else str(day.month)


def _choose_unit(first: date, last: date) -> Unit:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= _WEEKS_UP_TO:
        return "weeks"
    return "months" if months <= _MONTHS_UP_TO else "quarters"


def _get_start(day: date, unit: Unit) -> date:
    if unit == "weeks":
        return day - timedelta(days=min(day.weekday(), (day - date.min).days))
    return day.replace(month=day.month if unit == "months" else (day.month - 1) // 3 * 3 + 1, day=1)


def _get_next(day: date, unit: Unit) -> date:
    if unit == "weeks":
        return day + timedelta(days=min(7, (date.max - day).days))
    month = day.month + (1 if unit == "months" else 3)
    if month <= 12:
        return day.replace(month=month)
    return day.replace(year=day.year + 1, month=month - 12) if day.year < date.max.year else date.max
