"""What cannot be written where it belongs is kept apart on this laptop meanwhile: not even a crash or a closed window loses it.

It is a whole copy of the plan with what is waiting, among the backups of the plan.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.model.plan import Plan
from app.model.trouble import StoreProblem
from app.store.backups import RESCUE, delete_backup, list_backups, note_backup
from app.store.planfile import PlanFile
from app.store.strands import Made, find_own_strand, make_private_folder
from app.support.log import log_event


def store_apart(file: PlanFile, plan: Plan, now: datetime, store_copy: Callable[[Path], PlanFile]) -> Path | None:
    """Everything, also what is waiting, in a file apart; None when this laptop has no room for it either."""
    strand = find_own_strand(file.path, file.uid)
    path = strand.folder / f"rescue {secrets.token_hex(3)}.kwartier"
    answered = sum(address.kind == "answer" and not address.row for address in plan.facts)
    try:
        make_private_folder(strand.folder)
        store_copy(path).close()
        path.chmod(0o600)
        note_backup(strand, path, Made(at=now.isoformat(), changed=now.isoformat(), answered=answered, kind=RESCUE), now)
    except (OSError, StoreProblem) as problem:
        log_event(f"rescue.{getattr(problem, 'code', 'folder')}")
        return None
    return path


def drop_apart(plan: Path, kept: Path) -> None:
    """It is in the plan now."""
    with suppress(StoreProblem):
        for backup in list_backups(plan):
            if backup.path == kept:
                delete_backup(backup)
