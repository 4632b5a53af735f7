"""A plan as logic reads it: what is hidden, not applicable or unreadable counts as empty (checks.yaml, reading)."""

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from app.logic.conditions import is_met
from app.logic.kinds import KINDS
from app.logic.kinds.base import Unreadable, is_blank
from app.logic.kinds.table import get_given
from app.logic.memory import Memory, WatchedPlan
from app.logic.people import get_members
from app.logic.rows import get_row_options, get_rows, has_filled_row
from app.logic.wording import NamesMode, Wording
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, Edit, Person, Plan
from app.model.question import ROUTES, Column, Option, Question

T = TypeVar("T")
_Field = TypeVar("_Field", bound=Question | Column)
_PERSONS = ("person", "people")


class RowReading:
    """One row of a table. `nr` counts the filled rows from 1; an empty row has 0."""

    def __init__(self, reading: "Reading", question: Question, nr: int, raw: Row) -> None:
        self.question = question
        self.nr = nr
        self.raw = raw
        self._reading = reading

    @property
    def id(self) -> str:
        """The stable id of the row."""
        return str(self.raw.get("id", ""))

    def get_value(self, column: str) -> object | None:
        """The value of a cell; None when it is empty, cannot be read, or there is no such column."""
        field = self._reading.get_column(self.question.id, column)
        return None if field is None else _read(self.raw.get(column), field)[0]

    def is_readable(self, column: str) -> bool:
        """Whether a cell holds a value of its kind, or nothing."""
        field = self._reading.get_column(self.question.id, column)
        return field is None or _read(self.raw.get(column), field)[1]


