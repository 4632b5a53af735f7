"""A plan on its way from one version of a form to another: its facts, what is known of its questions, and where each came from."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgspec.structs import replace

from app.logic.kinds import KINDS
from app.logic.kinds.base import get_items, get_loose_text, is_blank, join_words
from app.logic.moving.drawer import ABOUT_QUESTIONS
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json, Row
from app.model.migration import Migration
from app.model.plan import Address, FactKind, Plan
from app.model.question import Column, Question

F = TypeVar("F", bound=Question | Column)
G = TypeVar("G", Question, Column)


class Carry:
    """Changes while migrations are carried out; the plan and the forms do not."""

    def __init__(self, old: Form, new: Form, plan: Plan) -> None:
        self.plan = plan
        self.old = old
        self.facts: dict[Address, Json] = dict(plan.facts)
        self.fields: dict[str, Question] = {question.id: question for question in old.get_questions()}
        """The questions as they are at this point of the way."""
        self.asked: dict[str, Question] = {question.id: question for question in new.get_questions()}
        """The questions as the new form asks them."""
        keys = dict.fromkeys((*self.fields, *(address.key for address in plan.facts if address.kind in ABOUT_QUESTIONS)))
        self.origins: dict[str, tuple[str, ...]] = {key: (key,) for key in keys}
        """Question now to the questions at the start whose answers went there."""
        self.touched: set[str] = set()
        """Questions (at the start) whose answers took another shape."""
        self.settled: dict[str, set[str]] = {}
        """Question at the start to the values for which the authors named another one."""
        self.whys: dict[str, str] = {}
        self.ahead: tuple[Migration, ...] = ()
        """What is still to be carried out."""
        self._reading = Reading(old, plan)
        self._wording = Wording(old, plan, "screen")

    # -- facts

    def get(self, kind: FactKind, key: str, row: str = "") -> Json:
        """A fact as it is now."""
        return self.facts.get(Address(kind, key, row))

    def put(self, kind: FactKind, key: str, value: Json, row: str = "") -> None:
        """Alter a fact; None takes it away."""
        if value is None:
            self.facts.pop(Address(kind, key, row), None)
        else:
            self.facts[Address(kind, key, row)] = value

    def get_row_ids(self, question: str) -> tuple[str, ...]:
        """The rows that hold something, in order; a row that the order does not name comes last."""
        order = tuple(get_loose_text(item) for item in get_items(self.get("answer", question)) or ())
        stored = tuple(address.row for address in self.facts if address.kind == "answer" and address.key == question and address.row)
        return tuple(dict.fromkeys((*(row for row in order if row in stored), *stored)))

    def get_row(self, question: str, row: str) -> dict[str, Json]:
        """The cells of a row."""
        found = self.get("answer", question, row)
        return dict(found) if isinstance(found, Mapping) else {}

    def put_rows(self, question: str, rows: Mapping[str, Row]) -> None:
        """Let these be all the rows."""
        self.clear(question)
        for row_id, cells in rows.items():
            self.put("answer", question, dict(cells), row_id)
        self.put("answer", question, list(rows) or None)

    def clear(self, question: str) -> None:
        """Take the whole answer away."""
        for address in self.find("answer", question):
            del self.facts[address]

    def find(self, kind: FactKind, key: str) -> tuple[Address, ...]:
        """The addresses of a kind and key, rows included."""
        return tuple(address for address in self.facts if address.kind == kind and address.key == key)

    def is_held(self, question: str) -> bool:
        """Whether anything is there for a question: answer, state, note."""
        return any(self.find(kind, question) for kind in ABOUT_QUESTIONS)

    def is_table(self, question: str) -> bool:
        """Whether the answer stands in rows."""
        return any(address.row for address in self.find("answer", question))

    def move(self, source: str, target: str) -> bool:
        """Everything about a question to another id, if that is free."""
        if source == target or self.is_held(target):
            return source == target
        for kind in ABOUT_QUESTIONS:
            for address in self.find(kind, source):
                self.facts[address._replace(key=target)] = self.facts.pop(address)
        return True

    def rename_row(self, table: str, old: str, new: str) -> None:
        """A row gets another id: so does every answer and cell that names it. The row itself is whoever asks's to put."""
        for field in self.fields.values():
            if _names_rows_of(field, table) and not self.is_table(field.id):
                self.put("answer", field.id, _rename_in(self.get("answer", field.id), old, new))
            for column in field.columns:
                if _names_rows_of(column, table):
                    for row in self.get_row_ids(field.id):
                        cells = self.get_row(field.id, row)
                        self.put("answer", field.id, {**cells, column.id: _rename_in(cells.get(column.id), old, new)}, row)

    def redirect(self, old: str, new: str) -> None:
        """What takes its choices from the rows of a table takes them from another one."""
        for key, field in self.fields.items():
            columns = tuple(_redirect(column, old, new) for column in field.columns)
            self.fields[key] = replace(_redirect(field, old, new), columns=columns)

    # -- questions

    def trace(self, target: str, *sources: str) -> None:
        """Note from where the answers of a question came."""
        found = (origin for source in sources for origin in self.origins.get(source, ()))
        self.origins[target] = tuple(dict.fromkeys((*self.origins.get(target, ()), *found)))

    def touch(self, question: str) -> None:
        """The answer takes another shape."""
        self.touched.update(self.origins.get(question, ()))

    def settle(self, question: str, values: Iterator[str] | tuple[str, ...]) -> None:
        """For these values the authors named another one: nothing is lost when they change."""
        wanted = tuple(values)
        for origin in self.origins.get(question, ()):
            self.settled.setdefault(origin, set()).update(wanted)

    def get_target(self, question: str) -> Question | None:
        """The question of the new form that this one becomes, following the renames ahead."""
        for migration in self.ahead:
            renames = (line for line in migration.rename if line.question == question and not (line.column or line.option))
            question = next((line.to for line in renames), question)
        return self.asked.get(question)

    def trace_original(self, place: str, question: str) -> None:
        """An answer as it was lies in the drawer, beside what became of it."""
        self.origins[place] = (question,)

    def get_places(self, question: str) -> tuple[str, ...]:
        """Where the answer of a question at the start is now."""
        return tuple(place for place, origins in self.origins.items() if question in origins)

    def get_noted(self, question: str) -> Question | None:
        """What is known of a question, to note it in the drawer."""
        return self.fields.get(question)

    # -- words

    def get_words(self, raw: Json, field: Question | Column) -> str:
        """A raw value as people read it."""
        if is_blank(raw):
            return ""
        shown = self._reading.with_options(field)
        return KINDS[field.kind].get_text(raw, shown, self._wording) if field.kind not in ("table", "info") else get_loose_text(raw)

    def with_options(self, field: F) -> F:
        """A field with the persons and rows that may be chosen."""
        return self._reading.with_options(field)

    def get_row_words(self, cells: Row, question: Question | None) -> str:
        """A row as one line."""
        columns = {column.id: column for column in question.columns} if question is not None else {}
        order = dict.fromkeys((*columns, *cells))
        words = (
            self.get_words(cells.get(name), columns[name]) if name in columns else get_loose_text(cells.get(name)) for name in order if name != "id"
        )
        return join_words(word for word in words if word)

    @property
    def language(self) -> str:
        """The language of the plan, in which typed numbers and days are understood."""
        return self._wording.language


def _names_rows_of(field: Question | Column, table: str) -> bool:
    return field.rows_from is not None and field.rows_from.question == table


def _redirect(field: G, old: str, new: str) -> G:
    source = field.rows_from
    return replace(field, rows_from=replace(source, question=new)) if source is not None and source.question == old else field


def _rename_in(raw: Json, old: str, new: str) -> Json:
    items = get_items(raw)
    if items is not None:
        return [new if item == old else item for item in items]
    return new if raw == old else raw
