"""What cells say, with the options and names of one moment: asked once for a whole table instead of once a cell."""

from collections.abc import Sequence
from datetime import date

from app.logic.kinds import KINDS, is_blank
from app.logic.kinds.notation import get_date_text, read_date
from app.model.json import Json
from app.model.question import Column
from app.ui.fields.base import FieldContext
from app.ui.fields.live import get_live_field
from app.ui.fields.person import find_person


class CellReader:
    """Texts of cells, and cells of texts."""

    def __init__(self, columns: Sequence[Column], context: FieldContext) -> None:
        self._columns = tuple(columns)
        self._context = context
        self._live: dict[str, Column] = {}
        self._words = context.get_words()
        self.refresh()

    def refresh(self) -> bool:
        """Ask again: options, persons and names may have changed. Whether cells may read otherwise now."""
        before = (self._words, self._live)
        live = (get_live_field(column, self._context) for column in self._columns)
        self._live = {column.id: column for column in live if isinstance(column, Column)}
        self._words = self._context.get_words()
        return before != (self._words, self._live)

    def get_live(self, column: Column) -> Column:
        """A column with its options of now."""
        return self._live.get(column.id, column)

    def get_text(self, column: Column, raw: Json) -> str:
        """What a cell shows. Dates are short, so that they fit."""
        if is_blank(raw):
            return ""
        day: date | None = read_date(raw) if column.kind == "date" else None
        if day is not None:
            return get_date_text(day, self._context.language, short=True)
        return KINDS[column.kind].get_text(raw, self.get_live(column), self._words)

    def can_read(self, column: Column, raw: Json) -> bool:
        """Whether a cell holds a value of its kind, or nothing."""
        return is_blank(raw) or KINDS[column.kind].can_read(raw, self.get_live(column))

    def read_typed(self, column: Column, typed: str) -> Json:
        """The raw value of what was typed or pasted in a cell."""
        if not typed.strip():
            return None
        if column.kind == "person":
            return find_person(typed, self._context)
        if column.kind == "people":
            found = [find_person(part, self._context) for part in typed.replace("\n", ",").replace(";", ",").split(",") if part.strip()]
            known = {person.id for person in self._context.get_people()}
            return found if all(person in known for person in found) else typed
        return KINDS[column.kind].parse(typed, self.get_live(column), self._context.language, self._context.today)
