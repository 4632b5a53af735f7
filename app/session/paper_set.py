"""What can be put on paper, and a set of papers made one after another. Plain data in and out, so that both may run beside the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from app.document.papers import Paper
from app.document.presets import Preset
from app.document.running import ScriptChoice
from app.document.settings import PrintSettings
from app.model.finding import Finding
from app.session.printing import PrintJob, PrintResult, draw_document

if TYPE_CHECKING:
    from app.document.blocks import Document

WITHOUT_SECTIONS = frozenset({"letters", "script"})
"""Papers whose parts are chosen in another way, or that make no sense in part."""


class PaperOffer(Struct, frozen=True, kw_only=True):
    """What there is to choose from for a plan, and what is to be looked at before it goes on paper."""

    papers: tuple[Paper, ...]
    presets: tuple[Preset, ...]
    findings: tuple[Finding, ...]
    scripts: tuple[ScriptChoice, ...] = ()
    """The running orders that the script can be."""
    is_sensitive: bool = False
    """Whether the theme says something about people: a reason to be careful with names."""


class SectionChoice(Struct, frozen=True):
    """A part of a paper that can be left out."""

    id: str
    title: str


class MadePaper(Struct, frozen=True, kw_only=True):
    """A paper that is ready: the PDF, what came out, and all its parts, also those that were left out."""

    job: PrintJob
    title: str
    body: bytes
    result: PrintResult
    sections: tuple[SectionChoice, ...] = ()


def make_offer(job: PrintJob) -> PaperOffer:
    """What can be made of the plan of this job."""
    from app.document.papers import list_papers
    from app.document.presets import list_presets
    from app.document.running import list_scripts
    from app.logic.checks import compute_findings
    from app.logic.privacy import is_sensitive

    form = job.localise()
    settings = PrintSettings(today=job.settings.today)
    return PaperOffer(
        papers=list_papers(form, job.plan, settings),
        presets=list_presets(form, job.plan, settings),
        findings=compute_findings(form, job.plan, settings.today, "print", password=job.is_protected),
        scripts=list_scripts(form, job.plan, settings),
        is_sensitive=is_sensitive(form, job.plan),
    )


def make_papers(jobs: tuple[tuple[str, PrintJob], ...], checkpoint: Callable[[], None]) -> tuple[MadePaper, ...]:
    """Every paper of a set: its title and its job. What `checkpoint` raises breaks it off."""
    return tuple(_make_paper(title, job, checkpoint) for title, job in jobs)


def _make_paper(title: str, job: PrintJob, checkpoint: Callable[[], None]) -> MadePaper:
    checkpoint()
    document = job.compute_document()
    checkpoint()
    body, result = draw_document(document, checkpoint)
    return MadePaper(job=job, title=title, body=body, result=result, sections=_list_sections(job, document, checkpoint))


def _list_sections(job: PrintJob, document: "Document", checkpoint: Callable[[], None]) -> tuple[SectionChoice, ...]:
    """The parts with something on them, also those that are switched off now."""
    if document.id in WITHOUT_SECTIONS:
        return ()
    whole = document
    if job.settings.leave_out:
        checkpoint()
        whole = replace(job, settings=replace(job.settings, leave_out=())).compute_document()
    titles: dict[str, str] = {}
    for section in whole.sections:
        titles.setdefault(section.id, section.title)
    return tuple(SectionChoice(section, title or section) for section, title in titles.items()) if len(titles) > 1 else ()
