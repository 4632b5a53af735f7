"""All alike."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.language import get_parts, get_tested_columns, is_met
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_all_rows(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when every row whose tested cells are filled meets `where`, and there are at least `at_least` of these."""
    where = get_parts(rule.params.get("where"))
    columns = get_tested_columns(where)
    rows = [item for item in get_items(rule.params.get("in"), situation) if all(item.get_value(column) is not None for column in columns)]
    if rows and len(rows) >= (get_number(rule.params.get("at_least")) or 0) and all(is_met(test, situation, item) for item in rows for test in where):
        yield Found(words={"count": Decimal(len(rows))})
