"""The things a rule counts and looks at one by one: rows of a table, persons, ticked options, answers."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from app.logic.kinds.base import Field
from app.logic.reading import Reading, RowReading
from app.model.json import Json


class Item(Protocol):
    """One of these things. Its cells are asked by column, whatever it is."""

    @property
    def list_id(self) -> str:
        """The question it comes from."""
        ...

    @property
    def subject(self) -> str:
        """What a finding about it is about: "shr.budget[4]", a person id, an option id."""
        ...

    @property
    def nr(self) -> int:
        """Its number in the list, from 1."""
        ...

    @property
    def row(self) -> str:
        """The id of the row, or "" when it is no row."""
        ...

    @property
    def name(self) -> str:
        """The text of its first column, or ""."""
        ...

    @property
    def raw(self) -> Mapping[str, Json]:
        """Its cells as they stand in the plan."""
        ...

    def get_value(self, column: str) -> object | None:
        """The value of a cell, or None when it is empty."""
        ...

    def get_field(self, column: str) -> Field | None:
        """The field of a cell, or None when there is no such column."""
        ...


class RowItem:
    """A row of a table. A cell is read once, since many rules ask for the same one."""

    def __init__(self, reading: Reading, row: RowReading) -> None:
        self._reading = reading
        self._row = row
        self._values: dict[str, object | None] = {}

    @property
    def list_id(self) -> str:
        """The table."""
        return self._row.question.id

    @property
    def subject(self) -> str:
        """The row with its number."""
        return f"{self.list_id}[{self.nr}]"

    @property
    def nr(self) -> int:
        """The number of the row, from 1, filled rows only."""
        return self._row.nr

    @property
    def row(self) -> str:
        """The id of the row."""
        return self._row.id

    @property
    def name(self) -> str:
        """The text of the first column."""
        return str(self.get_value(self._row.question.columns[0].id) or "")

    @property
    def raw(self) -> Mapping[str, Json]:
        """The cells of the row."""
        return self._row.raw

    def get_value(self, column: str) -> object | None:
        """The value of a cell."""
        if column not in self._values:
            self._values[column] = self._row.get_value(column)
        return self._values[column]

    def get_field(self, column: str) -> Field | None:
        """The column."""
        return self._reading.get_column(self.list_id, column)

    def is_readable(self, column: str) -> bool:
        """Whether a cell holds a value of its kind, or nothing."""
        return self.get_value(column) is not None or self._row.is_readable(column)


class PersonItem(RowItem):
    """A person: a row of the register, known by the id."""

    @property
    def subject(self) -> str:
        """The id of the person."""
        return self.row


class CellItem(Struct, frozen=True, kw_only=True):
    """A thing that is no row: a ticked option (column `option`), or one answered question (columns `question` and `value`)."""

    list_id: str
    subject: str
    nr: int
    raw: Mapping[str, Json]
    values: Mapping[str, object]
    fields: Mapping[str, Field]
    row: str = ""
    name: str = ""

    def get_value(self, column: str) -> object | None:
        """The value of a cell."""
        return self.values.get(column)

    def get_field(self, column: str) -> Field | None:
        """The field whose value this is."""
        return self.fields.get(column)
