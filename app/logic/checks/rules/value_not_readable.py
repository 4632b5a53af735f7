"""What was typed is no day, no time, no number."""

from collections.abc import Iterable

from app.logic.checks.fields import FilledField
from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.logic.kinds import KINDS
from app.model.form import CheckRule
from app.model.question import KindName, Question


def check_value_not_readable(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per field of one of `kinds` that holds a text which cannot be read as such."""
    named = get_texts(rule.params.get("kinds"))
    kinds: list[KindName] = [kind for kind in KINDS if kind in named]
    for question in situation.questions:
        yield from situation.reading.keep(("unreadable", rule.code, question.id), _find_unreadable, situation, question, kinds)


def _find_unreadable(situation: Situation, question: Question, kinds: list[KindName]) -> tuple[Found, ...]:
    return tuple(_tell(field) for field in situation.get_fields(question, *kinds) if not _is_readable(field, situation))


def _tell(field: FilledField) -> Found:
    return Found(subject=field.subject, item=field.item, words={"field": field.label, "value": field.text}, place=field.place, rests=(field.text,))


def _is_readable(field: FilledField, situation: Situation) -> bool:
    if field.item:
        return field.item.is_readable(field.field.id)
    return situation.reading.get_value(field.question.id) is not None or situation.reading.is_readable(field.question.id)
