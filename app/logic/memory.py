"""What was computed from a plan, with the facts each of it rests on: after a change only what rests on another fact now is computed anew."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar, cast

from msgspec import field

from app.model.json import Json, Row
from app.model.plan import AnswerState, Edit, FactKind, Plan

T = TypeVar("T")

ANY = ""
"""Stands for all facts of a kind together."""


class Memory:
    """Values by name. Which facts were looked at while one was computed is noted as bits of a number; looking a value up counts as looking at them."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[object, int]] = {}
        self._marks: dict[tuple[str, str], int] = {}
        self._seen: int = 0

    def note(self, kind: FactKind, key: str) -> None:
        """A fact is being looked at, or all of a kind."""
        mark = self._marks.get((kind, key))
        if mark is None:
            mark = 1 << len(self._marks)
            self._marks[kind, key] = mark
        self._seen |= mark

    def keep(self, name: Hashable, compute: Callable[..., T], *given: object) -> T:
        """The value of this name; computed when it is not known, or rested on what changed since."""
        found = self._known.get(name)
        if found is None:
            outer, self._seen = self._seen, 0
            try:
                found = (compute(*given), self._seen)
                self._known[name] = found
            finally:
                self._seen |= outer
        self._seen |= found[1]
        return cast("T", found[0])

    def knows(self, name: Hashable) -> bool:
        """Whether the value of this name is good as it is."""
        return name in self._known

    def forget(self, edits: Iterable[Edit]) -> None:
        """These facts are others now."""
        changed = 0
        for edit in edits:
            kind, key, _row = edit.address
            changed |= self._marks.get((kind, key), 0) | self._marks.get((kind, ANY), 0)
        if changed:
            self._known = {name: found for name, found in self._known.items() if not found[1] & changed}


class WatchedPlan(Plan, frozen=True, kw_only=True):
    """A plan that tells which of its facts are looked at. `facts` itself is not watched: who reads a whole plan needs no memory."""

    note: Callable[[FactKind, str], None]
    _rows: dict[str, tuple[Row, ...]] = field(default_factory=dict[str, tuple[Row, ...]])
    """Tables that were put together already: a page asks for the register dozens of times."""

    def with_edits(self, edits: tuple[Edit, ...]) -> Plan:
        """The plan after these edits; that one is not watched."""
        return Plan(facts=self.facts).with_edits(edits)

    def get_fact(self, kind: FactKind, key: str, row: str = "") -> Json:
        """The value at an address, or None."""
        self.note(kind, key)
        return super().get_fact(kind, key, row)

    def get_answer(self, question: str) -> Json:
        """The raw value of a question that is no table, or None."""
        self.note("answer", question)
        return super().get_answer(question)

    def get_rows(self, question: str) -> tuple[Row, ...]:
        """The rows of a table answer in order."""
        self.note("answer", question)
        found = self._rows.get(question)
        if found is None:
            found = self._rows[question] = super().get_rows(question)
        return found

    def walk_rows(self, question: str) -> Iterator[Row]:
        """The same one by one."""
        self.note("answer", question)
        return super().walk_rows(question)

    def get_state(self, question: str) -> AnswerState | None:
        """The state of a question, or None when it is open."""
        self.note("state", question)
        return super().get_state(question)

    def get_keys(self, kind: FactKind) -> tuple[str, ...]:
        """The keys of all facts of a kind."""
        self.note(kind, ANY)
        return super().get_keys(kind)
