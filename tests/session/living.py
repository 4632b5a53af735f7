"""A realistic session for the kill harness: everything a user does to one plan, at random, each thing told on a pipe once the program called it done.

Lines: `begin DEED` and `done DEED`; `said ID DIGEST` a change is saved; `wish NR` a password is about to be set (0: taken away), `key NR` it is set; `version UID
FINGERPRINT` a version is recorded; `other ID DIGEST` the plan is about to become another (wiped, or a backup in its place), `anew` it is; `going NAME` a person is about to be
wiped.
"""

import hashlib
import json
import os
import random
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread

from app.logic.merging import Choice
from app.logic.wiping import compute_wiped_plan
from app.model.change import Change
from app.model.key import Key
from app.model.plan import PEOPLE, Address, Plan
from app.model.trouble import StoreProblem
from app.session.backups import BackupJob, list_of_plan, restore
from app.session.compacting import compact_journal
from app.session.merging import apply_merge, open_combination
from app.session.moments import Moment
from app.session.secrecy import change_key
from app.session.session import Session
from app.session.surroundings import Surroundings, get_real_surroundings
from app.session.wiping import wipe_personal_data
from app.store.planfile import PlanFile
from tests.quick_key import make_quick_key

TABLE = "shr.goals"
WAYS = {
    "life": {"type": 8, "add": 3, "change": 3, "undo": 2, "redo": 2},
    "secret": {"type": 2, "add": 1, "undo": 1, "password": 12},
    "sweeping": {"type": 2, "add": 1, "version": 1, "compact": 4, "restore": 2, "merge": 2, "bring back": 4, "wipe": 3},
    "wiping": {"witness": 6, "wipe": 4, "type": 2, "password": 0},
}
"""How often something is done, in each way of living; what is not named is done too, once."""


def get_digest(plan: Plan) -> str:
    """Of all facts but where she was, which is not in the journal."""
    facts = sorted((list(address), value) for address, value in plan.facts.items() if address.kind != "place")
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


