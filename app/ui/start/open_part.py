"""Opening a plan, whatever stands in the way: a password, damage, or a trouble that is only told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.trouble import FormTrouble, Trouble
from app.ui.look import Look
from app.ui.program import Program

if TYPE_CHECKING:
    from app.session.session import Session


class OpenPart(QObject):
    """Tells `opened` with the Session, `combine_wished` after it when it was opened for that, or `failed` with a sentence."""

    opened = Signal(object)
    combine_wished = Signal()
    failed = Signal(str)

    def __init__(self, program: Program, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._program = program
        self._look = look
        self._host = host
        self._combining = False
        self.hides_names = False
        """Whether others look along: then no file is named."""

    @Slot(object, object)
    def open_path(self, path: Path, key: Key | None = None, *, combining: bool = False) -> None:
        """Open this plan, perhaps to combine it with a copy at once."""
        from app.session.session import Session

        self.try_open(partial(Session.open, path, self._program.surroundings, key=key), path, combining=combining)

    def try_open(self, make: "Callable[[], Session]", path: Path | None = None, *, combining: bool = False) -> None:
        """Open what `make` gives. With `path` it is a plan that was there: then a password is asked, and damage can be mended."""
        self._combining = combining
        try:
            session = make()
        except (Trouble, FormTrouble) as trouble:
            self._explain(trouble, path)
            return
        problem = session.problem
        if path is not None and problem is not None and _is_mendable(problem):
            key = session.key
            session.close()
            self.show_damage(path, problem, key)
            return
        self._give(session)

    def show_damage(self, path: Path, trouble: Trouble, key: Key | None = None) -> None:
        """What is wrong with this plan, and what can be done."""
        if self.hides_names:
            self.failed.emit(trouble.sentence)
            return
        from app.ui.backups.damaged import DamagedPart

        part = DamagedPart(self._program, self._look, path, self._host, key)
        part.opened.connect(self.open_path)
        part.start(trouble)

    def show_backups(self, path: Path, title: str = "", key: Key | None = None, place: Path | None = None) -> None:
        """The backups of a plan, which may be gone itself; then `place` is where it comes back."""
        from app.ui.backups.part import BackupsPart

        part = BackupsPart(self._program, self._look, path, self._host, key, place)
        part.opened.connect(self.open_path)
        part.start(title)

    def _explain(self, trouble: Trouble | FormTrouble, path: Path | None) -> None:
        if path is not None and isinstance(trouble, Trouble) and trouble.code in ("encrypted", "wrong_password"):
            self._ask_password(path)
        elif path is not None and isinstance(trouble, Trouble) and _is_mendable(trouble):
            self.show_damage(path, trouble)
        else:
            self.failed.emit(str(trouble))

    def _ask_password(self, path: Path) -> None:
        from app.ui.password.opening import Opening

        opening = Opening(path, self._program.surroundings, self._look, self._host, names_hidden=self.hides_names)
        opening.opened.connect(self._give)
        opening.damaged.connect(partial(self.show_damage, path))
        opening.backups_wished.connect(partial(self.show_backups, path, ""))
        opening.start()

    @Slot(object)
    def _give(self, session: "Session") -> None:
        combining, self._combining = self._combining, False
        self.opened.emit(session)
        if combining:
            self.combine_wished.emit()


def _is_mendable(trouble: Trouble) -> bool:
    from app.session.repairing import MENDABLE  # only in trouble: it brings all that writes a file

    return trouble.code in MENDABLE
