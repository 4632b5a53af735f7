"""What one edit altered, so that every view redraws only what differs."""

from msgspec import Struct

from app.model.outline import Outline
from app.model.plan import Edit, Plan


class Change(Struct, frozen=True, kw_only=True):
    """The plan after an edit with its outline, and whether it is on disk. The findings are asked of the session: they may come a moment later."""

    edits: tuple[Edit, ...]
    plan: Plan
    outline: Outline
    saved: bool
    trouble: str = ""
    """When it is not saved: one sentence in the user's language, what to do included."""
