"""Opening a plan that has a password: asks until it fits, or until she gives up."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import FormTrouble, Trouble
from app.session.backups import opens_backup
from app.session.repairing import MENDABLE
from app.session.session import Session
from app.session.surroundings import Surroundings
from app.support.texts import _
from app.ui.look import Look
from app.ui.password.ask_sheet import AskPasswordSheet


class Opening(QObject):
    """Tells `opened` with the Session; or `damaged` with the trouble and the password, which was right; or that backups are wished, with the password."""

    opened = Signal(object)
    damaged = Signal(object, object)
    backups_wished = Signal(object)

    def __init__(self, path: Path, surroundings: Surroundings, look: Look, host: QWidget, *, names_hidden: bool = False) -> None:
        super().__init__(host)
        self._path = path
        self._names_hidden = names_hidden
        self._surroundings = surroundings
        self._session: Session | None = None
        self.sheet = AskPasswordSheet(look, _("A plan") if names_hidden else path.stem, self._attempt, host)
        self._damage: Trouble | None = None
        self._key: Key | None = None
        self._wishes_backups = False
        self.backups = self.sheet.add_button(_("Backups…"), "", "archive")
        self.backups.hide()
        self.backups.clicked.connect(self._wish_backups)
        self.sheet.finished.connect(self._end)

    def start(self) -> None:
        """Ask."""
        self.sheet.open()

    def _attempt(self, typed: str) -> str:
        self._key = key = Key.of(typed)
        try:
            session = Session.open(self._path, self._surroundings, key=key)
        except FormTrouble as trouble:
            return str(trouble)
        except Trouble as trouble:
            return self._explain(trouble, key)
        if session.problem is not None and session.problem.code in MENDABLE:
            self._damage = session.problem
            session.close()
        else:
            self._session = session
        return ""

    def _explain(self, trouble: Trouble, key: Key) -> str:
        """What to say beside the field; "" when the password is right and something else is wrong."""
        if trouble.code in MENDABLE:
            self._damage = trouble
            return ""
        if self._names_hidden:
            return _("This password does not open this plan. Mind capitals and the keyboard.")
        if trouble.code != "wrong_password" or not opens_backup(self._path, key):
            return trouble.sentence
        self.backups.show()
        return _(
            "This password opens a backup of “{name}”, but not the plan itself. Either the plan got another password since, "
            "or the beginning of its file is damaged. Then a backup brings it back."
        ).format(name=self._path.name)

    @Slot()
    def _wish_backups(self) -> None:
        self._wishes_backups = True
        self.sheet.reject()

    def _end(self, result: int) -> None:
        """The sheet is gone before the plan comes, so that the keyboard goes to the plan."""
        del result
        if self._session is not None:
            self.opened.emit(self._session)
        elif self._damage is not None:
            self.damaged.emit(self._damage, self._key)
        elif self._wishes_backups:
            self.backups_wished.emit(self._key)
        self.deleteLater()
