"""The words for what differs between two copies of a plan, and what may be done about it."""

from typing import Literal

from msgspec import Struct, field

from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Plan

Choice = Literal["mine", "theirs", "both", "note", "park"]
"""What is done with one difference.

mine, theirs   as it stands there
both           texts under each other, lists united, a row cell by cell or as two rows
note, park     mine stays; theirs goes into the private note, or both stand as positions of a question that is not agreed yet
"""

Proposal = Literal["mine", "theirs", "both", "ask"]

Shape = Literal["flag", "text", "lines", "list", "single", "record", "order"]
"""How values join: a tick, a line of text, text of several lines, a list, a value of which there is one, cells by name, the order of rows."""

Story = Literal["mine_added", "theirs_added", "mine_removed", "theirs_removed", "mine_changed", "theirs_changed", "both_changed"]
"""What happened. Without a common beginning only the two kinds of "added" and "both_changed" can be told."""


class Point(Struct, frozen=True, kw_only=True):
    """One difference that is chosen on its own: a fact, or one row of a table."""

    address: Address
    shape: Shape
    mine: Json
    theirs: Json
    story: Story
    proposal: Proposal
    choices: tuple[Choice, ...]
    """What is possible here, `mine` and `theirs` first."""
    joined: Json = None
    """What `both` gives when it is one value."""
    two_rows: bool = False
    """`both` keeps the row of each."""

    @property
    def place(self) -> tuple[str, str]:
        """Kind and key: what belongs to one question or mark has the same."""
        return self.address.kind, self.address.key


class Twin(Struct, frozen=True, kw_only=True):
    """Somebody who stands in both registers under two ids, going by the name."""

    mine: str
    theirs: str
    """Person ids."""
    name: str
    mine_function: str = ""
    theirs_function: str = ""
    as_one: bool = True
    """Seen as one person in this merge."""


class Voices(Struct, frozen=True):
    """Who said what, where both stand under each other. "" says nothing."""

    mine: str = ""
    theirs: str = ""


class Merge(Struct, frozen=True, kw_only=True):
    """What another copy would bring, compared and proposed; nothing has changed yet."""

    form: Form
    mine: Plan
    theirs: Plan
    """With the ids of its rows and persons as they would stand in mine."""
    points: tuple[Point, ...]
    twins: tuple[Twin, ...] = ()
    strangers: tuple[str, ...] = ()
    """Keys of questions and marks that this form does not have: they stay where they are."""
    voices: Voices = field(default_factory=Voices)

    def get_point(self, address: Address) -> Point | None:
        """The difference at an address."""
        return next((point for point in self.points if point.address == address), None)

    @property
    def to_choose(self) -> tuple[Point, ...]:
        """What only a person can decide."""
        return tuple(point for point in self.points if point.proposal == "ask")

    @property
    def news(self) -> tuple[Point, ...]:
        """What would change if every proposal is followed."""
        return tuple(point for point in self.points if point.proposal in ("theirs", "both"))
