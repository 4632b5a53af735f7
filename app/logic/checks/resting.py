"""The values that a finding rests on, as a short digest: one that was put aside comes back when they change."""

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import cast

from app.logic.checks.found import Found
from app.logic.checks.lists import get_items
from app.logic.checks.situation import Situation
from app.logic.checks.terms import TERMS
from app.model.form import CheckRule
from app.model.json import Json


def compute_rests(rule: CheckRule, found: Found, situation: Situation) -> str:
    """The digest. About a row only that row's cells count, so that work elsewhere in the table does not bring a finding back."""
    values = found.rests if found.rests is not None else tuple(_get_named_values(rule, found, situation))
    return blake2b(json.dumps(values, default=_get_plain, sort_keys=True).encode(), digest_size=8).hexdigest()


def _get_named_values(rule: CheckRule, found: Found, situation: Situation) -> Iterator[object]:
    named = dict.fromkeys(_get_names([dict(rule.params), list(rule.given)]))
    for name in named:
        question = situation.reading.get_question(name)
        if question is not None and question.kind != "table":
            yield name, situation.plan.get_answer(name)
        elif found.item is None and (question is not None or name in TERMS):
            for item in get_items(name, situation):
                yield name, item.row, [item.raw.get(column) for column in named if column in item.raw]
    if found.item is not None:
        yield [found.item.raw.get(column) for column in named if column in found.item.raw], found.item.name


def _get_names(part: Json) -> Iterator[str]:
    """Every word that a rule uses, whatever it stands for."""
    if isinstance(part, Mapping):
        for value in part.values():
            yield from _get_names(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from _get_names(value)
    elif isinstance(part, str):
        yield part


def _get_plain(value: object) -> object:
    return dict(cast("Mapping[str, object]", value)) if isinstance(value, Mapping) else str(value)
