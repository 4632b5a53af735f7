"""Answers that could not be written where they belong, and were kept apart (`apart.py`): the next time the plan opens, what is missing in it is offered."""

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from app.model.plan import Address, Edit
from app.model.trouble import StoreProblem
from app.store.backups import RESCUE, Backup, delete_backup, list_backups
from app.store.planfile import PlanFile

if TYPE_CHECKING:
    from app.model.plan import Plan
    from app.session.session import Session

CAUSE = "rescue"


class Rescue(Struct, frozen=True, kw_only=True):
    """Answers that are not in the plan."""

    backup: Backup
    edits: tuple[Edit, ...]
    """What would bring them into the plan as it is now."""
    changes: int


def find_rescue(session: "Session") -> Rescue | None:
    """Answers of another time that never came into this plan. What did come in by itself is cleared away."""
    if session.is_read_only:
        return None
    rescues = [backup for backup in list_backups(session.path) if backup.made.kind == RESCUE and backup.is_own]
    known = _read_known(session) if rescues else frozenset[str]()
    for backup in rescues:
        with suppress(StoreProblem):
            file = PlanFile.open(backup.path, read_only=True, key=session.key)
            try:
                missing = [entry for entry in file.get_journal() if entry.uid not in known]
            finally:
                file.close()
            edits = _compute_edits(session.plan, [edit for entry in missing for edit in entry.edits])
            if edits:
                return Rescue(backup=backup, edits=edits, changes=len(missing))
            delete_backup(backup)
    return None


def _read_known(session: "Session") -> frozenset[str]:
    file = PlanFile.open(session.path, read_only=True, key=session.key)
    try:
        return frozenset(entry.uid for entry in file.get_changes())
    finally:
        file.close()


def bring_back(session: "Session", rescue: Rescue) -> None:
    """Into the plan, as one step that can be undone."""
    session.apply(rescue.edits, CAUSE)
    if session.is_saved:
        delete_backup(rescue.backup)


def _compute_edits(plan: "Plan", edits: list[Edit]) -> tuple[Edit, ...]:
    last: dict[Address, Edit] = {edit.address: edit for edit in edits}
    made = (Edit(address, plan.facts.get(address), edit.after) for address, edit in last.items())
    return tuple(edit for edit in made if edit.before != edit.after)
