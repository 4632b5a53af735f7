"""Backups of one plan: shows them, opens one as a copy, or puts one back after asking."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import Trouble
from app.session.backups import Backup, list_of_plan, open_as_copy, restore
from app.support.texts import _
from app.ui.backups.sheet import BackupsSheet
from app.ui.doors import Ask
from app.ui.look import Look
from app.ui.program import Program


class BackupsPart(QObject):
    """From the list to what was done with one. Tells `opened` with the path of the plan to open."""

    opened = Signal(object)

    def __init__(self, program: Program, look: Look, plan: Path, host: QWidget, key: Key | None = None) -> None:
        super().__init__(host)
        self._program = program
        self._look = look
        self._plan = plan
        self._host = host
        self._key = key

    def start(self, title: str = "") -> None:
        """Show them."""
        now: datetime = self._program.surroundings.clock()
        sheet = BackupsSheet(self._look, title or self._plan.stem, list_of_plan(self._plan, self._key), now, self._host)
        sheet.copy_wished.connect(self._open_copy)
        sheet.restore_wished.connect(self._ask_restore)
        sheet.open()

    @Slot(object)
    def _open_copy(self, backup: Backup) -> None:
        try:
            path = open_as_copy(backup, self._plan)
        except Trouble as trouble:
            self._tell(trouble)
            return
        self.opened.emit(path)

    @Slot(object)
    def _ask_restore(self, backup: Backup) -> None:
        when = backup.made.moment.strftime("%d-%m-%Y %H:%M")
        sentence = _("The plan becomes what it was on {when}. What stands there now is kept beside it, under another name.").format(when=when)
        ask = Ask(title=_("Put this backup back?"), sentence=sentence, yes=_("Put back"), subject=backup)
        self._program.doors.ask(self._look, self._host, ask, self._restore)

    @Slot(object)
    def _restore(self, backup: Backup) -> None:
        try:
            restore(backup, self._plan, self._program.surroundings)
        except Trouble as trouble:
            self._tell(trouble)
            return
        self.opened.emit(self._plan)

    def _tell(self, trouble: Trouble) -> None:
        self._program.doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
