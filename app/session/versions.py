"""Versions of an open plan: record one, compare it, go back to it, print it. Nothing here takes a version away."""

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from app.formfile import localise
from app.logic.comparing import QuestionChange, compare_plans
from app.logic.fingerprint import compute_fingerprint
from app.model.change import Change
from app.model.form import Form
from app.model.plan import Edit, Plan
from app.model.trouble import InputProblem, StoreProblem
from app.model.version import Version
from app.session.history import History, is_quiet
from app.session.language import get_form_language
from app.session.moments import NOW, Day, Moment, State, list_days
from app.session.saving import Saving
from app.session.surroundings import Surroundings
from app.support.texts import _

if TYPE_CHECKING:
    from app.document.settings import PrintSettings
    from app.session.printing import Basis, PrintJob

RESTORE = "restore"
"""The cause of going back: one change, which can be undone."""
LONGEST_NAME = 100
_NUMBER = re.compile(r"(\d+)\.(\d+)")


class VersionedPlan(Protocol):
    """What is needed of the session."""

    surroundings: Surroundings

    @property
    def plan(self) -> Plan:
        """The answers now."""
        ...

    @property
    def form(self) -> Form:
        """The form now."""
        ...

    @property
    def body(self) -> bytes:
        """The compiled form now."""
        ...

    @property
    def is_saved(self) -> bool:
        """Whether everything is on disk."""
        ...

    @property
    def problem(self) -> StoreProblem | None:
        """Why it is not."""
        ...

    def retry(self) -> Change:
        """Try to save."""
        ...

    def apply(self, edits: tuple[Edit, ...], cause: str) -> Change:
        """Make a change."""
        ...


