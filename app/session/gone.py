"""Plans whose file is gone (thrown away, moved by hand, on a stick that is not here) and of which this laptop still has backups."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from app.store.backups import delete_backups, read_uid
from app.store.strands import list_strands
from app.store.turns import backups_held


class GonePlan(Struct, frozen=True, kw_only=True):
    """One such plan."""

    path: Path
    """Where it stood."""
    backups: int
    latest: datetime


def list_gone(known: Iterable[Path]) -> tuple[GonePlan, ...]:
    """The plans that are gone, the latest first. One that stands elsewhere among the `known` ones was only moved."""
    orphans = [strand for strand in list_strands() if strand.plan and strand.made and strand.is_orphan]
    if not orphans:
        return ()  # mostly; then no plan needs to be read
    there = {read_uid(path) for path in known} - {""}
    found = [
        GonePlan(path=Path(strand.plan), backups=len(strand.made), latest=max(made.moment for made in strand.made.values()))
        for strand in orphans
        if strand.uid not in there
    ]
    return tuple(sorted(found, key=_get_latest, reverse=True))


def delete_gone(gone: GonePlan) -> None:
    """Take its backups away for good."""
    with backups_held(gone.path):
        delete_backups(gone.path)


def _get_latest(gone: GonePlan) -> datetime:
    return gone.latest
