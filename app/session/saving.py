"""Bringing changes to disk. What cannot be written now waits here, in order, until it can: nothing typed is lost."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address, Edit, Plan
from app.model.trouble import StoreProblem
from app.session.forms import load_carried
from app.session.surroundings import Surroundings
from app.store.planfile import PlanFile
from app.store.reading import LAST, CarriedForm
from app.support.log import log_event

if TYPE_CHECKING:
    from app.store.writing import FormToCarry


class Saving:
    """The file of the plan, and the changes that are not in it yet."""

    def __init__(self, file: PlanFile) -> None:
        self._file = file
        self._waiting: list[JournalEntry] = []
        self._recent: dict[int, tuple[Edit, ...]] = {}
        self._last_id = file.get_last_id()
        self.problem: StoreProblem | None = None
        self.saved_at: datetime | None = None
        self._rescue: tuple[Path, int] | None = None
        """Where what is waiting is kept meanwhile, and up to which change."""

    @property
    def path(self) -> Path:
        """Where the plan is."""
        return self._file.path

    @property
    def key(self) -> Key | None:
        """What encrypts the file and its copies, or None."""
        return self._file.key

    @property
    def uid(self) -> str:
        """Of the plan: the same in all its copies."""
        return self._file.uid

    def store_with_key(self, key: Key | None) -> None:
        """Another password for the file, or none."""
        self._file.store_with_key(key)

    @property
    def read_only_problem(self) -> StoreProblem | None:
        """Why this file cannot be written to at all, or None."""
        return self._file.problem

    @property
    def is_saved(self) -> bool:
        """Whether everything is on disk."""
        return not self._waiting

    def load_form(self, plan: Plan) -> CarriedForm:
        """The form in the file that a plan goes by."""
        return load_carried(self._file, plan)

    def carry_form(self, form: "FormToCarry") -> None:
        """One more form into the file, for a plan that is about to go by it."""
        self._file.carry_form(form)

    def make_id(self) -> int:
        """The id of the next change."""
        self._last_id += 1
        return self._last_id

    def save(self, entry: JournalEntry, card: Mapping[str, Json] | None, now: datetime) -> bool:
        """Write a change, with whatever was waiting before it."""
        self._recent[entry.id] = entry.edits
        self._waiting.append(entry)
        if self.problem is not None and self.problem.code == "value_too_big":
            # What was too big is shorter now, it may be; written one after another they would wait for ever.
            self._waiting = [_join(self._waiting)]
        return self.retry(card, now)

    def retry(self, card: Mapping[str, Json] | None, now: datetime) -> bool:
        """Write what is waiting, if anything is. False: it keeps waiting, and `problem` says why."""
        try:
            self._file.append(*self._waiting, summary=card)
        except StoreProblem as problem:
            self.problem = problem
            log_event(f"store.{problem.code}", waiting=len(self._waiting))
            return False
        self._waiting.clear()
        self.problem = None
        self.saved_at = now
        self._drop_rescue()
        return True

    @property
    def is_rescued(self) -> bool:
        """Whether all that is waiting is at least kept apart on this laptop."""
        return self._rescue is not None and self._rescue[1] == self._last_id

    def store_rescue(self, form: CarriedForm, plan: Plan, surroundings: Surroundings) -> None:
        """Keep what is waiting apart, unless it is already."""
        if self.is_saved or self.is_rescued:
            return
        from app.session.apart import store_apart  # only in trouble

        path = store_apart(self._file, plan, surroundings.clock(), partial(self.store_copy, form=form, plan=plan, surroundings=surroundings))
        if path is not None:
            self._drop_rescue()
            self._rescue = (path, self._last_id)

    def _drop_rescue(self) -> None:
        if self._rescue is not None:
            from app.session.apart import drop_apart

            drop_apart(self.path, self._rescue[0])
            self._rescue = None

    def get_edits(self, change: int) -> tuple[Edit, ...]:
        """What a change altered, written or not."""
        return self._recent[change] if change in self._recent else self._file.get_edits(change)

    def store_copy(self, path: Path, form: CarriedForm, plan: Plan, surroundings: Surroundings) -> PlanFile:
        """Everything into a new file there, open. With its whole history if the old file can still be read, else what the plan holds now."""
        # Making files needs sqlite-utils, which opening a plan does not wait for.
        from app.store.creating import copy_plan_file

        try:
            copy = copy_plan_file(self._file, path)
        except StoreProblem as problem:
            if problem.code == "exists":
                raise
            return self._store_afresh(path, form, plan, surroundings)
        copy.append(*self._waiting)
        return copy

    def _store_afresh(self, path: Path, form: CarriedForm, plan: Plan, surroundings: Surroundings) -> PlanFile:
        from app.store.creating import create_plan_file

        edits = tuple(Edit(address, None, value) for address, value in plan.facts.items())
        entry = JournalEntry(id=1, uid=surroundings.new_id(), at=surroundings.clock().isoformat(), cause="new", edits=edits)
        return create_plan_file(path, form, (entry,), uid=self._file.uid or surroundings.new_id(), summary={}, key=self.key)

    def start_anew(self, form: CarriedForm, plan: Plan, card: Mapping[str, Json], surroundings: Surroundings) -> None:
        """A new file in the same place with what the plan holds now, and no history at all."""
        from app.store.creating import start_anew

        edits = tuple(Edit(address, None, value) for address, value in plan.facts.items())
        now = surroundings.clock()
        entry = JournalEntry(id=1, uid=surroundings.new_id(), at=now.isoformat(), cause="new", edits=edits)
        start_anew(self._file, form, entry, uid=surroundings.new_id(), summary=card)
        self._last_id = self._file.get_last_id()
        self._waiting.clear()
        self._recent.clear()
        self.saved_at = now

    def move_to(self, file: PlanFile, now: datetime) -> None:
        """Go on in another file, which already holds everything."""
        self._drop_rescue()
        self._file.close()
        self._file = file
        self._last_id = file.get_last_id()
        self._waiting.clear()
        self._recent.clear()
        self.problem = None
        self.saved_at = now

    @property
    def file(self) -> PlanFile:
        """The file itself, for what is no change: versions."""
        return self._file

    def get_changes(self) -> tuple[JournalEntry, ...]:
        """Every change, also those that wait to be written, without the edits of the others."""
        return (*self._file.get_changes(), *self._waiting)

    def get_journal(self, after: int = 0, upto: int = LAST) -> tuple[JournalEntry, ...]:
        """Every change with its edits, or those after a change and up to another, also what waits to be written."""
        return (*self._file.get_journal(after, upto), *(entry for entry in self._waiting if after < entry.id <= upto))

    def compact(self) -> None:
        """Make the journal small again when it has grown. It can wait: what goes wrong here is no trouble for anybody."""
        if not self.is_saved or self._file.read_only:
            return
        from app.session.compacting import compact_journal  # on closing, and then mostly to find that there is nothing to do

        try:
            compact_journal(self._file)
        except StoreProblem as problem:
            log_event(f"compact.{problem.code}")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _join(entries: list[JournalEntry]) -> JournalEntry:
    """Several changes as one: what was before the first of them, and after the last."""
    first: dict[Address, Edit] = {}
    last: dict[Address, Edit] = {}
    for entry in entries:
        for edit in entry.edits:
            first.setdefault(edit.address, edit)
            last[edit.address] = edit
    edits = tuple(Edit(address, edit.before, last[address].after) for address, edit in first.items())
    return replace(entries[-1], edits=edits, undoes=None)
