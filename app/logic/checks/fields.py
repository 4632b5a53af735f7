"""Every field of a plan that holds something: a question, or a cell of a row."""

import re
from collections.abc import Callable, Iterator

from app.logic.checks.items import RowItem
from app.logic.kinds.base import Field, get_loose_text, is_blank
from app.logic.reading import Reading
from app.model.finding import Place
from app.model.json import Json
from app.model.question import Column, KindName, Question
from app.support.texts import _

_DIGIT = re.compile(r"[0-9]")

Rows = Callable[[str], tuple[RowItem, ...]]


class FilledField:
    """One such field."""

    __slots__ = ("_digits", "field", "item", "question", "raw", "text")

    def __init__(self, question: Question, field: Field, raw: Json, item: RowItem | None = None) -> None:
        self.question = question
        self.field = field
        self.raw = raw
        self.item = item
        self.text = raw if isinstance(raw, str) else get_loose_text(raw)
        self._digits: int | None = None

    @property
    def digits(self) -> int:
        """How many there are: most searches for a number need not begin."""
        if self._digits is None:
            self._digits = len(_DIGIT.findall(self.text))
        return self._digits

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

    @property
    def label(self) -> str:
        """The label of the question, in a table with the number of the row and the column."""
        if self.item is None:
            return self.question.label
        return _("{question} (row {nr}, {column})").format(question=self.question.label, nr=self.item.nr, column=self.field.label)


def get_filled_fields(question: Question, reading: Reading, get_rows: Rows, kinds: frozenset[KindName]) -> Iterator[FilledField]:
    """The filled fields of these kinds of one question. What does not show or does not apply counts as empty."""
    if question.kind == "table":
        yield from _get_cells(question, [column for column in question.columns if column.kind in kinds and not column.fixed], get_rows)
    elif question.kind in kinds:
        yield from _get_answer(question, reading)


def get_named_fields(reading: Reading, get_rows: Rows, name: str) -> Iterator[FilledField]:
    """The same of one question (net.kickoff; of a table all its cells) or one column (wg.dates.date)."""
    question, column = reading.get_question(name), ""
    if question is None:
        table, _dot, column = name.rpartition(".")
        question = reading.get_question(table)
    if question is None:
        return
    if question.kind == "table":
        yield from _get_cells(question, [own for own in question.columns if column in ("", own.id)], get_rows)
    elif not column:
        yield from _get_answer(question, reading)


def _get_answer(question: Question, reading: Reading) -> Iterator[FilledField]:
    raw = reading.plan.get_answer(question.id)
    if not is_blank(raw) and reading.is_visible(question.id) and reading.is_applicable(question.id):
        yield FilledField(question, question, raw)


def _get_cells(question: Question, columns: list[Column], get_rows: Rows) -> Iterator[FilledField]:
    for item in get_rows(question.id) if columns else ():
        for column in columns:
            raw = item.raw.get(column.id)
            if not is_blank(raw):
                yield FilledField(question, column, raw, item)
