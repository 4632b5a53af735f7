"""One of the two plans that are compared, as people read it."""

from collections.abc import Mapping

from app.logic.kinds import CELLS, KINDS, is_blank
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import MultiChoiceKind
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading, RowReading
from app.logic.wording import NamesMode, Wording
from app.model.form import Form
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import Plan
from app.model.question import Question


class Side:
    """A plan with the form it goes by. `names`: as on screen, or as a paper shows them."""

    def __init__(self, form: Form, plan: Plan, names: NamesMode) -> None:
        self.form = form
        self.plan = plan
        self.reading = Reading(form, plan)
        self.wording = Wording(form, plan, names)
        self._outline: Outline | None = None

    def get_number(self, question: str) -> str:
        """Its number on screen and on paper, or ""."""
        if self._outline is None:
            self._outline = compute_outline_of(self.reading)
        entry = self._outline.get_entry(question)
        return entry.number if entry is not None else ""

    def get_question(self, question: str) -> Question | None:
        """The question with the options there are now, or None when this form has none by that id."""
        return self.reading.get_field(question)

    def get_raw(self, question: str) -> Json:
        """The answer; of a table its filled rows."""
        found = self.reading.get_question(question)
        if found is not None:
            return self.reading.get_raw(question)
        return self.plan.get_rows(question) or self.plan.get_answer(question)

    def get_text(self, question: str) -> str:
        """The answer in words; of a question that this form does not know as it stands."""
        raw, found = self.get_raw(question), self.get_question(question)
        if is_blank(raw) or found is None:
            return "" if is_blank(raw) else self.show(raw)
        return self.wording.replace_names(KINDS[found.kind].get_text(raw, found, self.wording))

    def get_texts(self, question: str) -> tuple[str, ...] | None:
        """The chosen options one by one; None when it is no question of that kind."""
        found = self.get_question(question)
        kind = None if found is None else KINDS[found.kind]
        return kind.get_texts(self.get_raw(question), found, self.wording) if found is not None and isinstance(kind, MultiChoiceKind) else None

    def show(self, raw: Json) -> str:
        """Any value, with the names as wished."""
        rows = get_items(raw) or ()
        if rows and all(isinstance(row, Mapping) for row in rows):
            return "\n".join(self.show({key: cell for key, cell in row.items() if key != "id"}) for row in rows if isinstance(row, Mapping))
        return self.wording.replace_names(get_loose_text(raw).strip())

    # -- tables

    def get_rows(self, question: str) -> tuple[RowReading, ...]:
        """The rows in which something is filled in."""
        return tuple(row for row in self.reading.get_all_rows(question) if row.nr)

    def get_columns(self, row: RowReading) -> dict[str, str]:
        """Column id to label, those of the form first, then what else the row holds."""
        named = {column.id: column.label for column in row.question.columns}
        return {**named, **{key: key for key in row.raw if key not in named and key != "id"}}

    def get_cell(self, row: RowReading | None, column: str) -> str:
        """A cell in words."""
        raw = row.raw.get(column) if row is not None else None
        if row is None or is_blank(raw):
            return ""
        field = self.reading.get_column(row.question.id, column)
        return self.show(raw) if field is None else self.wording.replace_names(CELLS[field.kind].get_text(raw, field, self.wording))

    def get_row_name(self, row: RowReading) -> str:
        """What the row is called: the text of its first filled cell, else its number."""
        texts = (self.get_cell(row, column) for column in self.get_columns(row))
        return next((text.strip().splitlines()[0] for text in texts if text.strip()), str(row.nr))
