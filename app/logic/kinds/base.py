"""What every kind of question offers, and the small tools the kinds share.

A kind knows four roads: a raw value (JSON, as it stands in the plan) is read to a value for logic, shown as text for people, written as text in an edit
field, and parsed back from what somebody typed. What cannot be read stays the typed text: nothing is refused, nothing is lost.
"""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar, Protocol

from app.model.json import Json
from app.model.question import KindName, Option, RowSource

_ACCENTS = "[\u0300-\u036f]+"


class Unreadable(ValueError):
    """A raw value that is not a value of its kind. It stays as typed, counts as empty, and check T19 speaks of it."""


class Field(Protocol):
    """What a Question and a Column share, as far as kinds need it.

    For a person, people, or a choice from the rows of a table, `options` must hold what may be chosen now: `logic.reading` makes such a
    field (`Reading.get_field`). The same for a plain question as the form states it, for all other kinds.
    """

    @property
    def id(self) -> str:
        """The id."""
        ...

    @property
    def kind(self) -> KindName:
        """Which kind it is."""
        ...

    @property
    def label(self) -> str:
        """What is asked."""
        ...

    @property
    def options(self) -> tuple[Option, ...]:
        """What may be chosen."""
        ...

    @property
    def rows_from(self) -> RowSource | None:
        """The table whose rows are the options, if so."""
        ...


class Words(Protocol):
    """How the plan speaks at this moment: language and names mode. `logic.wording.Wording` is one."""

    @property
    def language(self) -> str:
        """nl, nl_BE or en."""
        ...

    def get_person(self, person_id: str) -> str:
        """A person of the register in the names mode of the moment."""
        ...

    def get_option(self, field: Field, raw: Json) -> str:
        """One chosen option: its label, or the own text."""
        ...

    def replace_names(self, text: str) -> str:
        """Running text in which the names of the register follow the names mode."""
        ...


class Kind(ABC):
    """The type of a question."""

    name: ClassVar[KindName]
    sample: ClassVar[Json]
    """A raw value that can be read, for tests and for a first look."""

    @abstractmethod
    def read(self, raw: Json, field: Field) -> object | None:
        """The value of a raw answer; None when it is empty. Raises Unreadable."""

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """The raw value of what a user typed. What cannot be read stays the typed text. `today` helps a date without a year."""
        return typed

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """The text of an edit field for a raw value: the inverse of parse."""
        return get_loose_text(raw)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """What screen and paper show. What cannot be read shows as typed."""
        return self.get_typed(raw, field, wording.language)

    def can_read(self, raw: Json, field: Field) -> bool:
        """Whether a raw value is one of this kind, or empty."""
        try:
            self.read(raw, field)
        except Unreadable:
            return False
        return True


def is_blank(raw: Json) -> bool:
    """Whether a raw value holds nothing: no value, only white space, or a list or object of such."""
    if raw is None:
        return True
    if isinstance(raw, str):
        return not raw.strip()
    if isinstance(raw, Mapping):
        return all(is_blank(value) for value in raw.values())
    if isinstance(raw, (list, tuple)):
        return all(is_blank(item) for item in raw)
    return False


def get_items(raw: Json) -> tuple[Json, ...] | None:
    """The items of a raw list, or None when it is no list."""
    return tuple(raw) if isinstance(raw, (list, tuple)) else None


def get_loose_text(raw: Json) -> str:
    """Any raw value as text, whatever its shape: the last resort for what cannot be read."""
    if raw is None:
        return ""
    if isinstance(raw, Mapping):
        return join_words(get_loose_text(value) for value in raw.values())
    if isinstance(raw, (list, tuple)):
        return join_words(get_loose_text(item) for item in raw)
    return str(raw)


def join_words(words: Iterable[str]) -> str:
    """Words behind each other with commas; with semicolons when a word holds a comma itself. Behind a whole sentence comes only a space."""
    filled = tuple(word for word in words if word)
    mark = ";" if any("," in word for word in filled) else ","
    return " ".join((*(word if word.endswith((".", "!", "?")) else word + mark for word in filled[:-1]), *filled[-1:]))


def fold(text: str) -> str:
    """A text for comparing: trimmed, capitals ignored, inner white space read as one space."""
    return " ".join(text.casefold().split())


def fold_accents(text: str) -> str:
    """As `fold`, with accents ignored too: for searching."""
    return fold(text if text.isascii() else re.sub(_ACCENTS, "", unicodedata.normalize("NFKD", text)))
