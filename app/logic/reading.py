"""A plan as logic reads it: what is hidden, not applicable or unreadable counts as empty (checks.yaml, reading)."""

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from app.logic.conditions import is_met
from app.logic.kinds import KINDS
from app.logic.kinds.base import Unreadable, is_blank
from app.logic.kinds.table import is_row_filled
from app.logic.people import get_members
from app.logic.rows import get_row_options, get_rows
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Person, Plan
from app.model.question import ROUTES, Column, Option, Question

_Field = TypeVar("_Field", bound=Question | Column)


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
    """One plan seen through its form. Neither changes, so everything is computed once."""

    def __init__(self, form: Form, plan: Plan) -> None:
        self.form = form
        self.plan = plan
        self._questions = {question.id: question for question in form.get_questions()}
        kept = (step for phase in form.kept for step in phase.steps)
        self._visible: dict[str, bool] = {question.id: False for step in kept for question in step.questions}
        self._fields: dict[str, Question] = {}
        self._columns: dict[tuple[str, str], Column | None] = {}
        self._values: dict[str, tuple[object | None, bool]] = {}
        self._rows: dict[str, tuple[RowReading, ...]] = {}
        self._on_route: frozenset[str] | None = None
        self._people: tuple[Option, ...] | None = None

    # -- questions -------------------------------------------------------------------------------------------------------------------------

    def get_question(self, question: str) -> Question | None:
        """The question as the form states it, or None when the form has none by that id."""
        return self._questions.get(question)

    def get_field(self, question: str) -> Question | None:
        """The question with the options that are there now: the persons of the register, the rows of another table. Hidden options included."""
        if question not in self._fields and question in self._questions:
            self._fields[question] = self.with_options(self._questions[question])
        return self._fields.get(question)

    def get_column(self, question: str, column: str) -> Column | None:
        """A column of a table, with the options that are there now."""
        key = (question, column)
        if key not in self._columns:
            table = self._questions.get(question)
            found = None if table is None else next((c for c in table.columns if c.id == column), None)
            self._columns[key] = None if found is None else self.with_options(found)
        return self._columns[key]

    def with_options(self, field: _Field) -> _Field:
        """A question or column with the options that are there now, hidden ones included."""
        if field.kind in ("person", "people"):
            return replace(field, options=self._get_person_options())
        if field.rows_from is None:
            return field
        source = self._questions.get(field.rows_from.question)
        return replace(field, options=(*get_row_options(field.rows_from.column, source, self.plan), *field.options))

    def _get_person_options(self) -> tuple[Option, ...]:
        if self._people is None:
            wording = Wording(self.form, self.plan, "screen")
            self._people = tuple(Option(id=person.id, label=wording.get_person(person.id)) for person in self.plan.people)
        return self._people

    # -- standing --------------------------------------------------------------------------------------------------------------------------

    def is_visible(self, question: str) -> bool:
        """Whether the form asks the question for this theme and its visible_when is met. The route does not matter here."""
        if question not in self._visible:
            found = self._questions.get(question)
            self._visible[question] = found is not None  # so that two questions that wait for each other do not wait for ever
            if found is not None and found.visible_when is not None:
                self._visible[question] = is_met(found.visible_when, self)
        return self._visible[question]

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
        if self._on_route is None:
            steps = (step for phase in self.form.phases for step in phase.steps)
            register = () if self.form.register is None else (self.form.register,)
            asked = (*self.form.start_questions, *register, *(question for step in steps for question in step.questions))
            self._on_route = frozenset(q.id for q in asked if ROUTES.index(q.route) <= ROUTES.index(self.plan.route))
        return question in self._on_route

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
            return tuple(row.raw for row in self.get_all_rows(question) if row.nr) or None
        raw = self.plan.get_answer(question)
        return None if is_blank(raw) else raw

    def get_value(self, question: str) -> object | None:
        """The value; None when it is empty, hidden, not applicable or unreadable. Of a table: its filled rows as they stand."""
        if question not in self._values:
            self._values[question] = self._read_answer(question)
        return self._values[question][0]

    def get_rows(self, question: str) -> tuple[RowReading, ...]:
        """The filled rows of a table; none when it counts as empty."""
        if not (self.is_visible(question) and self.is_applicable(question)):
            return ()
        return tuple(row for row in self.get_all_rows(question) if row.nr)

    def get_all_rows(self, question: str) -> tuple[RowReading, ...]:
        """Every row of a table in the order shown, those the form gives and empty ones included, hidden or not."""
        if question not in self._rows:
            self._rows[question] = self._number_rows(question)
        return self._rows[question]

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
        found: list[RowReading] = []
        nr = 0
        for row in get_rows(table, self.plan):
            filled = is_row_filled(row, table)
            nr += filled
            found.append(RowReading(self, table, nr if filled else 0, row))
        return tuple(found)


def _read(raw: Json, field: Question | Column) -> tuple[object | None, bool]:
    """The value of a raw answer or cell, and whether it could be read."""
    try:
        return KINDS[field.kind].read(raw, field), True
    except Unreadable:
        return None, False
