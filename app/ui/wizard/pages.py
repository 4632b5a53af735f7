"""The pages of the steps: built on the first visit, then kept; one that was not in sight while things changed is brought up to date when it comes.

A new page begins with what the eye meets first, and is painted; then comes the rest.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.model.finding import Finding
from app.session.session import Session
from app.ui.parts.announce import announce
from app.ui.wizard.page.step_page import StepPage
from app.ui.wizard.walk import Stop, describe_place

Key = tuple[str, str]

_SLICE = 0.03
"""Seconds of building the rest of a page, before something else has its turn: on most pages it is there at once."""


class Pages(QStackedWidget):
    """Holds them by phase and step."""

    def __init__(self, session: Session, build: Callable[[Stop], StepPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build = build
        self._pages: dict[Key, StepPage] = {}
        self._stale: set[Key] = set()
        """Pages of which counts, states or answers may be others now."""
        self._deep: set[Key] = set()
        """Pages of which the fields may offer something else now."""
        self._key: Key = ("", "")
        self.is_waiting = False
        """Whether something was begun in a window that has not been painted yet: then `finish` is called when it was."""
        self._findings: dict[str, tuple[Finding, ...]] = {}
        """By question; what was put aside is not among them."""
        self._begun: Stop | None = None
        """A page that still waits for the rest of its questions."""
        self._is_seen = False
        """Whether what was begun had a turn to be painted in."""
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.timeout.connect(self._go_on)

    @property
    def page(self) -> StepPage | None:
        """The page in sight."""
        return self._pages.get(self._key)

    @property
    def key(self) -> Key:
        """Its phase and step."""
        return self._key

    @property
    def is_building(self) -> bool:
        """Whether the page in sight waits for the rest of its questions, or they for their places."""
        return self._begun is not None or self._building.isActive()

    def go(self, stop: Stop, question: str = "") -> StepPage:
        """Bring the page of a step in sight, up to date. `question`: the one that will be jumped to."""
        self.finish()
        page = self._pages.get(stop.key)
        if page is None:
            page = self._begin(stop, question)
        elif stop.key in self._stale:
            if stop.key in self._deep:
                page.refresh_fields()
            self._show(page, stop)
        else:
            page.show_findings(self._findings)
        self._stale.discard(stop.key)
        self._deep.discard(stop.key)
        before, self._key = self._key, stop.key
        if before not in (("", ""), stop.key):
            # On opening the window speaks for itself. The title is said before the keyboard goes to the first field.
            announce(self, f"{stop.step.step.title}. {self._describe(stop)}")
        self._let_go()
        self.setCurrentWidget(page)
        return page

    def _let_go(self) -> None:
        """The page that goes lets go of the keyboard first: else Qt looks for another place among everything there is."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, stop: Stop | None, *, deep: bool) -> None:
        """Something changed: redraw the page in sight, remember it for the others. `deep`: what fields offer may have changed too."""
        still_building = self._begun is not None and stop is not None and stop.key == self._begun.key
        if not still_building:
            self.finish()
        self._stale.update(self._pages)
        if deep:
            self._deep.update(self._pages)
        page = self.page
        if page is None or stop is None or stop.key != self._key:
            return
        if deep:
            page.refresh_fields()
        if still_building:
            self._begun = stop
            page.show_begun(stop.step, self._session.plan, self._session.get_wording())
        else:
            self._show(page, stop)
        self._stale.discard(self._key)
        self._deep.discard(self._key)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """What there is to remark now: on the page in sight, and on the others when they come."""
        found: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.dismissed is None:
                found.setdefault(finding.place.question, []).append(finding)
        self._findings = {question: tuple(each) for question, each in found.items()}
        if self.page is not None and self._begun is None:
            self.page.show_findings(self._findings)

    @Slot()
    def finish(self) -> None:
        """The rest of a page that was begun."""
        if self._begun is not None:
            self._building.stop()
            stop, self._begun = self._begun, None
            self._show(self._pages[stop.key], stop)

    def flush(self) -> None:
        """Tell what is still waiting on the page in sight."""
        if self.page is not None:
            self.page.flush()

    def _begin(self, stop: Stop, question: str) -> StepPage:
        page = self._build(stop)
        self._pages[stop.key] = page
        self.addWidget(page)
        page.begin_step(stop.step, self._describe(stop), self._session.plan, self._session.get_wording(), question)
        page.rest_wished.connect(self.finish)
        self._begun = stop
        self._is_seen = False
        if not self.is_waiting:
            self._building.start(0)
        return page

    @Slot()
    def _go_on(self) -> None:
        """A few questions more; what was typed or painted meanwhile has its turn in between."""
        if self._begun is None:
            return  # that was the turn in which the last ones got their places
        if not self._is_seen:
            self._is_seen = True
            self._building.start(0)
            return
        session, page = self._session, self._pages[self._begun.key]
        if page.build_more(self._begun.step, session.plan, session.get_wording(), monotonic() + _SLICE):
            self._building.start(0)
        else:
            self.finish()
            self._building.start(0)

    def _show(self, page: StepPage, stop: Stop) -> None:
        session = self._session
        page.show_step(stop.step, self._describe(stop), session.plan, session.get_wording())
        if stop.phase.phase.cards:
            page.show_cards(stop.step.step.id, session.get_cards())
        page.show_findings(self._findings)

    def _describe(self, stop: Stop) -> str:
        return describe_place(stop, short=self._session.plan.route == "kort")
