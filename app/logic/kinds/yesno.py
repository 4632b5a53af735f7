"""Yes or no."""

from datetime import date

from app.logic.kinds.base import Field, Kind, Unreadable, fold, get_loose_text, is_blank
from app.model.json import Json

_YES = frozenset({"ja", "j", "yes", "y", "jawel", "waar", "true"})
_NO = frozenset({"nee", "n", "no", "neen", "onwaar", "false"})


class YesNoKind(Kind):
    """Yes or no. The raw value is "yes" or "no"."""

    name = "yesno"
    sample = "yes"

    def read(self, raw: Json, field: Field) -> str | None:
        """yes or no."""
        if is_blank(raw):
            return None
        if raw not in ("yes", "no"):
            raise Unreadable
        return str(raw)

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """Both languages are understood, whatever the language of the plan."""
        word = fold(typed)
        return "yes" if word in _YES else "no" if word in _NO else typed

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """Ja or nee, in the language."""
        if raw == "yes":
            return "yes" if language.startswith("en") else "ja"
        if raw == "no":
            return "no" if language.startswith("en") else "nee"
        return get_loose_text(raw)
