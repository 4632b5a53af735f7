"""Rules that no general kind can say: a function each. To add one: a file here, and its line below."""

from collections.abc import Iterable, Mapping

from app.logic.checks.found import Found, Rule
from app.logic.checks.rules.day_off import check_day_off
from app.logic.checks.rules.long_silence import check_long_silence
from app.logic.checks.rules.parked_and_forgotten import check_parked_and_forgotten
from app.logic.checks.rules.step_not_complete import check_step_not_complete
from app.logic.checks.rules.story_differs_from_plan import check_story_differs_from_plan
from app.logic.checks.rules.value_not_readable import check_value_not_readable
from app.logic.checks.rules.year_without_activity import check_year_without_activity
from app.logic.checks.situation import Situation
from app.model.form import CheckRule

FUNCTIONS: Mapping[str, Rule] = {
    "day_off": check_day_off,
    "long_silence": check_long_silence,
    "parked_and_forgotten": check_parked_and_forgotten,
    "step_not_complete": check_step_not_complete,
    "story_differs_from_plan": check_story_differs_from_plan,
    "value_not_readable": check_value_not_readable,
    "year_without_activity": check_year_without_activity,
}

LAST = frozenset({"step_not_complete"})
"""Functions that look at what the other rules found."""


def check_custom(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """What the function of this name finds."""
    function = FUNCTIONS.get(str(rule.params.get("function")))
    return function(rule, situation) if function else ()
