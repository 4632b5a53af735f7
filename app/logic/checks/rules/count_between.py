"""Too many or too few."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.language import select_items
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule
from app.model.json import Json


def check_count_between(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when the number of rows that meet `where` is from `low` to `high`. `limit` is the most, or the least, that is fine."""
    count = Decimal(len(select_items(rule.params.get("in"), rule.params.get("where"), situation)))
    low, high = (_get_limit(rule.params.get(name), situation) for name in ("low", "high"))
    if (low is None or count >= low) and (high is None or count <= high):
        fine = low - 1 if high is None and low is not None else high + 1 if high is not None else None
        yield Found(words={"count": count, "limit": fine})


def _get_limit(limit: Json, situation: Situation) -> Decimal | None:
    return get_number(limit.get(situation.form.id) if isinstance(limit, Mapping) else limit)
