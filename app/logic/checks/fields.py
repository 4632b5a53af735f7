"""Every field of a plan that holds something: a question, or a cell of a row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from app.logic.checks.items import RowItem
from app.logic.kinds.base import Field, get_loose_text, is_blank
from app.logic.reading import Reading
from app.model.finding import Place
from app.model.json import Json
from app.model.question import KindName, Question
from app.support.texts import _

Rows = Callable[[str], tuple[RowItem, ...]]


@dataclass(frozen=True)
class FilledField:
    """One such field."""

    question: Question
    field: Field
    raw: Json
    item: RowItem | None = None

    @property
    def name(self) -> str:
        """The question, in a table with the column: net.join, or shr.actions.action."""
        return f"{self.question.id}.{self.field.id}" if self.item else self.question.id

    @property
    def subject(self) -> str:
        """What a finding about it is about: net.join, or shr.actions[3].action."""
        return f"{self.item.list_id}[{self.item.nr}].{self.field.id}" if self.item else self.question.id

    @property
    def place(self) -> Place:
        """Where it is."""
        if self.item is None:
            return Place(question=self.question.id)
        return Place(question=self.question.id, row=self.item.row, column=self.field.id)

    @cached_property
    def text(self) -> str:
        """What was typed."""
        return get_loose_text(self.raw)

    @property
    def label(self) -> str:
        """The label of the question, in a table with the number of the row and the column."""
        if self.item is None:
            return self.question.label
        return _("{question} (row {nr}, {column})").format(question=self.question.label, nr=self.item.nr, column=self.field.label)


def get_filled_fields(reading: Reading, get_rows: Rows, kinds: frozenset[KindName]) -> Iterator[FilledField]:
    """The filled fields of these kinds, in the order of the form. What does not show or does not apply counts as empty."""
    for question in reading.form.get_questions():
        if question.kind == "table":
            yield from _get_filled_cells(question, get_rows, kinds)
        elif question.kind in kinds and reading.is_visible(question.id) and reading.is_applicable(question.id):
            raw = reading.plan.get_answer(question.id)
            if not is_blank(raw):
                yield FilledField(question, question, raw)


def _get_filled_cells(question: Question, get_rows: Rows, kinds: frozenset[KindName]) -> Iterator[FilledField]:
    columns = [column for column in question.columns if column.kind in kinds and not column.fixed]
    for item in get_rows(question.id) if columns else ():
        for column in columns:
            raw = item.raw.get(column.id)
            if not is_blank(raw):
                yield FilledField(question, column, raw, item)
