"""What is for all colleagues, and what never is."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.document.compose import compute_document
from app.document.entry import Entry
from app.document.settings import PrintSettings
from app.document.walk import get_text
from app.model.form import Form
from app.model.plan import Address, Plan
from tests.document.cases import CASES, print_example, read_example
from tests.document.forms import TODAY


def mark(question: str, column: str = "") -> str:
    """A word that no other answer holds."""
    return "zz" + "".join(char for char in f"{question}{column}" if char.isalpha()) + "zz"


def make_marked_plan(form: Form) -> Plan:
    """A plan in which every question that holds text says which one it is."""
    facts: dict[Address, Any] = {Address("property", "theme"): form.theme, Address("property", "route"): "volledig"}
    theme = next((theme for theme in form.themes if theme.id == form.theme), None)
    for question in form.get_questions():
        if question.kind in ("text", "longtext"):
            facts[Address("answer", question.id)] = mark(question.id)
        elif question.kind in ("multichoice", "checklist"):
            facts[Address("answer", question.id)] = [{"id": option.id, "text": mark(question.id)} for option in question.options if option.own_text]
        elif question.kind == "table":
            row = {column.id: mark(question.id, column.id) for column in question.columns if column.kind in ("text", "longtext")}
            row |= {column.id: "staff" for column in question.columns if question.id == "shr.messages" and column.id == "audience"}
            facts[Address("answer", question.id)] = ["r1"]
            facts[Address("answer", question.id, "r1")] = row
    if theme and theme.option:
        facts[Address("answer", form.theme_question)] = theme.option
    return Plan(facts=facts)


def list_public(form: Form) -> Iterator[str]:
    """The questions that the form gives to everybody, read from its own words."""
    documents = Entry(form.documents)
    handout = next(entry for entry in documents.get_entries("documents") if entry.get_text("id") == "handout")
    frames = handout.get_entry("own_summary").get_entries("frames")
    yield from (question for part in (*frames, *handout.get_entries("adds")) for question in part.get_texts("from"))
    wanted = handout.get_texts("sections")
    for section in documents.get_entries("sections"):
        if section.get_text("id") not in wanted or section.get_text("handout") == "never" or section.get_text("id") == "summary":
            continue
        yield from (q for block in section.get_entries("blocks") if "handout" not in block.get_texts("never_for") for q in block.get_texts("from"))
        if section.get_text("handout") == "yes":
            yield from (q.id for q in form.get_questions() if q.print_ and q.print_.section == section.get_text("id"))


@pytest.mark.parametrize("names", ["none", "full"])
@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_question_that_is_not_for_everybody_is_on_it(name: str, names: str) -> None:
    form, _ = read_example(name)
    plan = make_marked_plan(form)
    text = get_text(compute_document(form, plan, PrintSettings(document="handout", today=TODAY, names=names)))  # pyright: ignore[reportArgumentType]
    public = set(list_public(form)) | {"gen.title", "gen.contact", "net.name", "wg.name"}
    secret = [question for question in form.get_questions() if question.id not in public]
    marks = {mark(q.id, column) for q in secret for column in ("", *(c.id for c in q.columns))}
    assert {word for word in marks if word in text} == set()
    assert mark("net.join" if form.id == "netwerk" else "wg.involve") in text


@pytest.mark.parametrize("name", CASES)
def test_no_name_is_on_it_unless_chosen(name: str) -> None:
    _, plan = read_example(name)
    words = set(get_text(print_example(name, "handout")).replace(",", " ").replace(".", " ").split())
    assert words.isdisjoint({person.name for person in plan.people if person.name})


@pytest.mark.parametrize("name", CASES)
def test_it_has_neither_support_map_nor_risks_nor_money_nor_open_points(name: str) -> None:
    ids = {section.id for section in print_example(name, "handout").sections}
    assert ids.isdisjoint({"parties", "risks", "budget", "talks", "open", "signoff", "group", "lasting", "notes"})


def test_what_is_still_open_or_differs_is_not_on_it() -> None:
    form, plan = read_example("netwerk")
    state = {"state": "not_agreed", "positions": ["het ene gezichtspunt", "het andere"]}
    parked = Plan(facts={**plan.facts, Address("state", "net.join"): state, Address("answer", "net.join"): "zo doe je mee met ons"})
    text = get_text(compute_document(form, parked, PrintSettings(document="handout", today=TODAY)))
    assert "gezichtspunt" not in text
    assert "zo doe je mee met ons" not in text


def test_only_messages_for_all_colleagues_are_on_it() -> None:
    form, plan = read_example("netwerk")
    rows = plan.get_rows("shr.messages")
    hidden = [str(row["message"]) for row in rows if row.get("audience") not in ("staff", "volunteers")]
    text = get_text(print_example("netwerk", "handout"))
    assert hidden
    assert [message for message in hidden if message in text] == []
    assert any(str(row["message"]) in text for row in rows if row.get("audience") == "staff")
    assert form.id == "netwerk"


def test_it_says_that_nobody_has_to_tell_anything_and_gives_the_next_dates() -> None:
    text = get_text(print_example("netwerk", "handout"))
    assert "Je hoeft niets over jezelf te vertellen." in text
    assert "De volgende data" in text
    assert "vertrouwelijk" not in text


def test_people_are_called_as_on_the_other_papers() -> None:
    handout = get_text(print_example("netwerk", "handout"))
    assert "sponsor" in handout
    assert "kernlid 6" not in handout


def test_a_date_tells_from_when_to_when() -> None:
    assert "16 februari 2027: 10.00–11.30, repetitiezaal 2" in get_text(print_example("integriteit", "handout"))


def test_only_the_first_meeting_is_the_start() -> None:
    text = get_text(print_example("integriteit", "progress"))
    assert "16 feb 2027 (start) · 9 mrt 2027 (vergadering)" in text
