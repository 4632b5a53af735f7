"""What a plan holds about one person: to show it to who asks (the right to see), and to know what goes when the person goes."""

from collections.abc import Iterator

from msgspec import Struct

from app.logic.answering import get_references
from app.logic.kinds import KINDS
from app.logic.kinds.base import fold
from app.logic.privacy import get_names
from app.logic.reading import Reading
from app.logic.search import compute_hits
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Row
from app.model.plan import PEOPLE, Person, Plan


class Mention(Struct, frozen=True):
    """One thing: where it stands, and what it says."""

    where: str
    says: str


def find_person(plan: Plan, typed: str) -> Person | None:
    """The person of this id or name."""
    return next((person for person in plan.people if typed == person.id or (person.name and fold(person.name) == fold(typed))), None)


def compute_mentions(form: Form, plan: Plan, person: Person) -> tuple[Mention, ...]:
    """Everything: the row of the register, each answer that points to the person, each text with the name."""
    return tuple(dict.fromkeys((*_list_register(form, plan, person), *_list_references(form, plan, person), *_list_texts(form, plan, person))))


def _list_register(form: Form, plan: Plan, person: Person) -> Iterator[Mention]:
    register = next((question for question in form.get_questions() if question.id == PEOPLE), None)
    wording = Wording(form, plan, "screen")
    for column in register.columns if register is not None else ():
        raw = person.row.get(column.id)
        if raw not in (None, "", [], ()):
            yield Mention(column.label, KINDS[column.kind].get_text(raw, column, wording))


def _list_references(form: Form, plan: Plan, person: Person) -> Iterator[Mention]:
    reading = Reading(form, plan)
    for reference in get_references(form, plan, person.id):
        question = reading.get_question(reference.question)
        if question is None:
            continue
        column = next((column.label for column in question.columns if column.id == reference.column), "")
        nothing: Row = {}
        row = next((row for row in plan.get_rows(reference.question) if row.get("id") == reference.row), nothing)
        first = next((str(row[column.id]) for column in question.columns if column.kind == "text" and row.get(column.id)), "")
        yield Mention(question.label, ": ".join(filter(None, (column, first))))


def _list_texts(form: Form, plan: Plan, person: Person) -> Iterator[Mention]:
    for name in get_names(person, plan.people):
        for hit in compute_hits(form, plan, name):
            if hit.where in ("answer", "note") and hit.question != PEOPLE:
                question = next((question for question in form.get_questions() if question.id == hit.question), None)
                yield Mention(question.label if question is not None else hit.question, hit.snippet)
