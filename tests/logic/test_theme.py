"""A plan changes its theme, its country and its route as often as it likes: nothing is lost, and nothing that was answered goes out of sight."""

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.formfile import load_compiled, load_example, localise
from app.logic import answering
from app.logic.exchange import read_exchange
from app.logic.outline import compute_outline
from app.logic.reading import Reading
from app.model.form import Form
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import Address, Plan

THEMES = {"integriteit": "integrity", "vrijwilligers": "volunteers", "gezondheid": "health", "vertrouwenspersonen": "advisers"}
CHOICES = (*THEMES.values(), "other", None)


@cache
def get_form(theme: str, answered: frozenset[str] = frozenset(), language: str = "nl") -> Form:
    return localise(load_compiled("werkgroep").body, theme, language, answered)


def get_form_of(plan: Plan) -> Form:
    """The form as a session makes it for a plan."""
    return get_form(plan.theme, frozenset(plan.get_keys("answer")), "nl_BE" if plan.country == "be" else "nl")


def choose(plan: Plan, question: str, raw: Json) -> Plan:
    return plan.with_edits(answering.compute_answer_edits(get_form_of(plan), plan, question, raw, str))


@cache
def get_case(name: str) -> Plan:
    data = load_example(name)
    return Plan().with_edits(read_exchange(get_form(name), data))


def get_shown(outline: Outline) -> Iterator[str]:
    return (entry.question.id for phase in outline.phases for step in phase.steps for entry in step.questions)


def get_answered(plan: Plan) -> set[str]:
    """The questions of the steps that hold something."""
    elsewhere = {"shr.people", "gen.title", "gen.org_name", "gen.org_country"}
    reading = Reading(get_form_of(plan), plan)
    return {question for question in plan.get_keys("answer") if question not in elsewhere and reading.get_raw(question) is not None}


def test_the_answer_sets_the_theme_of_the_plan_in_the_same_edit() -> None:
    edits = answering.compute_answer_edits(get_form(""), Plan(), "wg.theme", "health", str)
    assert {edit.address: edit.after for edit in edits} == {Address("answer", "wg.theme"): "health", Address("property", "theme"): "gezondheid"}


@pytest.mark.parametrize("raw", ["other", {"id": "other", "text": "inwerken"}, None, "iets anders"])
def test_an_answer_without_a_theme_takes_the_theme_away(raw: Json) -> None:
    plan = choose(choose(Plan(), "wg.theme", "health"), "wg.theme", raw)
    assert plan.theme == ""


def test_a_plan_from_elsewhere_without_a_theme_gets_that_of_its_answer() -> None:
    data = {"format": "kwartiermaker-plan/1", "form": "werkgroep", "theme": None, "answers": {"wg.theme": "advisers"}}
    data["format"] = load_example("integriteit")["format"]
    assert Plan().with_edits(read_exchange(get_form(""), data)).theme == "vertrouwenspersonen"


@settings(max_examples=25, deadline=None)
@given(
    case=st.sampled_from(sorted(THEMES)),
    turns=st.lists(
        st.one_of(
            st.tuples(st.just("theme"), st.sampled_from(CHOICES)),
            st.tuples(st.just("country"), st.sampled_from(["nl", "be", "other"])),
            st.tuples(st.just("route"), st.sampled_from(["kort", "essentieel", "volledig"])),
        ),
        max_size=6,
    ),
)
def test_changing_theme_country_and_route_loses_no_answer_and_hides_none(case: str, turns: list[tuple[str, str | None]]) -> None:
    plan = begin = get_case(case)
    for what, value in turns:
        if what == "route":
            plan = plan.with_edits(answering.compute_property_edits(plan, "route", value))
        else:
            plan = choose(plan, "wg.theme" if what == "theme" else "gen.org_country", value)
        assert get_answered(plan) <= set(get_shown(compute_outline(get_form_of(plan), plan)))
    for key in ("wg.theme", "gen.org_country"):
        plan = choose(plan, key, begin.get_answer(key))
    plan = plan.with_edits(answering.compute_property_edits(plan, "route", begin.get_fact("property", "route")))
    assert plan.facts == begin.facts
    assert compute_outline(get_form_of(plan), plan) == compute_outline(get_form_of(begin), begin)


@pytest.mark.parametrize("case", THEMES)
def test_answers_of_a_former_theme_are_kept_apart_and_do_not_count(case: str) -> None:
    plan = choose(get_case(case), "wg.theme", "other")
    form = get_form_of(plan)
    last = compute_outline(form, plan).phases[-1]
    assert last.is_kept
    assert case in {step.step.id for step in last.steps}
    assert (last.answered, last.total) == (0, 0)
    reading = Reading(form, plan)
    theme = next(theme for theme in form.themes if theme.id == case)
    kept = [question for question in theme.questions if reading.get_raw(question) is not None]
    assert len(kept) > 5
    assert all(reading.get_value(question) is None and not reading.is_visible(question) for question in kept)


def test_a_kept_answer_can_still_be_changed_and_emptied() -> None:
    plan = choose(get_case("gezondheid"), "wg.theme", "integrity")
    form = get_form_of(plan)
    rows = plan.get_rows("gez.deal")
    plan = plan.with_edits(answering.compute_cell_edits(form, plan, "gez.deal", str(rows[0]["id"]), "tasks", "anders"))
    assert plan.get_rows("gez.deal")[0]["tasks"] == "anders"
    plan = plan.with_edits(answering.compute_answer_edits(form, plan, "gez.vision", None, str))
    assert compute_outline(form, plan).get_entry("gez.vision") is None


def test_without_such_answers_there_is_nothing_kept() -> None:
    plan = choose(choose(Plan(), "wg.theme", "health"), "wg.theme", "integrity")
    assert get_form_of(plan).kept == ()
    assert not compute_outline(get_form_of(plan), plan).phases[-1].is_kept


def test_the_chapters_of_the_form_keep_their_numbers() -> None:
    plan = get_case("integriteit")
    before = {phase.phase.id: phase.number for phase in compute_outline(get_form_of(plan), plan).phases if not phase.phase.themes}
    after = choose(plan, "wg.theme", "volunteers")
    for phase in compute_outline(get_form_of(after), after).phases:
        assert phase.is_kept or phase.phase.themes or before[phase.phase.id] == phase.number


def test_every_theme_names_the_questions_only_it_asks() -> None:
    themes = get_form("").themes
    assert [theme.id for theme in themes] == list(THEMES)
    asked = {question.id for question in get_form("").get_questions()}
    for theme in themes:
        assert theme.questions
        assert asked.isdisjoint(theme.questions)
        assert {question.id for question in get_form(theme.id).get_questions()} == asked | set(theme.questions)
