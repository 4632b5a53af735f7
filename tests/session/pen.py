"""What the kill harness knows of one plan, from what was said of it, and how it looks whether that is so."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from app.model.plan import Plan
from app.model.trouble import StoreProblem
from app.session.backups import list_of_plan
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import get_real_surroundings
from app.store.backups import read_uid
from app.store.planfile import PlanFile
from app.store.protection import looks_encrypted
from app.store.strands import find_strands
from tests.quick_key import make_quick_key
from tests.session.living import get_digest

NOTHING = ("0", "")
"""Where nothing was said yet, any state may be there."""
BACKUPS = 3
"""So many of the latest are looked at after each kill."""


@dataclass
class Tally:
    """What came of it."""

    kills: int = 0
    said: int = 0
    versions: int = 0
    backups: int = 0
    beyond: int = 0
    """Changes that were on disk but not yet said."""
    mid_write: int = 0
    """Kills that left a rollback journal: they fell in the middle of a write."""
    done: Counter[str] = field(default_factory=Counter[str])
    """Deeds that were completed, by name."""
    inside: Counter[str] = field(default_factory=Counter[str])
    """Kills that fell between the beginning and the end of a deed."""
    readable: int = 0
    """Backups without a password of a plan with one, and names in a plan from which they were wiped."""
    lost: int = 0
    half: int = 0
    unsound: int = 0
    broken: int = 0
    """Working processes that ended by themselves, with an error."""

    @property
    def faults(self) -> int:
        return self.lost + self.half + self.readable + self.unsound + self.broken


class Pen:
    """One plan that is worked in and killed again and again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.numbers = [0]
        """Of the password, and of the one that is being set; 0 is none."""
        self.used = [0]
        """Of every password that there ever was: a backup may have an older one."""
        self.versions: dict[str, str] = {}
        self.states: list[tuple[str, str]] = []
        """The last change and the facts that must be there: those that were said, or those the plan is about to become."""
        self.heard: list[str] = []
        """What the last process said."""
        self.why = ""
        """What was seen at the last look, for who must find out what went wrong."""
        self.going: set[str] = set()
        """Names that are being wiped: gone as soon as the plan is the wiped one."""
        self.gone: set[str] = set()
        """Names that were wiped."""
        self.secret = False
        """Whether nothing of it may be readable: a password was set, and nobody began to take it away."""
        create_plan(path, NewPlan(form="netwerk"), get_real_surroundings()).close()

    def hear(self, words: list[str], tally: Tally) -> None:
        """Take one line in."""
        match words:
            case ["wish", nr]:
                self.numbers = list(dict.fromkeys((self.numbers[0], int(nr))))
                self.used.append(int(nr))
                self.secret = self.secret and nr != "0"
            case ["key", nr]:
                self.numbers = [int(nr)]
                self.secret = nr != "0"
            case ["version", uid, fingerprint]:
                self.versions[uid] = fingerprint
                tally.versions += 1
            case ["said", last, digest]:
                self.states = [(last, digest)]
                tally.said += 1
            case ["other", last, digest]:
                self.states = [*(self.states or [NOTHING]), (last, digest)]
            case ["anew"]:
                self.states, self.versions = self.states[-1:], {}
                self._let_go()
            case ["begin", _]:
                self.going.clear()
            case ["going", name]:
                self.going.add(name)
            case _:
                tally.broken += words == ["broken"]

    def look(self, tally: Tally) -> None:
        """After a kill: is all there that was said, is nothing half, is the file sound? From then on what is there is what must stay."""
        file = self._open()
        if file is None:
            tally.lost += 1
            self.why = f"no password of {self.numbers} opens it"
            return
        tally.unsound += file.problem is not None
        plan, journal = file.load_plan(), file.get_journal()
        kept = {version.uid: version.fingerprint for version in file.get_versions()}
        unread = [uid for uid in kept if file.load_version(uid) is None]
        file.close()
        told, states = Plan(), list[tuple[str, str]]()
        for entry in journal:
            told = told.with_edits(entry.edits)
            states.append((str(entry.id), get_digest(told)))
        becomes_other = any(state in states for state in self.states[1:])
        if becomes_other:
            self._let_go()
        self.going.clear()
        is_found = not self.states or self.states[0] == NOTHING or any(state in states for state in self.states)
        gone = {} if becomes_other else {uid: self.versions[uid] for uid in self.versions.keys() - kept.keys()}
        tally.lost += not is_found or bool(unread) or bool(gone)
        self.why = f"found {is_found} of {self.states} in {states[-3:]}; unread {unread}; gone {gone}"
        tally.half += states[-1][1] != get_digest(plan)
        tally.beyond += bool(self.states) and states[-1] != self.states[-1]
        self.states, self.versions = states[-1:], kept
        self._look_at_files(tally)

    def _let_go(self) -> None:
        """The wiped plan is there."""
        self.gone |= self.going
        self.going.clear()

    def _open(self) -> PlanFile | None:
        """With the password that fits; from then on it is the only one."""
        for nr in self.numbers:
            try:
                file = PlanFile.open(self.path, key=make_quick_key(nr))
            except StoreProblem:
                continue
            if (file.key is None) == (nr == 0):
                self.numbers = [nr]
                return file
            file.close()
        return None

    def _look_at_files(self, tally: Tally) -> None:
        """Every backup opens with a password that there was; none of a plan with a password is readable; what was wiped is nowhere."""
        backups = [backup.path for backup in list_of_plan(self.path, make_quick_key(self.numbers[0]))]
        tally.readable += self.secret and any(not looks_encrypted(path) for path in backups)
        for path in backups[:BACKUPS]:
            tally.backups += 1
            tally.unsound += not self._opens(path)
        if not self.secret:
            folders = [strand.folder for strand in find_strands(self.path, read_uid(self.path))]
            files = [*self.path.parent.glob(f"*{self.path.name}*"), *(path for folder in folders for path in folder.iterdir())]
            found = [path for path in files if any(name.encode() in path.read_bytes() for name in self.gone)]
            tally.readable += bool(found)
            self.why = f"{self.why}; wiped names in {sorted(found)}" if found else self.why

    def _opens(self, path: Path) -> bool:
        for nr in dict.fromkeys((*self.numbers, *reversed(self.used))):
            try:
                file = PlanFile.open(path, read_only=True, key=make_quick_key(nr))
            except StoreProblem:
                continue
            has_facts = bool(file.load_plan().facts)
            file.close()
            return has_facts
        return False
