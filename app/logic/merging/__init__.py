"""Another copy of a plan beside ours: what differs, what is proposed, and the one change that carries the choices out. Pure; nobody is asked here."""

from app.logic.merging.compute import compute_merge
from app.logic.merging.edits import compute_merge_edits, get_choice
from app.logic.merging.ground import Ground, find_ground, make_cause, make_seen_cause, rewind
from app.logic.merging.point import Choice, Merge, Point, Proposal, Twin, Voices
from app.logic.merging.silence import Covers

__all__ = [
    "Choice",
    "Covers",
    "Ground",
    "Merge",
    "Point",
    "Proposal",
    "Twin",
    "Voices",
    "compute_merge",
    "compute_merge_edits",
    "find_ground",
    "get_choice",
    "make_cause",
    "make_seen_cause",
    "rewind",
]
