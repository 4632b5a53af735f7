"""What a move to another form would do, to look through before it is accepted."""

from typing import Literal

from msgspec import Struct

from app.model.plan import Plan

Fate = Literal["taken", "converted", "drawer", "new"]
"""taken: as it was, at its question; converted: its value was carried over into another shape; drawer: kept, without a place; new: not asked
before, or a question that has new columns or choices (then it has a source)."""


class MoveItem(Struct, frozen=True, kw_only=True):
    """What becomes of one answer."""

    fate: Fate
    question: str
    """Where it is after the move: the id of a question of the new form, or of one in the drawer."""
    label: str
    """What is asked there."""
    source: str = ""
    """Where it is now, before the move: "" for a question that is new."""
    was: str = ""
    """What was asked before, when that is another question."""
    before: str = ""
    after: str = ""
    """The answer in words; after a conversion, what became of it."""
    why: str = ""
    """A sentence: why it lies in the drawer, or what to look at."""


class Move(Struct, frozen=True, kw_only=True):
    """A whole move. `plan` is the plan as it would be; the plan it was computed from is untouched."""

    before_version: int
    after_version: int
    plan: Plan
    says: tuple[str, ...] = ()
    """What the authors of the form say about what is better now."""
    items: tuple[MoveItem, ...] = ()

    def get_items(self, fate: Fate) -> tuple[MoveItem, ...]:
        """The items of one of the four lists, in the order of the form."""
        return tuple(item for item in self.items if item.fate == fate)
