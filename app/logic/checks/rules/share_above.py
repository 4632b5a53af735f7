"""Too large a share."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found, Persons
from app.logic.checks.items import Item
from app.logic.checks.language import all_met, compute_value, get_parts, get_tested_columns
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_share_above(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """With `where` once, when more than `above` of the rows meet it; with `by` per person who has more than that. `person` looks at one person only."""
    by = rule.params.get("by")
    columns = (str(by),) if by is not None else get_tested_columns(rule.params.get("where"))
    rows = [item for item in get_items(rule.params.get("in"), situation) if all(item.get_value(column) is not None for column in columns)]
    if not rows or len(rows) < (get_number(rule.params.get("at_least")) or 0):
        return
    if by is None:
        count = sum(all_met(get_parts(rule.params.get("where")), situation, item) for item in rows)
        if _is_above(count, rows, rule):
            yield Found(words=_get_words(count, rows))
        return
    only = compute_value(rule.params["person"], situation) if "person" in rule.params else None
    for person, count in Counter(str(item.get_value(str(by))) for item in rows).items():
        if _is_above(count, rows, rule) and ("person" not in rule.params or person == only):
            subject = "" if "person" in rule.params else person
            yield Found(subject=subject, words={**_get_words(count, rows), "name": Persons((person,))})


def _is_above(count: int, rows: list[Item], rule: CheckRule) -> bool:
    return count > len(rows) * (get_number(rule.params.get("above")) or Decimal(0))


def _get_words(count: int, rows: list[Item]) -> dict[str, object]:
    return {"count": Decimal(count), "total": Decimal(len(rows))}
