"""What another source does not speak of: a filled worksheet or a spreadsheet holds a part of a plan, and silence about the rest takes nothing away."""

from collections.abc import Iterator, Mapping

from app.logic.kinds.base import get_items, get_loose_text
from app.logic.merging.shapes import Shapes
from app.model.json import Json
from app.model.plan import Address, Plan

Covers = frozenset[str | Address]
"""Questions as a whole (by id), and single facts: what the other source speaks of."""


def fill_silence(shapes: Shapes, mine: Plan, theirs: Plan, covers: Covers | None) -> Plan:
    """The other source as if it agreed with us wherever it is silent."""
    if covers is None:
        return theirs
    facts = dict(theirs.facts)
    for address, value in mine.facts.items():
        spoken = is_covered(address, covers)
        if address not in facts and not spoken:
            facts[address] = value
        elif isinstance(value, Mapping) and isinstance(facts.get(address), Mapping) and not spoken:
            # A cell that is not there is silent; one that is empty was emptied.
            facts[address] = {**value, **_get_record(facts[address])}
    for table in {address.key for address in mine.facts if address.kind == "answer" and shapes.is_table(address.key)}:
        _fill_order(Address("answer", table), mine, theirs, facts)
    return Plan(facts=facts)


def is_covered(address: Address, covers: Covers) -> bool:
    """Whether the other source speaks of a fact."""
    return address in covers or (address.kind in ("answer", "state", "note") and address.key in covers)


def _fill_order(address: Address, mine: Plan, theirs: Plan, facts: dict[Address, Json]) -> None:
    """Our rows that still stand, then theirs. The order of a part says nothing of the order of the whole."""
    ours = (row for row in _list_ids(mine, address) if address._replace(row=row) in facts)
    order = list(dict.fromkeys((*ours, *_list_ids(theirs, address))))
    if order:
        facts[address] = order
    else:
        facts.pop(address, None)


def _list_ids(plan: Plan, address: Address) -> Iterator[str]:
    return (get_loose_text(item) for item in get_items(plan.facts.get(address)) or ())


def _get_record(value: Json) -> Mapping[str, Json]:
    return value if isinstance(value, Mapping) else {}
