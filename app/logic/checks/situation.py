"""All that a rule may look at: the plan as it reads now, the day, the occasion. Frozen; what is looked up twice is kept."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from app.logic.checks.facts import Occasion, PrintFacts
from app.logic.checks.fields import FilledField, get_filled_fields, get_named_fields
from app.logic.checks.items import PersonItem, RowItem
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import KindName, Question


def _get_length(name: str) -> int:
    return len(name)


class Situation(Struct, frozen=True, dict=True):
    """One plan at one moment, as the rules of thumb see it."""

    reading: Reading
    wording: Wording
    today: date
    occasion: Occasion = "command"
    password: bool = False
    print_facts: PrintFacts | None = None
    taken: frozenset[str] = frozenset()
    """The questions to which a finding jumps already."""

    @property
    def form(self) -> Form:
        """The form of the plan."""
        return self.reading.form

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.reading.plan

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the form, each once."""
        return self.form.get_questions()

    @cached_property
    def _rows(self) -> dict[str, tuple[RowItem, ...]]:
        return {}

    def get_rows(self, table: str) -> tuple[RowItem, ...]:
        """The filled rows of a table; none when it counts as empty."""
        if table not in self._rows:
            self._rows[table] = tuple(RowItem(self.reading, row) for row in self.reading.get_rows(table))
        return self._rows[table]

    @cached_property
    def _fields(self) -> dict[frozenset[KindName], tuple[FilledField, ...]]:
        return {}

    def get_fields(self, *kinds: KindName) -> tuple[FilledField, ...]:
        """The filled fields of these kinds, in the order of the form."""
        wanted = frozenset(kinds)
        if wanted not in self._fields:
            self._fields[wanted] = tuple(get_filled_fields(self.reading, self.get_rows, wanted))
        return self._fields[wanted]

    def get_named_fields(self, names: Iterable[str]) -> tuple[FilledField, ...]:
        """The filled fields of these questions or columns (wg.dates.date)."""
        return tuple(field for name in names for field in get_named_fields(self.reading, self.get_rows, name))

    @cached_property
    def people(self) -> tuple[PersonItem, ...]:
        """Everybody in the register, also a person of whom nothing was filled in yet."""
        return tuple(PersonItem(self.reading, row) for row in self.reading.get_people_rows())

    @cached_property
    def _people_by_id(self) -> Mapping[str, PersonItem]:
        return {person.row: person for person in self.people}

    @cached_property
    def members(self) -> tuple[PersonItem, ...]:
        """The members of the core group or the working group, each once."""
        return self.get_people(person.id for person in self.reading.get_members())

    @cached_property
    def member_ids(self) -> frozenset[str]:
        """The ids of the members."""
        return frozenset(member.row for member in self.members)

    def get_person(self, person_id: str) -> PersonItem | None:
        """A person of the register, or None."""
        return self._people_by_id.get(person_id)

    def get_people(self, ids: Iterable[str]) -> tuple[PersonItem, ...]:
        """These persons of the register, each once."""
        found = (self.get_person(person_id) for person_id in dict.fromkeys(ids))
        return tuple(person for person in found if person is not None)

    @cached_property
    def name_pattern(self) -> re.Pattern[str] | None:
        """Finds the names of the register as whole words, with their capitals, two letters or more."""
        names = sorted((name for name in {person.name for person in self.plan.people} if len(name) > 1), key=_get_length, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    def get_own(self, questions: Iterable[str]) -> str:
        """The first of these questions that the form has, or ""."""
        return next((question for question in questions if self.reading.get_question(question) is not None), "")
