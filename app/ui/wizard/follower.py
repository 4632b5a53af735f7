"""Follows the cursor: the actions and the guidance of the question where it is, and the note in the plan of where she is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.session.session import Session
from app.ui.wizard.guidance.panel import Guidance
from app.ui.wizard.keys import UndoGate
from app.ui.wizard.page.step_page import StepPage
from app.ui.wizard.pages import Key, Pages
from app.ui.wizard.walk import find_stop

_REST = 400
"""Milliseconds after a step was shown before it is noted where she is: the page comes first."""
_FOLLOW = 15
"""Milliseconds before the guidance follows."""


class Follower(QObject):
    """One for a wizard. `left` tells that the cursor went out of the window."""

    left = Signal()

    def __init__(self, session: Session, pages: Pages, guidance: Guidance, host: QWidget) -> None:
        super().__init__(host)
        self._session = session
        self._pages = pages
        self._guidance = guidance
        self._host = host
        self._behind: Key | None = None
        self._gate = UndoGate(self)
        self._resting = self._make_timer(_REST, self._rest)
        self._guiding = self._make_timer(_FOLLOW, self.show_guidance)
        self._is_awake = False
        self.question = ""
        """Where the cursor is, or was last."""

    def start(self) -> None:
        """From now on."""
        _get_application().focusChanged.connect(self._follow_focus)

    def awaken(self) -> None:
        """The first paint is done: the guidance is built now, and the place is noted, which loads what writing needs."""
        self._is_awake = True
        self._start_timers()

    def stop(self) -> None:
        """No longer."""
        _get_application().focusChanged.disconnect(self._follow_focus)
        self._resting.stop()
        self._guiding.stop()

    @property
    def is_following(self) -> bool:
        """Whether the guidance is still to come."""
        return self._guiding.isActive()

    def follow_step(self, behind: Key) -> None:
        """Another step is in sight; `behind` is the one before."""
        if behind[0] and behind != self._pages.key:
            self._behind = behind
        self._start_timers()

    def note_place(self) -> None:
        """Note which step was left, and where she is now."""
        if self._pages.key[0] and not self._session.is_read_only:
            self._note_left()
            self._note_here()

    @Slot()
    def _rest(self) -> None:
        """The same when there is a moment for it: after the page and its guidance, and one thing at a time."""
        if self._pages.is_building or self.is_following:
            self._resting.start(_REST)
        elif self._behind is not None and not self._session.is_read_only:
            self._note_left()
            self._resting.start(0)
        else:
            self.note_place()

    def _note_left(self) -> None:
        if self._behind is not None:
            behind, self._behind = self._behind, None
            self._session.leave_step(*behind)

    def _note_here(self) -> None:
        page = self._pages.page
        question = self.question if page is not None and page.get_block(self.question) is not None else ""
        self._session.set_place(*self._pages.key, question)

    @Slot()
    def show_guidance(self) -> None:
        """The guidance comes after the page: who leafs through the steps need not wait for it."""
        if self._pages.is_building:
            self._guiding.start()
            return
        page = self._pages.page
        stop = find_stop(self._session.outline, *self._pages.key)
        if page is None or stop is None:
            return
        self._guidance.show_phase(stop.phase.phase, self._session.plan)
        self._guidance.show_words(page.marker.words)
        block = page.get_block(self.question)
        if block is not None:
            self._guidance.show_question(block.entry.question, block.entry.number)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            self.left.emit()
            return
        if isinstance(old, QLineEdit | QPlainTextEdit | QTextEdit):
            old.removeEventFilter(self._gate)
        page = self._pages.page
        if page is None or not self._host.isAncestorOf(now):
            return
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self._gate)
        question = page.get_question_of(now) if page.isAncestorOf(now) else ""
        if question:
            self._follow_question(page, question)

    def _follow_question(self, page: StepPage, question: str) -> None:
        page.show_active(question)
        if question != self.question:
            self.question = question
            self._start_timers()

    def _start_timers(self) -> None:
        if self._is_awake:
            self._guiding.start()
            self._resting.start(_REST)

    def _make_timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def _get_application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
