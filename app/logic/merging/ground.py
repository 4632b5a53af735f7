"""From where two copies went apart, read from their journals.

The same change has the same uid in every copy, so the latest that both know is where they parted. Who took something over from the other knows more: the
cause of that change names the last change of the other that was seen then. What ours last saw of theirs (or the other way round) is the best beginning.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from app.model.journal import MERGE, SEEN, JournalEntry
from app.model.plan import Plan

_REDO = "redo"


class Ground(Struct, frozen=True):
    """The common beginning: a state of one of the two, after this change of it."""

    side: Literal["mine", "theirs"]
    change: int


def make_cause(last: str) -> str:
    """The cause of a merge with a copy whose last change is this."""
    return f"{MERGE} {last}".strip()


def make_seen_cause(last: str) -> str:
    """The cause of noting that a copy whose last change is this was settled without taking anything over."""
    return f"{SEEN} {last}".strip()


def find_ground(mine: Sequence[JournalEntry], theirs: Sequence[JournalEntry]) -> Ground | None:
    """The latest state that both have seen, or None. Only uids and causes are read."""
    ours, others = _get_places(mine), _get_places(theirs)
    seen_here = max(_find_seen(mine, others), default=None)
    seen_there = max(_find_seen(theirs, ours), default=None)
    if seen_here is not None and seen_there is not None:
        # Whose last merge already holds the other's? That one is the later.
        seen_here, seen_there = (None, seen_there) if seen_there[0] >= seen_here[1] else (seen_here, None)
    if seen_there is not None:
        return Ground("mine", mine[seen_there[0]].id)
    shared = max((place for uid, place in others.items() if uid in ours), default=-1)
    last = max(shared, seen_here[0] if seen_here is not None else -1)
    return Ground("theirs", theirs[last].id) if last >= 0 else None


def rewind(plan: Plan, later: Iterable[JournalEntry]) -> Plan:
    """The plan as it was before these changes."""
    edits = [edit for entry in later for edit in entry.edits]
    return plan.with_edits(tuple(edit.get_inverse() for edit in reversed(edits)))


def _get_places(entries: Sequence[JournalEntry]) -> dict[str, int]:
    return {entry.uid: place for place, entry in enumerate(entries) if entry.uid}


def _find_seen(entries: Sequence[JournalEntry], others: dict[str, int]) -> Iterator[tuple[int, int]]:
    """For each copy that was settled, by a merge that was not taken back or without one: up to which change the other was seen, and where the merge itself stands."""
    undone: dict[int, bool] = {entry.undoes: entry.cause != _REDO for entry in entries if entry.undoes is not None}
    for place, entry in enumerate(entries):
        word, _gap, uid = entry.cause.partition(" ")
        if word in (MERGE, SEEN) and uid in others and not undone.get(entry.id, False):
            yield others[uid], place
