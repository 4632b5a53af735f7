"""From the places of a filled worksheet to a plan that speaks of nothing else."""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from app.logic.filled.people import Register
from app.logic.filled.rows import RowPlaces, list_row_places
from app.logic.filled.sheet import FilledPlace, FilledSheet
from app.logic.filled.ticks import compute_choice, compute_ticks
from app.logic.kinds import KINDS
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.reading import Reading
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Column, Question

MORE = "+"
"""The part of a name that says: below what stands there already; before a number, a row that was written in."""
_ASIDE = frozenset({"goal", "filled"})
"""Places that are for who holds the sheet, not for the plan."""


class Filled(Struct, frozen=True, kw_only=True):
    """What a worksheet says, what stood in those places before, and what was written where the plan has no place for it (label to text)."""

    plan: Plan
    before: Plan
    strangers: tuple[tuple[str, str], ...] = ()


def compute_filled(form: Form, mine: Plan, sheet: FilledSheet, today: date, new_id: Callable[[], str]) -> Filled:
    """Read what was filled in. What cannot be read as its kind stays as typed; what is empty says nothing."""
    return _Filling(form, mine, sheet.about.get("language") or form.language, today, new_id).read(sheet)


class _Filling:
    """One sheet being read."""

    def __init__(self, form: Form, mine: Plan, language: str, today: date, new_id: Callable[[], str]) -> None:
        self._questions = {question.id: question for question in form.get_questions()}
        self._pitfalls = frozenset(pitfall.id for phase in form.phases for pitfall in phase.pitfalls)
        self._reading = Reading(form, mine)
        self._mine = mine
        self._language = language
        self._today = today
        self._new_id = new_id
        self._register = Register(mine, new_id)
        self._facts: dict[Address, Json] = {}
        self._before: dict[Address, Json] = {}
        self._strangers: list[tuple[str, str]] = []

    def read(self, sheet: FilledSheet) -> Filled:
        """The whole sheet."""
        for question, places in sheet.iter_groups(frozenset(self._questions)):
            if question:
                self._read_question(self._questions[question], places)
            else:
                self._read_marks(places)
        self._add_people()
        before = {address: value for address, value in {**self._mine.facts, **self._before}.items() if value is not None}
        return Filled(plan=Plan(facts=self._facts), before=Plan(facts=before), strangers=tuple(self._strangers))

    def _read_question(self, question: Question, places: tuple[FilledPlace, ...]) -> None:
        if not any(place.is_filled for place in places):
            return
        if question.kind == "table":
            self._read_table(question, places)
        elif question.kind == "people" and any(len(place.parts) > 1 for place in places):
            self._read_people(question, places)
        elif question.kind in ("multichoice", "checklist") and any(place.is_tick for place in places):
            self._say(Address("answer", question.id), compute_ticks(question, places), compute_ticks(question, places, before=True))
        elif question.kind == "choice" and any(place.is_tick for place in places):
            self._say(Address("answer", question.id), compute_choice(question, places), compute_choice(question, places, before=True))
        else:
            self._read_simple(question, places)

    def _say(self, address: Address, value: Json, before: Json) -> None:
        if value is not None:
            self._facts[address] = value
            self._before[address] = before

    def _read_simple(self, question: Question, places: tuple[FilledPlace, ...]) -> None:
        field = self._reading.get_field(question.id) or question
        address = Address("answer", question.id)
        for place in places:
            if not place.is_filled or not place.value.strip():
                continue
            if place.parts[1:] == (MORE,):
                said = get_loose_text(self._mine.get_answer(question.id)).rstrip()
                self._facts[address] = "\n".join(filter(None, (said, place.value.strip())))
            elif len(place.parts) == 1:
                self._say(address, self._parse(field, place.value), self._parse(field, place.before) if place.before.strip() else None)
            else:
                self._strangers.append((place.label or place.name, place.value.strip()))

    def _read_table(self, question: Question, places: tuple[FilledPlace, ...]) -> None:
        rows = {get_loose_text(row["id"]): row for row in self._mine.get_rows(question.id)}
        order: list[Json] = list(rows)
        for found in list_row_places(places):
            if not found.is_filled:
                continue
            cells, before = self._read_cells(question, found)
            row_id = self._new_id() if found.row.startswith(MORE) else found.row
            seed = _find_given(question, row_id)
            address = Address("answer", question.id, row_id)
            self._facts[address] = cells if row_id in rows else {**seed, **cells}
            if row_id in rows:
                kept = {key: value for key, value in rows[row_id].items() if key != "id" and (key not in before or before[key] is not None)}
                self._before[address] = {**kept, **{key: value for key, value in before.items() if value is not None}}
            else:
                order.append(row_id)
        if len(order) > len(rows):
            self._facts[Address("answer", question.id)] = order

    def _read_cells(self, question: Question, found: RowPlaces) -> tuple[dict[str, Json], dict[str, Json]]:
        cells: dict[str, Json] = {}
        before: dict[str, Json] = {}
        columns = {column.id: column for column in question.columns if not column.fixed}
        for place in found.places:
            column = columns.get(place.parts[2]) if len(place.parts) == 3 else None
            if not place.is_filled or not place.value.strip():
                continue
            if column is None:
                self._strangers.append((place.label or place.name, place.value.strip()))
                continue
            field = self._reading.get_column(question.id, column.id) or column
            cells[column.id] = self._parse(field, place.value)
            before[column.id] = self._parse(field, place.before) if place.before.strip() else None
        return cells, before

    def _read_people(self, question: Question, places: tuple[FilledPlace, ...]) -> None:
        chosen = [get_loose_text(item) for item in get_items(self._mine.get_answer(question.id)) or ()]
        known = {person.id for person in self._mine.people}
        register = self._questions.get(PEOPLE)
        for found in list_row_places(places):
            if not found.is_filled or register is None:
                continue
            cells, before = self._read_cells(register, found)
            if found.row in known:
                address = Address("answer", PEOPLE, found.row)
                self._facts[address] = cells
                mine = self._mine.facts.get(address)
                self._before[address] = {**(mine if isinstance(mine, dict) else {}), **before}
            elif cells:
                chosen.append(self._register.find_described(cells))
        if chosen != [get_loose_text(item) for item in get_items(self._mine.get_answer(question.id)) or ()]:
            self._facts[Address("answer", question.id)] = list(dict.fromkeys(chosen))

    def _add_people(self) -> None:
        if not self._register.added:
            return
        self._facts[Address("answer", PEOPLE)] = [*(person.id for person in self._mine.people), *self._register.added]
        for person, row in self._register.added.items():
            self._facts[Address("answer", PEOPLE, person)] = row

    def _read_marks(self, places: tuple[FilledPlace, ...]) -> None:
        """Pitfalls that were ticked; the rest the plan has no place for."""
        for place in self._iter_filled(places):
            kind, key = (*place.parts, "")[:2]
            if kind == "pitfall" and key in self._pitfalls:
                self._facts[Address("pitfall", key)] = bool(place.value)
            elif kind not in _ASIDE:
                self._strangers.append((place.label or place.name, place.value.strip()))

    def _iter_filled(self, places: tuple[FilledPlace, ...]) -> Iterator[FilledPlace]:
        return (place for place in places if place.is_filled)

    def _parse(self, field: Question | Column, typed: str) -> Json:
        """As its kind reads it. Persons are looked up in the register."""
        if field.kind == "person":
            return self._register.find(typed)
        if field.kind == "people":
            return self._register.find_all(typed)
        if field.kind in ("text", "longtext"):
            return typed.strip()
        return KINDS[field.kind].parse(typed.strip(), field, self._language, self._today)


def _find_given(question: Question, row_id: str) -> Row:
    """A row that the form proposes: its words come along, so that the row can be understood."""
    columns = {column.id for column in question.columns}
    for rows in question.prefill.values():
        for row in rows:
            if get_loose_text(row.get("id")) == row_id:
                return {key: value for key, value in row.items() if key in columns}
    return {}
