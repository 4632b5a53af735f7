"""The whole network form, walked as a user would: first the people, then every question in the order of the steps."""

import pytest

from app.formfile import load_form
from app.logic import answering
from app.logic.outline import compute_outline
from app.model.form import Form
from app.model.plan import Plan
from tests.logic.scenario import answer_everything, check_every_cell, check_everything_shows, insert_every_example


@pytest.fixture(scope="module", params=["nl", "nl_BE", "en"])
def network(request: pytest.FixtureRequest) -> Form:
    return load_form("netwerk", language=str(request.param))


def test_every_question_can_be_answered_read_and_shown(network: Form) -> None:
    check_everything_shows(network, answer_everything(network))


def test_every_cell_of_every_table_can_be_read(network: Form) -> None:
    check_every_cell(network, answer_everything(network))


def test_every_example_can_be_inserted_and_read_and_is_marked(network: Form) -> None:
    plan = insert_every_example(network)
    assert set(plan.get_keys("example")) == {question.id for question in network.get_questions() if question.kind not in ("person", "people", "info")}


def test_the_routes_grow_from_short_to_long(network: Form) -> None:
    sizes = [
        compute_outline(network, Plan().with_edits(answering.compute_property_edits(Plan(), "route", route))).total
        for route in ("kort", "essentieel", "volledig")
    ]
    assert sizes == sorted(sizes)
    assert 10 <= sizes[0] <= 20
    assert 30 <= sizes[1] <= 50
