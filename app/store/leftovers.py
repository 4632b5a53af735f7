"""What a process that was killed left beside a plan: files that were being built. Whoever holds the lock may clear them away."""

import re
from contextlib import suppress
from pathlib import Path

from app.store.wiping import delete_for_good


def delete_leftovers(plan: Path) -> None:
    """Files that were to become this plan, and never did: overwritten, for they hold what it held."""
    for leftover in list_leftovers(plan):
        with suppress(OSError):
            delete_for_good((leftover,))


def list_leftovers(plan: Path) -> tuple[Path, ...]:
    """`.Name.kwartier.1f2e3d4c.tmp`, what was being built to become such a file (the same once more around it), and their journals."""
    shape = re.compile(rf"\.+{re.escape(plan.name)}(\.\w+\.tmp)+(-journal)?")
    with suppress(OSError):
        return tuple(path for path in plan.parent.iterdir() if shape.fullmatch(path.name))
    return ()


def delete_with_journal(temporary: Path) -> None:
    """A file that was being built, with what SQLite keeps beside it."""
    for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        leftover.unlink(missing_ok=True)
