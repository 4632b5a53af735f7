"""An open plan as it may be seen by everybody in the room (`logic.veiling`): the same desk, behind a veil.

Whoever shows this session instead of the real one cannot show a name. What is hidden can be read only: a wish that would alter it does nothing, since it rests on words
that are not the plan's. What is typed while the veil is there goes to the plan as ever; it hides when the work goes on elsewhere.
"""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.logic.suggestions import Suggestion
from app.logic.veiling import Veil
from app.model.change import Change
from app.model.finding import Finding
from app.model.form import Form
from app.model.key import Key
from app.model.outline import Outline
from app.model.plan import Edit, Plan
from app.model.trouble import StoreProblem
from app.session.desk import Listener
from app.session.session import Session
from app.support.texts import _


class VeiledSession(Session):
    """Stands before a session. It begins with none of what a session has: what is not told here how to hide cannot be shown at all."""

    def __init__(self, real: Session) -> None:
        self.surroundings = real.surroundings
        self._real = real
        self._bare: frozenset[str] = frozenset()
        self._listeners: list[Listener] = []
        self._follow()
        real.subscribe(self._pass_on)

    def stop(self) -> None:
        """The real session goes on without."""
        self._real.unsubscribe(self._pass_on)

    # -- what is seen

    @property
    def plan(self) -> Plan:
        """Without names."""
        return self._veil.plan

    @property
    def form(self) -> Form:
        """As the real one."""
        return self._real.form

    @property
    def outline(self) -> Outline:
        """Of the plan as it is shown."""
        return self._outline

    @property
    def findings(self) -> tuple[Finding, ...]:
        """With their words as they may be read."""
        return tuple(map(self._veil.hide_finding, self._real.findings))

    @property
    def last_findings(self) -> tuple[Finding, ...]:
        """The same, of the last ones."""
        return tuple(map(self._veil.hide_finding, self._real.last_findings))

    def find_more(self) -> bool:
        """As the real one."""
        return self._real.find_more()

    @property
    def is_discreet(self) -> bool:
        """No title where others may read it."""
        return True

    def is_hidden(self, key: str) -> bool:
        """Whether something of a question (or of the assignment of a phase) is not shown as it is."""
        return any(address.key == key for address in self._veil.hidden)

    def get_suggestions(self, question: str) -> tuple[Suggestion, ...]:
        """None: what is taken over would be taken over without its names."""
        del question
        return ()

    # -- how it stands

    @property
    def path(self) -> Path:
        """As the real one."""
        return self._real.path

    @property
    def saved_at(self) -> datetime | None:
        """As the real one."""
        return self._real.saved_at

    @property
    def is_saved(self) -> bool:
        """As the real one."""
        return self._real.is_saved

    @property
    def is_rescued(self) -> bool:
        """As the real one."""
        return self._real.is_rescued

    @property
    def problem(self) -> StoreProblem | None:
        """As the real one, but for the name of the file."""
        problem = self._real.problem
        return problem and StoreProblem(problem.code, problem.sentence.replace(self._real.path.name, _("A plan")))

    @property
    def is_read_only(self) -> bool:
        """As the real one."""
        return self._real.is_read_only

    @property
    def key(self) -> Key | None:
        """As the real one."""
        return self._real.key

    @property
    def can_undo(self) -> bool:
        """As the real one."""
        return self._real.can_undo

    @property
    def can_redo(self) -> bool:
        """As the real one."""
        return self._real.can_redo

    # -- wishes

    def apply(self, edits: tuple[Edit, ...], cause: str) -> Change:
        """To the plan, unless it would alter what is hidden."""
        if any(edit.address in self._veil.hidden for edit in edits):
            return self._tell(())
        typed = frozenset(edit.address.key for edit in edits if edit.address.kind == "answer")
        places = (edit.after for edit in edits if edit.address.kind == "place")
        self._bare = typed or frozenset(str(place.get("question")) for place in places if isinstance(place, dict)) & self._bare
        self._real.apply(edits, cause)
        return self._make_change(edits)

    def undo(self) -> Change:
        """As the real one."""
        return self._make_change(self._real.undo().edits)

    def redo(self) -> Change:
        """As the real one."""
        return self._make_change(self._real.redo().edits)

    def retry(self) -> Change:
        """As the real one."""
        return self._make_change(self._real.retry().edits)

    def store_copy(self, path: Path) -> Change:
        """As the real one."""
        return self._make_change(self._real.store_copy(path).edits)

    # -- following the real one

    def _pass_on(self, change: Change) -> None:
        before = self._veil.plan
        self._follow()
        hid = tuple(
            Edit(address, before.facts.get(address), self._veil.plan.facts.get(address))
            for address in self._veil.hidden
            if before.facts.get(address) != self._veil.plan.facts.get(address)
        )
        self._tell((*change.edits, *hid))

    def _follow(self) -> None:
        self._veil = Veil(self._real.form, self._real.plan, self._bare)
        self._reading = Reading(self._real.form, self._veil.plan)
        self._outline = compute_outline_of(self._reading)

    def _make_change(self, edits: tuple[Edit, ...]) -> Change:
        veil = self._veil
        shown = tuple(
            replace(edit, before=veil.hide_value(edit.address, edit.before), after=veil.hide_value(edit.address, edit.after)) for edit in edits
        )
        return super()._make_change(shown)
