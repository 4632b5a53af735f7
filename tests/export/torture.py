"""Plans that nobody would write, for the papers that must come out of them all the same."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.document.blocks import Document
from app.document.compose import compute_document
from app.document.settings import PrintSettings
from app.formfile import load_form
from app.model.form import Form
from app.model.plan import PEOPLE, Address, Plan
from tests.document.forms import TODAY

FORMS = ("netwerk", "werkgroep")


def make_full_plan(form: Form, texts: Iterable[str], rows: int = 0) -> Plan:
    """A plan with these texts in every place that can be typed in: answers, cells, names, titles, own words, notes, reasons."""
    return Plan(facts=_Filler(form, tuple(texts), rows).make_facts())


class _Filler:
    def __init__(self, form: Form, texts: tuple[str, ...], rows: int) -> None:
        self._form = form
        self._texts = texts
        self._rows = rows
        self._turn = 0

    def make_facts(self) -> dict[Address, Any]:
        facts: dict[Address, Any] = {Address("property", "form"): self._form.id, Address("property", "route"): "volledig"}
        people = [f"p{nr}" for nr in range(1, len(self._texts) + 1)]
        facts[Address("answer", PEOPLE)] = people
        for person, text in zip(people, self._texts, strict=True):
            facts[Address("answer", PEOPLE, person)] = {"name": text, "function": self._take(), "department": self._take(), "in_group": "yes"}
        for question in self._form.get_questions():
            if question.register or question.kind == "info":
                continue
            if question.kind == "table":
                facts |= self._fill_table(question.id, {column.id: column for column in question.columns})
            elif question.kind == "longtext":
                facts[Address("answer", question.id)] = "\n".join(self._take() for _ in range(max(len(self._texts) // 30, 3)))
            elif question.kind == "text":
                facts[Address("answer", question.id)] = self._take()
            elif any(option.own_text for option in question.options):
                own = next(option for option in question.options if option.own_text)
                said = {"id": own.id, "text": self._take()}
                facts[Address("answer", question.id)] = said if question.kind == "choice" else [said]
            facts[Address("note", question.id)] = self._take()
        return facts

    def _fill_table(self, question: str, columns: Mapping[str, Any]) -> dict[Address, Any]:
        asked = next(each for each in self._form.get_questions() if each.id == question)
        rows = [str(row["id"]) for row in asked.fixed_rows] or [f"r{nr}" for nr in range(1, max(self._rows, 4) + 1)]
        made: dict[Address, Any] = {Address("answer", question): rows}
        for row in rows:
            typed = {
                key: self._take() for key, column in columns.items() if column.kind in ("text", "longtext", "date", "number") and not column.fixed
            }
            made[Address("answer", question, row)] = typed
        return made

    def _take(self) -> str:
        """The next text."""
        self._turn += 1
        return self._texts[self._turn % len(self._texts)]


def print_plan(form: Form, plan: Plan, document: str, **wishes: Any) -> Document:
    """A paper of it with all its appendices, everybody named."""
    settings = PrintSettings(document=document, today=TODAY, names="full", notes=True, put_aside=True, kept=True, glossary=True, **wishes)
    return compute_document(form, plan, settings)


def make_tortured(form_id: str, texts: Iterable[str], rows: int = 0) -> tuple[Form, Plan]:
    """A form and such a plan of it."""
    form = load_form(form_id)
    return form, make_full_plan(form, texts, rows)
