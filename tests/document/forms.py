"""Tiny forms for these tests, and a print job of them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.document.blocks import Document, Section
from app.document.compose import compute_document
from app.document.settings import PrintSettings
from app.model.finding import Finding
from app.model.form import Form, Phase, Step
from app.model.question import Column, PrintHint, Question

TODAY = date(2027, 1, 11)
PHRASES = {
    "stamp.concept": "CONCEPT",
    "stamp.discussion": "TER BESPREKING",
    "stamp.final": "VASTGESTELD",
    "stamp.final_with": "VASTGESTELD, MET {n} AANDACHTSPUNTEN",
    "stamp.final_with_one": "VASTGESTELD, MET 1 AANDACHTSPUNT",
    "header": "{title}",
    "footer": "versie {version} · {date}",
    "footer.page": "bladzijde {page} van {pages}",
    "footer.mark": "kenmerk {mark}",
    "file_title": "Plan van aanpak",
    "to_fill_in": "nog invullen",
    "later": "Dit zoekt {who} uit, vóór {when}.",
    "later.loose": "Dit wordt nog uitgezocht.",
    "not_agreed": "Hierover verschillen de meningen nog:",
    "not_applicable": "Dit geldt hier niet: {reason}.",
    "example_text": "voorbeeldtekst, nog aan te passen",
    "column.nr": "nr",
    "money.total": "Samen",
}


def make_form(
    *questions: Question, sections: tuple[Mapping[str, Any], ...] = (), phrases: Mapping[str, str] | None = None, language: str = "nl"
) -> Form:
    """A form of one step, with one section `why` for everything unless other sections are given."""
    described = sections or ({"id": "why", "title": "Waarom", "numbered": "yes", "blocks": []},)
    documents = {
        "phrases": PHRASES | dict(phrases or {}),
        "names": {"default": {"not_sensitive": {"plan": "full"}, "sensitive": {"plan": "none"}}},
        "sections": list(described),
        "documents": [{"id": "plan", "title": "Plan", "sections": [section["id"] for section in described]}],
    }
    step = Step(id="step", title="Stap", questions=questions)
    return Form(
        id="tiny",
        version=1,
        revision=1,
        digest="",
        title="Klein",
        language=language,
        phases=(Phase(id="p", title="Fase", steps=(step,)),),
        documents=documents,
    )


def ask(question_id: str = "t.q", kind: str = "text", label: str = "Wat is het?", section: str = "why", as_: str = "line", **more: Any) -> Question:
    """A question that prints in a section."""
    return Question(id=question_id, kind=kind, label=label, print_=PrintHint(section=section, as_=as_), **more)  # pyright: ignore[reportArgumentType]


def ask_table(question_id: str, *columns: Column, **more: Any) -> Question:
    """A table question that prints in the section `why`."""
    return ask(question_id, "table", columns=columns, as_="table", **more)


def make_document(form: Form, plan: Any, findings: tuple[Finding, ...] = (), **settings: Any) -> Document:
    """The paper of a tiny plan, on a fixed day."""
    return compute_document(form, plan, PrintSettings(today=TODAY, **settings), findings)


def get_section(document: Document, section: str) -> Section:
    """One section of a paper."""
    return next(found for found in document.sections if found.id == section)
