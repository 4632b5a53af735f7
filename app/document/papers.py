"""Which papers of a form can be made of this plan, each with the sentence that says what it is for."""

from msgspec import Struct

from app.document.compose import compute_job, get_default_names
from app.document.job import compute_sensitive
from app.document.letters.compose import get_readers, list_templates
from app.document.settings import NamesMode, PrintSettings
from app.document.spec_reader import read_spec
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Plan

MADE = ("plan", "page", "handout", "worksheets", "agreements", "mandate", "actions", "cards", "attendance", "script", "progress", "letters")
"""The documents of documents.yaml that there is a maker for."""


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
    letters: tuple[LetterChoice, ...] = ()
    """Of the letters: which there are for this plan."""


def list_papers(form: Form, plan: Plan, settings: PrintSettings) -> tuple[Paper, ...]:
    """The papers of this plan, in the order of the form."""
    spec = read_spec(form)
    sensitive = compute_sensitive(form, plan, Reading(form, plan))
    papers = (
        Paper(
            id=document.id,
            title=document.title,
            says=document.says,
            names=get_default_names(form, spec, document.id, sensitive=sensitive),
            letters=_list_letters(form, plan, settings) if document.id == "letters" else (),
        )
        for document in spec.documents.values()
        if document.id in MADE
    )
    return tuple(paper for paper in papers if paper.id != "cards" or Reading(form, plan).get_rows("shr.actions"))


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
