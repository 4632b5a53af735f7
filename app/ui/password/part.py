"""Setting the password of an open plan, from the menu or from the point of attention that asks for one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.model.trouble import Trouble
from app.session.secrecy import is_password, remove_password, set_password
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.password.set_sheet import SetPasswordSheet
from app.ui.plan_work import PlanWork


class PasswordPart(PlanWork):
    """Tells `changed` when the plan has another password, or none."""

    changed = Signal()

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget) -> None:
        super().__init__(session, look, doors, host)
        self.sheet = SetPasswordSheet(look, has_password=session.key is not None, parent=host)
        self.sheet.chosen.connect(self._change)
        self.sheet.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Ask."""
        self.sheet.open()

    @Slot(str, str)
    def _change(self, present: str, fresh: str) -> None:
        session = self._session
        if session.key is not None and not is_password(session, present):
            self.sheet.show_problem(_("The present password is not right."))
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            traced = set_password(session, fresh) if fresh else remove_password(session)
        except Trouble as trouble:
            self.sheet.show_problem(trouble.sentence)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.sheet.accept()
        self.changed.emit()
        self._doors.tell(self._look, self._host, _("Password of this plan"), _describe(traced.backups, traced.old_backups, has_password=bool(fresh)))


def _describe(backups: int, old: int, *, has_password: bool) -> str:
    parts = [_("This plan has a password now. Keep it well.") if has_password else _("This plan has no password any more.")]
    if has_password and backups:
        parts.append(ngettext("{n} backup has the same password.", "{n} backups have the same password.", backups).format(n=backups))
    if old:
        parts.append(ngettext("{n} older backup keeps the password it had.", "{n} older backups keep the password they had.", old).format(n=old))
    if has_password:
        parts.append(_("Copies you made elsewhere stay as they were. Papers and files you make from the plan are not encrypted."))
    return " ".join(parts)
