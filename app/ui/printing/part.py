"""Opens the print screen, keeps the preview up to date, and carries out what is wished there. One for a plan, as long as it is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from app.document.settings import PrintSettings
from app.model.finding import Finding
from app.model.version import Version
from app.session.paper_set import MadePaper, PaperOffer, make_offer, make_papers
from app.session.printing import PrintJob
from app.session.session import Session
from app.support.remembered import load_remembered, store_remembered
from app.support.texts import _
from app.ui.doors import Doors
from app.ui.look import Look
from app.ui.parts.announce import announce
from app.ui.printing.choices import PrintChoices, pack, unpack
from app.ui.printing.composer import Composer
from app.ui.printing.output import Output
from app.ui.printing.pages.raster import Opened, Raster
from app.ui.printing.panel import words
from app.ui.printing.panel.panel import ChoicePanel
from app.ui.printing.places import list_places
from app.ui.printing.screen import PrintScreen
from app.ui.printing.wishes import make_jobs


class PrintPart(QObject):
    """What it made stays until it is opened again, with the page where she was."""

    shown = Signal(object)
    """There is a screen to show."""
    left = Signal()
    """Back to the plan."""
    jump_wished = Signal(str)
    finding_wished = Signal(object)
    formats_wished = Signal()

    def __init__(self, session: Session, look: Look, doors: Doors, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._doors = doors
        self._version: Version | None = None
        self._choices: PrintChoices | None = None
        self._page = 0
        self._pdfium = Lock()
        self._is_fresh = False
        self._opening = 0
        self.made: tuple[MadePaper, ...] = ()
        self.screen: PrintScreen | None = None
        self.raster = Raster(self._pdfium, self)
        self.raster.opened.connect(self._show_pages)
        self.composer = Composer(self)
        self.composer.finished.connect(self._take)
        self.composer.failed.connect(self._fail)
        self.composer.rested.connect(self._rest)
        self.output = Output(session, doors, self._pdfium, self)
        self.output.folder_used.connect(self._keep_folder)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being made, and every page in sight is there."""
        if self.composer.is_busy or self.output.is_busy or self._opening:
            return False
        return self.screen is None or not self.made or self.screen.preview.is_drawn

    def open(self, version: Version | None = None, *, since: bool = False) -> None:
        """Show the screen. With a version: the plan of now against it, or (without `since`) that version itself."""
        choices = self._choices or unpack(load_remembered(self._session.plan_uid))
        if version is not None:
            choices = replace(choices, since=version.uid if since else "", what=choices.what if choices.what.startswith("set/full") else "")
        self._version = version if version is not None and not since else None
        self._choices = choices
        self._build()

    def show_look(self, look: Look) -> None:
        """Another look or language, with the same choices."""
        self._look = look
        if self.screen is not None:
            self._build()

    def close(self) -> None:
        """Take the screen away."""
        self.composer.cancel()
        if self.screen is not None:
            self._page = self.screen.view.page
            screen, self.screen = self.screen, None
            screen.deleteLater()
        self._remember()

    def stop(self) -> None:
        """The plan closes: no thread may go on."""
        self.close()
        self.composer.stop()
        self.output.stop()
        self.raster.stop()

    # -- building

    def _build(self) -> None:
        old = self.screen
        versions = self._session.versions.list_versions() if self._version is None else ()
        panel = ChoicePanel(self._session, self._look, versions)
        screen = PrintScreen(panel, self.raster, self._look, self._doors)
        self.screen = screen
        self._is_fresh = False
        self._connect(screen)
        title = self._session.plan.title or self._session.path.stem
        if self._version is not None:
            panel.extras.hide_versions()
            title = _("This prints “{name}”, not the plan as it is now.").format(name=self._version.name)
        screen.show_title(title)
        screen.show_waiting(_("The preview is being made…"))
        screen.allow(allowed=False)
        self.output.follow(screen)
        self.shown.emit(screen)
        if old is not None:
            old.deleteLater()
        job = self._session.make_print_job(PrintSettings(today=self._session.surroundings.today))
        self.composer.begin(partial(_find_offer, job))

    def _connect(self, screen: PrintScreen) -> None:
        screen.back_wished.connect(self._leave)
        screen.save_wished.connect(self._save)
        screen.print_wished.connect(self._print)
        screen.mail_wished.connect(self._mail)
        screen.formats_wished.connect(self.formats_wished)
        screen.where_wished.connect(self._show_where)
        screen.status.cancelled.connect(self._cancel)
        screen.view.question_pressed.connect(self._jump)
        screen.bar.question_pressed.connect(self._jump)
        screen.panel.changed.connect(self._compose)
        screen.panel.ready_changed.connect(self._allow)
        screen.panel.remarks.jump_wished.connect(self._go_to_finding)

    # -- composing

    @Slot()
    def _compose(self) -> None:
        """The preview of what is chosen now. What was being made for an older choice is broken off."""
        screen = self.screen
        if screen is None or not screen.panel.sets:
            return
        self._choices = screen.panel.choices
        self._is_fresh = False
        self._allow()
        screen.status.begin(_("The preview is being made…"))
        self.composer.begin(partial(make_papers, self._make_jobs()))

    def _make_jobs(self) -> tuple[tuple[str, PrintJob], ...]:
        assert self.screen is not None
        panel = self.screen.panel
        return make_jobs(self._session, panel.choices, panel.chosen, self._version)

    @Slot(object)
    def _take(self, result: object) -> None:
        screen = self.screen
        if screen is None:
            return
        if isinstance(result, PaperOffer):
            screen.panel.show_offer(result, self._choices or PrintChoices())
            screen.take_focus()
            self._compose()
            return
        if isinstance(result, tuple):
            self.made = cast("tuple[MadePaper, ...]", result)
            self._is_fresh = True
            screen.panel.show_made(self.made)
            pages = [paper.result.pages for paper in self.made]
            count = words.describe_sheets(pages, duplex=screen.panel.choices.duplex)
            screen.show_count(count)
            announce(screen.view, count)
            self._opening = self.raster.open([paper.body for paper in self.made])

    @Slot(object)
    def _show_pages(self, opened: Opened) -> None:
        if opened.serial != self._opening:
            return  # the papers of before; those of now are on their way
        self._opening = 0
        if self.screen is None:
            return
        self.screen.show_waiting("" if opened.sizes else _("There is nothing to print here."))
        self.screen.view.page = self.screen.view.page or self._page
        self._page = 0
        self.screen.preview.show_pages(opened.serial, opened.sizes, list_places(self.made, self._session.outline))

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        if self.screen is not None:
            self.screen.status.tell(sentence, "error")

    @Slot()
    def _rest(self) -> None:
        if self.screen is not None and self.screen.status.is_busy and not self.output.is_busy:
            self.screen.status.end()
        self._allow()
        if self._is_fresh:
            self.output.go_on(self.made)

    @Slot()
    def _cancel(self) -> None:
        """Whatever is being made."""
        self.output.cancel()
        if self.composer.is_busy:
            self.composer.cancel()
            if self.screen is not None and not self.made:
                self.screen.show_waiting(_("There is no preview: it was cancelled. Choose something to make it."))

    @Slot()
    def _allow(self) -> None:
        if self.screen is not None:
            panel = self.screen.panel
            self.screen.allow(allowed=bool(panel.sets) and panel.is_complete)

    # -- wishes

    @Slot()
    def _save(self) -> None:
        if self.screen is not None:
            self.output.save(self.screen.panel, self.made if self._is_fresh else None)
            self._make_again()

    @Slot()
    def _print(self) -> None:
        if self.screen is not None:
            self.output.print(self.screen.panel, self.made if self._is_fresh else None)
            self._make_again()

    @Slot()
    def _mail(self) -> None:
        if self.screen is not None:
            self.output.mail(self.screen.panel, self.made if self._is_fresh else None)
            self._make_again()

    def _make_again(self) -> None:
        """Something is wanted of a preview that was cancelled."""
        if not self._is_fresh and not self.composer.is_busy:
            self._compose()

    @Slot()
    def _show_where(self) -> None:
        self._doors.show_folder(self._session.path.parent)

    @Slot()
    def _leave(self) -> None:
        self.left.emit()

    @Slot(str)
    def _jump(self, question: str) -> None:
        self.left.emit()
        self.jump_wished.emit(question)

    @Slot(object)
    def _go_to_finding(self, finding: Finding) -> None:
        self.left.emit()
        self.finding_wished.emit(finding)

    @Slot(object)
    def _keep_folder(self, folder: Path) -> None:
        """Not of a plan that nobody should know of."""
        if self.screen is not None and not self._session.is_discreet:
            self.screen.panel.choices = replace(self.screen.panel.choices, folder=str(folder))
            self._choices = self.screen.panel.choices
            self._remember()

    def _remember(self) -> None:
        if self._choices is not None and self._choices.what:
            store_remembered(self._session.plan_uid, pack(replace(self._choices, since="")))


def _find_offer(job: PrintJob, checkpoint: Callable[[], None]) -> PaperOffer:
    checkpoint()
    return make_offer(job)
