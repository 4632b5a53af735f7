"""The order of the rows of two copies of one table."""

from collections.abc import Collection

from app.logic.kinds.base import get_items, get_loose_text
from app.model.plan import Address, Plan

Order = tuple[str, ...]


def get_order(plan: Plan, question: str) -> Order:
    """The ids of the rows, each once."""
    return tuple(dict.fromkeys(get_loose_text(item) for item in get_items(plan.facts.get(Address("answer", question))) or ()))


def get_shared_order(order: Order, others: Collection[str]) -> Order:
    """Those that the others have too."""
    return tuple(row for row in order if row in others)


def weave(first: Order, second: Order, alive: Collection[str]) -> Order:
    """The rows that are there, in the order of the first; what only the second has stands behind the row it stood behind, after what the first put there."""
    woven = [row for row in first if row in alive]
    shared = set(second)
    place = 0
    for row in second:
        if row in woven:
            place = woven.index(row) + 1
        elif row in alive:
            while place < len(woven) and woven[place] not in shared:
                place += 1
            woven.insert(place, row)
            place += 1
    return tuple(woven)
