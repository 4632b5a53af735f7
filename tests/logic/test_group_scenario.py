"""The whole working group form, walked in each of its five themes: in general, and with what a theme adds."""

import itertools
from datetime import date

import pytest

from app.formfile import load_form
from app.logic import answering
from app.logic.checks import compute_findings
from app.logic.kinds import KINDS
from app.logic.outline import compute_outline
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import ROUTES
from tests.logic.test_network_scenario import answer_everything

THEMES = {"": "other", "integriteit": "integrity", "vrijwilligers": "volunteers", "gezondheid": "health", "vertrouwenspersonen": "advisers"}


@pytest.fixture(scope="module", params=[(theme, language) for theme in THEMES for language in ("nl", "nl_BE", "en")], ids="-".join)
def group(request: pytest.FixtureRequest) -> Form:
    theme, language = request.param
    return load_form("werkgroep", theme, language)


def answer(form: Form) -> Plan:
    """Everything, and last the theme that the form is made for, so that it is that again."""
    plan = answer_everything(form)
    return plan.with_edits(answering.compute_answer_edits(form, plan, form.theme_question, THEMES[form.theme], str))


def test_every_question_can_be_answered_read_and_shown(group: Form) -> None:
    plan = answer(group)
    reading, wording = Reading(group, plan), Wording(group, plan)
    outline = compute_outline(group, plan)
    assert plan.theme == group.theme
    assert outline.answered == outline.total > 80
    for phase in (phase for phase in outline.phases if not phase.is_kept):
        for entry in (entry for step in phase.steps for entry in step.questions):
            field = reading.get_field(entry.question.id)
            assert field is not None
            assert reading.get_value(field.id) is not None
            assert KINDS[field.kind].get_text(reading.get_raw(field.id), field, wording)


def test_every_cell_of_every_table_can_be_read(group: Form) -> None:
    reading = Reading(group, answer(group))
    for question in group.get_questions():
        for row in reading.get_rows(question.id):
            assert all(row.is_readable(column.id) for column in question.columns)


def test_every_example_can_be_inserted_and_read_and_is_marked(group: Form) -> None:
    numbers = itertools.count(1)
    plan = Plan()
    for question in group.get_questions():
        edits = answering.compute_example_edits(group, plan, question.id, 0, lambda: f"r{next(numbers)}")
        assert bool(edits) == (question.kind not in ("person", "people", "info"))
        plan = plan.with_edits(edits)
    reading = Reading(group, plan)
    for question in group.get_questions():
        assert reading.is_readable(question.id)
        assert all(row.is_readable(column.id) for row in reading.get_all_rows(question.id) for column in question.columns)


def test_the_routes_grow_from_short_to_long(group: Form) -> None:
    sizes = [compute_outline(group, Plan().with_edits(answering.compute_property_edits(Plan(), "route", route))).total for route in ROUTES]
    assert sizes == sorted(sizes)
    assert 10 <= sizes[0] <= 30
    assert sizes[1] < sizes[2] > 80


@pytest.mark.parametrize("route", ROUTES)
def test_an_untouched_plan_has_at_most_three_findings(group: Form, route: str) -> None:
    plan = Plan().with_edits(answering.compute_property_edits(Plan(), "route", route))
    plan = plan.with_edits(answering.compute_answer_edits(group, plan, group.theme_question, THEMES[group.theme], str))
    assert len(compute_findings(group, plan, date(2027, 1, 11), "live")) <= 3


def test_the_register_is_filled_in_behind_the_members(group: Form) -> None:
    step = next(step for phase in group.phases for step in phase.steps if any(question.register for question in step.questions))
    ids = [question.id for question in step.questions]
    assert ids[ids.index("wg.members") + 1] == "shr.people"
