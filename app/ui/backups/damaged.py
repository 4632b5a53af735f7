"""A damaged plan: what is wrong, what can be done about it, and afterwards what was saved and what was not."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import Trouble
from app.session.backups import has_secret_backup, list_of_plan, opens_backup
from app.session.mending import RepairReport
from app.session.repairing import Looked, look, mend
from app.support.texts import _
from app.ui.backups.part import BackupsPart
from app.ui.look import Look
from app.ui.parts import Sheet, make_label
from app.ui.parts.busy import Busy
from app.ui.program import Program


class DamagedSheet(Sheet):
    """Says what is wrong and asks what to do."""

    mend_wished = Signal()
    backups_wished = Signal()

    def __init__(self, look_: Look, sentences: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(look_, _("This plan is damaged"), parent, 560)
        for sentence in sentences:
            self.stack.addWidget(make_label(look_, sentence))
        words = _("Kwartiermaker can write it anew, from what can still be read, from its journal and from the backups. The damaged file is kept.")
        self.stack.addWidget(make_label(look_, words, "body", "muted"))
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.backups = self.add_button(_("Backups…"), "", "archive")
        self.backups.clicked.connect(self._wish_backups)
        self.mend = self.add_button(_("Repair"), "primary")
        self.mend.setDefault(True)
        self.mend.clicked.connect(self._wish_mend)

    @Slot()
    def _wish_mend(self) -> None:
        self.accept()
        self.mend_wished.emit()

    @Slot()
    def _wish_backups(self) -> None:
        self.accept()
        self.backups_wished.emit()


class ReportSheet(Sheet):
    """What was saved, what was not, and where the damaged file is."""

    open_wished = Signal()

    def __init__(self, look_: Look, report: RepairReport, parent: QWidget) -> None:
        super().__init__(look_, _("This plan is repaired"), parent, 620)
        self.stack.addWidget(make_label(look_, report.headline))
        for warning in report.warnings:
            self.stack.addWidget(make_label(look_, warning, "body", "pitfall"))
        if report.lines:
            self.stack.addWidget(make_label(look_, _("Read these answers over:"), "label"))
        for how in dict.fromkeys(line.how for line in report.lines):
            questions = "\n".join(f"• {line.what}" for line in report.lines if line.how == how)
            self.stack.addWidget(make_label(look_, questions))
            self.stack.addWidget(make_label(look_, f"{how[:1].upper()}{how[1:]}", "body", "muted"))
            self.stack.addSpacing(look_.space(2))
        self.stack.addWidget(make_label(look_, report.kept, "small", "muted"))
        self.stack.addStretch(1)
        self.add_cancel(_("Close"))
        self.open_button = self.add_button(_("Open the plan"), "primary")
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self._wish_open)

    @Slot()
    def _wish_open(self) -> None:
        self.accept()
        self.open_wished.emit()


class DamagedPart(QObject):
    """From the bad news to a plan that opens. Tells `opened` with its path and password."""

    opened = Signal(object, object)

    def __init__(self, program: Program, look_: Look, plan: Path, host: QWidget, key: Key | None = None) -> None:
        super().__init__(host)
        self._program = program
        self._look = look_
        self._plan = plan
        self._host = host
        self._key = key
        self._looked: Looked | None = None
        self._busy = Busy(look_, host, _describe_crash)

    def start(self, trouble: Trouble) -> None:
        """Look at the file; when there is nothing of a plan in it and no backup, only the trouble is told."""
        self._look_then(partial(self._show_damage, trouble))

    def _look_then(self, then: Callable[[Looked], None]) -> None:
        self._busy.begin(_("The file of the plan is being looked through."), partial(look, self._plan, self._key), then, self._tell)

    def _show_damage(self, trouble: Trouble, looked: Looked) -> None:
        if looked.is_sound or (looked.is_hopeless and not list_of_plan(self._plan)):
            self._tell(trouble.sentence)
            return
        self._looked = looked
        sheet = DamagedSheet(self._look, looked.sentences, self._host)
        sheet.mend_wished.connect(self._mend)
        sheet.backups_wished.connect(self._show_backups)
        sheet.open()

    @Slot()
    def _mend(self) -> None:
        if self._key is None and has_secret_backup(self._plan):
            from app.ui.password.ask_sheet import AskPasswordSheet

            AskPasswordSheet(self._look, self._plan.stem, self._mend_with, self._host).open()
            return
        self._carry_out()

    def _mend_with(self, typed: str) -> str:
        key = Key.of(typed)
        if not opens_backup(self._plan, key):
            return _("This password does not open the backups of this plan.")
        self._key = key
        # After the sheet is gone: another one follows.
        QTimer.singleShot(0, self._look_again)
        return ""

    @Slot()
    def _look_again(self) -> None:
        """Page by page, which only the password makes readable."""
        self._look_then(self._carry_out_looked)

    def _carry_out_looked(self, looked: Looked) -> None:
        self._looked = looked
        self._carry_out()

    def _carry_out(self) -> None:
        if self._looked is not None:
            work = partial(mend, self._plan, self._looked, self._program.surroundings, self._key)
            self._busy.begin(_("The plan is being repaired."), work, self._show_report, self._tell)

    def _show_report(self, report: RepairReport) -> None:
        sheet = ReportSheet(self._look, report, self._host)
        sheet.open_wished.connect(self._open)
        sheet.open()

    @Slot()
    def _show_backups(self) -> None:
        part = BackupsPart(self._program, self._look, self._plan, self._host, self._key)
        part.opened.connect(self.opened)
        part.start()

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._plan, self._key)

    def _tell(self, sentence: str) -> None:
        self._program.doors.tell(self._look, self._host, _("This did not work"), sentence)


def _describe_crash(place: str) -> str:
    return _("The plan could not be repaired ({place}). The file is as it was. Please report this.").format(place=place)
