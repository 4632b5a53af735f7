"""Hides the window of a plan with a password after a while, or when asked, and brings everything back as it was."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from app.session.secrecy import is_password
from app.session.session import Session
from app.ui.look import Look
from app.ui.password.idle import IdleWatch
from app.ui.password.lock_screen import LockScreen


class Curtain(QObject):
    """For one open plan. Dialogues are hidden, not closed: what was typed in them is still there afterwards."""

    drawn = Signal()
    opened = Signal()
    closed = Signal()
    """The plan is to be closed instead of unlocked."""

    def __init__(self, session: Session, minutes: float, stack: QStackedWidget, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._stack = stack
        self._window = window
        self._behind: QWidget | None = None
        self._focus: QWidget | None = None
        self._dialogs: list[QDialog] = []
        self.screen: LockScreen | None = None
        self.watch = IdleWatch(minutes, self) if minutes > 0 else None
        if self.watch is not None:
            self.watch.idled.connect(self._draw_when_idle)

    def start(self) -> None:
        """Watch from now on."""
        if self.watch is not None:
            self.watch.start()

    def stop(self) -> None:
        """The plan closes."""
        if self.watch is not None:
            self.watch.stop()
        for dialog in self._dialogs:
            dialog.deleteLater()
        self._let_go()

    @property
    def is_drawn(self) -> bool:
        """Whether the plan is hidden."""
        return self.screen is not None

    def draw(self, look: Look) -> None:
        """Hide everything. What was typed must be with the session by now."""
        if self.is_drawn or self._session.key is None:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        self._dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()]
        for dialog in self._dialogs:
            dialog.hide()
        self._behind = self._stack.currentWidget()
        self.screen = LockScreen(look, self._fits)
        self.screen.unlocked.connect(self._open)
        self.screen.closed.connect(self.closed)
        self._stack.addWidget(self.screen)
        self._stack.setCurrentWidget(self.screen)
        self.screen.entry.setFocus()

    def put_behind(self, widget: QWidget) -> None:
        """The plan was built anew (another look, another language) while it is hidden."""
        self._behind, self._focus = widget, None

    def _fits(self, typed: str) -> bool:
        return is_password(self._session, typed)

    @Slot()
    def _draw_when_idle(self) -> None:
        """The window brings what was typed to the session first, then draws."""
        self.drawn.emit()

    @Slot()
    def _open(self) -> None:
        behind, focus, dialogs = self._behind, self._focus, self._dialogs
        if behind is not None:
            self._stack.setCurrentWidget(behind)
        self._let_go()
        for dialog in dialogs:
            dialog.show()
        if focus is not None:
            focus.setFocus()
        if self.watch is not None:
            self.watch.start()
        self.opened.emit()

    def _let_go(self) -> None:
        if self.screen is not None:
            self._stack.removeWidget(self.screen)
            self.screen.deleteLater()
        self.screen = self._behind = self._focus = None
        self._dialogs = []
