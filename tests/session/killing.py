"""Kills a working process at random moments and looks at what is left: `.venv/bin/python -m tests.session.killing --kills 1000`.

The process that works says each thing on a pipe once the program called it done (`tests.session.living`). After kill -9 the file must be sound and open with the
password that was set (or the one that was being set), hold every change and version that was said, and its facts must be exactly what its journal tells: no half
change. Every backup must open too.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.model.journal import JournalEntry
from app.model.key import Key
from app.model.plan import Address, Edit, Plan
from app.model.trouble import StoreProblem
from app.model.version import Version
from app.session.backups import list_of_plan
from app.session.compacting import compact_journal
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import get_real_surroundings
from app.store.planfile import PlanFile
from app.store.protection import looks_encrypted
from tests.session.living import Life, get_digest, get_password

FRESH = 60
"""After so many kills another plan, so that looking at its whole journal stays quick."""


@dataclass
class Tally:
    """What came of it."""

    kills: int = 0
    said: int = 0
    versions: int = 0
    passwords: int = 0
    backups: int = 0
    beyond: int = 0
    """Changes that were on disk but not yet said."""
    mid_write: int = 0
    """Kills that left a rollback journal: they fell in the middle of a write."""
    mid_password: int = 0
    """Kills that fell in the middle of a change of password."""
    readable: int = 0
    """Backups without a password of a plan with one."""
    lost: int = 0
    half: int = 0
    unsound: int = 0
    broken: int = 0
    """Working processes that ended by themselves, with an error."""


class Pen:
    """One plan that is worked in and killed again and again, and what was said of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.keys: list[Key | None] = [None]
        """The password, and the one that is being set."""
        self.numbers = [0]
        self.versions: dict[str, str] = {}
        self.secret = False
        """Whether nothing of it may be readable: a password was set, and nobody began to take it away."""
        create_plan(path, NewPlan(form="netwerk"), get_real_surroundings()).close()

    def hear(self, words: list[str], tally: Tally) -> None:
        match words:
            case ["wish", nr]:
                self._set(*self.numbers[:1], int(nr))
                self.secret = self.secret and nr != "0"
            case ["key", nr]:
                self._set(int(nr))
                self.secret = nr != "0"
                tally.passwords += 1
            case ["version", uid, fingerprint]:
                self.versions[uid] = fingerprint
                tally.versions += 1
            case ["broken"]:
                tally.broken += 1
            case _:
                tally.said += 1

    def open(self) -> PlanFile | None:
        """With the password that fits; from then on it is the only one."""
        for nr, key in zip(self.numbers, self.keys, strict=True):
            try:
                file = PlanFile.open(self.path, key=key)
            except StoreProblem:
                continue
            if (file.key is None) == (key is None):
                self.numbers, self.keys = [nr], [key]
                return file
            file.close()
        return None

    def _set(self, *numbers: int) -> None:
        self.numbers = list(dict.fromkeys(numbers))
        self.keys = [Key.of(get_password(nr)) if nr else None for nr in self.numbers]


def main() -> int:
    """Kill as often as asked; exit 1 when anything was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    wish = parser.parse_args()
    chance, tally = random.Random(wish.seed), Tally()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KWARTIERMAKER_DATA"] = str(Path(folder) / "data")
        pens: dict[str, Pen] = {}
        for turn in range(wish.kills):
            way = ("life", "life", "file", "life", "compacting")[turn % 5]
            name = f"{way} {turn // FRESH}"
            pen = pens.get(name) or Pen(Path(folder) / f"{name}.kwartier")
            pens[name] = pen
            run_turn(pen, way, turn + wish.seed * 100_000, chance, tally)
    sys.stdout.write(f"{json.dumps(tally.__dict__)}\n")
    return 1 if tally.lost or tally.half or tally.readable or tally.unsound or tally.broken else 0


def run_turn(pen: Pen, way: str, turn: int, chance: random.Random, tally: Tally) -> None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        work(pen, way, turn, writer)
    os.close(writer)
    # Long enough, now and then, for a password to be set: that is slow on purpose.
    time.sleep(chance.uniform(0.02, chance.choice((0.5, 2.0)) if way == "life" else 0.4))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        lines = [line.decode().split() for line in pipe.read().split(b"\n")[:-1]]
    tally.kills += 1
    for words in lines:
        pen.hear(words, tally)
    tally.mid_write += pen.path.with_name(f"{pen.path.name}-journal").exists()
    tally.mid_password += len(pen.keys) > 1
    look(pen, next((words[1:] for words in reversed(lines) if words[0] == "said"), None), tally)


def work(pen: Pen, way: str, turn: int, pipe: int) -> None:
    """In the process that is going to be killed; never returns."""
    try:
        if way == "life":
            Life(pen.path, pipe, turn, pen.keys[0]).go_on()
        else:
            (write_by_file if way == "file" else write_by_compacting)(pen.path, pipe, random.Random(turn))
    finally:
        # Only an error brings us here.
        traceback.print_exc()
        os.write(pipe, b"broken\n")
        os._exit(1)


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
        tell(pipe, plan, nr)


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
        tell(pipe, plan, nr)
        if nr % 20 == 0:
            file.store_version(Version(uid=f"v{nr}", name="versie", at=at.isoformat(), change=nr, form="", fingerprint=""), plan)
        if nr % 3 == 0:
            compact_journal(file, most_loose=5, kept_loose=2)


def tell(pipe: int, plan: Plan, last: int) -> None:
    os.write(pipe, f"said {last} {get_digest(plan)}\n".encode())


def look(pen: Pen, said: list[str] | None, tally: Tally) -> None:
    file = pen.open()
    if file is None:
        tally.lost += 1
        return
    tally.unsound += file.problem is not None
    plan, journal = file.load_plan(), file.get_journal()
    kept = {version.uid: version.fingerprint for version in file.get_versions()}
    whole = all(file.load_version(uid) is not None for uid in pen.versions)
    file.close()
    told, found = Plan(), said is None
    for entry in journal:
        told = told.with_edits(entry.edits)
        found = found or (said is not None and str(entry.id) == said[0] and get_digest(told) == said[1])
    tally.lost += not found or not whole or not pen.versions.items() <= kept.items()
    tally.half += get_digest(told) != get_digest(plan)
    tally.beyond += said is not None and journal[-1].id > int(said[0])
    look_at_backups(pen, tally)


def look_at_backups(pen: Pen, tally: Tally) -> None:
    """The last one opens, unless it was being given another password; and none of a plan with a password is readable."""
    backups = list_of_plan(pen.path, pen.keys[0])
    tally.readable += pen.secret and any(not looks_encrypted(backup.path) for backup in backups)
    for backup in backups[:1]:
        tally.backups += 1
        try:
            file = PlanFile.open(backup.path, read_only=True, key=pen.keys[0])
        except StoreProblem as problem:
            tally.unsound += problem.code not in ("wrong_password", "encrypted")
            continue
        tally.unsound += not file.load_plan().facts
        file.close()


if __name__ == "__main__":
    sys.exit(main())