class Versions:
    """The versions of one session."""

    def __init__(self, desk: VersionedPlan, saving: Saving, history: History) -> None:
        self._desk = desk
        self._saving = saving
        self._history = history

    # -- what there is

    def list_versions(self) -> tuple[Version, ...]:
        """The latest first."""
        return self._saving.file.get_versions()[::-1]

    def find(self, wish: str) -> Version:
        """A version by its name, its number, the beginning of its fingerprint, or its uid; the latest when several fit. InputProblem when there is none."""
        versions = self.list_versions()
        word = wish.strip().casefold()
        for get in (_get_uid, _get_name, _get_number, _get_fingerprint):
            for version in versions:
                if word and get(version).casefold() == word:
                    return version
        known = "; ".join(version.name for version in versions) or _("there are none yet")
        raise InputProblem("no_version", _("There is no version “{name}” in this plan. Versions: {known}.").format(name=wish, known=known))

    def list_days(self) -> tuple[Day, ...]:
        """The days on which something was changed, the latest first."""
        changes = self._saving.get_changes()
        history, steps = History((), self._saving.file.get_version_changes()), set[int]()
        for entry in changes:
            history.note(entry)
            if entry.undoes is None and not is_quiet(entry.cause) and history.last is not None:
                steps.add(history.last.first)
        return list_days(changes, frozenset(steps))

    def suggest_name(self) -> str:
        """versie 1.0, then 1.1: one higher than the highest there is."""
        numbers = [(int(found[1][:6]), int(found[2][:6])) for version in self.list_versions() for found in _NUMBER.finditer(version.name)]
        major, minor = max(numbers, default=(1, -1))
        return _("version {number}").format(number=f"{major}.{minor + 1}")

    # -- wishes

    def record(self, name: str, note: str = "") -> Version:
        """A version of the plan as it is on disk now. What cannot be written raises a StoreProblem: a version is never only half there."""
        self._desk.retry()
        if self._desk.problem is not None or not self._desk.is_saved:
            raise self._desk.problem or StoreProblem("other", _("The plan could not be saved, so no version was made."))
        file = self._saving.file
        plan = file.load_plan()
        version = Version(
            uid=self._desk.surroundings.new_id(),
            name=_tidy(name) or self.suggest_name(),
            note=note.strip(),
            at=self._desk.surroundings.clock().isoformat(),
            change=file.get_last_id(),
            form=self._desk.form.digest,
            fingerprint=compute_fingerprint(plan, self._desk.form.digest),
        )
        file.store_version(version, plan)
        self._history.note_version(version.change)
        return version

    def rename(self, uid: str, name: str, note: str) -> None:
        """Another name or note. What is in a version never changes."""
        found = self.find(uid)
        self._saving.file.rename_version(found.uid, _tidy(name) or found.name, note.strip())

    def restore(self, moment: Moment) -> Change:
        """The plan as it was then. One change, so that one undo brings back what there was."""
        facts, target = self._desk.plan.facts, self.load(moment).plan.facts
        addresses = tuple(address for address in dict.fromkeys((*facts, *target)) if address.kind != "place")
        edits = tuple(Edit(address, facts.get(address), target.get(address)) for address in addresses if facts.get(address) != target.get(address))
        return self._desk.apply(edits, f"{RESTORE} {moment.version or moment.change}")

    # -- looking back

    def load(self, moment: Moment) -> State:
        """The plan as it was, and the form it went by."""
        if moment.is_now:
            return State(plan=self._desk.plan, body=self._desk.body, form=self._desk.form)
        file = self._saving.file
        if moment.version:
            version = self.find(moment.version)
            plan = file.load_version(version.uid) or self._replay(version)
            digest = version.form
        else:
            plan = self._walk_back(moment.change or 0)
            digest = str(plan.get_fact("property", "form_digest") or "")
        body = self._desk.body if digest == self._desk.form.digest else file.load_form(digest).body
        return State(plan=plan, body=body, form=localise(body, plan.theme, get_form_language(plan), plan.get_keys("answer")))

    def compare(self, before: Moment, after: Moment = NOW) -> tuple[QuestionChange, ...]:
        """What differs, in the words of the later form."""
        old, new = self.load(before), self.load(after)
        return compare_plans(new.form, old.plan, new.plan, before_form=old.form)

    def make_job_since(self, wish: str, settings: "PrintSettings", language: str = "") -> "PrintJob":
        """A paper of the plan as it is now, with bars beside what changed since a version."""
        from app.session.printing import EarlierVersion, PrintJob, with_house

        version = self.find(wish)
        state = self.load(Moment(version=version.uid))
        since = EarlierVersion(get_spoken_name(version), state.plan, state.body)
        named = replace(with_house(settings), plan_uid=self._saving.uid)
        return PrintJob(
            self._desk.plan, self._desk.body, named, language, since=since, basis=self.get_basis(), is_protected=self._saving.key is not None
        )

    def make_print_job(self, wish: str, settings: "PrintSettings", language: str = "") -> "PrintJob":
        """A paper of the plan as it was in a version, with the form of then, and its fingerprint."""
        from app.session.printing import PrintJob, with_house

        version = self.find(wish)
        state = self.load(Moment(version=version.uid))
        named = replace(with_house(settings), plan_uid=self._saving.uid, version=get_spoken_name(version), fingerprint=version.short_fingerprint)
        return PrintJob(state.plan, state.body, named, language, is_protected=self._saving.key is not None)

    def get_basis(self) -> "Basis | None":
        """The latest version, for a paper of the plan as it is now; None when there is none, or when it cannot be read just now."""
        from app.session.printing import Basis

        with suppress(StoreProblem):
            for version in self.list_versions()[:1]:
                now = compute_fingerprint(self._desk.plan, self._desk.form.digest)
                return Basis(get_spoken_name(version), now != version.fingerprint)
        return None

    def _replay(self, version: Version) -> Plan:
        """A version whose facts cannot be read any more can be told from the journal, if its fingerprint says that it is the same."""
        plan = Plan()
        for entry in self._saving.get_journal(upto=version.change):
            plan = plan.with_edits(entry.edits)
        if compute_fingerprint(plan, version.form) != version.fingerprint:
            raise StoreProblem("damaged_version", _("The version “{name}” is damaged and cannot be shown.").format(name=version.name))
        return plan

    def _walk_back(self, change: int) -> Plan:
        """The plan after a change: from the first version after it, or from now, one change after another is taken back."""
        later = next((version for version in self._saving.file.get_versions() if version.change >= change), None)
        plan = self._saving.file.load_version(later.uid) if later is not None else None
        entries = self._saving.get_journal(change, later.change) if later is not None and plan is not None else self._saving.get_journal(change)
        facts = dict((plan or self._desk.plan).facts)
        for entry in reversed(entries):
            for edit in reversed(entry.edits):
                if edit.before is None:
                    facts.pop(edit.address, None)
                else:
                    facts[edit.address] = edit.before
        return Plan(facts=facts)


def get_spoken_name(version: Version) -> str:
    """The name without the word "version" in front, for where that word stands already."""
    return re.sub(r"^(versie|version)\s+", "", version.name, flags=re.IGNORECASE) or version.name


def _tidy(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME]


def _get_uid(version: Version) -> str:
    return version.uid


def _get_name(version: Version) -> str:
    return version.name


def _get_number(version: Version) -> str:
    found = _NUMBER.search(version.name)
    return found[0] if found else ""


def _get_fingerprint(version: Version) -> str:
    return version.short_fingerprint
