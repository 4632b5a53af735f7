"""A plan without persons: what stays is what the group decided, and the roles of those who do it."""

import re
from collections.abc import Mapping
from typing import Final

from app.logic.privacy import get_names, get_private_questions
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan

CONTACTS: Final = ("gen.contact", "int.contacts", "vp.contact")
_KEPT_COLUMNS: Final = ("in_group", "on_board")
"""What of a person stays, so that roles and numbers on paper stay the same."""
_PLACEHOLDER: Final = "[…]"
_MAIL = re.compile(r"(?<![^\s@<>(),;:])[^\s@<>(),;:]+@[^\s@<>(),;:]+")
"""Looked for from the beginning of a word only, so that a text without end is gone through once."""
_PHONE = re.compile(r"(?<![0-9])(?:\+|0)[0-9 ().\/-]{8,20}[0-9]")


def compute_wiped_plan(form: Form, plan: Plan) -> Plan:
    """The same plan: persons are their roles, private notes and answers are gone, and so are addresses and numbers."""
    wiper = _Wiper(form, plan)
    wiped = {
        address: value for address, value in ((address, wiper.wipe(address, value)) for address, value in plan.facts.items()) if value is not None
    }
    return Plan(facts=wiped)


class _Wiper:
    """One plan on its way."""

    def __init__(self, form: Form, plan: Plan) -> None:
        self._gone = {*get_private_questions(form), *CONTACTS}
        self._wording = Wording(form, plan, "none")
        self._stands_for = _compute_parts(plan, self._wording)
        words = sorted(self._stands_for, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)") if words else None

    def wipe(self, address: Address, value: Json) -> Json:
        """What stays of one fact; None for nothing."""
        if address.kind == "note" or (address.kind == "answer" and address.key in self._gone):
            return None
        if address.kind == "answer" and address.key == PEOPLE and address.row and isinstance(value, Mapping):
            return {"function": self._wording.get_role(address.row), **{key: value[key] for key in _KEPT_COLUMNS if key in value}}
        return self._wipe_value(value)

    def _wipe_value(self, value: Json) -> Json:
        if isinstance(value, str):
            return self._wipe_text(value)
        if isinstance(value, Mapping):
            return {key: self._wipe_value(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._wipe_value(item) for item in value]
        return value

    def _wipe_text(self, text: str) -> str:
        named = text if self._pattern is None else self._pattern.sub(self._get_role, text)
        return _PHONE.sub(_hide_number, _MAIL.sub(_PLACEHOLDER, named))

    def _get_role(self, found: re.Match[str]) -> str:
        return self._stands_for[found[1]]


def _compute_parts(plan: Plan, wording: Wording) -> dict[str, str]:
    """Every name, and of a name of several words each part, to the role."""
    parts = {name: wording.get_role(person.id) for person in plan.people for name in get_names(person, plan.people)}
    return {**parts, **{person.name: wording.get_role(person.id) for person in plan.people if person.name}}


def _hide_number(found: re.Match[str]) -> str:
    """Nine digits or more are a number to call; less is a date or an amount."""
    return _PLACEHOLDER if sum(letter.isdigit() for letter in found[0]) >= 9 else found[0]
