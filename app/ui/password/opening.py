"""Opening a plan that has a password: asks until it fits, or until she gives up."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import FormTrouble, Trouble
from app.session.session import Session
from app.session.surroundings import Surroundings
from app.ui.look import Look
from app.ui.password.ask_sheet import AskPasswordSheet


class Opening(QObject):
    """Tells `opened` with the Session."""

    opened = Signal(object)

    def __init__(self, path: Path, surroundings: Surroundings, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._path = path
        self._surroundings = surroundings
        self._session: Session | None = None
        self.sheet = AskPasswordSheet(look, path.stem, self._attempt, host)
        self.sheet.finished.connect(self._end)

    def start(self) -> None:
        """Ask."""
        self.sheet.open()

    def _attempt(self, typed: str) -> str:
        try:
            self._session = Session.open(self._path, self._surroundings, key=Key.of(typed))
        except (Trouble, FormTrouble) as trouble:
            return str(trouble)
        return ""

    def _end(self, result: int) -> None:
        """The sheet is gone before the plan comes, so that the keyboard goes to the plan."""
        del result
        if self._session is not None:
            self.opened.emit(self._session)
        self.deleteLater()
