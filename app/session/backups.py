"""Backups as a user meets them: one is made when a plan is opened; they can be looked at as a copy, or brought back.

Made on opening rather than on closing: a program that is killed never closes, and what is worth keeping is the plan as it was before today's work. Made after the
first paint, in a thread with a connection of its own, so nobody waits for it.
"""

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from app.model.key import Key
from app.model.trouble import StoreProblem
from app.session.naming import compute_free_path
from app.session.surroundings import Surroundings
from app.store.backups import Backup, delete_backups, list_backups, read_uid, store_backup
from app.store.creating import copy_plan_file
from app.store.planfile import PlanFile
from app.store.protection import looks_encrypted
from app.store.swapping import held, put_aside, swap_file
from app.support.log import log_event
from app.support.texts import _, ngettext

__all__ = ["Backup", "BackupJob", "delete_backups", "describe_backup", "has_secret_backup", "list_of_plan", "open_as_copy", "opens_backup", "restore"]


class BackupJob(Struct, frozen=True):
    """Plain data, so that it can run beside the window."""

    plan: Path
    now: datetime
    key: Key | None = None

    def run(self) -> Backup | None:
        """Make the backup if there is something new. A trouble here is no trouble for the user: it is noted, and tried again at the next opening."""
        try:
            return store_backup(self.plan, self.now, self.key)
        except StoreProblem as problem:
            log_event(f"backup.{problem.code}")
            return None


def list_of_plan(plan: Path, key: Key | None = None) -> tuple[Backup, ...]:
    """The backups of this plan, the latest first. A file that cannot be read is known by where it stands."""
    return list_backups(plan, read_uid(plan, key))


def opens_backup(plan: Path, key: Key) -> bool:
    """Whether this is the password of the latest backup of this very plan file."""
    latest = next((backup for backup in list_backups(plan) if backup.is_own and looks_encrypted(backup.path)), None)
    if latest is None:
        return False
    try:
        PlanFile.open(latest.path, read_only=True, key=key).close()
    except StoreProblem:
        return False
    return True


def has_secret_backup(plan: Path) -> bool:
    """Whether the latest backup has a password, so that the plan had one too."""
    latest = next((backup for backup in list_backups(plan) if backup.is_own), None)
    return latest is not None and looks_encrypted(latest.path)


def describe_backup(backup: Backup) -> str:
    """How much is in it, and whose it is, in one line."""
    made = backup.made
    words = ngettext("{n} answer", "{n} answers", made.answered).format(n=made.answered)
    kinds = {"rescue": _("answers that could not be saved in the plan"), "before": _("made before a large change")}
    parts = [words, kinds.get(made.kind, ""), "" if backup.is_own else _("of the copy “{name}”").format(name=backup.plan.stem)]
    return " · ".join(part for part in parts if part)


def open_as_copy(backup: Backup, plan: Path, key: Key | None = None) -> Path:
    """A backup as a plan of its own beside the plan, with the same password, to look at or to go on in. Gives its path."""
    after = _find_password(backup, plan, key)
    name = _("{title} (backup of {date})").format(title=plan.stem, date=backup.made.moment.strftime("%Y-%m-%d"))
    target = compute_free_path(plan.parent, name)
    file = PlanFile.open(backup.path, read_only=True, key=key)
    try:
        copy_plan_file(file, target).close()
    finally:
        file.close()
    _give_password(target, after)
    return target


def restore(backup: Backup, plan: Path, surroundings: Surroundings, key: Key | None = None) -> Path | None:
    """The backup in the place of the plan. What stood there is kept aside, complete; gives where, or None when there was nothing.

    A plan with a password keeps it, also when the backup is from before it had one.
    """
    after = _find_password(backup, plan, key)
    with held(plan):
        fresh = plan.with_name(f".{plan.name}.{surroundings.new_id()}.tmp")
        file = PlanFile.open(backup.path, read_only=True, key=key)
        try:
            copy_plan_file(file, fresh).close()
        finally:
            file.close()
        _give_password(fresh, after)
        kept = put_aside(plan, _("{title} (before {date})").format(title=plan.stem, date=surroundings.today.isoformat())) if plan.exists() else None
        swap_file(fresh, plan)
    return kept


def _find_password(backup: Backup, plan: Path, key: Key | None) -> Key | None:
    """What a backup must get that was made before the plan had a password: that of the plan, and no other. Raises the trouble when this is not it."""
    if looks_encrypted(backup.path) or not looks_encrypted(plan):
        return None
    try:
        PlanFile.open(plan, read_only=True, key=key).close()
    except StoreProblem as problem:
        if problem.code in ("encrypted", "wrong_password"):
            raise
    return key


def _give_password(path: Path, key: Key | None) -> None:
    if key is not None:
        from app.store.encrypting import convert_file  # brings SQLCipher

        convert_file(path, None, key)
