"""All that a rule may look at: the plan as it reads now, the day, the occasion. What is looked up twice is kept in the reading, as long as it holds."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from app.logic.checks.facts import Occasion, PrintFacts
from app.logic.checks.fields import FilledField, get_filled_fields, get_named_fields
from app.logic.checks.items import PersonItem, RowItem
from app.logic.reading import Reading
from app.logic.wording import NamesMode, Wording
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import KindName, Question


def _get_length(name: str) -> int:
    return len(name)


class Situation(Struct, frozen=True, dict=True):
    """One plan at one moment, as the rules of thumb see it."""

    reading: Reading
    today: date
    occasion: Occasion = "command"
    password: bool = False
    print_facts: PrintFacts | None = None
    names: NamesMode = "screen"
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

    @property
    def wording(self) -> Wording:
        """How persons and values are written in a message."""
        return self.reading.get_wording(self.names)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of the form, each once."""
        return self.reading.get_questions()

    @cached_property
    def steps_of(self) -> Mapping[str, tuple[str, ...]]:
        """The steps (phase/step) in which a question is asked."""
        found: dict[str, list[str]] = {}
        for phase in self.form.phases:
            for step in phase.steps:
                for question in step.questions:
                    found.setdefault(question.id, []).append(f"{phase.id}/{step.id}")
        return {question: tuple(steps) for question, steps in found.items()}

    @property
    def left_steps(self) -> frozenset[str]:
        """The steps that were left (phase/step)."""
        return self.reading.keep("left steps", self._find_left_steps)

    def _find_left_steps(self) -> frozenset[str]:
        return frozenset(self.plan.get_keys("left"))

    def get_rows(self, table: str) -> tuple[RowItem, ...]:
        """The filled rows of a table; none when it counts as empty."""
        return self.reading.keep(("items", table), self._make_rows, table)

    def _make_rows(self, table: str) -> tuple[RowItem, ...]:
        return tuple(RowItem(self.reading, row) for row in self.reading.get_rows(table))

    def get_fields(self, question: Question, *kinds: KindName) -> tuple[FilledField, ...]:
        """The filled fields of these kinds of a question."""
        return self.reading.keep(("fields", question.id, kinds), self._find_fields, question, kinds)

    def _find_fields(self, question: Question, kinds: tuple[KindName, ...]) -> tuple[FilledField, ...]:
        return tuple(get_filled_fields(question, self.reading, self.get_rows, frozenset(kinds)))

    def get_named_fields(self, names: Iterable[str]) -> tuple[FilledField, ...]:
        """The filled fields of these questions or columns (wg.dates.date)."""
        return tuple(field for name in names for field in get_named_fields(self.reading, self.get_rows, name))

    @property
    def people(self) -> tuple[PersonItem, ...]:
        """Everybody in the register, also a person of whom nothing was filled in yet."""
        return tuple(self._people_by_id.values())

    @property
    def _people_by_id(self) -> Mapping[str, PersonItem]:
        return self.reading.keep("people by id", self._find_people)

    def _find_people(self) -> Mapping[str, PersonItem]:
        return {row.id: PersonItem(self.reading, row) for row in self.reading.get_people_rows()}

    @property
    def members(self) -> tuple[PersonItem, ...]:
        """The members of the core group or the working group, each once."""
        return self.reading.keep("members", self._find_members)

    def _find_members(self) -> tuple[PersonItem, ...]:
        return self.get_people(person.id for person in self.reading.get_members())

    @property
    def member_ids(self) -> frozenset[str]:
        """The ids of the members."""
        return self.reading.keep("member ids", self._find_member_ids)

    def _find_member_ids(self) -> frozenset[str]:
        return frozenset(member.row for member in self.members)

    def get_person(self, person_id: str) -> PersonItem | None:
        """A person of the register, or None."""
        return self._people_by_id.get(person_id)

    def get_people(self, ids: Iterable[str]) -> tuple[PersonItem, ...]:
        """These persons of the register, each once."""
        found = (self.get_person(person_id) for person_id in dict.fromkeys(ids))
        return tuple(person for person in found if person is not None)

    @property
    def name_pattern(self) -> re.Pattern[str] | None:
        """Finds the names of the register as whole words, with their capitals, two letters or more."""
        return self.reading.keep("name pattern", self._make_name_pattern)

    def _make_name_pattern(self) -> re.Pattern[str] | None:
        names = sorted((name for name in {person.name for person in self.plan.people} if len(name) > 1), key=_get_length, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    def get_own(self, questions: Iterable[str]) -> str:
        """The first of these questions that the form has, or ""."""
        return next((question for question in questions if self.reading.get_question(question) is not None), "")
