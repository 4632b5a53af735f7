"""Hiding the names of a plan while others look along: one key hides them, and showing them again is asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.session.session import Session
from app.support.texts import _
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.veil import KEY, VeilBar, ask_to_show, tell_hidden

if TYPE_CHECKING:
    from app.session.veiled import VeiledSession

_SHOWS_NAMES = frozenset({"print", "history", "export", "combine", "newer", "wipe"})
"""What of the menu names people by itself."""


class Veiling(QObject):
    """Which session is shown: the plan's own, or the same behind a veil."""

    turning = Signal()
    """What was typed must be brought to the session now: another one is to be shown."""
    turned = Signal(bool)
    """Another session is to be shown; whether names are hidden now."""

    def __init__(self, session: Session, doors: Doors, host: QWidget) -> None:
        super().__init__(host)
        self._real = session
        self._doors = doors
        self._host = host
        self._veiled: VeiledSession | None = None

    @property
    def session(self) -> Session:
        """What may be shown."""
        return self._veiled or self._real

    @property
    def is_on(self) -> bool:
        """Whether names are hidden."""
        return self._veiled is not None

    def begin(self) -> None:
        """Names are hidden from the first moment."""
        from app.session.veiled import VeiledSession  # only who presents needs it

        self._veiled = VeiledSession(self._real)

    def stop(self) -> None:
        """The plan closes."""
        if self._veiled is not None:
            self._veiled.stop()
            self._veiled = None

    def bind(self, wizard: QWidget, look: Look) -> VeilBar | None:
        """The key in this wizard; and the bar for it, when names are hidden."""
        self._look = look
        shortcut = QShortcut(QKeySequence(KEY), wizard)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.turn)
        if not self.is_on:
            return None
        bar = VeilBar(look, _("Names are hidden. An answer with a name in it can only be read now."))
        bar.shown_wished.connect(self.turn)
        return bar

    def takes(self, act: str) -> bool:
        """Whether something of the menu is done with: it was about names, or shows them now that they are hidden."""
        if act in ("hide_names", "show_names"):
            self.turn()
            return True
        return self.refuses(act)

    def refuses(self, act: str) -> bool:
        """Whether something would show names; then it is told what to do first."""
        if not self.is_on or act not in _SHOWS_NAMES:
            return False
        tell_hidden(self._doors, self._look, self._host)
        return True

    @Slot()
    def turn(self) -> None:
        """Hide at once; show only after a yes."""
        if not self.is_on:
            self.turning.emit()
            self.begin()
            self.turned.emit(True)
            return
        ask_to_show(self._doors, self._look, self._host, self._show)

    @Slot(object)
    def _show(self, _subject: object = None) -> None:
        self.turning.emit()
        self.stop()
        self.turned.emit(False)
