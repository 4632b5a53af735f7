"""A long time in which nobody hears anything."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from app.logic.checks.found import Found
from app.logic.checks.items import Item
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.periods import add_months
from app.logic.checks.situation import Situation
from app.model.form import CheckRule

_MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_MOST_REPEATS = 600
"""Fifty years of months: a slip in a year must not keep the program busy."""


def check_long_silence(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per pair of neighbouring messages more than `above_days` apart. Repeated messages count up to the end of the plan, and so does that end."""
    end = situation.reading.get_value("gen.period_end")
    rows = [item for item in get_items("shr.messages", situation) if isinstance(item.get_value("date"), date)]
    if not isinstance(end, date) or not rows:
        return
    days = sorted({end, *(day for row in rows for day in _get_days(row, end))})
    if end <= days[0]:
        return
    above = get_number(rule.params.get("above_days")) or 0
    for first, second in pairwise(days):
        if (second - first).days > above:
            dates = (first.isoformat(), second.isoformat())
            yield Found(subject="/".join(dates), words={"a": first, "b": second}, rests=dates)


def _get_days(row: Item, end: date) -> Iterator[date]:
    first = row.get_value("date")
    if not isinstance(first, date):
        return
    yield first
    step = _MONTHS.get(str(row.get_value("repeat")))
    for nr in range(1, _MOST_REPEATS if step else 0):
        day = add_months(first, nr * (step or 0))
        if day is None or day > end:
            return
        yield day
