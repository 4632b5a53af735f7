"""Persons of the register."""

from app.logic.kinds.base import Field, Words, get_items, get_loose_text, is_blank
from app.logic.kinds.choice import ChoiceKind, MultiChoiceKind
from app.model.json import Json


class PersonKind(ChoiceKind):
    """One person. The raw value is the person's id in the register; the field's options are the persons."""

    name = "person"
    sample = "p1"

    def get_text(self, raw: Json, field: Field, wording: Words) -> str:
        """The person in the names mode of the moment."""
        return "" if is_blank(raw) else wording.get_person(get_loose_text(raw))


class PeopleKind(MultiChoiceKind):
    """Some persons. The raw value is a list of person ids."""

    name = "people"
    sample = ("p1", "p2")

    def get_texts(self, raw: Json, field: Field, wording: Words) -> tuple[str, ...]:
        """The persons one by one in the names mode of the moment."""
        items = get_items(raw)
        return tuple(wording.get_person(get_loose_text(item)) for item in ((raw,) if items is None else items) if not is_blank(item))
