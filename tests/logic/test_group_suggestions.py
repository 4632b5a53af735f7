"""What a working group is offered: decisions, services, partners, weak points, years, and what is usual for its theme."""

from functools import cache

import pytest

from app.formfile import load_compiled, load_form, localise
from app.logic import answering
from app.logic.outline import compute_outline
from app.logic.suggestions import compute_suggestions
from app.logic.suggestions.sources import CHOICES, SOURCES
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan

PEOPLE: Json = [
    {"id": "p1", "name": "An", "function": "balie", "in_group": "yes"},
    {"id": "p2", "name": "Bo", "function": "diensthoofd"},
    {"id": "p3", "name": "Cis", "function": "directeur", "on_board": "yes", "department": "Directie"},
]


@cache
def get_form(theme: str) -> Form:
    return load_form("werkgroep", theme)


def answer(theme: str, answers: dict[str, Json], route: str = "volledig") -> tuple[Form, Plan]:
    form, plan, count = get_form(theme), Plan(), iter(range(1, 1000))
    for key, value in (("theme", theme), ("route", route)):
        plan = plan.with_edits(answering.compute_property_edits(plan, key, value))
    for question, raw in answers.items():
        plan = plan.with_edits(answering.compute_answer_edits(form, plan, question, raw, lambda: f"r{next(count)}"))
    return form, plan


def propose(made: tuple[Form, Plan], question: str, column: str = "") -> list[dict[str, Json]]:
    return [dict(found.row) for found in compute_suggestions(*made, question, column)]


@pytest.mark.parametrize("form_id", ["netwerk", "werkgroep"])
def test_every_source_that_a_form_names_is_known(form_id: str) -> None:
    themes = [""] if form_id == "netwerk" else ["", *(theme.id for theme in get_form("").themes)]
    for theme in themes:
        form = localise(load_compiled(form_id).body, theme)
        ids = {question.id for question in form.get_questions()}
        for question in form.get_questions():
            for source in (*question.suggest_from, *(source for column in question.columns for source in column.suggest_from)):
                assert source in SOURCES or source in CHOICES or source in ids


def test_each_theme_brings_twelve_decisions_of_its_own_of_which_the_short_route_has_six() -> None:
    seen: set[str] = set()
    for theme in ("", *(theme.id for theme in get_form("").themes)):
        subjects = {str(row["subject"]) for row in propose(answer(theme, {}), "wg.decisions")}
        assert len(subjects) == 12
        assert len(propose(answer(theme, {}, "kort"), "wg.decisions")) == 6
        assert len(seen | subjects) > len(seen) + 6
        seen |= subjects


def test_a_decision_that_was_taken_over_is_not_proposed_again_and_the_others_are() -> None:
    first, *others = propose(answer("", {}), "wg.decisions")
    assert propose(answer("", {"wg.decisions": [first]}), "wg.decisions") == others


def test_a_proposal_is_no_answer() -> None:
    form, plan = answer("integriteit", {})
    assert compute_outline(form, plan).answered == 0


def test_what_the_group_does_itself_is_what_it_may() -> None:
    rows: Json = [{"subject": "poster", "who": "ourselves"}, {"subject": "regel", "who": "propose"}, {"subject": "bezoek", "who": "report"}]
    assert propose(answer("", {"wg.decisions": rows}), "wg.may") == [{"value": "poster"}, {"value": "bezoek"}]


@pytest.mark.parametrize(
    ("who", "role"),
    [
        (["propose", "propose", "ourselves"], "proposes"),
        (["ourselves", "report", "propose"], "decides_within"),
        (["ourselves", "report", "hands_off"], "decides_within"),
        (["ourselves", "report"], "decides"),
    ],
)
def test_the_five_boxes_follow_from_the_mandate_card(who: list[str], role: str) -> None:
    rows: Json = [{"subject": str(nr), "who": each} for nr, each in enumerate(who)]
    assert propose(answer("", {"wg.decisions": rows}), "wg.role") == [{"value": role}]


