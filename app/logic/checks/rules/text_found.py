"""Something in a text that does not belong there."""

from collections.abc import Iterable

from app.logic.checks.fields import FilledField
from app.logic.checks.findable import FINDERS
from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.model.form import CheckRule
from app.model.question import Question


def check_text_found(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per text field under `look_in` (`texts` is all of them), but not under `except`, in which one of `find` is found."""
    skipped = frozenset(get_texts(rule.params.get("except")))
    if rule.params.get("look_in") == "texts":
        for question in situation.questions:
            if question.id not in skipped:
                # There are many texts, and between two changes one of them at most is another.
                yield from situation.reading.keep(("found", rule.code, question.id), _search_question, rule, situation, question)
    else:
        named = situation.get_named_fields(get_texts(rule.params.get("look_in")))
        yield from _search(rule, situation, [field for field in named if field.question.id not in skipped])


def _search_question(rule: CheckRule, situation: Situation, question: Question) -> tuple[Found, ...]:
    return _search(rule, situation, situation.get_fields(question, "text", "longtext"))


def _search(rule: CheckRule, situation: Situation, fields: Iterable[FilledField]) -> tuple[Found, ...]:
    finders = [FINDERS[name] for name in get_texts(rule.params.get("find"))]
    return tuple(_tell(field) for field in fields if any(find(field, situation) for find in finders))


def _tell(field: FilledField) -> Found:
    return Found(subject=field.subject, item=field.item, words={"field": field.label, "value": field.text}, place=field.place, rests=(field.text,))
