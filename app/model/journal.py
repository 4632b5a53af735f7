"""The journal: every change ever made to a plan, append-only. Undo, history, versions and merging only read it."""

from msgspec import Struct, field

from app.model.plan import Edit

MERGE = "merge"
"""The cause of a merge; behind it, the uid of the last change of the other copy, if it has one."""

SEEN = "seen"
"""The cause of a change that alters nothing: all of another copy was decided, and ours stayed. Behind it the same uid. It is no step of undo."""


class JournalEntry(Struct, frozen=True, kw_only=True):
    """One change as it stands on disk: everything that one action altered, together or not at all."""

    id: int
    """Counts up from 1 within a file; gaps may appear when a journal is compacted."""
    uid: str = ""
    """The same change in another copy of the plan has the same uid: merging finds the common beginning by it."""
    at: str
    """When, as ISO time with its offset."""
    cause: str
    """What the user did, in fixed words: "typing net.theme", "undo", "rows shr.actions", ..."""
    undoes: int | None = None
    """For an undo or a redo: the first change of the step it takes back or makes again."""
    edits: tuple[Edit, ...] = field(default=())
