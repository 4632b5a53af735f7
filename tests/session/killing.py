"""Kills a writing process at random moments and looks at what is left: `.venv/bin/python -m tests.session.killing --kills 100`.

The process that writes says each change on a pipe once the program called it saved: "id digest-of-the-plan". After kill -9 the file must be sound, hold every
change that was said, at most one more (it was being said), and its facts must be exactly what its journal tells: no half change.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.model.journal import JournalEntry
from app.model.plan import Address, Edit, Plan
from app.model.version import Version
from app.session.compacting import compact_journal
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import get_real_surroundings
from app.store.planfile import PlanFile


@dataclass
class Tally:
    """What came of it."""

    kills: int = 0
    said: int = 0
    beyond: int = 0
    """Changes that were on disk but not yet said."""
    mid_write: int = 0
    """Kills that left a rollback journal: they fell in the middle of a write."""
    lost: int = 0
    half: int = 0
    unsound: int = 0


def main() -> int:
    """Kill as often as asked; exit 1 when anything was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    wish = parser.parse_args()
    chance = random.Random(wish.seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Plan.kwartier"
        create_plan(path, NewPlan(form="netwerk"), get_real_surroundings()).close()
        for turn in range(wish.kills):
            run_turn(path, turn, chance, tally)
    sys.stdout.write(f"{json.dumps(tally.__dict__)}\n")
    return 1 if tally.lost or tally.half or tally.unsound else 0


def run_turn(path: Path, turn: int, chance: random.Random, tally: Tally) -> None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        (write_by_file, write_by_session, write_by_compacting)[turn % 3](path, writer, random.Random(turn))
        os._exit(0)
    os.close(writer)
    time.sleep(chance.uniform(0.02, 0.5))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        lines = pipe.read().split(b"\n")[:-1]
    tally.kills += 1
    tally.said += len(lines)
    tally.mid_write += path.with_name(f"{path.name}-journal").exists()
    look(path, lines[-1].decode() if lines else "", tally)


def write_by_session(path: Path, pipe: int, chance: random.Random) -> None:
    """As a user does: typing, rows, undo, pages."""
    session = Session.open(path, get_real_surroundings())
    for nr in range(100_000):
        match chance.randrange(6):
            case 0:
                change = session.add_row("shr.goals", {"goal": f"doel {nr}", "why": "x" * chance.randrange(4000)})
            case 1:
                rows = session.plan.get_rows("shr.goals")
                change = session.remove_row("shr.goals", str(rows[0]["id"])) if len(rows) > 20 else session.undo()
            case 2:
                change = session.set_place("story", "core", f"q{nr}")
            case 3:
                change = session.redo() if session.can_redo else session.set_note("net.why", f"notitie {nr}")
            case _:
                change = session.answer("net.why", f"antwoord {nr} " * chance.randrange(1, 200))
        if change.saved:
            tell(pipe, session.path, change.plan)


def write_by_file(path: Path, pipe: int, chance: random.Random) -> None:
    """As fast as the disk goes, so that most kills fall in a write."""
    file = PlanFile.open(path)
    plan = file.load_plan()
    for nr in range(file.get_last_id() + 1, 100_000):
        after = {"text": f"{nr} " * chance.randrange(1, 2000)}
        addresses = [Address("answer", "probe", f"r{chance.randrange(20)}") for _edit in range(chance.randrange(1, 6))]
        edits = tuple(Edit(address, plan.facts.get(address), after) for address in dict.fromkeys(addresses))
        file.append(JournalEntry(id=nr, uid=str(nr), at="2027-01-11T10:00:00+01:00", cause="answer", edits=edits))
        plan = plan.with_edits(edits)
        tell(pipe, path, plan, nr)


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
        tell(pipe, path, plan, nr)
        if nr % 20 == 0:
            file.store_version(Version(uid=f"v{nr}", name="versie", at=at.isoformat(), change=nr, form="", fingerprint=""), plan)
        if nr % 3 == 0:
            compact_journal(file, most_loose=5, kept_loose=2)


def tell(pipe: int, path: Path, plan: Plan, last: int | None = None) -> None:
    if last is None:
        connection = PlanFile.open(path, read_only=True)
        last = connection.get_last_id()
        connection.close()
    os.write(pipe, f"{last} {get_digest(plan)}\n".encode())


def look(path: Path, line: str, tally: Tally) -> None:
    file = PlanFile.open(path)
    tally.unsound += file.problem is not None
    plan, journal = file.load_plan(), file.get_journal()
    file.close()
    told = Plan()
    said, _gap, digest = line.partition(" ")
    found = not line
    for entry in journal:
        told = told.with_edits(entry.edits)
        found = found or (str(entry.id) == said and get_digest(told) == digest)
    tally.lost += not found
    tally.half += get_digest(told) != get_digest(plan)
    tally.beyond += bool(line) and journal[-1].id > int(said)


def get_digest(plan: Plan) -> str:
    """Of all facts but where she was, which is not in the journal."""
    facts = sorted((list(address), value) for address, value in plan.facts.items() if address.kind != "place")
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
