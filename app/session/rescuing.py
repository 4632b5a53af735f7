"""Answers that cannot be written where they belong, kept meanwhile on this laptop: not even a crash or a closed window loses them.

It is a whole copy of the plan with what is waiting, among the backups of the plan. The next time the plan opens, what is missing in it is offered.
"""

import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.model.plan import Address, Edit
from app.model.trouble import StoreProblem
from app.store.backups import RESCUE, Backup, delete_backup, list_backups, note_backup
from app.store.planfile import PlanFile
from app.store.strands import Made, find_own_strand, make_private_folder
from app.support.log import log_event

if TYPE_CHECKING:
    from app.model.plan import Plan
    from app.session.saving import Saving
    from app.session.session import Session
    from app.session.surroundings import Surroundings
    from app.store.reading import CarriedForm

CAUSE = "rescue"


class Rescue(Struct, frozen=True, kw_only=True):
    """Answers that are not in the plan."""

    backup: Backup
    edits: tuple[Edit, ...]
    """What would bring them into the plan as it is now."""
    changes: int


def store_rescue(saving: "Saving", form: "CarriedForm", plan: "Plan", surroundings: "Surroundings") -> Path | None:
    """Everything, also what is waiting, in a file apart; None when this laptop has no room for it either."""
    now = surroundings.clock()
    strand = find_own_strand(saving.path, saving.file.uid)
    path = strand.folder / f"rescue {secrets.token_hex(3)}.kwartier"
    answered = sum(address.kind == "answer" and not address.row for address in plan.facts)
    try:
        make_private_folder(strand.folder)
        saving.store_copy(path, form, plan, surroundings).close()
        path.chmod(0o600)
        note_backup(strand, path, Made(at=now.isoformat(), changed=now.isoformat(), answered=answered, kind=RESCUE), now)
    except (OSError, StoreProblem) as problem:
        log_event(f"rescue.{getattr(problem, 'code', 'folder')}")
        return None
    return path


def drop_rescue(plan: Path, rescue: Path) -> None:
    """It is in the plan now."""
    with suppress(StoreProblem):
        for backup in list_backups(plan):
            if backup.path == rescue:
                delete_backup(backup)


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
