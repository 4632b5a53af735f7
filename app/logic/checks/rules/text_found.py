"""Something in a text that does not belong there."""

from collections.abc import Iterable

from app.logic.checks.fields import FilledField
from app.logic.checks.findable import FINDERS
from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.model.form import CheckRule


def check_text_found(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per text field under `look_in` (`texts` is all of them), but not under `except`, in which one of `find` is found."""
    finders = [FINDERS[name] for name in get_texts(rule.params.get("find"))]
    for field in _get_fields(rule, situation):
        if any(find(field, situation) for find in finders):
            words = {"field": field.label, "value": field.text}
            yield Found(subject=field.subject, item=field.item, words=words, place=field.place, rests=(field.text,))


def _get_fields(rule: CheckRule, situation: Situation) -> Iterable[FilledField]:
    look_in, skipped = rule.params.get("look_in"), frozenset(get_texts(rule.params.get("except")))
    texts = situation.get_fields("text", "longtext") if look_in == "texts" else situation.get_named_fields(get_texts(look_in))
    return [field for field in texts if field.question.id not in skipped]
