"""An open plan: its session, its wizard, and the dialogues over it, each loaded when it is first opened."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app.model.json import Json
from app.session.session import Session
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.parts.cursor import get_cursor, set_cursor
from app.ui.wizard.tools import Tools
from app.ui.wizard.veiling import Veiling
from app.ui.wizard.wizard import Wizard

if TYPE_CHECKING:
    from app.logic.search import Hit
    from app.model.finding import Finding
    from app.model.version import Version
    from app.ui.backups.offers import Offers
    from app.ui.moving.part import MovingPart
    from app.ui.printing.part import PrintPart

SOON = 700
"""Milliseconds after opening until the backup is made: the plan is painted by then, and she has not typed much."""


class PlanPart(QObject):
    """From opening to closing. A new look or language makes a new wizard on the same session; it is born in its `room`, since moving would dress it again."""

    closed = Signal()
    settings_wished = Signal()
    lock_wished = Signal()
    password_changed = Signal()
    remade = Signal()
    """There is another wizard to show."""
    screen_shown = Signal(object)
    """Another screen of this plan instead of the wizard: paper."""
    names_hidden = Signal(bool)
    """Names were hidden on screen, or shown again."""
    screen_left = Signal()
    """The wizard again, where she was."""

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget, *, room: QWidget, hides_names: bool = False) -> None:
        super().__init__(host)
        self.veiling = Veiling(session, doors, host)
        self.veiling.turning.connect(self._flush)
        self.veiling.turned.connect(self._follow_veil)
        if hides_names:
            self.veiling.begin()
        self.session = session
        self._doors = doors
        self._host = host
        self._room = room
        self._look = look
        self._guidance_shown = True
        self.wizard = self._make_wizard()
        self._offers: Offers | None = None
        self._moving: MovingPart | None = None
        self.printing: PrintPart | None = None
        self.backup_timer = QTimer(self)
        self.backup_timer.setSingleShot(True)
        self.backup_timer.setInterval(SOON)
        self.backup_timer.timeout.connect(self._make_backup)

    def start(self) -> None:
        """Show where she left. The backup comes when that is painted."""
        self.wizard.start()
        self.backup_timer.start()

    def stop(self) -> None:
        """Bring everything to disk and let the file go."""
        self.backup_timer.stop()
        if self._moving is not None:
            self._moving.stop()
            self._moving.deleteLater()
        if self._offers is not None:
            self._offers.deleteLater()
        if self.printing is not None:
            self.printing.stop()
        self.wizard.stop()
        self.veiling.stop()
        self.session.close()

    def show_look(self, look: Look) -> None:
        """The same plan at the same place, in another look or language."""
        self._look = look
        focus = QApplication.focusWidget()
        cursor = get_cursor(focus) if focus is not None and self.wizard.pages.isAncestorOf(focus) else None
        self.wizard.stop()
        self._guidance_shown = self.wizard.stage.is_guidance_wanted
        self.wizard.deleteLater()
        self.wizard = self._make_wizard()
        if self._moving is not None:
            self._moving.show_in(self.wizard, look)
        self.remade.emit()
        self.wizard.start()
        if cursor is not None:
            set_cursor(QApplication.focusWidget(), cursor)
        if self.printing is not None:
            self.printing.show_look(look)

    def _make_wizard(self) -> Wizard:
        wizard = Wizard(self.veiling.session, Tools(self._look, self._doors, self._guidance_shown), self._room)
        wizard.back_wished.connect(self.closed)
        wizard.settings_wished.connect(self.settings_wished)
        wizard.print_wished.connect(self.open_print)
        wizard.search_wished.connect(self.open_search)
        wizard.sources_wished.connect(self.open_sources)
        wizard.act_wished.connect(self.carry_out)
        wizard.top.hidden_acts = self._get_hidden_acts()
        wizard.form_changed.connect(self._follow_form)
        if (bar := self.veiling.bind(wizard, self._look)) is not None:
            wizard.show_sign(bar)
        wizard.acts.jumped.connect(wizard.go_to_question)
        wizard.history_wished.connect(self.open_history)
        wizard.prepare()
        return wizard

    @Slot()
    def _make_backup(self) -> None:
        from app.ui.backups.offers import Offers
        from app.ui.backups.run import start_backup

        # Nothing is flushed here: she may be typing, and what she typed so far is of no use in a backup.
        start_backup(self.session)
        self._offers = Offers(self.session, self._look, self._doors, self._host)
        self._offers.start(names_hidden=self.veiling.is_on)
        self._get_moving().start()

    @Slot()
    def open_print(self) -> None:
        """What comes on paper."""
        if not self.veiling.refuses("print"):
            self._get_printing().open()

    def _get_printing(self) -> "PrintPart":
        from app.ui.printing.part import PrintPart

        if self.printing is None:
            self.printing = PrintPart(self.session, self._look, self._doors, self)
            self.printing.shown.connect(self.screen_shown)
            self.printing.left.connect(self._leave_printing)
            self.printing.jump_wished.connect(self._go_to_question)
            self.printing.finding_wished.connect(self._go_to_finding)
            self.printing.formats_wished.connect(self._open_formats)
        self.wizard.flush()
        return self.printing

    @Slot()
    def _leave_printing(self) -> None:
        self.screen_left.emit()
        if self.printing is not None:
            self.printing.close()

    @Slot()
    def _open_formats(self) -> None:
        self.carry_out("export")

    @Slot(object)
    def _go_to_finding(self, finding: "Finding") -> None:
        self.wizard.go_to_finding(finding)

    @Slot(str)
    def carry_out(self, act: str) -> None:
        """Something of the menu (`plan_menu.get_entries`)."""
        if self.veiling.takes(act):
            return
        match act:
            case "password":
                from app.ui.password.part import PasswordPart

                part = PasswordPart(self.session, self._look, self._doors, self._host)
                part.changed.connect(self._follow_password)
                part.open()
            case "print":
                self.open_print()
            case "history":
                self.open_history()
            case "combine":
                from app.ui.merge.part import MergePart

                self.wizard.flush()
                MergePart(self.session, self._look, self._doors, self._host).open()
            case "export":
                from app.ui.exporting.sheet import ExportSheet

                self.wizard.flush()
                ExportSheet(self.session, self._look, self._doors, self._host).open()
            case "newer":
                self.wizard.flush()
                self._get_moving().open()
            case "wipe":
                from app.ui.password.wipe_part import WipePart

                wipe = WipePart(self.session, self._look, self._doors, self._host)
                wipe.wiped.connect(self._follow_form)
                wipe.open()
            case "lock":
                self.lock_wished.emit()
            case _:
                return

    def _get_moving(self) -> "MovingPart":
        """What knows of newer forms; there once it was needed, soon after opening."""
        from app.ui.moving.part import MovingPart

        if self._moving is None:
            self._moving = MovingPart(self.session, self._look, self._doors, self._host)
            self._moving.jump_wished.connect(self._go_to_question)
            self._moving.show_in(self.wizard, self._look)
        return self._moving

    @Slot()
    def open_history(self) -> None:
        """Versions, what changed since, and the way back."""
        if self.veiling.refuses("history"):
            return
        from app.ui.history.part import HistoryPart

        self.wizard.flush()
        part = HistoryPart(self.session, self._look, self._doors, self._host)
        part.jump_wished.connect(self._go_to_question)
        part.print_wished.connect(self._print_version)
        part.open()

    @Slot(str)
    def _go_to_question(self, question: str) -> None:
        self.wizard.go_to_question(question)

    @Slot(object, bool)
    def _print_version(self, version: "Version", since: bool) -> None:
        self._get_printing().open(version, since=since)

    @Slot()
    def open_search(self) -> None:
        """Find a word."""
        from app.ui.wizard.search_sheet import SearchSheet

        sheet = SearchSheet(self.veiling.session, self._look, self._host)
        sheet.found.connect(self._go_to_hit)
        sheet.open()

    @Slot()
    def open_sources(self) -> None:
        """What the texts rest on."""
        from app.ui.wizard.sources_sheet import SourcesSheet

        SourcesSheet(self._look, self.session.form, self._host).open()

    @Slot()
    def open_details(self) -> None:
        """Title, organisation and country."""
        from app.ui.parts.glossary import Glossary
        from app.ui.wizard.context import Asking, make_context
        from app.ui.wizard.details_sheet import DetailsSheet

        self.wizard.flush()
        session = self.veiling.session
        context = make_context(session, Asking(session), self._look, Glossary(session.form.glossary).open_page())
        sheet = DetailsSheet(session.form, session.plan, context, self._host)
        sheet.kept.connect(self._keep_details)
        sheet.open()

    @Slot(object)
    def _keep_details(self, changed: Mapping[str, Json]) -> None:
        for question, raw in changed.items():
            self.veiling.session.answer(question, raw)

    @Slot(object)
    def _go_to_hit(self, hit: "Hit") -> None:
        if hit.question:
            self.wizard.go_to_question(hit.question, hit.row)
        else:
            self.wizard.go(hit.phase, hit.step)

    @Slot()
    def _follow_password(self) -> None:
        self.wizard.top.hidden_acts = self._get_hidden_acts()
        self.password_changed.emit()

    def _get_hidden_acts(self) -> frozenset[str]:
        hidden = frozenset({"wipe", "password"}) if self.session.is_read_only else frozenset[str]()
        hidden |= {"hide_names" if self.veiling.is_on else "show_names"}
        return hidden if self.session.key is not None else hidden | {"lock"}

    @Slot()
    def _flush(self) -> None:
        self.wizard.flush()

    @Slot(bool)
    def _follow_veil(self, hidden: bool) -> None:
        self.show_look(self._look)
        self.names_hidden.emit(hidden)

    @Slot()
    def _follow_form(self) -> None:
        self.show_look(self._look)
