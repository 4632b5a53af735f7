"""How deep a change goes: whether only the answer itself is another one, or also what other fields offer."""

from app.model.change import Change
from app.model.form import Form

_SIMPLE = frozenset({"text", "longtext", "number", "money", "date", "time"})
"""Kinds on which no option, suggestion or row elsewhere depends."""
_QUIET = frozenset({"note", "place", "left", "assignment", "dismissed", "state", "example"})
"""Facts about which no field has to know."""


class Depth:
    """Knows the kinds of the questions of a form."""

    def __init__(self, form: Form) -> None:
        self._kinds = {question.id: question.kind for question in form.get_questions()}

    def is_deep(self, change: Change) -> bool:
        """Whether options, people or suggestions of other fields may be others now."""
        addresses = [edit.address for edit in change.edits if edit.address.kind not in _QUIET]
        return any(address.kind != "answer" or self._kinds.get(address.key) not in _SIMPLE for address in addresses)
