"""Reckoning with months and years."""

import calendar
from datetime import date, timedelta


def add_months(day: date, months: int) -> date | None:
    """The same day some months later; a day that the month lacks becomes its last day. None beyond the calendar."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= years <= date.max.year:
        return None
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def add_days(day: date, days: int) -> date | None:
    """A number of days later. None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def count_months(start: date, end: date) -> int | None:
    """Whole months from the first to the last day, both included, rounded up: 1 February to 31 January is 12. None when the end lies first."""
    if end < start:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    while not _reaches(start, months, end):
        months += 1
    while months > 0 and _reaches(start, months - 1, end):
        months -= 1
    return months


def _reaches(start: date, months: int, end: date) -> bool:
    later = add_months(start, months)
    return later is None or later > end


def count_calendar_years(first: date, last: date) -> int | None:
    """The years that both days touch and those between. None when the last lies first."""
    return last.year - first.year + 1 if first <= last else None
