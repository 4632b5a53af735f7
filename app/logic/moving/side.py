"""A plan seen through one form, drawer included: what is asked, and every answer in words."""

from collections.abc import Iterator

from app.logic.kinds import CELLS
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.logic.moving.drawer import with_drawer
from app.logic.moving.faithful import get_leaves
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan
from app.model.question import Column, Question


class Side:
    """Before or after a move."""

    def __init__(self, form: Form, plan: Plan) -> None:
        self.plan = plan
        self.reading = Reading(with_drawer(form, plan), plan)
        self._wording = Wording(self.reading.form, plan, "screen")
        self.questions = {question.id: question for question in self.reading.form.get_questions()}

    def is_held(self, question: str) -> bool:
        """Whether there is an answer, a state or a note."""
        return not is_blank(self.get_raw(question)) or any(self.plan.get_fact(kind, question) is not None for kind in ("state", "note"))

    def get_raw(self, question: str) -> Json:
        """The answer as stored; of a table its rows."""
        rows = self.plan.get_rows(question)
        return [{key: cell for key, cell in row.items() if key != "id"} for row in rows] if rows else self.plan.get_answer(question)

    def get_words(self, question: str) -> str:
        """The answer as people read it; of a table a line for each row."""
        asked = self.questions.get(question)
        if asked is None or asked.kind == "info":
            return get_loose_text(self.get_raw(question))
        if asked.kind != "table":
            return self._get_text(self.plan.get_answer(question), asked)
        rows = (row.raw for row in self.reading.get_all_rows(question) if row.nr)
        lines = (tuple(self._get_text(row.get(column.id), column) for column in asked.columns) for row in rows)
        return "\n".join(filter(None, (" · ".join(filter(None, line)) for line in lines)))

    def get_texts(self, question: str) -> Iterator[str]:
        """Every value: raw, and in words."""
        yield from get_leaves(self.get_raw(question))
        for line in self.get_words(question).splitlines():
            yield line
            yield from line.split(" · ")

    def find_values(self, question: str) -> Iterator[tuple[Json, str]]:
        """Every single value with its words: of a list item by item, of a table cell by cell."""
        asked = self.questions.get(question)
        if asked is None or asked.kind != "table":
            yield from self._find_items(self.plan.get_answer(question), asked)
            return
        columns = {column.id: column for column in asked.columns}
        for row in self.plan.get_rows(question):
            for name, cell in row.items():
                if name != "id":
                    yield from self._find_items(cell, columns.get(name))

    def _find_items(self, raw: Json, field: Question | Column | None) -> Iterator[tuple[Json, str]]:
        items = get_items(raw)
        for item in (raw,) if items is None else items:
            if not is_blank(item):
                shown: Json = [item] if items is not None else item
                yield item, self._get_text(shown, field) if field is not None else get_loose_text(item)

    def _get_text(self, raw: Json, field: Question | Column) -> str:
        if is_blank(raw) or field.kind in ("table", "info"):
            return get_loose_text(raw)
        return CELLS[field.kind].get_text(raw, self.reading.with_options(field), self._wording)
