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
    for field in situation.get_fields("text", "longtext"):
        if _is_looked_in(field, rule) and any(find(field.text, situation) for find in finders):
            yield Found(
                subject=field.subject,
                item=field.item,
                words={"field": field.label, "value": field.text},
                place=field.place,
                rests=(field.text,),
            )


def _is_looked_in(field: FilledField, rule: CheckRule) -> bool:
    names = {field.question.id, field.name}
    look_in = rule.params.get("look_in")
    return (look_in == "texts" or not names.isdisjoint(get_texts(look_in))) and names.isdisjoint(get_texts(rule.params.get("except")))
