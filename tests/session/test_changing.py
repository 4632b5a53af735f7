"""Another theme, country or route on the way, back and forth: no answer is lost, and none goes out of sight without a word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.json import Json
from app.model.plan import Address
from app.model.question import ROUTES
from app.session.session import Session
from app.session.starting import create_example
from tests.session.conftest import World

CASES = {"integriteit": "integrity", "vrijwilligers": "volunteers", "gezondheid": "health", "vertrouwenspersonen": "advisers"}
OTHER = "other"


@pytest.fixture
def open_case(world: World, tmp_path: Path) -> Callable[[str], Session]:
    """A worked case, open."""

    def make(name: str) -> Session:
        session = create_example(tmp_path / f"{name}.kwartier", name, world.surroundings)
        world.open.callback(session.close)
        return session

    return make


def get_answers(session: Session) -> dict[Address, Json]:
    return {address: raw for address, raw in session.plan.facts.items() if address.kind == "answer"}


def find_unseen(session: Session) -> list[str]:
    """The answered questions that stand nowhere in the outline. What is asked at the start has a sheet of its own."""
    asked = {address.key for address in get_answers(session)} - {question.id for question in session.form.start_questions}
    return sorted(key for key in asked if session.outline.get_entry(key) is None)


def find_silent(session: Session) -> list[str]:
    """The answered questions of another theme than the plan's that do not say they are kept."""
    kept = {question.id for phase in session.form.kept for step in phase.steps for question in step.questions}
    entries = {key: session.outline.get_entry(key) for key in kept if session.plan.get_answer(key) is not None}
    return sorted(key for key, entry in entries.items() if entry is not None and not entry.kept)


@pytest.mark.parametrize("case", CASES)
def test_every_theme_country_and_route_back_and_forth_loses_and_hides_nothing(case: str, open_case: Callable[[str], Session]) -> None:
    session = open_case(case)
    country, route = session.plan.country, session.plan.route
    before = get_answers(session)
    own = {key for key in session.plan.get_keys("answer") if key not in ("wg.theme", "gen.org_country")}
    assert find_unseen(session) == []
    for theme in (*(option for option in CASES.values() if option != CASES[case]), OTHER):
        session.answer("wg.theme", theme)
        for other in ("nl", "be"):
            session.answer("gen.org_country", other)
            for way in ROUTES:
                session.set_route(way)
                assert find_unseen(session) == []
                assert find_silent(session) == []
                assert own <= set(session.plan.get_keys("answer"))
        assert session.outline.phases[-1].is_kept
    session.answer("wg.theme", CASES[case])
    session.answer("gen.org_country", country)
    session.set_route(route)
    assert get_answers(session) == before
    assert not session.outline.phases[-1].is_kept


@pytest.mark.parametrize("case", CASES)
def test_the_same_holds_after_the_plan_was_closed_in_between(
    case: str, open_case: Callable[[str], Session], reopen: Callable[[Session], Session]
) -> None:
    session = open_case(case)
    before = get_answers(session)
    session.answer("wg.theme", OTHER)
    session = reopen(session)
    assert find_unseen(session) == []
    session.answer("wg.theme", CASES[case])
    session = reopen(session)
    assert get_answers(session) == before
