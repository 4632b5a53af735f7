"""Writing an exchange file: from a plan to JSON. Reading it again gives the same plan."""

from collections.abc import Iterator, Mapping

from app.logic.exchange.row_ids import is_automatic
from app.logic.exchange.shape import FORMAT
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, FactKind, Plan

_ELSEWHERE = (PEOPLE, "gen.title", "gen.org_name")
"""Answers that have a place of their own in the file."""


def compute_exchange(form: Form, plan: Plan) -> dict[str, Json]:
    """The plan in the exchange format. Parts that are empty, and have no fixed place in the format, are left out."""
    data: dict[str, Json] = {
        "format": FORMAT,
        "form": plan.form or form.id,
        "theme": plan.theme or None,
        "title": plan.title,
        "organisation": plan.organisation,
        "language": plan.language,
        "route": plan.route,
        "people": [dict(person.row) for person in plan.people],
        "answers": _get_answers(form, plan),
    }
    phases = tuple(phase.id for phase in form.phases)
    pitfalls = tuple(pitfall.id for phase in form.phases for pitfall in phase.pitfalls)
    parts: dict[str, Json] = {
        "states": _get_facts(plan, "state", tuple(question.id for question in form.get_questions())),
        "notes": _get_facts(plan, "note", tuple(question.id for question in form.get_questions())),
        "pitfalls": list(_get_facts(plan, "pitfall", pitfalls)),
        "assignments": _get_facts(plan, "assignment", phases),
        "dismissed": list(_get_dismissed(plan)),
        "examples": [f"{address.key}#{address.row}".rstrip("#") for address in plan.facts if address.kind == "example"],
    }
    return data | {key: part for key, part in parts.items() if part}


def _order_answers(form: Form, plan: Plan) -> tuple[str, ...]:
    """In the order of the form; then answers to questions that this form does not have."""
    known = tuple(question.id for question in form.get_questions())
    return tuple(question for question in dict.fromkeys((*known, *sorted(plan.get_keys("answer")))) if question not in _ELSEWHERE)


def _get_answers(form: Form, plan: Plan) -> dict[str, Json]:
    tables = {address.key for address in plan.facts if address.kind == "answer" and address.row}
    answers = {
        question: _get_table(form, plan, question) if question in tables else plan.get_answer(question) for question in _order_answers(form, plan)
    }
    return {question: raw for question, raw in answers.items() if raw is not None}


def _get_table(form: Form, plan: Plan, question: str) -> Json:
    named = _find_named_rows(form, plan, question)
    return [_get_row(row, place, named) for place, row in enumerate(plan.get_rows(question), 1)]


def _get_row(row: Row, place: int, named: frozenset[str]) -> Row:
    """A row with its id, unless reading gives it that id by itself. One that is named elsewhere always has it, for readers who follow names."""
    row_id = get_loose_text(row["id"])
    hidden = is_automatic(row_id, place) and row_id not in named
    return {key: value for key, value in row.items() if not (hidden and key == "id")}


def _find_named_rows(form: Form, plan: Plan, question: str) -> frozenset[str]:
    found: list[Json] = []
    for asked in form.get_questions():
        if asked.rows_from is not None and asked.rows_from.question == question:
            found.append(plan.get_answer(asked.id))
        for column in asked.columns:
            if column.rows_from is not None and column.rows_from.question == question:
                found.extend(row.get(column.id) for row in plan.get_rows(asked.id))
    return frozenset(get_option_id(item) for raw in found for item in (get_items(raw) or (raw,)))


def _get_facts(plan: Plan, kind: FactKind, order: tuple[str, ...]) -> dict[str, Json]:
    """The facts of a kind by key, in the order of the form."""
    # A fact with a row where none belongs was not made by us; it is no state or note of a question.
    keys = dict.fromkeys(address.key for address in plan.facts if address.kind == kind and not address.row)
    ordered = (*(key for key in order if key in keys), *sorted(set(keys) - set(order)))
    return {key: plan.facts[Address(kind, key)] for key in ordered}


def _get_dismissed(plan: Plan) -> Iterator[Json]:
    for key in plan.get_keys("dismissed"):
        code, _, subject = key.partition(" ")
        fact = plan.get_fact("dismissed", key)
        found: Mapping[str, Json] = fact if isinstance(fact, Mapping) else {}
        rests = {"rests": found["rests"]} if found.get("rests") else {}
        yield {"code": code, "subject": subject or None, "reason": get_loose_text(found.get("reason")), **rests}
