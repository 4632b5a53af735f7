"""One or more options."""

import re
from collections.abc import Mapping
from datetime import date

from app.logic.kinds.base import Field, Kind, Unreadable, Words, fold, get_items, get_loose_text, is_blank, join_words
from app.model.json import Json
from app.model.question import Option


def get_option_id(raw: Json) -> str:
    """The id in a raw choice, which is an option id or {"id": option id, "text": own text}."""
    return get_loose_text(raw.get("id") if isinstance(raw, Mapping) else raw).strip()


def get_own_text(raw: Json) -> str:
    """The own text in a raw choice, or ""."""
    return get_loose_text(raw.get("text")).strip() if isinstance(raw, Mapping) else ""


def get_option(field: Field, option_id: str) -> Option | None:
    """The option with this id. A reference to a row also matches its number or its text, as people write it."""
    found = next((option for option in field.options if option.id == option_id), None)
    if found is not None or field.rows_from is None:
        return found
    if option_id.isdecimal() and 1 <= int(option_id[:9]) <= len(field.options):
        return field.options[int(option_id[:9]) - 1]
    return next((option for option in field.options if fold(option.label) == fold(option_id)), None)


def read_option(raw: Json, field: Field) -> str:
    """The id of one chosen option. Raises Unreadable."""
    option = get_option(field, get_option_id(raw))
    if option is None:
        raise Unreadable
    return option.id


def parse_option(typed: str, field: Field) -> Json:
    """The raw value of a label, an id, or "label: own text"; None when it is none of these."""
    word = fold(typed)
    for option in field.options:
        if fold(option.label) == word:
            return option.id
    for option in field.options:
        if fold(option.id) == word:
            return option.id
    for option in field.options:
        if option.own_text and word.startswith(f"{fold(option.label)}:"):
            return {"id": option.id, "text": typed.partition(":")[2].strip()}
    return None


def get_option_typed(raw: Json, field: Field) -> str:
    """The label of a chosen option, with its own text behind it; the id where the label does not lead back to it."""
    option = get_option(field, get_option_id(raw))
    if option is None:
        return get_loose_text(raw)
    if own := get_own_text(raw):
        return f"{option.label}: {own}"
    return option.label if parse_option(option.label, field) == option.id else option.id


class ChoiceKind(Kind):
    """One option. The raw value is its id, or {"id", "text"} for an option with an own text."""

    name = "choice"
    sample = "other"

    def read(self, raw: Json, field: Field) -> str | None:
        """The id of the option."""
        return None if is_blank(raw) else read_option(raw, field)

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """The option whose label or id was typed."""
        found = parse_option(typed, field)
        return typed if found is None else found

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """The label."""
        return "" if is_blank(raw) else get_option_typed(raw, field)

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The label, or the own text."""
        return "" if is_blank(raw) else wording.get_option(field, raw)


class MultiChoiceKind(Kind):
    """Some options. The raw value is a list of ids, or of {"id", "text"} for an own text."""

    name = "multichoice"
    sample = ("other",)

    def read(self, raw: Json, field: Field) -> tuple[str, ...] | None:
        """The ids, each once, in the order chosen."""
        if is_blank(raw):
            return None
        items = get_items(raw)
        if items is None:
            raise Unreadable
        return tuple(dict.fromkeys(read_option(item, field) for item in items if not is_blank(item)))

    def parse(self, typed: str, field: Field, language: str, today: date | None = None) -> Json:
        """The options whose labels were typed, with semicolons, line ends or commas between them; a list only when all are known."""
        for separator in (r"[;\n]", r"[;,\n]"):
            parts = [part.strip() for part in re.split(separator, typed) if part.strip()]
            found = [parse_option(part, field) for part in parts]
            if found and all(item is not None for item in found):
                return found
        return typed

    def get_typed(self, raw: Json, field: Field, language: str) -> str:
        """The labels with semicolons between them."""
        items = get_items(raw)
        return get_loose_text(raw) if items is None else "; ".join(get_option_typed(item, field) for item in items if not is_blank(item))

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The labels behind each other."""
        return join_words(self.get_texts(raw, field, wording))

    def get_texts(self, raw: Json, field: Field, wording: Words) -> tuple[str, ...]:
        """The labels one by one, for a list."""
        items = get_items(raw)
        return tuple(wording.get_option(field, item) for item in ((raw,) if items is None else items) if not is_blank(item))


class ChecklistKind(MultiChoiceKind):
    """Things to tick off: as a multichoice, but meant to be ticked in time."""

    name = "checklist"
