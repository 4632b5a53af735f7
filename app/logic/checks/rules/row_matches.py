"""A row that deserves a remark."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found, Persons
from app.logic.checks.language import select_items
from app.logic.checks.operators import is_yes
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_row_matches(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per row that meets `where`; with `once` one finding for all of them, with their names when the rows are persons."""
    items = select_items(rule.params.get("in"), rule.params.get("where"), situation)
    count = Decimal(len(items))
    if is_yes(rule.params.get("once")):
        if items:
            yield Found(words={"count": count, "names": Persons(tuple(item.row for item in items))})
        return
    for item in items:
        yield Found(subject=item.subject, item=item, words={"nr": Decimal(item.nr), "count": count})
