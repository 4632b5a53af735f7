"""Brings what the regions tell to the session, with the words of a trouble when that does not work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot

from app.model.json import Json
from app.model.question import ROUTES, Route
from app.model.trouble import Trouble
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _
from app.ui.doors import Choose
from app.ui.plan_work import PlanWork


class Wishes(PlanWork):
    """One for a wizard."""

    @Slot(str, object)
    def answer(self, question: str, raw: Json) -> None:
        """An answer, as the field knows it."""
        self._session.answer(question, raw)

    @Slot()
    def undo(self) -> None:
        """Take the last step back."""
        self._turn(self._session.undo)

    @Slot()
    def redo(self) -> None:
        """Make it again."""
        self._turn(self._session.redo)

    def _turn(self, turn: Callable[[], object]) -> None:
        """What was before stands in the file, which may be out of reach for a while."""
        if self._session.is_read_only:
            return
        try:
            turn()
        except Trouble as trouble:
            self._doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)

    @Slot(str)
    def accept_proposal(self, card: str) -> None:
        """What is proposed for a card of agreements."""
        if not self._session.is_read_only:
            self._session.accept_proposal(card)

    @Slot(str)
    def set_route(self, route: str) -> None:
        """Another route."""
        found: Route | None = next((each for each in ROUTES if each == route), None)
        if found is not None and not self._session.is_read_only:
            self._session.set_route(found)

    @Slot(str, bool)
    def tick_pitfall(self, pitfall: str, ticked: bool) -> None:
        """A pitfall threatens here, or not."""
        if not self._session.is_read_only:
            self._session.tick_pitfall(pitfall, ticked=ticked)

    @Slot(str, str, str)
    def set_assignment(self, phase: str, done: str, note: str) -> None:
        """How the assignment of a phase stands."""
        if not self._session.is_read_only:
            self._session.set_assignment(phase, done, note)

    @Slot()
    def retry(self) -> None:
        """Try to save again."""
        self._session.retry()

    @Slot()
    def show_folder(self) -> None:
        """Show where the plan is."""
        self._doors.show_folder(self._session.path.parent)

    @Slot()
    def choose_copy(self) -> None:
        """Ask where a copy should go."""
        path = self._session.path
        suggestion = path.with_name(f"{path.stem} {_('copy')}{PLAN_SUFFIX}")
        choose = Choose(title=_("Save a copy as…"), suggestion=suggestion, kinds=f"Kwartiermaker (*{PLAN_SUFFIX})", saving=True)
        self._doors.choose_file(self._host, choose, self._store_copy)

    @Slot(str)
    def _store_copy(self, path: str) -> None:
        try:
            self._session.store_copy(Path(path))
        except Trouble as trouble:
            self._doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
