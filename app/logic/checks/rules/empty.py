"""Something was not filled in yet."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.operators import as_items, get_texts
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_empty(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Once, when one of the questions under `any` is empty, or all of those under `all`; a list within the list is the form's own."""
    any_of, all_of = rule.params.get("any"), rule.params.get("all")
    if (any_of is not None and any(_is_empty(question, situation) for question in as_items(any_of))) or (
        all_of is not None and all(_is_empty(question, situation) for question in as_items(all_of))
    ):
        yield Found()


def _is_empty(question: object, situation: Situation) -> bool:
    own = situation.get_own(get_texts(question))
    return not own or situation.reading.is_empty(own)
