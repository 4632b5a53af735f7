"""Text: one line, or many."""

from app.logic.kinds.base import Field, Kind, Unreadable, Words, get_loose_text, is_blank
from app.model.json import Json


class TextKind(Kind):
    """One line of text. The raw value is the text as typed."""

    name = "text"
    sample = "Op Adem"

    def read(self, raw: Json, field: Field) -> str | None:
        """The text as typed. A number counts as its digits."""
        if is_blank(raw):
            return None
        if isinstance(raw, bool) or not isinstance(raw, (str, int, float)):
            raise Unreadable
        return str(raw)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The text, with the names of the register in the names mode of the moment."""
        return wording.replace_names(get_loose_text(raw).strip())


class LongTextKind(TextKind):
    """Running text of some lines."""

    name = "longtext"
    sample = "Vier teamleiders vroegen om hulp.\nDit voorjaar veranderen de roosters."
