"""Two numbers that do not fit together."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.language import compute_value
from app.logic.checks.operators import OPERATORS, get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule

_ORDERS = {"above": "above", "below": "below", "equal": "equals"}


def check_number_order(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when `left` is above, below or equal to `right`."""
    left = get_number(compute_value(rule.params.get("left"), situation))
    right = get_number(compute_value(rule.params.get("right"), situation))
    if left is not None and right is not None and OPERATORS[_ORDERS[str(rule.params.get("is"))]](left, right):
        yield Found(words={"left": left, "right": right})
