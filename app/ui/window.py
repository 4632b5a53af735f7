"""The window: the start screen, or the wizard of one plan. Each is loaded and built when it is first shown: only one is painted first."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from app.support.settings import Settings, store_settings
from app.support.texts import _, set_language
from app.ui.doors import Ask
from app.ui.look import Look, apply_palette, choose_palette
from app.ui.parts.enter import press_with_enter
from app.ui.program import Program
from app.ui.qt_texts import QtTexts
from app.ui.start.logo import make_window_icon
from app.ui.start.start_part import StartPart

if TYPE_CHECKING:
    from app.session.session import Session
    from app.ui.password.curtain import Curtain
    from app.ui.settings_sheet import Preferences
    from app.ui.wizard.plan_part import PlanPart

_LEAST = QSize(640, 400)
_SOON = 300  # milliseconds after which the disk may be waited for: the plan is painted by then


class Window(QMainWindow):
    """Goes from one to the other, keeps the settings, and lets nothing be lost on closing."""

    def __init__(self, program: Program, settings: Settings) -> None:
        self._program = program
        self.settings = settings
        self._qt_texts = QtTexts(_get_application())
        self.look = self._make_look()  # first: a window that is there already takes over new letters and colours piece by piece
        super().__init__()
        self.setWindowIcon(make_window_icon(self.look))
        self.plan: PlanPart | None = None
        self.curtain: Curtain | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(_LEAST)
        self.resize(_compute_first_size(self.screen().availableSize()))
        self.start_part = self._make_start()
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))

    def start(self, path: Path | None = None) -> None:
        """Show the start screen, or this plan; what costs time comes after the first paint."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        if path is not None:
            self.start_part.open_path(path)
        if self.plan is None:
            self._show_start()

    @Slot(object)
    def open_session(self, session: "Session") -> None:
        """Show the wizard of a plan."""
        from app.ui.wizard.plan_part import PlanPart

        self.plan = PlanPart(session, self.look, self._program.doors, self, room=self._stack, hides_names=self.settings.names_hidden)
        self.plan.names_hidden.connect(self._keep_names_hidden)
        self.plan.closed.connect(self.close_plan)
        self.plan.settings_wished.connect(self.open_settings)
        self.plan.remade.connect(self._show_wizard)
        self.plan.screen_shown.connect(self._show_screen)
        self.plan.screen_left.connect(self._leave_screen)
        self.plan.lock_wished.connect(self.lock)
        self.plan.password_changed.connect(self._watch_lock)
        self._show_wizard()
        self.plan.start()
        self._watch_lock()
        self.settings = self.settings.with_recent(session.path)
        QTimer.singleShot(_SOON, self._store)

    @Slot()
    def close_plan(self) -> None:
        """Back to the start screen."""
        if self._may_leave(quitting=False):
            self._leave_anyway(quitting=False)

    @Slot()
    def lock(self) -> None:
        """Hide the plan until its password is typed again. What was typed is saved first."""
        if self.plan is None or self.curtain is None:
            return
        self.plan.wizard.flush()
        self.curtain.draw(self.look)
        self.setWindowTitle("Kwartiermaker")

    @Slot()
    def open_settings(self) -> None:
        """Colours, text size, language."""
        from app.ui.settings_sheet import Preferences, SettingsSheet

        language = self.plan.session.plan.language if self.plan is not None and not self.plan.session.is_read_only else ""
        sheet = SettingsSheet(self.look, Preferences(self.settings, language), self)
        sheet.chosen.connect(self._apply)
        if self.plan is not None:
            sheet.details_wished.connect(self.plan.open_details)
        sheet.open()

    @Slot()
    def open_language(self) -> None:
        """The other language of the program, from the start screen."""
        self._keep(replace(self.settings, language="nl" if self.settings.language == "en" else "en"))
        self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; one key hides names, on the start screen too."""
        if event.key() == Qt.Key.Key_F9 and self.plan is None:
            self.start_part.turn_names()
        elif not press_with_enter(event, self):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything to disk first; what cannot be saved is asked about."""
        if self.plan is not None and not self._may_leave(quitting=True):
            event.ignore()
            return
        self._end_plan()
        self._keep(replace(self.settings, geometry=bytes(self.saveGeometry().toBase64().data()).decode()))
        super().closeEvent(event)

    def _make_look(self) -> Look:
        application = _get_application()
        set_language(self.settings.language)
        self._qt_texts.speak(self.settings.language)
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        palette = choose_palette(self.settings.palette, is_dark)
        return apply_palette(application, palette, self.settings.text_size, self._program.resources)

    def _make_start(self) -> StartPart:
        part = StartPart(self._program, self.look, self, hides_names=self.settings.names_hidden)
        part.names_hidden.connect(self._keep_names_hidden)
        part.opened.connect(self.open_session)
        part.combine_wished.connect(self._combine)
        part.settings_wished.connect(self.open_settings)
        part.language_wished.connect(self.open_language)
        return part

    def _show_start(self) -> None:
        self.start_part.show_plans(tuple(Path(recent) for recent in self.settings.recents))
        if self._stack.indexOf(self.start_part.screen) < 0:
            self._stack.addWidget(self.start_part.screen)
        self._stack.setCurrentWidget(self.start_part.screen)
        self.setWindowTitle("Kwartiermaker")
        self.start_part.screen.take_focus()

    @Slot()
    def _show_wizard(self) -> None:
        if self.plan is None:
            return
        self._show_screen(self.plan.wizard)
        if self.curtain is None or not self.curtain.is_drawn:
            self._show_title()

    @Slot(object)
    def _show_screen(self, screen: QWidget) -> None:
        """The wizard of the plan, or another screen of it; behind the curtain while that is drawn."""
        self._stack.addWidget(screen)
        if self.curtain is not None and self.curtain.is_drawn:
            self.curtain.put_behind(screen)
            return
        self._stack.setCurrentWidget(screen)

    @Slot()
    def _leave_screen(self) -> None:
        """The wizard again, with the keyboard where it was."""
        if self.plan is not None:
            self._stack.setCurrentWidget(self.plan.wizard)

    @Slot()
    def _show_title(self) -> None:
        """Everybody who looks at the task bar, or at a shared screen, reads it: so a sensitive plan is not named."""
        if self.plan is not None:
            session = self.plan.veiling.session
            named = _("A plan") if session.is_discreet else session.plan.title or session.path.stem
            self.setWindowTitle(f"{named} - Kwartiermaker")

    @Slot(bool)
    def _keep_names_hidden(self, hidden: bool) -> None:
        self._keep(replace(self.settings, names_hidden=hidden))
        self.start_part.hides_names = hidden

    @Slot()
    def _watch_lock(self) -> None:
        """Only a plan with a password can be hidden: nobody could open it again."""
        if self.curtain is not None:
            self.curtain.stop()
            self.curtain.deleteLater()
            self.curtain = None
        if self.plan is None or self.plan.session.key is None:
            return
        from app.ui.password.curtain import Curtain

        self.curtain = Curtain(self.plan.session, self.settings.lock_minutes, self._stack, self)
        self.curtain.drawn.connect(self.lock)
        self.curtain.opened.connect(self._show_title)
        self.curtain.closed.connect(self.close_plan)
        self.curtain.start()

    @Slot()
    def _combine(self) -> None:
        """After a plan was opened for it. One that still asks its password is opened first."""
        if self.plan is not None:
            self.plan.carry_out("combine")

    @Slot(object)
    def _apply(self, preferences: "Preferences") -> None:
        """Another look or language: everything is built again, at the same place."""
        self._keep(preferences.settings)
        if self.plan is not None and preferences.plan_language not in ("", self.plan.session.plan.language):
            self.plan.session.set_language(preferences.plan_language)
        self._rebuild()
        self._watch_lock()

    def _rebuild(self) -> None:
        self.look = self._make_look()
        self.setWindowIcon(make_window_icon(self.look))
        old = self.start_part
        self.start_part = self._make_start()
        if old.has_screen:
            self._stack.removeWidget(old.screen)
            old.screen.deleteLater()
        old.deleteLater()
        if self.plan is not None:
            self.plan.show_look(self.look)
        else:
            self._show_start()

    @Slot()
    def _follow_system(self) -> None:
        if self.settings.palette == "system":
            self._rebuild()

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self._store()

    @Slot()
    def _store(self) -> None:
        store_settings(self.settings)

    def _may_leave(self, *, quitting: bool) -> bool:
        """Whether everything is on disk; if not, ask first."""
        if self.plan is None:
            return True
        session = self.plan.session
        self.plan.wizard.flush()
        if not session.is_saved:
            session.retry()
        if session.is_saved:
            return True
        problem = self.plan.veiling.session.problem
        sentence = _("{problem} If you close now, the last changes are lost. Save a copy in another place first.")
        kept = session.is_rescued and session.path.exists()
        if kept:
            sentence = _("{problem} Your last changes are kept apart on this laptop. Kwartiermaker offers them when you open the plan again.")
        ask = Ask(
            title=_("Not everything is saved"),
            sentence=sentence.format(problem=problem.sentence if problem is not None else ""),
            yes=_("Close anyway"),
            subject=quitting,
            danger=not kept,
        )
        self._program.doors.ask(self.look, self, ask, self._leave_anyway)
        return False

    @Slot(object)
    def _leave_anyway(self, quitting: object) -> None:
        self._end_plan()
        if quitting:
            self.close()
        else:
            self._show_start()

    def _end_plan(self) -> None:
        if self.plan is None:
            return
        plan, self.plan = self.plan, None
        self._watch_lock()
        plan.stop()
        self._stack.removeWidget(plan.wizard)
        plan.wizard.deleteLater()
        plan.deleteLater()


def _get_application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _compute_first_size(room: QSize) -> QSize:
    """As wished, and never larger than the screen. The frame that the desktop puts around it is not known yet, so some room is left for it."""
    return QSize(1366, 820).boundedTo(room - QSize(16, 48)).expandedTo(_LEAST)
