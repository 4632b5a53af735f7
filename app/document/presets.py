"""Sets of papers for one occasion, as the form names them, and why one makes no sense for this plan yet."""

from msgspec import Struct

from app.document.compose import compute_job
from app.document.entry import Entry
from app.document.job import Job
from app.document.settings import PAPERS, PaperName, PrintSettings
from app.document.spec import DocumentSpec, Spec
from app.document.worksheets.bench import make_bench
from app.document.worksheets.slots import get_script, list_slots
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Plan

ACTIONS = "shr.actions"
NEED_ACTIONS = frozenset({"actions", "cards", "progress"})
ALWAYS = frozenset({"worksheets", "attendance", "script", "letters"})
"""Papers that are of use before anything was answered."""


class PresetPaper(Struct, frozen=True, kw_only=True):
    """A paper of a set: `only` names the sections that are on, `letters` which letters; empty means all."""

    document: str
    title: str
    only: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    """Of the worksheets: those that the running order needs; empty means all."""
    also_on: PaperName = "a4"
    """Another size of paper that suits it."""


class Preset(Struct, frozen=True, kw_only=True):
    """A set of papers. `pages` is what to expect, "4-6"; `why_not` says why it makes no sense for this plan yet, "" when it does."""

    id: str
    title: str
    papers: tuple[PresetPaper, ...]
    pages: str = ""
    why_not: str = ""


def list_presets(form: Form, plan: Plan, settings: PrintSettings) -> tuple[Preset, ...]:
    """The sets for this form, in its order."""
    job = compute_job(form, plan, PrintSettings(document="script", today=settings.today))
    presets = (_read_preset(job, entry) for entry in Entry(form.documents).get_entries("presets"))
    return tuple(preset for preset in presets if preset is not None and preset.papers)


def _read_preset(job: Job, entry: Entry) -> Preset | None:
    spec, meant = job.spec, entry.get_entry("for").get_texts("forms")
    if meant and job.form.id not in meant:
        return None
    documents = tuple(spec.documents[name] for name in entry.get_texts("documents") if name in spec.documents)
    sections, also = entry.get_texts("sections"), entry.get_texts("also")
    sheets = _list_sheets(job) if entry.get_text("sheets") else ()
    paper: PaperName = "a4"
    for name in PAPERS:
        paper = name if name in entry.get_text("also_as").casefold() else paper
    papers = [_make_paper(document, sections, sheets, paper) for document in documents]
    extra = tuple(section for section in sections if not any(section in document.sections for document in documents))
    if extra and "plan" in spec.documents and set(extra) & set(spec.documents["plan"].sections):
        papers.append(PresetPaper(document="plan", title=spec.documents["plan"].title, only=extra))
    if also and "letters" in spec.documents:
        papers.append(PresetPaper(document="letters", title=spec.documents["letters"].title, letters=also))
    why_not = next((why for document in documents if (why := get_reason(document, spec, job.reading))), "")
    return Preset(id=entry.get_text("id"), title=entry.get_text("title"), papers=tuple(papers), pages=entry.get_text("pages"), why_not=why_not)


def _make_paper(document: DocumentSpec, sections: tuple[str, ...], sheets: tuple[str, ...], paper: PaperName) -> PresetPaper:
    return PresetPaper(
        document=document.id,
        title=document.title,
        only=tuple(section for section in sections if section in document.sections),
        sheets=sheets if document.id == "worksheets" else (),
        also_on=paper,
    )


def _list_sheets(job: Job) -> tuple[str, ...]:
    """The worksheets that the running order needs."""
    slots = list_slots(make_bench(job), Entry(job.form.documents).get_entry("scripts"), get_script(job))
    return tuple(dict.fromkeys(sheet for slot in slots for sheet in slot.sheets))


def get_reason(document: DocumentSpec, spec: Spec, reading: Reading) -> str:
    """Why a paper would be empty for this plan, in a sentence of the form; "" when it would not."""
    if document.id in NEED_ACTIONS:
        return "" if reading.get_rows(ACTIONS) else spec.phrases.get("actions.none", "")
    if document.id in ALWAYS or _has_answers(document, reading):
        return ""
    return spec.phrases.get("paper.empty", "")


def _has_answers(document: DocumentSpec, reading: Reading) -> bool:
    """Whether something was answered that belongs in a section of the paper."""
    questions = tuple(question for question in reading.form.get_questions() if question.asked != "start")
    own = tuple(question for question in questions if question.print_ is not None and question.print_.section in document.sections)
    return any(not reading.is_empty(question.id) for question in own or questions)
