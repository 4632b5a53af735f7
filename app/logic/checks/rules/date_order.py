"""Two days in the wrong order."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.language import compute_value
from app.logic.checks.operators import OPERATORS
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_date_order(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when `left` is before or after `right`; both must be there."""
    left = compute_value(rule.params.get("left"), situation)
    right = compute_value(rule.params.get("right"), situation)
    if left is not None and right is not None and OPERATORS[str(rule.params.get("is"))](left, right):
        yield Found(words={"left": left, "right": right})
