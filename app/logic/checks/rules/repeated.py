"""The same again and again, or only once."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found, Persons
from app.logic.checks.items import Item
from app.logic.checks.lists import get_items
from app.logic.checks.operators import get_number, get_texts, is_yes
from app.logic.checks.references import get_comparable
from app.logic.checks.situation import Situation
from app.model.form import CheckRule

Group = tuple[str, ...]


def check_repeated(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per group of rows with the same values in `by`, when it counts from `low` to `high` rows; with `among` it is counted in that list."""
    groups = _get_groups(rule, get_items(rule.params.get("in"), situation))
    counted = _get_groups(rule, get_items(rule.params["among"], situation)) if "among" in rule.params else groups
    low, high = (get_number(rule.params.get(name)) for name in ("low", "high"))
    sizes = {group: len(counted.get(group, ())) for group in groups}
    fitting = [group for group, size in sizes.items() if (low or 0) <= size and (high is None or size <= high)]
    if is_yes(rule.params.get("once")):
        if fitting:
            yield Found(words={"groups": Decimal(len(fitting)), "count": Decimal(sum(sizes[group] for group in fitting))})
        return
    for group in fitting:
        first = groups[group][0]
        words = {"count": Decimal(sizes[group]), "groups": Decimal(len(fitting)), "names": Persons(tuple(item.row for item in groups[group]))}
        yield Found(subject=", ".join(str(first.get_value(column)) for column in get_texts(rule.params.get("by"))), item=first, words=words)


def _get_groups(rule: CheckRule, items: tuple[Item, ...]) -> dict[Group, list[Item]]:
    filled, by = get_texts(rule.params.get("filled")), get_texts(rule.params.get("by"))
    groups: dict[Group, list[Item]] = {}
    for item in items:
        if all(item.get_value(column) is not None for column in filled):
            groups.setdefault(tuple(get_comparable(item, column) for column in by), []).append(item)
    return groups
