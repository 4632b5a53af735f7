"""Two processes for the kill harness that write without a pause, so that most kills fall in the middle of a write."""

import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.model.journal import JournalEntry
from app.model.plan import Address, Edit, Plan
from app.model.version import Version
from app.session.compacting import compact_journal
from app.store.planfile import PlanFile
from tests.session.living import get_digest


def write_by_file(path: Path, pipe: int, chance: random.Random) -> None:
    """As fast as the disk goes."""
    file = PlanFile.open(path)
    plan = file.load_plan()
    for nr in range(file.get_last_id() + 1, 100_000):
        after = {"text": f"{nr} " * chance.randrange(1, 2000)}
        addresses = [Address("answer", "probe", f"r{chance.randrange(20)}") for _edit in range(chance.randrange(1, 6))]
        edits = tuple(Edit(address, plan.facts.get(address), after) for address in dict.fromkeys(addresses))
        file.append(JournalEntry(id=nr, uid=str(nr), at="2027-01-11T10:00:00+01:00", cause="answer", edits=edits))
        plan = plan.with_edits(edits)
        _tell(pipe, plan, nr)


def write_by_compacting(path: Path, pipe: int, chance: random.Random) -> None:
    """Typing in bouts, versions, and compaction again and again: many kills fall in the middle of it."""
    file = PlanFile.open(path)
    plan = file.load_plan()
    address, at = Address("answer", "probe", "typed"), datetime(2027, 1, 11, tzinfo=UTC)
    for nr in range(file.get_last_id() + 1, 100_000):
        at += timedelta(seconds=chance.choice((0.3, 0.3, 0.3, 20)))
        edit = Edit(address, plan.facts.get(address), f"{nr} " * chance.randrange(1, 300))
        file.append(JournalEntry(id=nr, uid=str(nr), at=at.isoformat(), cause="typing probe", edits=(edit,)))
        plan = plan.with_edits((edit,))
        _tell(pipe, plan, nr)
        if nr % 20 == 0:
            file.store_version(Version(uid=f"v{nr}", name="versie", at=at.isoformat(), change=nr, form="", fingerprint=""), plan)
        if nr % 3 == 0:
            os.write(pipe, b"begin compact\n")
            compact_journal(file, most_loose=5, kept_loose=2)
            os.write(pipe, b"done compact\n")


def _tell(pipe: int, plan: Plan, last: int) -> None:
    os.write(pipe, f"said {last} {get_digest(plan)}\n".encode())
