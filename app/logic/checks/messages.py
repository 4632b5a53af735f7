"""The message of a finding: every {word} filled, persons in the names mode of the moment."""

import re
from datetime import date
from decimal import Decimal

from app.logic.checks.found import Found, Persons
from app.logic.checks.language import compute_value
from app.logic.checks.operators import as_items
from app.logic.checks.situation import Situation
from app.logic.kinds import KINDS
from app.logic.kinds.base import join_words
from app.model.form import CheckRule
from app.model.json import Json

EMPTY = "..."
"""Stands for an empty cell."""

_WORD = re.compile(r"\{(\w+)\}")


def compute_message(rule: CheckRule, found: Found, situation: Situation) -> str:
    """The message of a rule about what it found."""

    def get_word(match: re.Match[str]) -> str:
        return _get_word(rule.fill.get(match[1], match[1]), found, situation) or EMPTY

    return _WORD.sub(get_word, rule.message)


def _get_word(source: Json, found: Found, situation: Situation) -> str:
    if isinstance(source, dict):
        return _show(compute_value(source, situation, found.item), situation)
    name = str(source)
    if name.startswith("column:"):
        return _show_cell(name.removeprefix("column:"), found, situation)
    return _show(found.words.get(name), situation)


def _show_cell(column: str, found: Found, situation: Situation) -> str:
    field = found.item.get_field(column) if found.item else None
    if found.item is None or field is None:
        return ""
    raw = found.item.raw.get(column)
    if field.kind in ("number", "scale"):
        return _show(found.item.get_value(column), situation)
    return KINDS[field.kind].get_text(raw, field, situation.wording).strip()


def _show(value: object, situation: Situation) -> str:
    wording = situation.wording
    match value:
        case None:
            return ""
        case date():
            return wording.get_date(value)
        case Decimal():
            return wording.get_number(value)
        case Persons():
            return join_words(wording.get_person(person) for person in value.ids)
        case str():
            return wording.replace_names(" ".join(value.split()))
        case _:
            return _show_list(as_items(value), situation)


def _show_list(items: tuple[object, ...], situation: Situation) -> str:
    """Texts behind each other; of other things only how many there are."""
    if all(isinstance(item, str) for item in items):
        return situation.wording.replace_names(join_words(str(item) for item in items))
    return situation.wording.get_number(Decimal(len(items)))
