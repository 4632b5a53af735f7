"""A tick that is missing."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.operators import OPERATORS, get_texts, is_yes
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_answer_lacks(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when none of the `options` is ticked; when nothing at all is ticked only with `when_empty`."""
    value = situation.reading.get_value(situation.get_own(get_texts(rule.params.get("question"))))
    lacks = is_yes(rule.params.get("when_empty")) if value is None else OPERATORS["has_none_of"](value, rule.params.get("options"))
    if lacks:
        yield Found()
