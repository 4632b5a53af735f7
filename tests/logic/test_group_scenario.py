"""The whole working group form, walked in each of its five themes: in general, and with what a theme adds."""

from datetime import date

import pytest

from app.formfile import load_form
from app.logic import answering
from app.logic.checks import compute_findings
from app.logic.outline import compute_outline
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import ROUTES
from tests.logic.scenario import answer_everything, check_every_cell, check_everything_shows, insert_every_example

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
    assert plan.theme == group.theme
    check_everything_shows(group, plan)


def test_every_cell_of_every_table_can_be_read(group: Form) -> None:
    check_every_cell(group, answer(group))


def test_every_example_can_be_inserted_and_read_and_is_marked(group: Form) -> None:
    insert_every_example(group)


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
