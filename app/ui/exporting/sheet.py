"""Other formats than paper: choose one, choose who is named how, and save it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QThreadPool, Slot
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QWidget

from app.document.settings import NAMES_MODES, PrintSettings
from app.session.exporting import FORMATS, ExportJob, Format, has_paper
from app.session.naming import compute_file_stem, compute_neutral_title
from app.session.session import Session
from app.support.texts import _
from app.ui.doors import Choose, Doors
from app.ui.look import Look
from app.ui.parts import Sheet, WrapRadio, make_button, make_label
from app.ui.parts.busy import BusyRun
from app.ui.parts.combo import Combo


class ExportSheet(Sheet):
    """Saves the plan for another program."""

    def __init__(self, session: Session, look: Look, doors: Doors, parent: QWidget) -> None:
        super().__init__(look, _("Other formats"), parent, 600)
        self._session = session
        self._doors = doors
        self._template: Path | None = None
        self._path: Path | None = None
        self._run: BusyRun | None = None
        self._add_formats()
        self.papers = self._add_box(_("Which document?"), tuple((paper.title, paper.id) for paper in session.list_papers() if not paper.why_not))
        self.names = self._add_box(_("Names of people"), _list_names())
        self._add_template()
        self.house = make_button(look, _("House style…"), "", "link")
        self.house.clicked.connect(self._open_house)
        self.stack.addWidget(self.house)
        self._add_outcome()
        self.stack.addStretch(1)
        self.close_button = self.add_cancel(_("Close"))
        self.save = self.add_button(_("Save…"), "primary", "file-text")
        self.save.setDefault(True)
        self.save.clicked.connect(self._choose_path)
        self._show_choices()
        self.formats.button(0).setFocus()

    @property
    def format(self) -> Format:
        """The chosen format."""
        return FORMATS[max(self.formats.checkedId(), 0)]

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._run is not None

    @property
    def job(self) -> ExportJob:
        """What is chosen, as a job."""
        names = (None, *NAMES_MODES)[max(self.names.currentIndex(), 0)]
        document = str(self.papers.currentData() or "plan") if has_paper(self.format) else "plan"
        settings = PrintSettings(document=document, today=self._session.surroundings.today, names=names)
        return self._session.make_export_job(settings, template=self._template if self.format == "docx" else None)

    def save_to(self, path: Path) -> None:
        """Write the file there."""
        self._path = path
        self.save.setEnabled(False)
        self.progress.show()
        self.outcome.hide()
        self.show_button.hide()
        self._run = BusyRun(partial(self.job.render, path), _describe_crash)
        self._run.signals.finished.connect(self._show_done)
        self._run.signals.failed.connect(self._show_failure)
        QThreadPool.globalInstance().start(self._run)

    def take_template(self, path: str) -> None:
        """A document of the office whose styles a text takes over."""
        self._template = Path(path)
        self.template_name.setText(_("Styles of “{name}”").format(name=self._template.name))
        self.template_name.show()
        self.fit()

    def _add_formats(self) -> None:
        self.stack.addWidget(make_label(self.look, _("For which program?"), "label"))
        self.formats = QButtonGroup(self)
        for nr, words in enumerate(_list_formats()):
            radio = WrapRadio(self.look, words)
            self.formats.addButton(radio, nr)
            self.stack.addWidget(radio)
        self.formats.button(0).setChecked(True)
        self.formats.idToggled.connect(self._show_choices)

    def _add_box(self, text: str, choices: tuple[tuple[str, str], ...]) -> Combo:
        label = make_label(self.look, text, "label")
        box = Combo()
        for name, value in choices:
            box.addItem(name, value)
        box.setAccessibleName(text)
        label.setBuddy(box)
        self.stack.addWidget(label)
        self.stack.addWidget(box)
        return box

    def _add_template(self) -> None:
        self.template = make_button(self.look, _("Use the styles of a Word document…"), "file-text", "link")
        self.template.clicked.connect(self._choose_template)
        self.stack.addWidget(self.template)
        self.template_name = make_label(self.look, "", "small", "muted")
        self.template_name.hide()
        self.stack.addWidget(self.template_name)

    def _add_outcome(self) -> None:
        if self._session.key is not None:
            self.stack.addWidget(make_label(self.look, _("Mind: this file is not encrypted, though the plan has a password."), "body", "pitfall"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("The file is being made"))
        self.progress.hide()
        self.outcome = make_label(self.look, "", "body", "goal")
        self.outcome.hide()
        self.show_button = make_button(self.look, _("Show in its folder"), "folder-open")
        self.show_button.clicked.connect(self._show_folder)
        self.show_button.hide()
        for widget in (self.progress, self.outcome, self.show_button):
            self.stack.addWidget(widget)

    @Slot()
    def _show_choices(self) -> None:
        """Only what makes sense for the chosen format can be chosen."""
        self.papers.setEnabled(has_paper(self.format))
        self.template.setVisible(self.format == "docx")
        self.template_name.setVisible(self.format == "docx" and self._template is not None)
        self.outcome.hide()
        self.show_button.hide()

    @Slot()
    def _open_house(self) -> None:
        from app.ui.exporting.house_sheet import HouseSheet

        HouseSheet(self.look, self._doors, self).open()

    @Slot()
    def _choose_template(self) -> None:
        kinds = _("Word documents ({kinds})").format(kinds="*.docx *.dotx")
        choose = Choose(title=_("Use the styles of a Word document…").rstrip("…"), suggestion=self._session.path.parent, kinds=kinds)
        self._doors.choose_file(self, choose, self.take_template)

    @Slot()
    def _choose_path(self) -> None:
        session = self._session
        stem = compute_neutral_title(session.surroundings.today) if session.is_discreet else compute_file_stem(session.plan.title)
        path = session.path.parent / f"{stem}.{self.format}"
        choose = Choose(title=_("Save"), suggestion=path, kinds=f"{self.format.upper()} (*.{self.format})", saving=True)
        self._doors.choose_file(self, choose, self._save_chosen)

    @Slot(str)
    def _save_chosen(self, path: str) -> None:
        """The ending says the format, also where somebody typed another one."""
        chosen = Path(path)
        self.save_to(chosen if chosen.suffix.lower() == f".{self.format}" else chosen.with_name(f"{chosen.name}.{self.format}"))

    @Slot()
    def _show_done(self) -> None:
        name = self._path.name if self._path is not None else ""
        self._end(_("Saved: {name}.").format(name=name))
        self.show_button.show()
        self.fit()

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._end("")
        self._doors.tell(self.look, self, _("This did not work"), sentence)

    def _end(self, sentence: str) -> None:
        self._run = None
        self.progress.hide()
        self.save.setEnabled(True)
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))

    @Slot()
    def _show_folder(self) -> None:
        if self._path is not None:
            self._doors.show_folder(self._path.parent)


def _describe_crash(place: str) -> str:
    return _("The file could not be made ({place}). Your plan is safe. Please report this.").format(place=place)


def _list_formats() -> tuple[str, ...]:
    """What each format is for, in the order of FORMATS."""
    return (
        _("Word: a document to go on with (.docx)"),
        _("Excel: actions, agreements, people, messages and results (.xlsx)"),
        _("Calendar: meetings and deadlines (.ics)"),
        _("Mail: a draft with the PDF attached (.eml)"),
        _("Plain table of the actions (.csv)"),
    )


def _list_names() -> tuple[tuple[str, str], ...]:
    """As the theme proposes, then the modes in the order of NAMES_MODES."""
    return (
        (_("As the theme proposes"), ""),
        (_("In full"), "full"),
        (_("Initials"), "initials"),
        (_("Only job title"), "function"),
        (_("Only role"), "none"),
    )
