"""Which papers of a form can be made of this plan, each with the sentence that says what it is for."""

from msgspec import Struct

from app.document.compose import compute_job, get_default_names
from app.document.job import compute_sensitive
from app.document.letters.compose import list_templates
from app.document.letters.readers import get_readers
from app.document.letters.words import list_actions
from app.document.presets import get_reason
from app.document.settings import NamesMode, PrintSettings
from app.document.spec_reader import read_spec
from app.document.worksheets.bench import PHASE_SHEET, STEP_SHEET, make_bench
from app.document.worksheets.sheets import ATTENDANCE
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Plan

MADE = ("plan", "page", "handout", "worksheets", "agreements", "mandate", "actions", "cards", "attendance", "script", "progress", "letters")
"""The documents of documents.yaml that there is a maker for."""

GENERIC = frozenset({PHASE_SHEET, STEP_SHEET, ATTENDANCE})
"""Sheets that are not one piece of the worksheets."""


class LetterChoice(Struct, frozen=True, kw_only=True):
    """A letter that can be chosen: when to use it, for whom, and how often it is printed."""

    id: str
    title: str
    when: str = ""
    to: str = ""
    copies: int = 1


class Paper(Struct, frozen=True, kw_only=True):
    """A document that can be printed."""

    id: str
    title: str
    says: str
    names: NamesMode = "full"
    """How people are named on it when nobody chooses."""
    count: int = 0
    """How many pieces there are of it: sheets, slips, letters; 0 where that says nothing."""
    why_not: str = ""
    """Why it would be empty for this plan; "" when it would not."""
    letters: tuple[LetterChoice, ...] = ()
    """Of the letters: which there are for this plan."""


def list_papers(form: Form, plan: Plan, settings: PrintSettings) -> tuple[Paper, ...]:
    """The papers of this plan, in the order of the form."""
    spec = read_spec(form)
    reading = Reading(form, plan)
    sensitive = compute_sensitive(form, plan, reading)
    papers = (
        Paper(
            id=document.id,
            title=document.title,
            says=document.says,
            names=get_default_names(form, spec, document.id, sensitive=sensitive),
            count=_count_pieces(form, plan, settings, document.id),
            why_not=get_reason(document, spec, reading),
            letters=_list_letters(form, plan, settings) if document.id == "letters" else (),
        )
        for document in spec.documents.values()
        if document.id in MADE
    )
    return tuple(paper for paper in papers if paper.id != "cards" or not paper.why_not)


def _count_pieces(form: Form, plan: Plan, settings: PrintSettings, document: str) -> int:
    """Of the papers that consist of pieces: how many, without making them."""
    if document not in ("worksheets", "cards", "letters"):
        return 0
    job = compute_job(form, plan, PrintSettings(document=document, today=settings.today))
    if document == "worksheets":
        bench = make_bench(job)
        return sum(1 + len(phase.steps) for phase in bench.outline.phases if not phase.is_kept) + sum(sheet not in GENERIC for sheet in bench.sheets)
    if document == "cards":
        return sum(bool(list_actions(job, person)) for person in plan.people)
    return sum(len(get_readers(job, template)) for template in list_templates(job))


def _list_letters(form: Form, plan: Plan, settings: PrintSettings) -> tuple[LetterChoice, ...]:
    job = compute_job(form, plan, PrintSettings(document="letters", today=settings.today))
    bodies = {letter.id: letter.body for letter in form.letters}
    return tuple(
        LetterChoice(
            id=template.id,
            title=template.title,
            when=str(bodies[template.id].get("when") or ""),
            to=str(bodies[template.id].get("to") or ""),
            copies=len(get_readers(job, template)),
        )
        for template in list_templates(job)
    )
