"""A row that should be there."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.language import all_met, get_parts
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_row_missing(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when no row meets `where` and there are at least `at_least` rows."""
    items = get_items(rule.params.get("in"), situation)
    where = get_parts(rule.params.get("where"))
    if len(items) >= (get_number(rule.params.get("at_least")) or 0) and not any(all_met(where, situation, item) for item in items):
        yield Found(words={"count": Decimal(len(items))})