def test_the_usual_role_of_a_theme_is_proposed_until_one_is_chosen() -> None:
    assert propose(answer("vrijwilligers", {}), "wg.role") == [{"value": "decides_within"}]
    assert propose(answer("vrijwilligers", {"wg.role": "executes"}), "wg.role") == []
    assert propose(answer("", {}), "wg.role") == []


def test_the_usual_length_of_a_theme_is_proposed_as_the_end() -> None:
    made = answer("vertrouwenspersonen", {"gen.period_start": "2027-01-11"})
    assert propose(made, "gen.period_end") == [{"value": "2030-01-11"}]
    assert propose(made, "vp.years") == [{"value": 3}]
    assert propose(answer("vertrouwenspersonen", {}), "gen.period_end") == []


def test_bodies_are_proposed_for_who_approves() -> None:
    assert propose(answer("", {"gen.bodies": ["works_council", "none"]}), "wg.decisions", "approver") == [{"value": "ondernemingsraad (OR)"}]


def test_the_delegates_of_the_services_are_proposed_as_members() -> None:
    services: Json = [{"id": "s1", "service": "Sport", "delegate": "p1"}, {"id": "s2", "service": "Bieb", "delegate": "p2"}]
    made = answer("vrijwilligers", {"shr.people": PEOPLE, "vrij.services": services})
    assert propose(made, "wg.members") == [{"value": "p2"}]
    assert propose(made, "vrij.practices") == [{"service": "s1"}, {"service": "s2"}]
    assert propose(made, "vrij.support") == [{"service": "s1"}, {"service": "s2"}]


def test_board_client_and_group_are_proposed_where_one_person_is_asked() -> None:
    made = answer("vrijwilligers", {"shr.people": PEOPLE, "wg.client": "p2"})
    assert propose(made, "wg.board_member") == [{"value": "p3"}]
    assert propose(made, "wg.knot") == [{"value": "p2"}]
    assert propose(made, "wg.chair") == propose(made, "vrij.coordinator") == [{"value": "p1"}]


def test_a_department_without_a_member_is_proposed_as_missing() -> None:
    assert propose(answer("", {"shr.people": PEOPLE}), "wg.missing") == [{"who": "Directie"}]


def test_partners_are_proposed_for_early_talks_limits_and_what_each_gives() -> None:
    made = answer("gezondheid", {"gez.partners_in": ["board"], "gez.partners_out": ["insurer"]})
    first = {row["party"] for row in propose(made, "gez.early")}
    assert len(first) == 2
    assert {row["partner"] for row in propose(made, "gez.cannot")} == {row["partner"] for row in propose(made, "gez.added")} == first
    told = answer("gezondheid", {"gez.early": [{"party": "GGD"}], "gez.added": [{"partner": "GGD", "gives": "cijfers"}]})
    assert propose(told, "shr.parties") == propose(told, "gez.deal") == [{"party": "GGD"}]


def test_what_is_weak_is_proposed_as_what_comes_first() -> None:
    rows: Json = [{"part": "reporting", "strong": "er is een loket", "weak": "niemand kent het"}, {"part": "care", "strong": "goed"}]
    assert propose(answer("integriteit", {"int.strengths": rows}), "int.priorities") == [{"priority": "niemand kent het"}]


def test_every_year_without_a_row_is_proposed_with_a_line_in_turn() -> None:
    answers: dict[str, Json] = {"gen.period_start": "2027-02-01", "vp.years": 3, "vp.lines": ["workshops", "dialogues"]}
    made = answer("vertrouwenspersonen", answers | {"vp.program": [{"year": 2027, "line": "safeguard"}]})
    assert propose(made, "vp.program") == [{"year": 2028, "line": "dialogues"}, {"year": 2029, "line": "workshops"}]


def test_activities_of_the_programme_are_proposed_as_posts_of_the_budget() -> None:
    made = answer("vertrouwenspersonen", {"vp.program": [{"year": 2027, "activity": "drie workshops"}]})
    assert propose(made, "shr.budget") == [{"item": "drie workshops"}]
