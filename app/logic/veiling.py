"""A plan as it may be seen by everybody in the room: no names, no private notes, no answer that is private. For the screen only; nothing of it is stored."""

from collections.abc import Mapping

from msgspec.structs import replace

from app.logic.privacy import get_private_questions
from app.logic.wording import Wording
from app.model.finding import Finding
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan


class Veil:
    """One plan with its names hidden: persons are their functions, or their role where they have none, also in running text."""

    def __init__(self, form: Form, plan: Plan, bare: frozenset[str] = frozenset()) -> None:
        """`bare` are questions that stay as they are: what is being typed now."""
        self._private = get_private_questions(form)
        self._wording = Wording(form, plan, "function")
        self._ids = frozenset((*(address.row for address in plan.facts), *(person.id for person in plan.people)))
        facts = {address: value if address.key in bare else self._hide(address, value) for address, value in plan.facts.items()}
        self.hidden = frozenset(address for address, value in facts.items() if value != plan.facts[address])
        """Facts that are not shown as they are."""
        self.plan = Plan(facts={address: value for address, value in facts.items() if value is not None})

    def hide_value(self, address: Address, value: Json) -> Json:
        """What is shown of a value there."""
        return self._hide(address, value)

    def hide_finding(self, finding: Finding) -> Finding:
        """The same remark, with its words as they may be read."""
        reason = None if finding.dismissed is None else self._wording.replace_names(finding.dismissed)
        return replace(finding, message=self._wording.replace_names(finding.message), dismissed=reason)

    def _hide(self, address: Address, value: Json) -> Json:
        if address.kind == "note" or (address.kind == "answer" and address.key in self._private):
            return None
        if address.kind == "answer" and address.key == PEOPLE and address.row and isinstance(value, Mapping):
            return {key: self._hide_words(item) for key, item in value.items() if key != "name"}
        return self._hide_words(value)

    def _hide_words(self, value: Json) -> Json:
        if isinstance(value, str):
            # What names a person or a row stays, or nobody would find them.
            return value if value in self._ids else self._wording.replace_names(value)
        if isinstance(value, Mapping):
            return {key: self._hide_words(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._hide_words(item) for item in value]
        return value
