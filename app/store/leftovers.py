"""What a process that was killed left beside a plan: files that were being built. Whoever holds the lock may clear them away."""

from contextlib import suppress
from pathlib import Path


def delete_leftovers(plan: Path) -> None:
    """Files that were to become this plan, and never did."""
    for leftover in list_leftovers(plan):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)


def list_leftovers(plan: Path) -> tuple[Path, ...]:
    """`.Name.kwartier.1f2e3d4c.tmp`, and the journal of such a file."""
    start, ends = f".{plan.name}.", (".tmp", ".tmp-journal")
    with suppress(OSError):
        return tuple(path for path in plan.parent.iterdir() if path.name.startswith(start) and path.name.endswith(ends))
    return ()


def delete_with_journal(temporary: Path) -> None:
    """A file that was being built, with what SQLite keeps beside it."""
    for leftover in (temporary, temporary.with_name(f"{temporary.name}-journal")):
        leftover.unlink(missing_ok=True)
