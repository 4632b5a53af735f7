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
    wanted = set(get_texts(rule.params.get("dates")))
    for field in situation.get_fields("date"):
        day = read_date(field.raw) if field.name in wanted else None
        free = get_day_off(day, situation.plan.country) if day else ""
        if free:
            yield Found(subject=field.subject, item=field.item, words={"date": day, "day": free}, place=field.place, rests=(field.text,))