class Reading:
    """One plan seen through its form. Neither changes, so everything is computed once; a watched reading goes along to the next plan, with what still holds."""

    def __init__(self, form: Form, plan: Plan, *, watched: bool = False) -> None:
        self.form = form
        self._memory = Memory()
        self._watched = watched
        self.plan = self._watch(plan)
        self._questions = {question.id: question for question in form.get_questions()}
        self._out_of_sight = frozenset(question.id for phase in form.kept for step in phase.steps for question in step.questions)
        self._asking: set[str] = set()
        self._columns: dict[str, dict[str, Column]] = {}

    def move_to(self, plan: Plan, edits: tuple[Edit, ...]) -> None:
        """The same form with the plan after these edits. Only for a watched reading: its owner sees to it that nobody takes it for the old plan."""
        self.plan = self._watch(plan)
        self._memory.forget(edits)

    def imagine(self, facts: Mapping[Address, Json]) -> "Reading":
        """The same plan with other facts in it. What is looked at there counts as looked at here."""
        return Reading(self.form, self._watch(Plan(facts={**self.plan.facts, **facts})))

    def keep(self, name: Hashable, compute: Callable[..., T], *given: object) -> T:
        """Something that is computed from nothing but this reading: once, and anew when a fact that it looked at changes."""
        return self._memory.keep(name, compute, *given)

    def knows(self, name: Hashable) -> bool:
        """Whether it need not be computed."""
        return self._memory.knows(name)

    def _watch(self, plan: Plan) -> Plan:
        return WatchedPlan(facts=plan.facts, note=self._memory.note) if self._watched else plan

    def get_wording(self, names: NamesMode) -> Wording:
        """How values of the plan read."""
        return self.keep(("wording", names), self._make_wording, names)

    def _make_wording(self, names: NamesMode) -> Wording:
        wording = Wording(self.form, self.plan, names, find_rows=self.get_row_options)
        wording.replace_names("")  # so that it looks at the register now: of all else in the plan it holds nothing
        return wording

    # -- questions -------------------------------------------------------------------------------------------------------------------------

    def get_questions(self) -> tuple[Question, ...]:
        """Every question of the form, each once."""
        return tuple(self._questions.values())

    def get_question(self, question: str) -> Question | None:
        """The question as the form states it, or None when the form has none by that id."""
        return self._questions.get(question)

    def get_field(self, question: str) -> Question | None:
        """The question with the options that are there now: the persons of the register, the rows of another table. Hidden options included."""
        found = self._questions.get(question)
        return found if found is None or not _is_fed(found) else self.keep(("field", question), self._feed_question, found)

    def get_column(self, question: str, column: str) -> Column | None:
        """A column of a table, with the options that are there now."""
        if question not in self._columns:
            table = self._questions.get(question)
            self._columns[question] = {} if table is None else {own.id: own for own in table.columns}
        found = self._columns[question].get(column)
        return found if found is None or not _is_fed(found) else self.keep(("column", question, column), self._feed_column, found)

    def with_options(self, field: _Field) -> _Field:
        """A question or column with the options that are there now, hidden ones included."""
        if field.kind in _PERSONS:
            return replace(field, options=self._get_person_options())
        if field.rows_from is None:
            return field
        return replace(field, options=(*self.get_row_options(field.rows_from.question, field.rows_from.column), *field.options))

    def get_row_options(self, table: str, column: str) -> tuple[Option, ...]:
        """The rows of a table as options, by the text of a column."""
        return self.keep(("row options", table, column), self._find_row_options, table, column)

    def _find_row_options(self, table: str, column: str) -> tuple[Option, ...]:
        return get_row_options(column, self._questions.get(table), self.plan)

    def _feed_question(self, question: Question) -> Question:
        return self.with_options(question)

    def _feed_column(self, column: Column) -> Column:
        return self.with_options(column)

    def _get_person_options(self) -> tuple[Option, ...]:
        return self.keep("person options", self._compute_person_options)

    def _compute_person_options(self) -> tuple[Option, ...]:
        wording = self.get_wording("screen")
        return tuple(Option(id=person.id, label=wording.get_person(person.id)) for person in self.plan.people)

    # -- standing --------------------------------------------------------------------------------------------------------------------------

    def is_visible(self, question: str) -> bool:
        """Whether the form asks the question for this theme and its visible_when is met. The route does not matter here."""
        found = self._questions.get(question)
        if found is None or question in self._out_of_sight:
            return False
        # Two questions that wait for each other do not wait for ever.
        return found.visible_when is None or question in self._asking or self.keep(("visible", question), self._is_met, found)

    def _is_met(self, question: Question) -> bool:
        self._asking.add(question.id)
        try:
            return question.visible_when is None or is_met(question.visible_when, self)
        finally:
            self._asking.discard(question.id)

    def is_applicable(self, question: str) -> bool:
        """Whether nobody marked the question as not applicable."""
        state = self.plan.get_state(question)
        return state is None or state.state != "not_applicable"

    def is_parked(self, question: str) -> bool:
        """Whether the question waits: later, or not agreed."""
        state = self.plan.get_state(question)
        return state is not None and state.state in ("later", "not_agreed")

    def is_on_route(self, question: str) -> bool:
        """Whether the route of the plan has the question, in any of its steps."""
        return question in self.keep("on route", self._find_on_route)

    def _find_on_route(self) -> frozenset[str]:
        steps = (step for phase in self.form.phases for step in phase.steps)
        register = () if self.form.register is None else (self.form.register,)
        asked = (*self.form.start_questions, *register, *(question for step in steps for question in step.questions))
        route = ROUTES.index(self.plan.route)
        return frozenset(q.id for q in asked if ROUTES.index(q.route) <= route)

    def is_empty(self, question: str) -> bool:
        """Whether the answer counts as empty."""
        return self.get_value(question) is None

    def is_readable(self, question: str) -> bool:
        """Whether the answer is a value of its kind, or nothing. The cells of a table have their own `is_readable`."""
        field = self.get_field(question)
        return field is None or field.kind == "table" or _read(self.plan.get_answer(question), field)[1]

    # -- values ----------------------------------------------------------------------------------------------------------------------------

    def get_raw(self, question: str) -> Json:
        """The raw answer as it stands in the plan, hidden or not; for a table its rows in order. None when there is nothing."""
        found = self._questions.get(question)
        if found is not None and found.kind == "table":
            return self.keep(("raw rows", question), self._get_raw_rows, question)
        raw = self.plan.get_answer(question)
        return None if is_blank(raw) else raw

    def has_raw(self, question: str) -> bool:
        """Whether there is a raw answer, hidden or not. Quicker than getting it: a table of years is not read for it."""
        found = self._questions.get(question)
        if found is not None and found.kind == "table":
            return self.keep(("has rows", question), has_filled_row, found, self.plan)
        return not is_blank(self.plan.get_answer(question))

    def _get_raw_rows(self, question: str) -> tuple[Row, ...] | None:
        return tuple(row.raw for row in self.get_all_rows(question) if row.nr) or None

    def get_value(self, question: str) -> object | None:
        """The value; None when it is empty, hidden, not applicable or unreadable. Of a table: its filled rows as they stand."""
        return self.keep(("value", question), self._read_answer, question)[0]

    def get_rows(self, question: str) -> tuple[RowReading, ...]:
        """The filled rows of a table; none when it counts as empty."""
        return self.keep(("filled rows", question), self._find_filled_rows, question)

    def _find_filled_rows(self, question: str) -> tuple[RowReading, ...]:
        if not (self.is_visible(question) and self.is_applicable(question)):
            return ()
        return tuple(row for row in self.get_all_rows(question) if row.nr)

    def get_all_rows(self, question: str) -> tuple[RowReading, ...]:
        """Every row of a table in the order shown, those the form gives and empty ones included, hidden or not."""
        return self.keep(("rows", question), self._number_rows, question)

    def get_members(self) -> tuple[Person, ...]:
        """The persons in the group, each once, in the order of the register."""
        return get_members(self.plan)

    def get_people(self) -> Mapping[str, Person]:
        """The register by id, in its order. Somebody of whom only the id is known counts too."""
        return {person.id: person for person in self.plan.people}

    def get_people_rows(self) -> tuple[RowReading, ...]:
        """The same as rows, so that their cells can be read."""
        return self.get_all_rows(PEOPLE)

    def _read_answer(self, question: str) -> tuple[object | None, bool]:
        field = self.get_field(question)
        if field is None or not (self.is_visible(question) and self.is_applicable(question)):
            return None, True
        if field.kind == "table":
            return tuple(row.raw for row in self.get_rows(question)) or None, True
        return _read(self.plan.get_answer(question), field)

    def _number_rows(self, question: str) -> tuple[RowReading, ...]:
        table = self._questions.get(question)
        if table is None:
            return ()
        self._note_sources(table)
        found: list[RowReading] = []
        nr = 0
        given = get_given(table)
        for row in get_rows(table, self.plan):
            filled = any(key not in given and not is_blank(value) for key, value in row.items())
            nr += filled
            found.append(RowReading(self, table, nr if filled else 0, row))
        return tuple(found)

    def _note_sources(self, table: Question) -> None:
        """What the cells of a table read as rests on where their options come from too, also for who keeps a row for later."""
        for column in table.columns:
            if column.kind in _PERSONS:
                self._memory.note("answer", PEOPLE)
            elif column.rows_from is not None:
                self._memory.note("answer", column.rows_from.question)


def _is_fed(field: Question | Column) -> bool:
    """Whether its options come from the plan."""
    return field.rows_from is not None or field.kind in _PERSONS


def _read(raw: Json, field: Question | Column) -> tuple[object | None, bool]:
    """The value of a raw answer or cell, and whether it could be read."""
    try:
        return KINDS[field.kind].read(raw, field), True
    except Unreadable:
        return None, False
