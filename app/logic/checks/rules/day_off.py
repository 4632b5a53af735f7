"""A date on which people are free."""

from collections.abc import Iterable

from app.logic.checks.days_off import get_day_off
from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.logic.kinds.notation import read_date
from app.model.form import CheckRule


def check_day_off(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per date under `dates` (a question, or table.column) that is in a weekend or on a public holiday of the plan's country."""
    country = situation.plan.country
    for field in situation.get_named_fields(get_texts(rule.params.get("dates"))):
        day = read_date(field.raw)
        free = get_day_off(day, country) if day else ""
        if free:
            yield Found(subject=field.subject, item=field.item, words={"date": day, "day": free}, place=field.place, rests=(field.text,))
