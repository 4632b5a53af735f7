"""Opens the history, and carries out what is wished there."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.trouble import Trouble
from app.model.version import Version
from app.session.moments import Moment
from app.session.session import Session
from app.support.texts import _
from app.ui.doors import Ask, Doors
from app.ui.history.screen import HistoryScreen
from app.ui.history.version_sheet import VersionSheet
from app.ui.look import Look
from app.ui.parts.announce import announce
from app.ui.plan_work import PlanWork


class HistoryPart(PlanWork):
    """One for each time it is opened."""

    jump_wished = Signal(str)
    print_wished = Signal(object, bool)

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget) -> None:
        super().__init__(session, look, doors, host)
        self._renamed: Version | None = None
        self.screen = HistoryScreen(session, look, host)
        self.screen.record_wished.connect(self.ask_name)
        self.screen.rename_wished.connect(self._ask_other_name)
        self.screen.restore_wished.connect(self._ask_restore)
        self.screen.print_wished.connect(self._print)
        self.screen.jump_wished.connect(self._jump)
        self.screen.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Show it."""
        self.screen.open()

    @Slot()
    def ask_name(self) -> None:
        """A version of the plan as it is now."""
        sheet = VersionSheet(self._look, _("Record a version"), self._session.versions.suggest_name(), "", self.screen)
        sheet.named.connect(self._record)
        sheet.open()

    @Slot(str, str)
    def _record(self, name: str, note: str) -> None:
        try:
            made = self._session.versions.record(name, note)
        except Trouble as trouble:
            self._doors.tell(self._look, self.screen, _("This did not work"), trouble.sentence)
            return
        self.screen.refresh(made.uid)
        announce(self.screen, _("“{name}” is recorded.").format(name=made.name))

    @Slot(object)
    def _ask_other_name(self, version: Version) -> None:
        self._renamed = version
        sheet = VersionSheet(self._look, _("Other name"), version.name, version.note, self.screen)
        sheet.named.connect(self._rename)
        sheet.open()

    @Slot(str, str)
    def _rename(self, name: str, note: str) -> None:
        if self._renamed is None:
            return
        try:
            self._session.versions.rename(self._renamed.uid, name, note)
        except Trouble as trouble:
            self._doors.tell(self._look, self.screen, _("This did not work"), trouble.sentence)
            return
        self.screen.refresh(self._renamed.uid)

    @Slot(object)
    def _ask_restore(self, moment: Moment) -> None:
        sentence = _("The plan becomes as it was then. What you have now is not lost: Undo brings it back, also tomorrow.")
        ask = Ask(title=_("Go back?"), sentence=sentence, yes=_("Go back"), subject=moment)
        self._doors.ask(self._look, self.screen, ask, self._restore)

    @Slot(object)
    def _restore(self, moment: Moment) -> None:
        try:
            self._session.versions.restore(moment)
        except Trouble as trouble:
            self._doors.tell(self._look, self.screen, _("This did not work"), trouble.sentence)
            return
        self.screen.refresh(moment.version)
        announce(self.screen, _("The plan is as it was then."))

    @Slot(object, bool)
    def _print(self, version: Version, since: bool) -> None:
        self.screen.accept()
        self.print_wished.emit(version, since)

    @Slot(str)
    def _jump(self, question: str) -> None:
        self.screen.accept()
        self.jump_wished.emit(question)
