"""A realistic session for the kill harness: everything a user does to one plan, at random, each thing told on a pipe once the program called it done.

Lines: `said ID DIGEST` a change is saved; `wish NR` a password is about to be set (0: taken away); `key NR` it is set; `version UID FINGERPRINT` a version is recorded.
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
from app.model.change import Change
from app.model.key import Key
from app.model.plan import Address, Plan
from app.model.trouble import StoreProblem
from app.session.backups import BackupJob
from app.session.compacting import compact_journal
from app.session.merging import apply_merge, open_combination
from app.session.moments import Moment
from app.session.secrecy import remove_password, set_password
from app.session.session import Session
from app.session.surroundings import Surroundings, get_real_surroundings
from app.store.planfile import PlanFile

TABLE = "shr.goals"


def get_password(nr: int) -> str:
    """Each password is another, so that an old one never opens a plan by chance."""
    return f"vier losse woorden {nr}"


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

    def go_on(self) -> None:
        deeds = (
            *((self.type_on,) * 8),
            *((self.add_row, self.change_row) * 3),
            *((self.undo, self.redo) * 2),
            *(self.remove_row, self.record, self.restore, self.merge, self.change_password, self.compact, self.turn_page),
        )
        while True:
            self.nr += 1
            # The backup that is being made beside it may hold the file for a moment: then the program says so, and nothing was called done.
            with suppress(StoreProblem):
                self.chance.choice(deeds)()

    def say(self, *words: object) -> None:
        os.write(self.pipe, f"{' '.join(map(str, words))}\n".encode())

    def tell(self, change: Change) -> None:
        if change.saved:
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
        self.tell(self.session.add_row(TABLE, {"goal": f"doel {self.turn} {self.nr}", "why": "x" * self.chance.randrange(4000)}))

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
        if self.session.key is not None and self.chance.random() < 0.5:
            self.say("wish", 0)
            remove_password(self.session)
            self.say("key", 0)
        else:
            nr = self.turn * 1000 + self.nr
            self.say("wish", nr)
            set_password(self.session, get_password(nr))
            self.say("key", nr)

    def compact(self) -> None:
        """Only on closing: as the session does, but far sooner."""
        key = self.session.key
        self.session.close()
        file = PlanFile.open(self.path, key=key)
        compact_journal(file, most_loose=5, kept_loose=2)
        file.close()
        self.session = self._open(key)
