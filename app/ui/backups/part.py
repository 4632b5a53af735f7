"""Backups of one plan: shows them, opens one as a copy, or puts one back after asking."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import Trouble
from app.session.backups import Backup, list_of_plan, open_as_copy, restore
from app.support.texts import _
from app.ui.backups.sheet import BackupsSheet
from app.ui.doors import Ask
from app.ui.look import Look
from app.ui.program import Program

Act = Callable[[Key | None], Path]


class BackupsPart(QObject):
    """From the list to what was done with one. Tells `opened` with the path of the plan to open, and its password."""

    opened = Signal(object, object)

    def __init__(self, program: Program, look: Look, plan: Path, host: QWidget, key: Key | None = None, place: Path | None = None) -> None:
        super().__init__(host)
        self._program = program
        self._look = look
        self._plan = plan
        self._place = place or plan
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
        self._try(partial(self._carry_out_copy, backup))

    @Slot(object)
    def _ask_restore(self, backup: Backup) -> None:
        when = backup.made.moment.strftime("%d-%m-%Y %H:%M")
        sentence = _("The plan becomes what it was on {when}. What stands there now is kept beside it, under another name.").format(when=when)
        ask = Ask(title=_("Put this backup back?"), sentence=sentence, yes=_("Put back"), subject=backup)
        self._program.doors.ask(self._look, self._host, ask, self._restore)

    @Slot(object)
    def _restore(self, backup: Backup) -> None:
        self._try(partial(self._carry_out_restore, backup))

    def _carry_out_copy(self, backup: Backup, key: Key | None) -> Path:
        return open_as_copy(backup, self._place, key)

    def _carry_out_restore(self, backup: Backup, key: Key | None) -> Path:
        restore(backup, self._place, self._program.surroundings, key)
        return self._place

    def _try(self, act: Act) -> None:
        """With the password that is known; if it does not fit this backup, it is asked."""
        try:
            path = act(self._key)
        except Trouble as trouble:
            if trouble.code not in ("encrypted", "wrong_password"):
                self._tell(trouble)
                return
            from app.ui.password.ask_sheet import AskPasswordSheet

            AskPasswordSheet(self._look, self._plan.stem, partial(self._try_with, act), self._host).open()
            return
        self.opened.emit(path, self._key)

    def _try_with(self, act: Act, typed: str) -> str:
        key = Key.of(typed)
        try:
            path = act(key)
        except Trouble as trouble:
            return trouble.sentence
        # After the sheet is gone, so that the keyboard goes to the plan.
        QTimer.singleShot(0, partial(self.opened.emit, path, key))
        return ""

    def _tell(self, trouble: Trouble) -> None:
        self._program.doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
