"""The words for what differs."""

from typing import Literal

from msgspec import Struct

from app.model.json import Json
from app.model.plan import FactKind

Happening = Literal["added", "removed", "changed"]


class Piece(Struct, frozen=True):
    """A few words that stayed, went or came. The pieces that stayed and came, behind each other, are the text as it is after."""

    kind: Literal["same", "removed", "added"]
    text: str


class CellChange(Struct, frozen=True, kw_only=True):
    """One cell of a row that differs, as people read it."""

    column: str
    label: str
    before: str
    after: str
    pieces: tuple[Piece, ...] = ()


class RowChange(Struct, frozen=True, kw_only=True):
    """One row of a table that came, went, differs or has another place. Of a row that came or went all filled cells are listed."""

    id: str
    happening: Literal["added", "removed", "changed", "moved"]
    name: str
    """What the row is called: its first filled cell, as it is after (or was, when it went)."""
    number_before: int = 0
    number_after: int = 0
    """Its place among the filled rows, from 1; 0: it is not there."""
    cells: tuple[CellChange, ...] = ()


class QuestionChange(Struct, frozen=True, kw_only=True):
    """One thing that differs: an answer, a state, a note, a ticked pitfall, an assignment, a finding put aside, a property of the plan.

    `about` and `key` are the kind and key of its facts (`model.plan.Address`); for answer, state and note the key is the question.
    """

    about: FactKind
    key: str
    happening: Happening
    label: str
    """What is asked, or what it is."""
    number: str = ""
    """The number of the question on screen and on paper, where it has one."""
    phase: str = ""
    """The id of the phase where it stands, if it stands in one."""
    before: str = ""
    after: str = ""
    """As people read it; "" for nothing. Of a table: a line for each row."""
    before_raw: Json = None
    after_raw: Json = None
    """As it stands in the plan. Of a table: its rows in order."""
    pieces: tuple[Piece, ...] = ()
    """Word by word for text, one by one for chosen options; empty for a table."""
    rows: tuple[RowChange, ...] = ()
    """For a table: the rows that differ, in the order shown after; rows that went stand at their old place."""

    @property
    def question(self) -> str:
        """The question to jump to, or "" when it is about something else."""
        return self.key if self.about in ("answer", "state", "note", "example") else ""
