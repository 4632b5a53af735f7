"""Counting in months."""

from datetime import date


def add_months(day: date, months: int) -> date:
    """The same day some months later; a day that the month lacks becomes its last day."""
    from calendar import monthrange  # brings the locale along, which the first paint can do without

    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
