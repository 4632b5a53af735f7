"""Writing what leaves the plan as a file for another program: complete or not at all.

A job is plain data, as a print job is, so it may run beside the window. To add a format: its writer, and its line in `FORMATS` and `_WRITERS`.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.logic.privacy import is_sensitive
from app.model.json import Json
from app.model.trouble import InputProblem
from app.session.naming import compute_file_stem, compute_neutral_title
from app.session.printing import PrintJob
from app.store.trouble import explained
from app.support.files import store_file
from app.support.texts import _, speaking

Format = Literal["docx", "xlsx", "ics", "eml", "csv"]
FORMATS: tuple[Format, ...] = ("docx", "xlsx", "ics", "eml", "csv")
_PAPERS: tuple[Format, ...] = ("docx", "eml")
"""The formats that hold one paper, by its settings; the others have a shape of their own."""


class Origin(Struct, frozen=True, kw_only=True):
    """The plan file from which something is written: its own id, and its latest change."""

    plan: str = ""
    change: int = 0
    uid: str = ""
    at: datetime | None = None


class ExportJob(Struct, frozen=True, kw_only=True):
    """All that is needed to write a plan for another program."""

    paper: PrintJob
    """The plan, the form, who is named how, in which language; for a text or a mail, which paper."""
    origin: Origin
    beside: tuple[tuple[str, PrintJob], ...] = ()
    """Other papers in the same mail, each with its title."""
    template: Path | None = None
    """A document of the office, whose styles a text takes over."""

    def render(self, path: Path) -> None:
        """Write the file; its ending says the format."""
        body = self.render_bytes(get_format(path))
        with explained(path):
            store_file(path, body)

    def render_bytes(self, wanted: Format) -> bytes:
        """The file itself."""
        return _WRITERS[wanted](self)

    def compute_subject(self) -> str:
        """What a mail with it is about: nothing that tells on anybody."""
        plan = self.paper.plan
        if self.paper.is_protected or is_sensitive(self.paper.localise(), plan):
            return compute_neutral_title(self.paper.settings.today)
        return self.paper.compute_document().file_title


def get_format(path: Path) -> Format:
    """The format that the ending of a file says."""
    endings: Mapping[str, Format] = {f".{each}": each for each in FORMATS}
    found = endings.get(path.suffix.lower())
    if found is None:
        raise InputProblem("ending", _("The name of the file must end in {endings}.").format(endings=", ".join((".json", *endings))))
    return found


def has_paper(wanted: Format) -> bool:
    """Whether a format holds a paper that can be chosen."""
    return wanted in _PAPERS


def _write_docx(job: ExportJob) -> bytes:
    # python-docx and lxml: only who writes for a word processor waits for them
    from app.export.docx import BrokenTemplate, render_docx

    document = job.paper.compute_document()
    try:
        with speaking(document.language):
            return render_docx(document, job.template)
    except BrokenTemplate as error:
        name = "" if job.template is None else job.template.name
        sentence = _("“{name}” cannot be used as a template. Choose a Word document (.docx or .dotx) without macros.")
        raise InputProblem("template", sentence.format(name=name)) from error


def _write_xlsx(job: ExportJob) -> bytes:
    from app.document.lists import compute_lists
    from app.export.xlsx.writing import Trace, render_xlsx

    form = job.paper.localise()
    with speaking(form.language):
        return render_xlsx(compute_lists(form, job.paper.plan, job.paper.settings), Trace(plan=job.origin.plan, change=job.origin.uid))


def _write_csv(job: ExportJob) -> bytes:
    from app.document.lists import ACTIONS, compute_lists, find_sheet
    from app.export.csv import render_csv

    form = job.paper.localise()
    with speaking(form.language):
        sheet = find_sheet(compute_lists(form, job.paper.plan, job.paper.settings), ACTIONS)
        if sheet is None:
            raise InputProblem("no_actions", _("This plan has no list of actions."))
        return render_csv(sheet, form.language)


def _write_ics(job: ExportJob) -> bytes:
    from app.document.agenda import compute_agenda
    from app.export.ics import Origin as Source
    from app.export.ics import render_ics

    form = job.paper.localise()
    with speaking(form.language):
        agenda = compute_agenda(form, job.paper.plan, job.paper.settings)
    at = job.origin.at or datetime.combine(job.paper.settings.today, datetime.min.time()).astimezone()
    return render_ics(agenda, Source(job.origin.plan, job.origin.change, at))


def _write_eml(job: ExportJob) -> bytes:
    from app.export.eml import Draft, render_eml

    form = job.paper.localise()
    with speaking(form.language):
        subject = job.compute_subject()
        text = _("The plan is attached as a PDF.")
    stem = compute_file_stem(subject)
    names = (f"{stem}.pdf", *(f"{stem} {compute_file_stem(title).lower()}.pdf" for title, _paper in job.beside))
    papers = tuple(zip(names, map(_make_pdf, (job.paper, *(paper for _title, paper in job.beside))), strict=True))
    return render_eml(Draft(subject=subject, text=f"{text}\n", language=form.language, papers=papers))


def _make_pdf(paper: PrintJob) -> bytes:
    body, _result = paper.render_bytes()
    if paper.key is None:
        return body
    from app.export.pdf.sealing import seal_pdf

    return seal_pdf(body, paper.key)


_WRITERS: Mapping[Format, Callable[[ExportJob], bytes]] = {
    "docx": _write_docx,
    "xlsx": _write_xlsx,
    "ics": _write_ics,
    "eml": _write_eml,
    "csv": _write_csv,
}


def store_json(path: Path, data: Mapping[str, Json]) -> None:
    """Exchange JSON. Half characters are spelled out, since no file can hold them."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    try:
        body = text.encode()
    except UnicodeEncodeError:
        body = json.dumps(data, ensure_ascii=True, indent=1).encode()
    with explained(path):
        store_file(path, body + b"\n")
