"""Two values and, if there is one, the value from which both began: who changed, and what follows from it."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from app.logic.comparing.same import is_same
from app.logic.kinds import is_blank
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.merging.joining import join_three_lists, join_values
from app.logic.merging.point import Proposal, Shape, Story, Voices
from app.logic.merging.shapes import Shapes
from app.model.json import Json
from app.model.plan import Address

Side = Literal["mine", "theirs"]
_DIGEST = "rests"
"""Of the values on which the reason for putting a finding aside rested: no matter of taste, it follows the reason."""


class Weighed(Struct, frozen=True):
    """What is proposed, what "both" would give (None: impossible), and what happened."""

    proposal: Proposal
    joined: Json
    story: Story


class Three(Struct, frozen=True):
    """The two values and the one before. `known`: there is a common beginning, so that nothing there means "not there then"."""

    mine: Json
    theirs: Json
    base: Json
    known: bool
    shape: Shape

    def get_cell(self, cell: str, shape: Shape) -> "Three":
        """The same of one cell."""
        known = self.known and self.base is not None
        return Three(_get_cell(self.mine, cell), _get_cell(self.theirs, cell), _get_cell(self.base, cell), known, shape)

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return not is_alike(self.shape, self.mine, self.theirs)

    def find_changed(self) -> Side | None:
        """The only one that changed; None when both did."""
        if self.known:
            if is_alike(self.shape, self.mine, self.base):
                return "theirs"
            return "mine" if is_alike(self.shape, self.theirs, self.base) else None
        if is_blank(self.mine) != is_blank(self.theirs):
            return "theirs" if is_blank(self.mine) else "mine"
        return None


def is_alike(shape: Shape, one: Json, other: Json) -> bool:
    """Whether two values say the same; of what was ticked the order says nothing."""
    ones, others = (get_items(one), get_items(other)) if shape == "list" else (None, None)
    if ones is None or others is None:
        return is_same(one, other)
    return is_same(sorted(ones, key=get_loose_text), sorted(others, key=get_loose_text))


def weigh(shapes: Shapes, address: Address, three: Three, voices: Voices) -> Weighed:
    """What to do with two values that differ."""
    shape = three.shape
    changed = three.find_changed()
    if shape == "record":
        return _weigh_record(shapes, address, three, voices, changed)
    joined = join_values(shape, three.mine, three.theirs, voices)
    if changed is not None:
        return Weighed(changed, joined, get_story(three, changed))
    if shape == "list" and three.known and joined is not None and get_items(three.base) is not None:
        return Weighed("both", join_three_lists(three.mine, three.theirs, three.base), "both_changed")
    return Weighed(_find_fuller(joined, three) or "ask", joined, "both_changed")


def _find_fuller(joined: Json, three: Three) -> Side | None:
    """The one that holds all the other says."""
    if joined is None:
        return None
    return "mine" if is_alike(three.shape, joined, three.mine) else "theirs" if is_alike(three.shape, joined, three.theirs) else None


def get_story(three: Three, changed: Side) -> Story:
    """What happened on the side that changed."""
    mine = changed == "mine"
    if is_blank(three.mine if mine else three.theirs):
        return "mine_removed" if mine else "theirs_removed"
    if three.base is None or is_blank(three.base):
        return "mine_added" if mine else "theirs_added"
    return "mine_changed" if mine else "theirs_changed"


def _weigh_record(shapes: Shapes, address: Address, three: Three, voices: Voices, changed: Side | None) -> Weighed:
    """Cell by cell: two who changed other cells of one row do not clash."""
    if three.mine is None or three.theirs is None:
        side = changed or "mine"
        return Weighed("ask" if changed is None else side, None, get_story(three, side) if changed else "both_changed")
    if changed is not None and three.known:
        return Weighed(changed, join_records(shapes, address, three, voices), get_story(three, changed))
    clashes = find_clashes(shapes, address, three)
    joined = join_records(shapes, address, three, voices)
    fuller = _find_fuller(joined, three)
    if fuller is not None:
        return Weighed(fuller, joined, "mine_changed" if fuller == "mine" else "theirs_changed")
    return Weighed("ask" if clashes else "both", joined, "both_changed")


def find_clashes(shapes: Shapes, address: Address, three: Three) -> tuple[str, ...]:
    """The cells that both changed, to something else."""
    cells = ((cell, three.get_cell(cell, shapes.get_cell_shape(address, cell))) for cell in _get_cells(three) if cell != _DIGEST)
    return tuple(cell for cell, inner in cells if inner.differs and inner.find_changed() is None)


def join_records(shapes: Shapes, address: Address, three: Three, voices: Voices) -> Json:
    """Every cell from who changed it, and joined where both did; None when a cell cannot be joined."""
    joined: dict[str, Json] = {}
    for cell in _get_cells(three):
        inner = three.get_cell(cell, shapes.get_cell_shape(address, cell))
        value = _join_cell(inner, voices) if inner.differs and cell != _DIGEST else inner.mine
        if value is None and inner.mine is not None and inner.theirs is not None:
            return None
        if not is_blank(value):
            joined[cell] = value
    return joined


def _join_cell(three: Three, voices: Voices) -> Json:
    """The cell of who changed it, or both in one; None where there can only be one."""
    changed = three.find_changed()
    if changed is not None:
        chosen = three.mine if changed == "mine" else three.theirs
        return "" if chosen is None else chosen
    if three.shape == "list" and three.known and get_items(three.base) is not None:
        return join_three_lists(three.mine, three.theirs, three.base)
    return join_values(three.shape, three.mine, three.theirs, voices)


def _get_cells(three: Three) -> tuple[str, ...]:
    """Names of cells, mine first."""
    records = (value for value in (three.mine, three.theirs) if isinstance(value, Mapping))
    return tuple(dict.fromkeys(cell for record in records for cell in record))


def _get_cell(record: Json, cell: str) -> Json:
    return record.get(cell) if isinstance(record, Mapping) else None
