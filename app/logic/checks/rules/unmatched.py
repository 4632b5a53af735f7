"""A row or an option that comes back nowhere else."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.items import Item
from app.logic.checks.language import all_met, get_parts
from app.logic.checks.lists import get_items, get_option_items
from app.logic.checks.operators import get_number, get_texts, is_yes
from app.logic.checks.references import get_comparable, is_reference
from app.logic.checks.situation import Situation
from app.model.form import CheckRule
from app.model.json import Json


def check_unmatched(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per row of `in` for which one of the lists under `others` has no row that is the same."""
    source, where = rule.params.get("in"), get_parts(rule.params.get("where"))
    also = get_texts(rule.params.get("also"))
    items = get_option_items(str(source), also, situation) if also else get_items(source, situation)
    for item in items:
        if not all_met(where, situation, item):
            continue
        if any(_is_missing(item, str(rule.params.get("column")), other, situation) for other in get_parts(rule.params.get("others"))):
            yield Found(subject=item.subject, item=item, words={"nr": Decimal(item.nr)})


def _is_missing(item: Item, column: str, other: Json, situation: Situation) -> bool:
    if not isinstance(other, Mapping):
        return False
    rows = get_items(other.get("in"), situation)
    if len(rows) < (get_number(other.get("at_least")) or 0):
        return False
    where = get_parts(other.get("where"))
    return not any(_is_same(item, column, row, other) and all_met(where, situation, row) for row in rows)


def _is_same(item: Item, column: str, row: Item, other: Mapping[str, Json]) -> bool:
    cell = str(other.get("column"))
    if column == "row":
        return is_reference(row, cell, item)
    wanted, there = get_comparable(item, column), get_comparable(row, cell)
    if not wanted or not there:
        return False
    if is_yes(other.get("mentions")):
        return wanted in there
    equals = other.get("equals")
    if isinstance(equals, Mapping):
        wanted = str(equals.get(wanted, wanted))
    return wanted == there
