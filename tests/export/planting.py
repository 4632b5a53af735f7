"""A worked example in which everybody has a name that exists nowhere else, and in which those names stand in every place that can be typed in."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import cycle
from typing import Any, cast

from app.model.form import Form
from app.model.plan import PEOPLE, Address, Plan
from tests.document.cases import read_example

GIVEN = (
    "Quirijntje", "Wubbegien-Xantha", "Çağlayanur", "Zëbulonië", "O'Mahonybeg", "Ffransina Vreeswijkstra", "Ilzebrecht", "Jikkemien", "Uulkje", "Nolleboom",
    "Pietronxel", "Tjallewien", "Grietsenaar", "Hobbemans", "Kwikzwever", "Lubbegast", "Mechteldis", "Oebeleschout", "Rixtendaal", "Sjoukjebel",
    "Vroukelien", "Ysbrechtum", "Bouwiendijk", "Dieuwkemaan", "Eelkjebos", "Aafkevonk", "Cunerafeld", "Yfkestorm", "Zwobkedal", "Wiertjevoet",
)  # fmt: skip
_TYPED = ("text", "longtext")
_READ = ("date", "number", "money", "time")


@cache
def plant(name: str) -> tuple[Form, Plan]:
    """The form and the plan of an example, with names in every text."""
    form, plan = read_example(name)
    return form, Plan(facts=_Planter(form, plan).make_facts())


class _Planter:
    def __init__(self, form: Form, plan: Plan) -> None:
        old = [person.name for person in plan.people if person.name]
        self._new = dict(zip(old, GIVEN, strict=False))
        assert len(self._new) == len(set(old))
        self._old = re.compile(rf"(?<!\w)({'|'.join(sorted(map(re.escape, old), key=len, reverse=True))})(?!\w)") if old else None
        self._plan = plan
        self._names = cycle(self._new.values())
        self._turn = 0
        self._phases = [phase.id for phase in form.phases]
        self._questions = {question.id: question for question in form.get_questions()}

    def make_facts(self) -> dict[Address, Any]:
        facts = {address: self._rename(value) for address, value in self._plan.facts.items()}
        for address, value in list(facts.items()):
            if address.kind == "answer":
                facts[address] = self._spread(address, value)
        for question in list(self._questions)[::3]:
            facts[Address("note", question)] = f"Onder ons: {next(self._names)} weet het."
        for phase in self._phases[:3]:
            facts[Address("assignment", phase)] = {"done": "2027-01-10", "note": f"met {next(self._names)}"}
        open_ones = [question for question in self._questions.values() if question.kind == "text" and Address("state", question.id) not in facts]
        for question in open_ones[::4]:
            positions = [f"{next(self._names)} wil wel", f"{next(self._names)} niet"]
            facts[Address("state", question.id)] = {"state": "not_agreed", "who": "", "when": "", "reason": next(self._names), "positions": positions}
        return facts

    def _rename(self, value: Any) -> Any:
        if isinstance(value, str):
            return value if self._old is None else self._old.sub(lambda found: self._new[found[1]], value)
        if isinstance(value, Mapping):
            return {key: self._rename(part) for key, part in cast("Mapping[str, Any]", value).items()}
        return [self._rename(part) for part in cast("list[Any]", value)] if isinstance(value, (list, tuple)) else value

    def _spread(self, address: Address, value: Any) -> Any:
        question = self._questions.get(address.key)
        if question is None:
            return value
        if not address.row:
            return self._add(question.kind, value)
        kinds = {column.id: column.kind for column in question.columns}
        kept = ("name",) if question.id == PEOPLE else ()
        return {key: cell if key in kept else self._add(kinds.get(key, ""), cell) for key, cell in value.items()}

    def _add(self, kind: str, value: Any) -> Any:
        """The same with a name in it: in words, in own words with a choice, and now and then where a day or a number should stand."""
        if kind in _TYPED and isinstance(value, str) and value:
            return f"{value} ({next(self._names)})"
        if isinstance(value, Mapping) and "text" in value:
            own = cast("Mapping[str, Any]", value)
            return {**own, "text": f"{own['text']} met {next(self._names)}"}
        if isinstance(value, list):
            return [self._add(kind, part) if isinstance(part, Mapping) else part for part in cast("list[Any]", value)]
        self._turn += kind in _READ
        return f"als {next(self._names)} kan" if kind in _READ and self._turn % 4 == 0 else cast("Any", value)
