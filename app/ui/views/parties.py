"""What the support map knows of the parties: where each stands, what it is called, what is said about it. No widgets."""

from collections.abc import Sequence

from msgspec import Struct

from app.logic.kinds import is_blank
from app.model.json import Row
from app.model.question import Option
from app.support.texts import _
from app.ui.views.base import get_number

ATTITUDE, INFLUENCE, NAME, STEP = "attitude", "influence", "party", "step"
MIDDLE = (0, 3)
"""Where a party begins that has no place yet: waiting, some influence."""


class Party(Struct, frozen=True):
    """A party with its number and place; None where it was not filled in."""

    row_id: str
    number: int
    name: str
    attitude: int | None
    influence: int | None
    has_step: bool

    @property
    def is_placed(self) -> bool:
        """Whether it has a place on the map."""
        return self.attitude is not None and self.influence is not None

    @property
    def is_urgent(self) -> bool:
        """Much influence, against, and nobody does anything yet."""
        return self.is_placed and (self.influence or 0) >= 4 and (self.attitude or 0) < 0 and not self.has_step


def read_parties(rows: Sequence[Row]) -> tuple[Party, ...]:
    """The parties in the order of the table, with its numbers."""
    return tuple(_read_party(number, row) for number, row in enumerate(rows, 1))


def describe_party(party: Party, attitudes: Sequence[Option]) -> str:
    """What a screen reader says: "Teamleiders, invloed 4 van 5, eerder tegen"."""
    if not party.is_placed:
        return _("{name}, not on the map yet").format(name=party.name)
    word = next((option.label for option in attitudes if option.value == party.attitude), str(party.attitude))
    said = _("{name}, influence {n} of 5, {attitude}").format(name=party.name, n=party.influence, attitude=word)
    return _("{said}, nothing planned yet").format(said=said) if party.is_urgent else said


def compute_step(party: Party, right: int, up: int) -> tuple[int, int]:
    """Attitude and influence after a step, kept on the map."""
    attitude = MIDDLE[0] if party.attitude is None else party.attitude + right
    influence = MIDDLE[1] if party.influence is None else party.influence + up
    return max(-2, min(2, attitude)), max(1, min(5, influence))


def _read_party(number: int, row: Row) -> Party:
    attitude, influence = (get_number(row.get(column)) for column in (ATTITUDE, INFLUENCE))
    name = str(row.get(NAME) or "").strip() or _("no name yet")
    on_scale = attitude is not None and -2 <= attitude <= 2 and attitude == int(attitude)
    on_other = influence is not None and 1 <= influence <= 5 and influence == int(influence)
    return Party(
        str(row.get("id", "")),
        number,
        name,
        int(attitude) if attitude is not None and on_scale else None,
        int(influence) if influence is not None and on_other else None,
        not is_blank(row.get(STEP)),
    )
