"""Taking a plan away for good: the file, what lies beside it, its backups."""

from pathlib import Path

from msgspec import Struct

from app.store.backups import delete_backups, list_backups, read_uid
from app.store.leftovers import list_leftovers
from app.store.trouble import explained
from app.store.turns import backups_held
from app.store.wiping import delete_for_good
from app.support.texts import _, ngettext


class Traces(Struct, frozen=True):
    """What deleting a plan takes away: shown before it is asked."""

    plan: Path
    others: tuple[Path, ...]
    """Files that lie beside it."""
    backups: tuple[Path, ...]

    def describe(self) -> str:
        """What goes, and what cannot be promised."""
        parts = [_("The file {name} goes.").format(name=self.plan.name)]
        if self.backups:
            n = len(self.backups)
            parts.append(
                ngettext("{n} backup of it, made by Kwartiermaker, goes too.", "{n} backups of it, made by Kwartiermaker, go too.", n).format(n=n)
            )
        return " ".join((*parts, get_limits()))


def get_limits() -> str:
    """What no program can take away."""
    return _(
        "What Kwartiermaker cannot reach stays: copies on a stick, in the mail, in a cloud folder or in the backups of your organisation, and what was printed. "
        "A modern disk may remember old pieces for a while; ask your IT department if that matters."
    )


def get_traces(path: Path) -> Traces:
    """Everything of this plan that the program knows of."""
    beside = (path.with_name(f".{path.name}.lock"), path.with_name(f"{path.name}-journal"))
    found = (*(other for other in beside if other.exists()), *list_leftovers(path))
    return Traces(path, found, tuple(backup.path for backup in list_backups(path, read_uid(path)) if backup.is_own))


def delete_plan(path: Path) -> None:
    """All of it, overwritten as far as a disk lets itself be told."""
    traces = get_traces(path)
    with explained(path), backups_held(path):
        delete_backups(path, read_uid(path))
        delete_for_good((traces.plan, *traces.others))
