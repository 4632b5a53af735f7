"""A year of the multi-year plan in which nothing happens."""

from collections.abc import Iterable
from datetime import date

from app.logic.checks.found import Found
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule

_MOST_YEARS = 30
"""A slip in the number of years must not give a thousand findings."""


def check_year_without_activity(rule: CheckRule, situation: Situation) -> Iterable[Found]:  # noqa: ARG001 - every rule is asked the same way
    """Per year of the plan that no row of the programme names, once the programme has a row."""
    rows = get_items("vp.program", situation)
    planned = {get_number(row.get_value("year")) for row in rows}
    for year in _get_years(situation) if rows else ():
        if year not in planned:
            yield Found(subject=str(year), words={"year": str(year)}, rests=(str(year),))


def _get_years(situation: Situation) -> range:
    start, end = situation.reading.get_value("gen.period_start"), situation.reading.get_value("gen.period_end")
    if not isinstance(start, date):
        return range(0)
    years = get_number(situation.reading.get_value("vp.years"))
    if years is None:
        years = end.year - start.year + 1 if isinstance(end, date) else 0
    return range(start.year, start.year + min(int(years), _MOST_YEARS))
