"""More than there is."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.language import compute_value
from app.logic.checks.operators import get_number
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_sum_exceeds(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when the sum in `left` is more than `right`."""
    left = get_number(compute_value(rule.params.get("left"), situation))
    right = get_number(compute_value(rule.params.get("right"), situation))
    if left is not None and right is not None and left > right:
        yield Found(words={"left": left, "right": right})
