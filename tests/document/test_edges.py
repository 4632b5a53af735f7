"""The stamp, the mark and the texts at the edges of the page."""

import pytest

from app.model.finding import Finding, Place
from app.model.plan import Address, Plan
from app.model.question import Column
from tests.document.forms import TODAY, ask, ask_table, make_document, make_form


def make_finding(dismissed: str | None = None) -> Finding:
    return Finding(code="G01", level="hint", message="", place=Place(), dismissed=dismissed)


@pytest.mark.parametrize(
    ("findings", "stamp"),
    [
        ((), "VASTGESTELD"),
        ((make_finding("bewust zo"),), "VASTGESTELD"),
        ((make_finding(),), "VASTGESTELD, MET 1 AANDACHTSPUNT"),
        ((make_finding(), make_finding()), "VASTGESTELD, MET 2 AANDACHTSPUNTEN"),
    ],
)
def test_a_final_paper_says_with_how_many_open_points(findings: tuple[Finding, ...], stamp: str) -> None:
    assert make_document(make_form(ask()), Plan(), findings, final=True).header[1] == stamp


def test_a_parked_question_is_an_open_point_too() -> None:
    plan = Plan(facts={Address("state", "t.q"): {"state": "later"}})
    assert make_document(make_form(ask()), plan, final=True).header[1] == "VASTGESTELD, MET 1 AANDACHTSPUNT"


@pytest.mark.parametrize(("day", "stamp"), [(TODAY.isoformat(), "TER BESPREKING"), ("2027-01-10", "CONCEPT")])
def test_a_concept_with_a_talk_to_come_is_for_discussion(day: str, stamp: str) -> None:
    form = make_form(ask_table("shr.talks", Column(id="date", kind="date", label="Wanneer?")))
    plan = Plan(facts={Address("answer", "shr.talks"): ["r1"], Address("answer", "shr.talks", "r1"): {"date": day}})
    assert make_document(form, plan).header[1] == stamp


def test_the_mark_is_the_same_for_the_same_answers_and_changes_with_one() -> None:
    form = make_form(ask())
    marks = [
        make_document(form, Plan(facts={Address("answer", "t.q"): text, Address("place", "last"): spot}), final=True).footer[0]
        for text, spot in (("a", 1), ("a", 2), ("b", 1))
    ]
    assert marks[0] == marks[1] != marks[2]


def test_braces_that_were_typed_are_not_filled_in() -> None:
    plan = Plan(facts={Address("answer", "gen.title"): "Plan {version} {page}"})
    assert make_document(make_form(ask(), ask("gen.title")), plan).header[0] == "Plan {version} {page}"


def test_a_title_of_several_lines_is_one_line_at_the_edge_of_the_page() -> None:
    plan = Plan(facts={Address("answer", "gen.title"): "Plan\r\nvan\u2028aanpak"})
    assert make_document(make_form(ask(), ask("gen.title")), plan).header[0] == "Plan van aanpak"
