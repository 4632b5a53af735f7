"""Several filled copies as one: texts under each other with who said what, ticks together, and of what can only be one thing what most said, counted."""

from collections.abc import Mapping
from typing import cast

from msgspec import Struct

from app.logic.comparing.same import is_same
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.merging.aligning import align_rows
from app.logic.merging.joining import join_lists, speak
from app.logic.merging.point import Shape
from app.logic.merging.shapes import Shapes
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Plan


class Voice(Struct, frozen=True):
    """Who filled in a copy, and what it says."""

    who: str
    plan: Plan


class Count(Struct, frozen=True):
    """Where not everybody said the same: each answer with who gave it, the most frequent first. `cell`: the column, in a table."""

    address: Address
    cell: str
    answers: tuple[tuple[Json, tuple[str, ...]], ...]


class Gathered(Struct, frozen=True):
    """What all say together, and where they differ."""

    plan: Plan
    counts: tuple[Count, ...]


def compute_gathered(form: Form, mine: Plan, voices: tuple[Voice, ...]) -> Gathered:
    """One plan from all copies. The same person or row that two wrote in is there once."""
    return _Gathering(form, mine).gather(voices)


class _Gathering:
    """The copies being laid beside each other."""

    def __init__(self, form: Form, mine: Plan) -> None:
        self._form = form
        self._mine = mine
        self._shapes = Shapes(form)
        self._counts: list[Count] = []

    def gather(self, voices: tuple[Voice, ...]) -> Gathered:
        """Everything."""
        said: dict[Address, list[tuple[str, Json]]] = {}
        known = Plan()
        for voice in voices:
            aligned = align_rows(self._form, known, voice.plan, self._mine, {}).theirs
            known = Plan(facts={**known.facts, **aligned.facts, **_join_orders(known, aligned)})
            for address, value in aligned.facts.items():
                said.setdefault(address, []).append((voice.who, value))
        facts = {address: self._join(address, values) for address, values in said.items()}
        return Gathered(Plan(facts=facts), tuple(self._counts))

    def _join(self, address: Address, values: list[tuple[str, Json]]) -> Json:
        shape = self._shapes.get_shape(address)
        if shape != "record":
            return self._choose(address, "", shape, values)
        cells = dict.fromkeys(cell for _who, value in values if isinstance(value, Mapping) for cell in cast("Mapping[str, Json]", value))
        joined: dict[str, Json] = {}
        for cell in cells:
            said = [(who, cast("Mapping[str, Json]", value)[cell]) for who, value in values if isinstance(value, Mapping) and cell in value]
            joined[cell] = self._choose(address, cell, self._shapes.get_cell_shape(address, cell), said)
        return joined

    def _choose(self, address: Address, cell: str, shape: Shape, values: list[tuple[str, Json]]) -> Json:
        groups = _group(values)
        if len(groups) == 1:
            return groups[0][0]
        if shape in ("order", "list") and all(get_items(value) is not None for value, _whos in groups):
            return self._join_lists(address, cell, shape, values)
        if shape in ("text", "lines") and all(isinstance(value, str) for value, _whos in groups):
            between = "\n" if shape == "lines" else " / "
            return between.join(speak(", ".join(whos), get_loose_text(value).strip()) for value, whos in groups)
        self._counts.append(Count(address, cell, groups))
        return groups[0][0]

    def _join_lists(self, address: Address, cell: str, shape: Shape, values: list[tuple[str, Json]]) -> Json:
        joined: Json = []
        for _who, value in values:
            joined = join_lists(joined, value)
        if shape == "list":
            single = [(who, item) for who, value in values for item in get_items(value) or ()]
            self._counts.append(Count(address, cell, _group(single)))
        return joined


def _group(values: list[tuple[str, Json]]) -> tuple[tuple[Json, tuple[str, ...]], ...]:
    """Each answer once with who gave it; the most frequent first, then in the order in which they came."""
    groups: list[tuple[Json, list[str]]] = []
    for who, value in values:
        known = next((whos for other, whos in groups if is_same(other, value)), None)
        if known is None:
            groups.append((value, [who]))
        else:
            known.append(who)
    groups.sort(key=_by_number)
    return tuple((value, tuple(whos)) for value, whos in groups)


def _by_number(group: tuple[Json, list[str]]) -> int:
    return -len(group[1])


def _join_orders(known: Plan, other: Plan) -> dict[Address, Json]:
    """The lists of rows of both, so that the next copy is compared with all rows there are."""
    orders: dict[Address, Json] = {}
    for address, value in other.facts.items():
        before = known.facts.get(address)
        if not address.row and get_items(before) is not None and get_items(value) is not None:
            orders[address] = join_lists(before, value)
    return orders
