"""The desk: the plan in hand, and the one way in which a change is made, saved, checked and told."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.model.change import Change
from app.model.finding import Finding
from app.model.form import Form
from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.outline import Outline
from app.model.plan import FORM_DIGEST, Edit, Plan
from app.model.trouble import StoreProblem
from app.session.card import compute_card
from app.session.forms import make_form
from app.session.history import REDO, UNDO, History, Step
from app.session.language import get_form_language
from app.session.remarks import Remarks, count_live
from app.session.saving import Saving
from app.session.surroundings import Surroundings
from app.store.planfile import PlanFile
from app.store.trouble import make_problem

if TYPE_CHECKING:
    from app.store.writing import FormToCarry

Listener = Callable[[Change], None]
T = TypeVar("T")


class Desk:
    """One open plan. Whoever wants to know of changes subscribes."""

    def __init__(self, file: PlanFile, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self._saving = Saving(file)
        self._plan = file.load_plan()
        self._carried = self._saving.load_form(self._plan)
        self._form = self._localise()
        changes = file.get_changes()
        self._changed_at = changes[-1].at if changes else ""
        self._history = History(changes, file.get_version_changes())
        self._listeners: list[Listener] = []
        self._outline = Outline(phases=())
        self._reading = Reading(self._form, self._plan, watched=True)
        self._remarks = Remarks(surroundings)
        self._card: dict[str, Json] | None = None
        self._guard(self._compute)

    @property
    def plan(self) -> Plan:
        """The answers, frozen."""
        return self._plan

    @property
    def form(self) -> Form:
        """The form that the plan carries, in the plan's language."""
        return self._form

    @property
    def outline(self) -> Outline:
        """What of the form shows for this plan."""
        return self._outline

    @property
    def reading(self) -> Reading:
        """The plan as logic reads it now. It goes along with every change and keeps what still holds, so asking it again costs little."""
        return self._reading

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What may be shown while working; computed when first asked for, so that a step can be painted before. Of a change only what it touched."""
        return self._remarks.compute(self._reading, password=self.key is not None)

    @property
    def last_findings(self) -> tuple[Finding, ...]:
        """The findings as they were last computed: to show until those of now are there. None at all before the first time."""
        return self._remarks.last or ()

    def find_more(self) -> bool:
        """Compute a part of the findings, a few milliseconds long; False when there is no more to wait for."""
        return self._remarks.advance(self._reading, password=self.key is not None)

    @property
    def body(self) -> bytes:
        """The compiled form that the plan carries: from it comes the Form in any language."""
        return self._carried.body

    @property
    def path(self) -> Path:
        """Where the plan is."""
        return self._saving.path

    @property
    def saved_at(self) -> datetime | None:
        """When it was last written in this session, or None."""
        return self._saving.saved_at

    @property
    def is_saved(self) -> bool:
        """Whether everything is on disk."""
        return self._saving.is_saved

    @property
    def is_rescued(self) -> bool:
        """Whether what is not on disk yet is kept apart on this laptop."""
        return self._saving.is_rescued

    @property
    def problem(self) -> StoreProblem | None:
        """Why something is not on disk, or why nothing can be."""
        return self._saving.problem or self._saving.read_only_problem

    @property
    def is_read_only(self) -> bool:
        """Whether this plan is open to be read only: nothing may be changed here, until the work goes on in a copy."""
        return self._saving.read_only_problem is not None

    @property
    def key(self) -> Key | None:
        """The password of the plan, or None."""
        return self._saving.key

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.last is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return self._history.next is not None

    def subscribe(self, listener: Listener) -> None:
        """Call this with every Change from now on."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """No longer."""
        self._listeners.remove(listener)

    def apply(self, edits: tuple[Edit, ...], cause: str) -> Change:
        """Make a change: into the plan, onto disk, through the checks, to everybody who listens."""
        return self._apply(edits, cause, None)

    def remark(self, cause: str) -> Change:
        """Note in the journal something that alters no fact and is no step of undo. It can be missed: without a file to write to, nothing happens."""
        if self.problem is None:
            self._save((), cause, None)
        return self._tell(())

    def undo(self) -> Change:
        """Take the last step back. Without one, nothing happens."""
        step = self._history.last
        return self._turn(step, UNDO) if step is not None else self._tell(())

    def redo(self) -> Change:
        """Make the step that was last taken back again."""
        step = self._history.next
        return self._turn(step, REDO) if step is not None else self._tell(())

    def carry_form(self, form: "FormToCarry") -> None:
        """One more form into the file, for a plan that is about to go by it. Raises a StoreProblem when it does not fit."""
        self._saving.carry_form(form)

    def retry(self) -> Change:
        """Try again to write what is waiting. While that does not work it is kept apart, so that not even a crash loses it."""
        if not self._saving.retry(self._get_card(), self.surroundings.clock()):
            self._saving.store_rescue(self._carried, self._plan, self.surroundings)
        return self._tell(())

    def store_copy(self, path: Path) -> Change:
        """A copy of the plan as it is now, in another place. If the plan could not be written where it was, work goes on in the copy."""
        stays = self.problem is None
        copy = self._saving.store_copy(path, self._carried, self._plan, self.surroundings)
        if stays:
            copy.close()
        else:
            self._saving.move_to(copy, self.surroundings.clock())
            self._history = History(copy.get_changes(), copy.get_version_changes())
        return self._tell(())

    def store_with_key(self, key: Key | None) -> Change:
        """A first password, another, or none. Only when everything is on disk; else the trouble is raised and nothing happens."""
        self._saving.retry(self._get_card(), self.surroundings.clock())
        if self.problem is not None:
            raise self.problem
        self._saving.store_with_key(key)
        self._remarks.forget()
        self._card = None
        return self._tell(())

    def start_anew(self, plan: Plan) -> Change:
        """Go on with this plan as if it had just begun: what was before, and how it came about, is gone for good."""
        form, outline = self._form, compute_outline_of(Reading(self._form, plan))
        card = compute_card(Reading(form, plan), plan, outline, 0, self.surroundings.clock().isoformat())
        self._saving.start_anew(self._carried, plan, card, self.surroundings)
        edits = tuple(Edit(address, self._plan.facts.get(address), plan.facts.get(address)) for address in {**self._plan.facts, **plan.facts})
        self._plan, self._history = plan, History()
        self._reading = Reading(form, plan, watched=True)
        self._compute()
        return self._tell(tuple(edit for edit in edits if edit.before != edit.after))

    def close(self) -> None:
        """Bring the card of the start screen up to date, and let go of the file."""
        # Who only looked leaves the file as it was, also on a day on which there is something new to remark.
        if self._saving.saved_at is not None or not self.is_saved:
            self._saving.retry(self._get_card(), self.surroundings.clock())
            self._saving.compact()
        self._saving.close()

    def _turn(self, step: Step, cause: str) -> Change:
        """Undo looks for what was before the first change of a step, redo for what was after the last."""
        every = [edit for change in step.changes for edit in self._saving.get_edits(change)]
        targets = {edit.address: edit.before for edit in reversed(every)} if cause == UNDO else {edit.address: edit.after for edit in every}
        edits = tuple(Edit(address, self._plan.facts.get(address), target) for address, target in targets.items())
        return self._apply(edits, cause, step.first)

    def _apply(self, edits: tuple[Edit, ...], cause: str, undoes: int | None) -> Change:
        edits = tuple(edit for edit in edits if edit.before != edit.after)
        if not edits and undoes is None:
            return self._tell(())
        # To disk before anything is computed: what was typed is safe whatever comes after. So the card is one change behind until the next one.
        self._save(edits, cause, undoes)
        before, self._plan = self._plan, self._plan.with_edits(edits)
        if before.form_digest != self._plan.form_digest:
            self._carried = self._saving.load_form(self._plan)
        if _get_form_key(before) != _get_form_key(self._plan) or self._brings_other_form(edits):
            self._form = self._localise()
            self._reading = Reading(self._form, self._plan, watched=True)
        else:
            self._reading.move_to(self._plan, edits)
        self._compute()
        return self._tell(edits)

    def _save(self, edits: tuple[Edit, ...], cause: str, undoes: int | None) -> None:
        now = self.surroundings.clock()
        entry = JournalEntry(id=self._saving.make_id(), uid=self.surroundings.new_id(), at=now.isoformat(), cause=cause, undoes=undoes, edits=edits)
        card = self._get_quick_card()
        self._changed_at = entry.at
        self._saving.save(entry, card, now)
        self._history.note(entry)

    def _compute(self) -> None:
        self._outline = compute_outline_of(self._reading)
        self._remarks.forget()
        self._card = None

    def _get_card(self) -> dict[str, Json]:
        """What the start screen tells, exactly: at a pause, and on closing."""
        if self._card is None:
            self._card = compute_card(self._reading, self._plan, self._outline, count_live(self.findings), self._changed_at)
        return self._card

    def _get_quick_card(self) -> dict[str, Json] | None:
        """The same to go with a change, which does not wait for findings: with how many there were last. None when nobody asked for them yet."""
        last = self._remarks.last
        if self._card is not None or last is None:
            return self._card
        return compute_card(self._reading, self._plan, self._outline, count_live(last), self._changed_at)

    def _brings_other_form(self, edits: tuple[Edit, ...]) -> bool:
        """Whether an answer of another theme came back that the form at hand does not hold, or the drawer is another. One that goes leaves the form as it is."""
        if any(edit.address == FORM_DIGEST or edit.address.kind == "drawer" for edit in edits):
            return True
        came = {edit.address.key for edit in edits if edit.address.kind == "answer" and edit.after is not None}
        if came <= {question.id for question in self._form.get_questions()}:
            return False
        return any(not came.isdisjoint(theme.questions) for theme in self._form.themes)

    def _localise(self) -> Form:
        return self._guard(partial(make_form, self.body, self._plan))

    def _guard(self, compute: Callable[[], T]) -> T:
        try:
            return compute()
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            # The form travels in the file, so it may have been tampered with.
            raise make_problem("damaged_form", self.path) from error

    def _tell(self, edits: tuple[Edit, ...]) -> Change:
        change = self._make_change(edits)
        for listener in tuple(self._listeners):
            listener(change)
        return change

    def _make_change(self, edits: tuple[Edit, ...]) -> Change:
        trouble = self.problem.sentence if self.problem is not None and not self.is_saved else ""
        return Change(edits=edits, plan=self.plan, outline=self.outline, saved=self.is_saved, trouble=trouble)


def _get_form_key(plan: Plan) -> tuple[str, str]:
    """What decides the words of the form: another theme or language makes another Form."""
    return plan.theme, get_form_language(plan)
