"""Too much of the same."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.logic.kinds.base import fold
from app.model.form import CheckRule


def check_distinct_between(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when the filled cells of `column` hold from `low` to `high` different values, and at least `at_least` cells are filled."""
    column = str(rule.params.get("column"))
    cells = [value for item in get_items(rule.params.get("in"), situation) if (value := item.get_value(column)) is not None]
    values: dict[str, object] = {}
    for value in cells:
        values.setdefault(fold(str(value)), value)
    low, high, at_least = (get_number(rule.params.get(name)) for name in ("low", "high", "at_least"))
    if len(cells) >= (at_least or 1) and (low or 0) <= len(values) and (high is None or len(values) <= high):
        yield Found(words={"count": Decimal(len(values)), "values": tuple(" ".join(str(value).split()) for value in values.values())})
