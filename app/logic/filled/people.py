"""Who is meant by a name that somebody wrote: a person of the register, or somebody new."""

import re
from collections.abc import Callable

from app.logic.kinds.base import fold_accents
from app.model.json import Json, Row
from app.model.plan import Person, Plan

_BETWEEN = re.compile(r"[;,\n]|\s(?:en|and|&)\s")
_BEHIND = re.compile(r"\s*[,(].*$", re.DOTALL)


class Register:
    """The people register, with whom the sheet adds to it."""

    def __init__(self, plan: Plan, new_id: Callable[[], str]) -> None:
        self._people = {person.id: person for person in plan.people}
        self._new_id = new_id
        self.added: dict[str, Row] = {}

    def find(self, typed: str) -> Json:
        """The id for one name, with or without a function behind it; somebody unknown is added."""
        whole, name = fold_accents(typed), fold_accents(_BEHIND.sub("", typed))
        for person in self._list():
            if whole and whole in (fold_accents(person.name), person.id.casefold(), fold_accents(person.function)):
                return person.id
        for person in self._list():
            if name and name == fold_accents(person.name):
                return person.id
        named, function = _divide(typed)
        return self.add({"name": named, **({"function": function} if function else {})})

    def find_all(self, typed: str) -> list[Json]:
        """The ids for some names."""
        return list(dict.fromkeys(str(self.find(part)) for part in _BETWEEN.split(typed) if part.strip()))

    def find_described(self, described: Row) -> str:
        """Somebody who is told by function and department, as on a worksheet; or somebody new."""
        function, department = (fold_accents(str(described.get(key) or "")) for key in ("function", "department"))
        for person in self._list():
            if function in (fold_accents(person.function), fold_accents(person.name)) and department in ("", fold_accents(person.department)):
                return person.id
        return self.add(described)

    def add(self, row: Row) -> str:
        """Somebody new."""
        person = self._new_id()
        self.added[person] = row
        return person

    def _list(self) -> list[Person]:
        return [*self._people.values(), *(Person({"id": person, **row}) for person, row in self.added.items())]


def _divide(typed: str) -> tuple[str, str]:
    """Fatima (HR) or Fatima, HR: the name and the function."""
    name = _BEHIND.sub("", typed).strip()
    return (name, typed.strip()[len(name) :].strip(" ,()")) if name else (typed.strip(), "")
