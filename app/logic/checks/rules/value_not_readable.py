"""What was typed is no day, no time, no number."""

from collections.abc import Iterable

from app.logic.checks.fields import FilledField
from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.logic.kinds import KINDS
from app.model.form import CheckRule
from app.model.question import KindName


def check_value_not_readable(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per field of one of `kinds` that holds a text which cannot be read as such."""
    named = get_texts(rule.params.get("kinds"))
    kinds: list[KindName] = [kind for kind in KINDS if kind in named]
    for field in situation.get_fields(*kinds):
        if not _is_readable(field, situation):
            words = {"field": field.label, "value": field.text}
            yield Found(subject=field.subject, item=field.item, words=words, place=field.place, rests=(field.text,))


def _is_readable(field: FilledField, situation: Situation) -> bool:
    if field.item:
        return field.item.is_readable(field.field.id)
    return situation.reading.get_value(field.question.id) is not None or situation.reading.is_readable(field.question.id)
