"""What of a journal can be taken together without anybody missing it.

Letters that were typed in one go are one step of undo, so they become one change: what was before the first, what was after the last, under the id and uid of
the last. A step that comes to nothing goes. Everything else stays, so undo, redo, versions and merging find what they found before; old changes are packed.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.model.journal import JournalEntry
from app.model.plan import Address, Edit
from app.session.history import TYPING, History, Step, is_quiet
from app.store.planfile import PlanFile

MOST_LOOSE = 1000
"""So many changes that are not packed are no trouble: about a megabyte, and a day of work."""
KEPT_LOOSE = 200
"""The last ones stay as they are, for undo to find at once."""

GetEdits = Callable[[int], tuple[Edit, ...]]


class Compaction(Struct, frozen=True):
    """Which changes go, and which get a new shape."""

    gone: tuple[int, ...] = ()
    rewritten: tuple[JournalEntry, ...] = ()


def compact_journal(file: PlanFile, *, most_loose: int = MOST_LOOSE, kept_loose: int = KEPT_LOOSE) -> bool:
    """Make the journal of a file small again, if it has grown. Tells whether it did."""
    if file.count_loose() <= most_loose:
        return False
    changes = file.get_changes()
    loose = changes[-file.count_loose() :]
    compaction = compute_compaction(changes, file.get_version_changes(), file.get_edits, since=loose[0].id)
    staying = [entry.id for entry in loose if entry.id not in set(compaction.gone)]
    upto = staying[-kept_loose - 1] if len(staying) > kept_loose else 0
    file.compact(compaction.gone, compaction.rewritten, upto)
    return True


def compute_compaction(changes: Sequence[JournalEntry], versions: tuple[int, ...], get_edits: GetEdits, since: int = 0) -> Compaction:
    """What can be taken together among the changes from `since` on; `changes` are all there are, with or without their edits."""
    steps = _find_steps(changes, versions)
    named = {entry.undoes for entry in changes}
    gone: list[int] = []
    rewritten: dict[int, JournalEntry] = {}
    places = {entry.id: place for place, entry in enumerate(changes)}
    for nr, (step, is_free) in enumerate(steps):
        if len(step.changes) < 2 or step.first < since or not _is_apart(step, changes, places, get_edits):
            continue
        edits = _merge_edits(step, get_edits)
        is_missed = step.first in named or not is_free or step.changes[-1] == changes[-1].id
        if not edits and not is_missed and not _keeps_apart(nr, steps):
            gone.extend(step.changes)
        else:
            gone.extend(step.changes[:-1])
            rewritten[step.first] = replace(changes[places[step.changes[-1]]], edits=edits)
    turns = tuple(entry for entry in changes if entry.undoes in rewritten)
    follow = tuple(replace(turn, undoes=rewritten[turn.undoes].id, edits=get_edits(turn.id)) for turn in turns if turn.undoes is not None)
    return Compaction(tuple(gone), (*rewritten.values(), *follow))


def _find_steps(changes: Sequence[JournalEntry], versions: tuple[int, ...]) -> list[tuple[Step, bool]]:
    """Every step ever made, with whether it left nothing behind that could have been done again: then it may go without being missed."""
    history = History((), versions)
    found: dict[int, tuple[Step, bool]] = {}
    for entry in changes:
        is_free = history.next is None
        history.note(entry)
        step = history.last
        if entry.undoes is None and not is_quiet(entry.cause) and step is not None:
            found.setdefault(step.first, (step, is_free))
    return list(found.values())


def _keeps_apart(nr: int, steps: Sequence[tuple[Step, bool]]) -> bool:
    """Whether typing before and after it would become one step if it were not there."""
    before, after = (steps[place][0].cause if 0 <= place < len(steps) else "" for place in (nr - 1, nr + 1))
    return before == after and before.startswith(TYPING)


def _is_apart(step: Step, changes: Sequence[JournalEntry], places: dict[int, int], get_edits: GetEdits) -> bool:
    """Whether nothing that happened between its changes touched the same facts (a step was left, say)."""
    inside = set(step.changes)
    span = changes[places[step.first] : places[step.changes[-1]] + 1]
    others = tuple(entry.id for entry in span if entry.id not in inside)
    if not others:
        return True
    touched = {edit.address for change in step.changes for edit in get_edits(change)}
    return all(edit.address not in touched for change in others for edit in get_edits(change))


def _merge_edits(step: Step, get_edits: GetEdits) -> tuple[Edit, ...]:
    first: dict[Address, Edit] = {}
    last: dict[Address, Edit] = {}
    for change in step.changes:
        for edit in get_edits(change):
            first.setdefault(edit.address, edit)
            last[edit.address] = edit
    merged = (Edit(address, edit.before, last[address].after) for address, edit in first.items())
    return tuple(edit for edit in merged if edit.before != edit.after)
