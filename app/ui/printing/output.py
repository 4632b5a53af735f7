"""Saves and prints what the preview shows: the same PDF, to the letter."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot

from app.model.key import Key
from app.session.exporting import ExportJob, Origin
from app.session.naming import compute_file_stem
from app.session.paper_set import MadePaper
from app.session.printing import seal_and_store
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.doors import Choose, Doors
from app.ui.printing.composer import Composer
from app.ui.printing.panel.panel import ChoicePanel
from app.ui.printing.panel.words import describe_pages
from app.ui.printing.screen import PrintScreen

Wish = Literal["", "save", "print", "mail"]


class Output(QObject):
    """One thing at a time. What is wished while the preview is still being made, waits for it."""

    folder_used = Signal(object)

    def __init__(self, session: Session, doors: Doors, pdfium: Lock, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._doors = doors
        self._pdfium = pdfium
        self._screen: PrintScreen | None = None
        self._waiting: Wish = ""
        self._made: tuple[MadePaper, ...] = ()
        self._printer: object = None
        self._key: Key | None = None
        self._composer = Composer(self)
        self._composer.finished.connect(self._tell_done)
        self._composer.failed.connect(self._fail)
        self._composer.rested.connect(self._rest)

    @property
    def is_busy(self) -> bool:
        """Whether something is being saved or printed, or waits to be."""
        return self._composer.is_busy or bool(self._waiting)

    def follow(self, screen: PrintScreen) -> None:
        """Tell it on this screen."""
        self._screen = screen
        screen.destroyed.connect(self._lose_screen)

    def save(self, panel: ChoicePanel, made: tuple[MadePaper, ...] | None) -> None:
        """As PDF: a file for each paper."""
        self._wish("save", panel, made)

    def print(self, panel: ChoicePanel, made: tuple[MadePaper, ...] | None) -> None:
        """On a printer that is chosen."""
        self._wish("print", panel, made)

    def mail(self, panel: ChoicePanel, made: tuple[MadePaper, ...] | None) -> None:
        """As the draft of a mail with the PDF in it, which the mail program of this computer opens."""
        self._wish("mail", panel, made)

    def go_on(self, made: tuple[MadePaper, ...]) -> None:
        """The preview is there."""
        if self._waiting and self._screen is not None:
            self._wish(self._waiting, self._screen.panel, made)

    def cancel(self) -> None:
        """Neither."""
        self._waiting = ""
        self._composer.cancel()

    def stop(self) -> None:
        """The plan closes. What is being written is written."""
        self._waiting = ""
        self._composer.stop()

    def save_to(self, path: Path) -> None:
        """Without asking where."""
        self._store(str(path))

    def _wish(self, wish: Wish, panel: ChoicePanel, made: tuple[MadePaper, ...] | None) -> None:
        self._waiting = wish if made is None else ""
        if made is None or self._screen is None or self._composer.is_busy:
            return
        self._made, self._key = made, panel.extras.key
        if wish == "save":
            self._doors.choose_file(self._screen, self._suggest(panel, _("Save as PDF"), "pdf", "PDF (*.pdf)"), self._store)
        elif wish == "mail":
            self._doors.choose_file(self._screen, self._suggest(panel, _("Save the draft of a mail"), "eml", _("Mail (*.eml)")), self._store_mail)
        else:
            self._choose_printer(panel)

    # -- saving

    def _suggest(self, panel: ChoicePanel, title: str, ending: str, kinds: str) -> Choose:
        name = compute_file_stem(self._session.plan.title or self._session.path.stem)
        is_plan = panel.chosen.papers[0].document == "plan" and len(panel.chosen.papers) == 1
        behind = "" if is_plan else f" {compute_file_stem(panel.chosen.title).lower()}"
        folder = Path(panel.choices.folder)
        if not panel.choices.folder or not folder.is_dir():
            folder = self._session.path.parent
        return Choose(title=title, suggestion=folder / f"{name}{behind}.{ending}", kinds=kinds, saving=True)

    @Slot(str)
    def _store(self, chosen: str) -> None:
        path = Path(chosen)
        paths = _spread(path, [paper.title for paper in self._made])
        self._begin(_("The PDF is being saved…"), partial(_store_all, self._made, paths, self._key))
        self.folder_used.emit(path.parent)

    @Slot(str)
    def _store_mail(self, chosen: str) -> None:
        path = Path(chosen)
        first, *others = (replace(paper.job, key=self._key) for paper in self._made)
        titles = (paper.title for paper in self._made[1:])
        job = ExportJob(paper=first, origin=Origin(), beside=tuple(zip(titles, others, strict=True)))
        self._begin(_("The mail is being made…"), partial(_store_mail, job, path))
        self.folder_used.emit(path.parent)

    # -- printing

    def _choose_printer(self, panel: ChoicePanel) -> None:
        # Printers are of no use to who only looks, and asking the system for them takes a moment.
        from app.ui.printing.printer import make_printer

        if self._screen is None or not self._screen.view.sizes:
            return
        printer = make_printer(self._screen.view.sizes[0], panel.chosen.title, duplex=panel.choices.duplex)
        self._printer = printer
        self._doors.choose_printer(self._screen, printer, self._print)

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        from app.ui.printing.printer import PrinterWork, PrintProgress

        if not isinstance(self._printer, QPrinter) or self._screen is None:
            return
        progress = PrintProgress(self)
        progress.stepped.connect(self._show_step)
        self._begin(_("Printing…"), PrinterWork(self._printer, [paper.body for paper in self._made], self._pdfium, progress))

    # -- telling

    def _begin(self, words: str, work: Callable[[Callable[[], None]], object]) -> None:
        if self._screen is not None:
            self._screen.status.begin(words)
        self._composer.begin(work)

    @Slot(int, int)
    def _show_step(self, done: int, total: int) -> None:
        if self._screen is not None:
            self._screen.status.show_step(done, total)

    @Slot(object)
    def _tell_done(self, result: object) -> None:
        if self._screen is None:
            return
        if isinstance(result, int):
            self._screen.status.tell(ngettext("{n} page went to the printer.", "{n} pages went to the printer.", result).format(n=result))
        elif isinstance(result, Path) and result.suffix == ".eml":
            self._screen.status.tell(_("The draft is ready: {name}. Your mail program opens it; you send it yourself.").format(name=result.name))
            self._doors.open_file(result)
        elif isinstance(result, Path):
            self._screen.status.tell(self._describe(result), "goal", result)

    def _describe(self, path: Path) -> str:
        pages = describe_pages(sum(paper.result.pages for paper in self._made))
        text = _("Ready: {pages}, in {name}.").format(pages=pages, name=path.name)
        if len(self._made) > 1:
            text = _("Ready: {pages}, in {n} files beside each other; the first is {name}.").format(pages=pages, n=len(self._made), name=path.name)
        missing = [char for paper in self._made for char, _count in paper.result.not_printable]
        if missing:
            told = " ".join(dict.fromkeys(missing))
            text += " " + _("Some characters are in no font; they stand as [U+…] in the paper: {chars}").format(chars=told)
        return text

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        if self._screen is not None:
            self._screen.status.tell(sentence, "error")

    @Slot()
    def _rest(self) -> None:
        if self._screen is not None and self._screen.status.is_busy:
            self._screen.status.end()

    @Slot()
    def _lose_screen(self) -> None:
        if self.sender() is self._screen:
            self._screen = None


def _spread(path: Path, titles: Sequence[str]) -> list[Path]:
    """The chosen path for the first paper; the others stand beside it, over nothing that is there."""
    paths = [path]
    for title in titles[1:]:
        stem = f"{path.stem} {compute_file_stem(title).lower()}"
        nr, candidate = 1, path.with_name(f"{stem}{path.suffix}")
        while candidate.exists() or candidate in paths:
            nr += 1
            candidate = path.with_name(f"{stem} {nr}{path.suffix}")
        paths.append(candidate)
    return paths


def _store_all(made: Sequence[MadePaper], paths: Sequence[Path], key: Key | None, checkpoint: Callable[[], None]) -> Path:
    for paper, path in zip(made, paths, strict=True):
        checkpoint()
        seal_and_store(path, paper.body, key)
    return paths[0]


def _store_mail(job: ExportJob, path: Path, checkpoint: Callable[[], None]) -> Path:
    checkpoint()
    job.render(path)
    return path
