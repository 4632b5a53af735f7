"""Hours, money and people of a whole plan."""

from typing import Any

import pytest

from app.document.walk import get_text
from app.formfile.library import load_form
from tests.document.forms import get_section, make_document
from tests.document.plans import make_plan

PEOPLE = [{"id": "p1", "function": "kok", "in_group": "yes", "hours": 4}, {"id": "p2", "function": "bode", "in_group": "yes", "hours": 6}]
PERIOD = {"gen.period_start": "2027-02-01", "gen.period_end": "2027-07-31"}
MONEY = {
    "shr.budget_asked": 1000,
    "shr.budget": [{"item": "zaal", "amount": 800, "source": "HR", "agreed": "yes"}, {"item": "druk", "amount": 400, "agreed": "yes"}],
}


def print_section(section: str, people: Any = PEOPLE, **answers: Any) -> str:
    plan = make_plan({"people": people, "answers": answers})
    return get_text(get_section(make_document(load_form("netwerk"), plan, names="function"), section))


def test_hours_are_people_times_months() -> None:
    assert "2 mensen, samen 10 uur per maand × 6 maanden = 60 uur" in print_section("budget", **PERIOD)


def test_without_a_period_there_is_no_total_of_hours() -> None:
    assert " = " not in print_section("budget")


def test_only_money_with_a_source_and_an_agreement_counts_as_covered() -> None:
    assert "60 uur, kosten € 1.200, gevraagd € 1.000, toegezegd € 800, nog te dekken € 200." in print_section("budget", **PERIOD, **MONEY)


def test_a_plan_of_more_than_a_year_has_no_line_about_one_year() -> None:
    text = print_section("budget", **PERIOD | {"gen.period_end": "2028-07-31"}, **MONEY)
    assert "Eén jaar" not in text
    assert "18 maanden" in text


def test_a_period_as_long_as_the_calendar_does_no_harm() -> None:
    assert "119988 maanden" in print_section("budget", **{"gen.period_start": "0001-01-01", "gen.period_end": "9999-12-31"})


def test_somebody_outside_the_group_stands_below_the_members_and_is_not_counted() -> None:
    text = print_section("group", [{"id": "p0", "function": "directeur", "in_group": "no", "hours": 1}, *PEOPLE])
    assert "2 mensen, samen 10 uur per maand." in text
    assert text.index("kok") < text.index("directeur")


def test_traits_are_counted_for_everybody_together() -> None:
    text = print_section("group", [{**person, "level": "employee"} for person in PEOPLE])
    assert "Niveau: medewerker (2)." in text


def test_what_the_members_bring_is_told_once_and_not_counted() -> None:
    outside = {"id": "p9", "function": "arts", "in_group": "no", "knowledge": ["subject"]}
    text = print_section("group", [*({**person, "knowledge": ["subject"], "level": "employee"} for person in PEOPLE), outside])
    assert text.count("Brengt in") == 1
    assert "Buiten de groep: Brengt in" in text


def test_the_departments_are_drawn_from_three_members_on() -> None:
    people = [{"id": f"p{nr}", "department": "Noord" if nr else "Zuid", "in_group": "yes"} for nr in range(3)]
    assert "Leden per afdeling: Noord 2, Zuid 1." in print_section("group", people)
    assert "Leden per afdeling" not in print_section("group", people[:2])


@pytest.mark.parametrize(("raw", "shown"), [("p9", "p9"), ("Jansen van de post", "Jansen van de post")])
def test_a_sponsor_who_is_not_in_the_register_prints_as_typed(raw: str, shown: str) -> None:
    assert shown in print_section("group", **{"net.sponsor": raw})
