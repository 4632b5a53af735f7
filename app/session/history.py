"""What can be undone and redone. A pure reading of the journal: the same after reopening as before closing, and after compaction as before."""

from bisect import bisect_left, insort
from datetime import datetime

from msgspec import Struct

from app.model.journal import SEEN, JournalEntry

TYPING = "typing "
UNDO = "undo"
REDO = "redo"
QUIET = frozenset({"new", "place", "left", "example", "import"})
"""Causes that are no step of their own: how the plan began, and where the user has been."""

PAUSE = 3.0
"""Seconds of rest after which typing in the same field is a new step."""


def is_quiet(cause: str) -> bool:
    """Whether a change with this cause is no step of undo."""
    return cause in QUIET or cause.partition(" ")[0] == SEEN


class Step(Struct):
    """What one undo takes back: one change, or several of typing in one field."""

    changes: list[int]
    cause: str
    last_at: str

    @property
    def first(self) -> int:
        """The change by which the journal names this step."""
        return self.changes[0]


class History:
    """The steps behind and the steps ahead."""

    def __init__(self, entries: tuple[JournalEntry, ...] = (), versions: tuple[int, ...] = ()) -> None:
        """`versions`: the last change in each version, in order. A step never reaches across one."""
        self._versions = list(versions)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False
        for entry in entries:
            self.note(entry)

    @property
    def last(self) -> Step | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Step | None:
        """What redo would make again."""
        return self._undone[-1] if self._undone else None

    def note_version(self, change: int) -> None:
        """A version was made after this change: what is typed now is a step of its own."""
        insort(self._versions, change)

    def note(self, entry: JournalEntry) -> None:
        """Take a change in, in the order of the journal."""
        if entry.undoes is not None:
            self._note_turn(entry, entry.undoes)
        elif not is_quiet(entry.cause):
            self._note_step(entry)

    def _note_turn(self, entry: JournalEntry, first: int) -> None:
        source, target = (self._done, self._undone) if entry.cause == UNDO else (self._undone, self._done)
        # A journal that was tampered with may name another step: then it is no turn of ours.
        if source and source[-1].first == first:
            target.append(source.pop())
        self._open = False

    def _note_step(self, entry: JournalEntry) -> None:
        self._undone.clear()
        last = self.last
        if last is not None and self._open and last.cause == entry.cause and self._goes_on(last, entry):
            last.changes.append(entry.id)
            last.last_at = entry.at
        else:
            self._done.append(Step([entry.id], entry.cause, entry.at))
        self._open = entry.cause.startswith(TYPING)

    def _goes_on(self, last: Step, entry: JournalEntry) -> bool:
        """Whether somebody simply typed on, and no version was made in between."""
        between = bisect_left(self._versions, last.changes[-1]) != bisect_left(self._versions, entry.id)
        return not between and _is_soon(last.last_at, entry.at)


def _is_soon(before: str, after: str) -> bool:
    try:
        rest = (datetime.fromisoformat(after) - datetime.fromisoformat(before)).total_seconds()
    except (ValueError, TypeError):
        return False
    return 0 <= rest <= PAUSE
