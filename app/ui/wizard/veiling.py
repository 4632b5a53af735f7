"""Hiding the names of a plan while others look along: one key hides them, and showing them again is asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from app.session.session import Session
from app.support.texts import _
from app.ui.doors import Ask, Doors
from app.ui.look import Look
from app.ui.parts import make_button, make_icon_label, make_label, make_row

if TYPE_CHECKING:
    from app.session.veiled import VeiledSession

KEY = "F9"
_SHOWS_NAMES = frozenset({"print", "history", "export", "combine", "newer", "wipe"})
"""What of the menu names people by itself."""


class VeilBar(QFrame):
    """Says on every page that names are hidden, and where they come back."""

    shown_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "tip")
        row = make_row(self, look.space(3), (look.space(4), look.space(2), look.space(4), look.space(2)))
        row.addWidget(make_icon_label(look, "presentation", "primary", 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self.label = make_label(look, _("Names are hidden. An answer with a name in it can only be read now."))
        self.setAccessibleName(self.label.text())
        self.button = make_button(look, _("Show names…"))
        self.button.setToolTip(f"{_('Show names…')} ({KEY})")
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.shown_wished)


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
        bar = VeilBar(look)
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
        sentence = _("Names are hidden now, and this shows them. Show the names first, with {key}, when nobody looks along.")
        self._doors.tell(self._look, self._host, _("Names are hidden"), sentence.format(key=KEY))
        return True

    @Slot()
    def turn(self) -> None:
        """Hide at once; show only after a yes."""
        if not self.is_on:
            self.turning.emit()
            self.begin()
            self.turned.emit(True)
            return
        sentence = _("Everybody who can see this screen reads the names then. Continue?")
        ask = Ask(title=_("Show the names again?"), sentence=sentence, yes=_("Show names"), danger=True)
        self._doors.ask(self._look, self._host, ask, self._show)

    @Slot(object)
    def _show(self, _subject: object = None) -> None:
        self.turning.emit()
        self.stop()
        self.turned.emit(False)
