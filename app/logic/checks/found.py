"""What a rule found: what it is about, and the words for its message."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct, field

from app.logic.checks.items import Item
from app.logic.checks.situation import Situation
from app.model.finding import Place
from app.model.form import CheckRule


class Persons(Struct, frozen=True):
    """Persons to be written in the names mode of the moment."""

    ids: tuple[str, ...]


class Found(Struct, frozen=True, kw_only=True):
    """One remark, before it has a message. `words` holds what the kind of rule gives."""

    subject: str = ""
    item: Item | None = None
    words: Mapping[str, object] = field(default_factory=dict[str, object])
    place: Place | None = None
    """Where it is, for a rule that jumps to what it found."""
    rests: tuple[str, ...] | None = None
    """The values it rests on; None: those that the rule names."""


Rule = Callable[[CheckRule, Situation], Iterable[Found]]
