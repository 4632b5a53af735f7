"""The whole network form, walked as a user would: first the people, then every question in the order of the steps."""

import itertools

import pytest

from app.formfile import load_form
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


@pytest.fixture(scope="module", params=["nl", "nl_BE", "en"])
def network(request: pytest.FixtureRequest) -> Form:
    return load_form("netwerk", language=str(request.param))


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


def test_every_question_can_be_answered_read_and_shown(network: Form) -> None:
    plan = answer_everything(network)
    reading, wording = Reading(network, plan), Wording(network, plan)
    outline = compute_outline(network, plan)
    assert outline.answered == outline.total > 80
    for phase in outline.phases:
        for entry in (entry for step in phase.steps for entry in step.questions):
            field = reading.get_field(entry.question.id)
            assert field is not None
            assert reading.get_value(field.id) is not None
            assert KINDS[field.kind].get_text(reading.get_raw(field.id), field, wording)


def test_every_cell_of_every_table_can_be_read(network: Form) -> None:
    reading = Reading(network, answer_everything(network))
    for question in network.get_questions():
        for row in reading.get_rows(question.id):
            assert all(row.is_readable(column.id) for column in question.columns)


def test_every_example_can_be_inserted_and_read_and_is_marked(network: Form) -> None:
    numbers = itertools.count(1)
    plan = Plan()
    for question in network.get_questions():
        edits = answering.compute_example_edits(network, plan, question.id, 0, lambda: f"r{next(numbers)}")
        assert bool(edits) == (question.kind not in ("person", "people", "info"))
        plan = plan.with_edits(edits)
    reading = Reading(network, plan)
    assert set(plan.get_keys("example")) == {question.id for question in network.get_questions() if question.kind not in ("person", "people", "info")}
    for question in network.get_questions():
        assert reading.is_readable(question.id)
        assert all(row.is_readable(column.id) for row in reading.get_all_rows(question.id) for column in question.columns)


def test_the_routes_grow_from_short_to_long(network: Form) -> None:
    sizes = [
        compute_outline(network, Plan().with_edits(answering.compute_property_edits(Plan(), "route", route))).total
        for route in ("kort", "essentieel", "volledig")
    ]
    assert sizes == sorted(sizes)
    assert 10 <= sizes[0] <= 20
    assert 30 <= sizes[1] <= 50