class Life:
    """One process at work in one plan until it is killed."""

    def __init__(self, path: Path, pipe: int, turn: int, key: Key | None) -> None:
        self.path = path
        self.pipe = pipe
        self.turn = turn
        self.nr = 0
        self.chance = random.Random(turn)
        self.surroundings: Surroundings = get_real_surroundings()
        self.session = self._open(key)

    def go_on(self, way: str) -> None:
        deeds = {
            "type": self.type_on,
            "add": self.add_row,
            "change": self.change_row,
            "remove": self.remove_row,
            "page": self.turn_page,
            "undo": self.undo,
            "redo": self.redo,
            "version": self.record,
            "restore": self.restore,
            "merge": self.merge,
            "password": self.change_password,
            "compact": self.compact,
            "bring back": self.bring_back,
            "wipe": self.wipe,
            "witness": self.add_witness,
        }
        weights = [WAYS[way].get(name, 1) for name in deeds]
        while True:
            self.nr += 1
            name = self.chance.choices(list(deeds), weights)[0]
            self.say("begin", name)
            # The backup that is being made beside it may hold the file for a moment: then the program says so, and nothing was called done.
            with suppress(StoreProblem):
                deeds[name]()
                self.say("done", name)

    def say(self, *words: object) -> None:
        os.write(self.pipe, f"{' '.join(map(str, words))}\n".encode())

    def tell(self, change: Change) -> None:
        if change.saved and self.session.path == self.path:
            file = PlanFile.open(self.path, read_only=True, key=self.session.key)
            last = file.get_last_id()
            file.close()
            self.say("said", last, get_digest(change.plan))

    def _open(self, key: Key | None) -> Session:
        """As the wizard does: the backup is made beside it, while the user begins."""
        session = Session.open(self.path, self.surroundings, key=key)
        Thread(target=BackupJob(self.path, datetime.now().astimezone(), key).run, daemon=True).start()
        return session

    def type_on(self) -> None:
        for letters in range(1, self.chance.randrange(2, 12)):
            self.tell(self.session.answer("net.why", f"antwoord {self.nr} " * letters))

    def add_row(self) -> None:
        if self.chance.random() < 0.2:
            self._add_person()
        else:
            self.tell(self.session.add_row(TABLE, {"goal": f"doel {self.turn} {self.nr}", "why": "x" * self.chance.randrange(4000)}))

    def add_witness(self) -> None:
        """Somebody comes in, and a backup is made of it: now and then one that is still being made while the next thing is done."""
        self._add_person()
        job = Thread(target=BackupJob(self.path, datetime.now().astimezone(), self.session.key).run, daemon=True)
        job.start()
        if self.chance.random() < 0.5:
            job.join()
        if self.chance.random() < 0.5:
            self.wipe()

    def _add_person(self) -> None:
        self.tell(self.session.add_row(PEOPLE, {"name": f"Getuige{self.turn}x{self.nr}e", "function": "collega"}))

    def change_row(self) -> None:
        rows = self.session.plan.get_rows(TABLE)
        if rows:
            self.tell(self.session.answer_cell(TABLE, str(self.chance.choice(rows)["id"]), "goal", f"ander doel {self.nr}"))

    def remove_row(self) -> None:
        rows = self.session.plan.get_rows(TABLE)
        if len(rows) > 3:
            self.tell(self.session.remove_row(TABLE, str(self.chance.choice(rows)["id"])))

    def undo(self) -> None:
        for _step in range(self.chance.randrange(1, 5)):
            self.tell(self.session.undo())

    def redo(self) -> None:
        self.tell(self.session.redo())

    def turn_page(self) -> None:
        self.session.set_place("story", "core", f"q{self.nr}")

    def record(self) -> None:
        version = self.session.versions.record(f"versie {self.turn}.{self.nr}")
        self.say("version", version.uid, version.fingerprint)

    def restore(self) -> None:
        versions = self.session.versions.list_versions()
        if versions:
            self.tell(self.session.versions.restore(Moment(version=self.chance.choice(versions).uid)))

    def merge(self) -> None:
        other = self.path.with_name(f"Collega {self.turn} {self.nr}.kwartier")
        self.session.store_copy(other)
        with Session.open(other, self.surroundings, key=self.session.key) as colleague:
            colleague.add_row(TABLE, {"goal": f"doel van een collega {self.nr}"})
            colleague.answer("net.why", f"van een collega {self.nr}")
        self.tell(self.session.answer("net.why", f"van mij {self.nr}"))
        combination = open_combination(self.session, other)
        choices: dict[Address, Choice] = {point.address: self.chance.choice(("mine", "theirs")) for point in combination.merge.to_choose}
        self.tell(apply_merge(self.session, combination, choices))
        other.unlink()

    def change_password(self) -> None:
        nr = 0 if self.session.key is not None and self.chance.random() < 0.3 else self.turn * 1000 + self.nr
        self.say("wish", nr)
        change_key(self.session, make_quick_key(nr))
        self.say("key", nr)

    def compact(self) -> None:
        """Only on closing: as the session does, but far sooner."""
        key = self.session.key
        self.session.close()
        try:
            file = PlanFile.open(self.path, key=key)
            compact_journal(file, most_loose=5, kept_loose=2)
            file.close()
        finally:
            self.session = self._open(key)

    def wipe(self) -> None:
        if self.chance.random() < 0.5:
            self.record()
        names = [person.name for person in self.session.plan.people if person.name.startswith("Getuige")]
        self.say("other", 1, get_digest(compute_wiped_plan(self.session.form, self.session.plan)))
        for name in names:
            self.say("going", name)
        wipe_personal_data(self.session)
        self.say("anew")
        self.tell(self.session.retry())

    def bring_back(self) -> None:
        """A backup in the place of the plan."""
        key = self.session.key
        backups = [backup for backup in list_of_plan(self.path, key) if backup.is_own]
        if not backups:
            return
        self.session.close()
        try:
            backup = self.chance.choice(backups)
            file = PlanFile.open(backup.path, read_only=True, key=key)
            self.say("other", file.get_last_id(), get_digest(file.load_plan()))
            file.close()
            kept = restore(backup, self.path, self.surroundings, key)
            self.say("anew")
        finally:
            self.session = self._open(key)
        self.tell(self.session.retry())
        if kept is not None:
            kept.unlink()
