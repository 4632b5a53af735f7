"""A whole form, walked as a user would: first the people, then every question in the order of the steps."""

import itertools

from app.logic import answering
from app.logic.kinds import KINDS
from app.logic.options import get_options
from app.logic.outline import compute_outline
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan
from app.model.question import Column, Question

SIMPLE: dict[str, Json] = {"text": "tekst", "longtext": "tekst", "number": 3, "money": 250, "date": "2027-04-08", "time": "10:30", "yesno": "yes"}
PLURAL = ("multichoice", "checklist", "people")


def get_answer(field: Question | Column, reading: Reading) -> Json:
    """The last option that shows, or something simple."""
    if field.kind in SIMPLE:
        return SIMPLE[field.kind]
    options = get_options(field, reading)
    if not options:
        return None
    if field.kind == "scale":
        return options[-1].value
    return [options[-1].id] if field.kind in PLURAL else options[-1].id


def answer_everything(form: Form) -> Plan:
    numbers = itertools.count(1)
    plan = Plan()
    assert form.register is not None
    for question in (form.register, *(question for question in form.get_questions() if not question.register)):
        reading = Reading(form, plan)
        raw = get_answer(question, reading)
        if question.kind == "table":
            raw = [{column.id: get_answer(column, reading) for column in question.columns} for _ in range(2)]
        plan = plan.with_edits(answering.compute_answer_edits(form, plan, question.id, raw, lambda: f"r{next(numbers)}"))
    return plan


def check_everything_shows(form: Form, plan: Plan) -> None:
    """Every question that is asked was answered, can be read, and can be said in words."""
    reading, wording = Reading(form, plan), Wording(form, plan)
    outline = compute_outline(form, plan)
    assert outline.answered == outline.total > 80
    for phase in (phase for phase in outline.phases if not phase.is_kept):
        for entry in (entry for step in phase.steps for entry in step.questions):
            field = reading.get_field(entry.question.id)
            assert field is not None
            assert reading.get_value(field.id) is not None
            assert KINDS[field.kind].get_text(reading.get_raw(field.id), field, wording)


def check_every_cell(form: Form, plan: Plan) -> None:
    """Every cell of every table can be read."""
    reading = Reading(form, plan)
    for question in form.get_questions():
        for row in reading.get_rows(question.id):
            assert all(row.is_readable(column.id) for column in question.columns)


def insert_every_example(form: Form) -> Plan:
    """Each question that has an example has it now, and it can be read."""
    numbers = itertools.count(1)
    plan = Plan()
    for question in form.get_questions():
        edits = answering.compute_example_edits(form, plan, question.id, 0, lambda: f"r{next(numbers)}")
        assert bool(edits) == (question.kind not in ("person", "people", "info"))
        plan = plan.with_edits(edits)
    reading = Reading(form, plan)
    for question in form.get_questions():
        assert reading.is_readable(question.id)
        assert all(row.is_readable(column.id) for row in reading.get_all_rows(question.id) for column in question.columns)
    return plan
