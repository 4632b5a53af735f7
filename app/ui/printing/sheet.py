"""The print dialogue: what, in which language, with which names; then save as PDF."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QThreadPool, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QProgressBar, QWidget

from app.document.papers import Paper
from app.document.settings import NAMES_MODES, NamesMode, PrintSettings
from app.model.key import Key
from app.model.version import Version
from app.session.naming import compute_file_stem
from app.session.printing import PrintJob, PrintResult
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.doors import Choose, Doors
from app.ui.look import Look
from app.ui.parts import Card, Sheet, WrapCheck, WrapRadio, make_button, make_label, make_row
from app.ui.password.entry import PasswordEntry
from app.ui.printing.job import JobRun
from app.ui.printing.letters import LetterList


class PrintSheet(Sheet):
    """Saves a paper of the session's plan."""

    def __init__(self, session: Session, look: Look, doors: Doors, parent: QWidget) -> None:
        super().__init__(look, _("On paper"), parent, 640)
        self._session = session
        self._doors = doors
        self._path: Path | None = None
        self._run: JobRun | None = None
        self._version: Version | None = None
        self.since: WrapCheck | None = None
        self._add_documents()
        self._add_choices()
        self._add_remarks()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("The paper is being made"))
        self._progress.hide()
        self.outcome = make_label(look, "", "body", "goal")
        self.outcome.hide()
        self.stack.addWidget(self._progress)
        self.stack.addWidget(self.outcome)
        self._add_after()
        self.stack.addStretch(1)
        self.add_cancel(_("Close"))
        self.save = self.add_button(_("Save as PDF…"), "primary", "file-text")
        self.save.setDefault(True)
        self.save.clicked.connect(self._choose_path)
        self.documents.button(0).setFocus()

    def show_version(self, version: Version, *, since: bool) -> None:
        """Print against this version, with bars beside what changed since; or, without `since`, print the version itself."""
        self._version = version
        if since:
            self.since = WrapCheck(self.look, _("With bars beside what changed since “{name}”").format(name=version.name))
            self.since.setChecked(True)
            self.stack.insertWidget(0, self.since)
        else:
            self.stack.insertWidget(
                0, make_label(self.look, _("This prints “{name}”, not the plan as it is now.").format(name=version.name), "label")
            )

    @property
    def settings(self) -> PrintSettings:
        """What is chosen."""
        names = self.names.currentData()
        return PrintSettings(
            document=self._paper.id,
            letters=self.letters.chosen,
            today=self._session.surroundings.today,
            names=next((mode for mode in NAMES_MODES if mode == names), None),
            final=self.final.isChecked(),
            large=self.large.isChecked(),
            notes=self.notes.isChecked(),
        )

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being made."""
        return self._run is not None

    def save_to(self, path: Path) -> None:
        """Make the paper there."""
        self._path = path
        self.save.setEnabled(False)
        self._progress.show()
        self.outcome.hide()
        self._after.hide()
        run = JobRun(replace(self._make_job(), key=self._key), path)
        run.setAutoDelete(False)
        run.signals.finished.connect(self._show_result)
        run.signals.failed.connect(self._show_failure)
        self._run = run
        QThreadPool.globalInstance().start(run)

    @property
    def _key(self) -> Key | None:
        return Key.of(self.password.text) if self.sealed.isChecked() else None

    def _make_job(self) -> PrintJob:
        language = str(self.language.currentData())
        if self._version is None or (self.since is not None and not self.since.isChecked()):
            return self._session.make_print_job(self.settings, language)
        versions = self._session.versions
        make = versions.make_print_job if self.since is None else versions.make_job_since
        return make(self._version.uid, self.settings, language)

    @property
    def _paper(self) -> Paper:
        return self._papers[max(self.documents.checkedId(), 0)]

    def _add_documents(self) -> None:
        self._papers = self._session.list_papers()
        self.documents = QButtonGroup(self)
        for nr, paper in enumerate(self._papers):
            radio = WrapRadio(self.look, f"{paper.title}: {paper.says}")
            self.documents.addButton(radio, nr)
            self.stack.addWidget(radio)
        self.documents.button(0).setChecked(True)
        self.letters = LetterList(tuple(letter for paper in self._papers for letter in paper.letters), self.look)
        self.letters.hide()
        self.letters.changed.connect(self._allow_saving)
        self.stack.addWidget(self.letters)
        self.documents.idToggled.connect(self._choose_paper)
        self.stack.addSpacing(self.look.space(1))

    @Slot(int, bool)
    def _choose_paper(self, nr: int, chosen: bool) -> None:
        """The letters show when their paper is chosen."""
        if chosen:
            self.letters.setVisible(bool(self._papers[nr].letters))
            self._show_proposed_names()
            self._allow_saving()
            self.fit()

    def _show_proposed_names(self) -> None:
        """What the papers and the theme say about names on this paper."""
        self.names.setItemText(0, _("as this paper proposes: {names}").format(names=_get_names_texts()[self._paper.names]))

    @Slot()
    def _allow_saving(self) -> None:
        """Without any letter there is nothing to save; a password that was wished must be there."""
        has_letters = not self._paper.letters or bool(self.letters.chosen)
        has_password = not self.sealed.isChecked() or bool(self.password.text)
        self.save.setEnabled(self._run is None and has_letters and has_password)

    def _add_choices(self) -> None:
        self.names = self._add_box(_("Names of people"), (("", ""), *((text, mode) for mode, text in _get_names_texts().items())))
        form = self._session.form
        note = next((theme.defaults.get("names_note") for theme in form.themes if theme.id == form.theme), None)
        if note and form.language != "en":
            # The forms hold this note in Dutch only.
            self.stack.addWidget(make_label(self.look, str(note), "small", "muted"))
        self._show_proposed_names()
        self.language = self._add_box(_("Language"), ((_("Nederlands"), "nl"), (_("English"), "en")))
        self.language.setCurrentIndex(max(self.language.findData(self._session.plan.language), 0))
        self.final = WrapCheck(self.look, _("Final (without the word concept)"))
        self.notes = WrapCheck(self.look, _("With my private notes, at the back"))
        self.large = WrapCheck(self.look, _("In large type"))
        self.sealed = WrapCheck(self.look, _("With a password on the PDF"))
        for box in (self.final, self.notes, self.large, self.sealed):
            self.stack.addWidget(box)
        self._add_seal()

    def _add_seal(self) -> None:
        self.password = PasswordEntry(self.look, _("Password of the PDF"))
        self.seal_note = make_label(
            self.look, _("Who forgets it cannot open the PDF. It is no archive file (PDF/A) then; reading aloud still works."), "small", "muted"
        )
        for widget in (self.password, self.seal_note):
            widget.hide()
            self.stack.addWidget(widget)
            self.sealed.toggled.connect(widget.setVisible)
        self.sealed.toggled.connect(self._allow_saving)
        self.password.changed.connect(self._allow_saving)

    def _add_box(self, text: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        box = QComboBox()
        for name, value in choices:
            box.addItem(name, value)
        box.setAccessibleName(text)
        label = make_label(self.look, text, "label")
        label.setBuddy(box)
        self.stack.addWidget(label)
        self.stack.addWidget(box)
        return box

    def _add_remarks(self) -> None:
        """What stands open does not hold anything back; the paper says it, and so do we."""
        findings = tuple(f for f in self._session.compute_findings("print") if f.dismissed is None and f.level == "warning")
        if not findings:
            return
        title = ngettext("{n} point to look at before you print", "{n} points to look at before you print", len(findings))
        card = Card(self.look, "pitfall", title.format(n=len(findings)), "triangle-alert")
        for finding in findings[:3]:
            card.add_text(finding.message)
        if len(findings) > 3:
            card.add_text(_("And {n} more; they stand at the questions.").format(n=len(findings) - 3), "pitfall")
        self.stack.addWidget(card)

    def _add_after(self) -> None:
        self._after = QWidget()
        row = make_row(self._after, self.look.space(2))
        self.open_button = make_button(self.look, _("Open the PDF"), "eye")
        self.folder_button = make_button(self.look, _("Show in the folder"), "folder-open")
        self.open_button.clicked.connect(self._open)
        self.folder_button.clicked.connect(self._show_folder)
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        self._after.hide()
        self.stack.addWidget(self._after)

    @Slot()
    def _choose_path(self) -> None:
        name = compute_file_stem(self._session.plan.title or self._session.path.stem)
        behind = "" if self._paper is self._papers[0] else f" {compute_file_stem(self._paper.title).lower()}"
        suggestion = self._session.path.with_name(f"{name}{behind}.pdf")
        self._doors.choose_file(self, Choose(title=_("Save as PDF"), suggestion=suggestion, kinds="PDF (*.pdf)", saving=True), self._save_chosen)

    @Slot(str)
    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    @Slot(object)
    def _show_result(self, result: PrintResult) -> None:
        text = ngettext("Ready: {n} page, in {name}.", "Ready: {n} pages, in {name}.", result.pages).format(
            n=result.pages, name=self._path.name if self._path is not None else ""
        )
        if result.not_printable:
            text += " " + _("Some characters are in no font; they stand as [U+…] in the paper: {chars}").format(
                chars=" ".join(char for char, _count in result.not_printable)
            )
        self._end(text, "goal")
        self._after.show()
        self.open_button.setFocus()

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._end(sentence, "error")

    def _end(self, text: str, tone: str) -> None:
        self._run = None
        self._progress.hide()
        self._allow_saving()
        self.outcome.setProperty("tone", tone)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(text)
        self.outcome.setAccessibleName(text)
        self.outcome.show()

    @Slot()
    def _open(self) -> None:
        if self._path is not None:
            self._doors.open_file(self._path)

    @Slot()
    def _show_folder(self) -> None:
        if self._path is not None:
            self._doors.show_folder(self._path.parent)


def _get_names_texts() -> dict[NamesMode, str]:
    return {"full": _("in full"), "initials": _("initials"), "function": _("the function"), "none": _("none: the role in the group")}
