"""The language of the rules of thumb: what a test says of an empty value, how months and years count, what odd plans do to it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from app.formfile import load_example
from app.logic.checks import PrintFacts, compute_findings
from app.logic.checks.findable import FINDERS
from app.logic.checks.language import compute_value, is_met
from app.logic.checks.operators import OPERATORS, get_texts
from app.logic.checks.periods import add_months, count_calendar_years, count_months
from app.logic.checks.registry import CHECKS
from app.logic.checks.rules.custom import FUNCTIONS
from app.logic.checks.situation import Situation
from app.logic.checks.terms import TERMS
from app.logic.reading import Reading
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Plan

THEMES = [("netwerk", ""), *(("werkgroep", theme) for theme in ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"))]


@pytest.fixture
def make_situation(get_form: Callable[..., Form], make_plan: Callable[..., Plan], today: date) -> Callable[..., Situation]:
    def make(form_id: str = "netwerk", **parts: Any) -> Situation:
        form = get_form(form_id)
        plan = make_plan(form_id, **parts)
        return Situation(Reading(form, plan), today)

    return make


@pytest.mark.parametrize("name", OPERATORS)
def test_a_test_on_an_empty_answer_is_false_but_for_the_few_that_ask_for_emptiness(name: str, make_situation: Callable[..., Situation]) -> None:
    operand = "yes" if name in ("empty", "filled") else "2027-01-01"

    met = is_met({"question": "net.theme", name: operand}, make_situation())

    assert met is (name in ("empty", "is_not", "none_of", "has_none_of"))


def test_texts_are_compared_without_capitals_and_with_one_space(make_situation: Callable[..., Situation]) -> None:
    situation = make_situation(answers={"net.name": "  Op   ADEM "})

    assert is_met({"question": "net.name", "is": "op adem"}, situation)
    assert is_met({"question": "net.name", "begins_with_one_of": ["in", "op"]}, situation)


def test_only_means_this_option_and_no_other(make_situation: Callable[..., Situation]) -> None:
    assert is_met({"question": "gen.bodies", "only": "none"}, make_situation(answers={"gen.bodies": ["none"]}))
    assert not is_met({"question": "gen.bodies", "only": "none"}, make_situation(answers={"gen.bodies": ["none", "works_council"]}))


def test_a_column_of_the_register_is_read_of_a_chosen_person(make_situation: Callable[..., Situation]) -> None:
    situation = make_situation(people=[{"id": "p1", "on_board": "yes"}], answers={"net.sponsor": "p1"})

    assert is_met({"question": "net.sponsor", "column": "on_board", "is": "yes"}, situation)


def test_members_are_those_of_the_group_question_and_those_marked_in_the_register_each_once(make_situation: Callable[..., Situation]) -> None:
    people = [{"id": "p1", "in_group": "yes"}, {"id": "p2"}, {"id": "p3"}]
    situation = make_situation(people=people, answers={"net.core": ["p1", "p2"]})

    assert [member.row for member in situation.members] == ["p1", "p2"]


def test_a_list_that_is_not_there_has_no_row_that_does(make_situation: Callable[..., Situation]) -> None:
    assert is_met({"rows": "wg.dates", "where": [], "none": "yes"}, make_situation())
    assert not is_met({"rows": "wg.dates", "where": [], "some": "yes"}, make_situation())


def test_the_first_that_can_be_found_counts(make_situation: Callable[..., Situation]) -> None:
    situation = make_situation(answers={"net.kickoff": "2027-04-08"})
    parts: Json = [{"question": "wg.start_day"}, {"question": "net.kickoff", "plus_days": "-8"}]

    assert compute_value({"first_of": parts}, situation) == date(2027, 3, 31)


def test_a_sum_counts_empty_cells_as_nothing(make_situation: Callable[..., Situation]) -> None:
    situation = make_situation(answers={"shr.budget": [{"item": "a", "amount": 2.5}, {"item": "b"}, {"item": "c", "amount": "veel"}]})

    assert compute_value({"sum": "shr.budget", "column": "amount"}, situation) == Decimal("2.5")


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2027, 2, 1), date(2028, 1, 31), 12),
        (date(2027, 2, 1), date(2028, 2, 1), 13),
        (date(2027, 2, 1), date(2027, 2, 1), 1),
        (date(2027, 1, 31), date(2027, 2, 27), 1),
        (date(2027, 1, 31), date(2027, 2, 28), 2),
        (date(2027, 2, 2), date(2027, 2, 1), None),
        (date(1, 1, 1), date(9999, 12, 31), 119988),
    ],
)
def test_months_are_whole_and_rounded_up(start: date, end: date, months: int | None) -> None:
    assert count_months(start, end) == months


def test_a_day_that_a_month_lacks_becomes_its_last_day() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(9999, 12, 1), 1) is None


def test_calendar_years_count_those_touched_and_between() -> None:
    assert count_calendar_years(date(2027, 12, 31), date(2029, 1, 1)) == 3
    assert count_calendar_years(date(2029, 1, 1), date(2027, 1, 1)) is None


@pytest.mark.parametrize(("form_id", "theme"), THEMES)
def test_every_word_that_the_rules_use_is_known(form_id: str, theme: str, get_form: Callable[..., Form]) -> None:
    for rule in get_form(form_id, theme).checks:
        assert rule.kind in CHECKS, rule.code
        assert rule.kind != "custom" or rule.params["function"] in FUNCTIONS, rule.code
        assert set(get_texts(rule.params.get("find"))) <= set(FINDERS), rule.code
        for part in _walk([dict(rule.params), list(rule.given)]):
            assert "term" not in part or part["term"] in TERMS, rule.code


@pytest.mark.parametrize(("form_id", "theme"), THEMES)
def test_every_question_that_a_rule_of_the_form_jumps_to_is_there(form_id: str, theme: str, get_form: Callable[..., Form]) -> None:
    form = get_form(form_id, theme)
    known = {question.id for question in form.get_questions()}
    for rule in form.checks:
        if form_id in rule.forms and (not rule.themes or theme in rule.themes) and "question" in rule.goto:
            assert known & set(get_texts(rule.goto["question"])), rule.code


@pytest.mark.parametrize("name", ["netwerk", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"])
def test_no_plan_however_odd_stops_the_rules(name: str, get_form: Callable[..., Form], make_plan: Callable[..., Plan], today: date) -> None:
    data = dict(load_example(name))
    form_id, theme = str(data.pop("form")), str(data.pop("theme") or "")
    form, plan, random = get_form(form_id, theme), make_plan(form_id, theme, **data), Random(name)
    odd: list[Any] = [
        "",
        " ",
        "x" * 3000,
        "9999-12-31",
        "0001-01-01",
        "31-02-2027",
        "p1",
        -1,
        10**14,
        0.1,
        True,
        [],
        ["p1", None],
        {"id": "other"},
        {},
    ]
    facts = PrintFacts(names="full", status="final", documents=("attendance",))
    for _ in range(25):
        changed = dict(plan.facts)
        for address in random.sample(sorted(changed), 40):
            value = changed[address]
            if address.kind == "answer" and isinstance(value, dict):
                changed[address] = {
                    column: random.choice(odd) if column != "id" and random.random() < 0.5 else cell for column, cell in value.items()
                }
            elif address.kind in ("answer", "state") and not any(Address("answer", address.key, str(row)) in changed for row in _as_list(value)):
                changed[address] = random.choice(odd)

        findings = compute_findings(form, Plan(facts=changed), today, "print", print_settings=facts)

        assert all(finding.message and "{" not in finding.message for finding in findings if "{" not in str(changed))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _walk(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, dict):
        return [part, *(found for value in part.values() for found in _walk(value))]
    if isinstance(part, list | tuple):
        return [found for value in part for found in _walk(value)]
    return []
