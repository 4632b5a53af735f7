"""Typed reading of one mapping of documents.yaml, tolerant of how a scalar was written."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from app.model.json import Json

NOTHING: Mapping[str, Json] = {}


class Entry(Struct, frozen=True):
    """One mapping of documents.yaml. A key that is not there reads as empty, so that a form states only what it needs."""

    values: Mapping[str, Json]

    def get_text(self, key: str) -> str:
        """The text of a key. True and False read as yes and no."""
        return read_text(self.values.get(key))

    def get_texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text reads as a list of one."""
        value = self.values.get(key)
        if value is None or isinstance(value, Mapping):
            return ()
        if isinstance(value, Sequence) and not isinstance(value, str):
            return tuple(read_text(part) for part in value if not isinstance(part, (Mapping, list)))
        return (read_text(value),)

    def get_flag(self, key: str) -> bool:
        """Whether a key says yes. In the rows of a translation every scalar is a text: there it says true."""
        return self.get_text(key) in ("yes", "true")

    def get_number(self, key: str, otherwise: float = 0) -> float:
        """The number of a key."""
        return read_number(self.values.get(key), otherwise)

    def get_numbers(self, key: str) -> tuple[float, ...]:
        """A list of numbers."""
        return tuple(read_number(text, 0) for text in self.get_texts(key))

    def get_entry(self, key: str) -> "Entry":
        """The mapping under a key."""
        value = self.values.get(key)
        return Entry(value if isinstance(value, Mapping) else NOTHING)

    def get_entries(self, key: str) -> tuple["Entry", ...]:
        """The mappings in the list under a key."""
        value = self.values.get(key)
        if not isinstance(value, Sequence) or isinstance(value, str):
            return ()
        return tuple(Entry(part) for part in value if isinstance(part, Mapping))


def read_document(documents: Mapping[str, Json], document_id: str) -> Entry:
    """What documents.yaml says of one paper; empty where it has no such paper."""
    entries = Entry(documents).get_entries("documents")
    return next((entry for entry in entries if entry.get_text("id") == document_id), Entry(NOTHING))


def read_text(value: Json) -> str:
    """A scalar as text."""
    if value is None or isinstance(value, (Mapping, list, tuple)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def read_number(value: Json, otherwise: float) -> float:
    """A scalar as a number."""
    try:
        return float(read_text(value))
    except ValueError:
        return otherwise
