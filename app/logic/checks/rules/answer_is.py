"""A choice that deserves a remark."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.operators import OPERATORS, get_texts
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_answer_is(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when the choice is one of `one_of`, or the multichoice holds `only` this option."""
    value = situation.reading.get_value(situation.get_own(get_texts(rule.params.get("question"))))
    wanted = next((name for name in ("one_of", "only") if name in rule.params), None)
    if value is not None and wanted and OPERATORS[wanted](value, rule.params[wanted]):
        yield Found(words={"left": value})
