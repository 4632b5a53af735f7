"""What every field is: a widget that shows a raw value and tells when the user changed it."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.logic.kinds import Words
from app.model.json import Json, Row
from app.model.plan import Person
from app.model.question import Column, Option, Question
from app.ui.look import Look

AnyField = Question | Column
"""What a widget shows: a question, or a column of a table (in a row's small form)."""


class Suggested(Protocol):
    """A row (or a value under the key "value") that is proposed, with the reason why. Same shape as `logic.suggestions.Suggestion`."""

    @property
    def row(self) -> Row:
        """The proposed row."""
        ...

    @property
    def why(self) -> str:
        """The reason, in a few words."""
        ...

    @property
    def label(self) -> str:
        """How it reads."""
        ...


def _is_never() -> bool:
    return False


def _is_shown(_key: str) -> bool:
    return False


class FieldContext(Struct, frozen=True, kw_only=True):
    """Everything a field may ask. It holds callables of the session, so that what it tells is always of now."""

    look: Look
    language: str
    """Of the form: nl, nl_BE or en; for reading and writing dates, numbers and money."""
    today: date
    get_options: Callable[[AnyField], tuple[Option, ...]]
    """The options that show now; those of a `rows_from` too, made from the rows, and for persons those of the register."""
    get_people: Callable[[], tuple[Person, ...]]
    add_person: Callable[[str, str], str]
    """Name and function in; the id of the new person in the register out."""
    get_words: Callable[[], Words]
    """How the plan speaks now: names and options as they read on the screen (`Session.get_wording`)."""
    get_rows: Callable[[str], tuple[Row, ...]]
    """The rows of any table question of the plan."""
    get_suggestions: Callable[[str], tuple[Suggested, ...]]
    """What is proposed for a question."""
    get_question: Callable[[str], Question | None]
    """Another question of the form (the register, the table that options come from)."""
    new_id: Callable[[], str]
    """An id for a new row."""
    explain: Callable[[str], str]
    """A text with the words of the glossary marked up (rich text), or the same text."""
    is_read_only: Callable[[], bool] = _is_never
    """Whether the plan can only be read here."""
    is_hidden: Callable[[str], bool] = _is_shown
    """Whether something of a question is not shown as it is, so that it can only be read."""


class FieldWidget(QWidget):
    """The widget of one question (or of one column in a row's form).

    `edited` carries the raw value as it is in the plan and in an exchange file; None when it was emptied. Only the user makes it sound:
    `show_raw` never does. A table gives the whole list of its rows, each an object with its `id`.
    """

    edited = Signal(object)
    left = Signal()
    """The cursor went out of the field: what was typed can be stored now."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.context = context
        self._label: QLabel | None = None

    def set_label(self, field_id: str, label: QLabel, name: str) -> None:
        """The one place where a field gets its id, the label that belongs to it, and its name for assistive technology."""
        self.setObjectName(field_id)
        self._label = label
        target = self.get_first_focus()
        label.setBuddy(target)
        target.setAccessibleName(name)
        if target is not self:
            self.setAccessibleName(name)
        self.name_parts(name)

    def name_parts(self, name: str) -> None:
        """For fields of several parts: give the others a name too. `name` is that of the whole."""

    def get_first_focus(self) -> QWidget:
        """The widget that gets the keyboard when somebody jumps to this question."""
        return self

    def get_last_focus(self) -> QWidget:
        """The last widget in the tab order of this field; what follows the field comes after it."""
        return self.get_first_focus()

    def show_raw(self, raw: Json) -> None:
        """Show a raw value, without telling. Keeps the cursor where it was when nothing changed."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Show only; nothing can be typed."""
        self.setEnabled(not read_only)

    def refresh(self) -> None:
        """The people, options or rows that this field offers may have changed: ask the context again. Does not tell."""

    def show_place(self, row: str, column: str) -> None:
        """Bring a row and a column of a table into sight and give it the keyboard. Other fields: the field itself."""
        del row, column
        self.get_first_focus().setFocus()

    def flush(self) -> None:
        """Tell now what is still waiting to be told (an open cell editor, say)."""
