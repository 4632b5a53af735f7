"""Every visible answer is on paper, and nothing that is hidden, private or put aside."""

import unicodedata
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.document.clean import clean_text
from app.document.walk import get_text
from app.formfile import load_example
from app.formfile.library import load_form
from app.logic.agreements import list_cards
from app.logic.kinds import KINDS
from app.logic.kinds.base import is_blank
from app.logic.reading import Reading, RowReading
from app.logic.wording import Wording
from app.model.finding import Finding, Place
from app.model.form import Form
from app.model.plan import Address, Person, Plan
from app.model.question import Column
from tests.document.forms import ask, ask_table, make_document, make_form
from tests.document.plans import make_plan, read_case
from tests.document.random_plans import SYMBOLIC, RandomPlan

SPOKEN = {"net.core", "wg.members", "wg.experts"}
"""Questions that paper shows as the people themselves."""


@cache
def get_network() -> Form:
    return load_form("netwerk")


@pytest.mark.parametrize("name", ["netwerk", "integriteit", "gezondheid", "vrijwilligers", "vertrouwenspersonen"])
@pytest.mark.parametrize("final", [False, True])
def test_every_answer_of_a_worked_example_is_on_paper(name: str, final: bool) -> None:
    example = load_example(name)
    form, plan = get_form(str(example["form"]), str(example.get("theme") or "")), make_plan(example)
    paper = flatten(get_text(make_document(form, plan, names="full", final=final))).casefold()
    said = SPOKEN | {question for card in list_cards(form) for question in card.questions if is_spoken(form, question)}
    texts = [flatten(text).casefold().rstrip(".") for question, text in iter_answer_texts(form, plan) if question not in said]
    assert [text for text in texts if text not in paper] == []


def is_spoken(form: Form, question_id: str) -> bool:
    """Whether a card says it in words of its own: an option, a date, a person with an article."""
    return next(question for question in form.get_questions() if question.id == question_id).kind not in ("text", "longtext")


def iter_answer_texts(form: Form, plan: Plan) -> list[tuple[str, str]]:
    """The answers of a plan as the kinds show them, with names in full."""
    reading, wording = Reading(form, plan), Wording(form, plan, "full")
    texts: list[tuple[str, str]] = []
    for question in form.get_questions():
        if question.kind == "info" or question.private or not reading.is_visible(question.id) or not reading.is_applicable(question.id):
            continue
        if question.kind == "table":
            symbolic = SYMBOLIC.get(question.id, set())
            texts += [
                (question.id, get_cell(row, c, wording, reading))
                for row in reading.get_rows(question.id)
                for c in question.columns
                if c.id not in symbolic and not is_blank(row.raw.get(c.id))
            ]
        else:
            raw = plan.get_answer(question.id)
            field = reading.get_field(question.id)
            assert field is not None
            items = [[item] for item in raw] if isinstance(raw, list) else [raw]
            texts += [(question.id, KINDS[question.kind].get_text(item, field, wording)) for item in items]
    return texts


def get_cell(row: RowReading, column: Column, wording: Wording, reading: Reading) -> str:
    raw = row.raw.get(column.id)
    if column.kind == "date" and row.is_readable(column.id):
        return wording.get_date(raw, short=True).rsplit(" ", 1)[1]
    if column.kind == "person":
        return wording.get_called(str(raw))
    if isinstance(raw, list) and raw:
        return KINDS[column.kind].get_text([raw[0]], column, wording) if column.kind != "people" else wording.get_called(str(raw[0]))
    return KINDS[column.kind].get_text(raw, reading.get_column(row.question.id, column.id) or column, wording)


def flatten(text: str) -> str:
    return " ".join(clean_text(text).split())


@cache
def get_form(form: str, theme: str) -> Form:
    return load_form(form, theme)


FORMS = [("netwerk", ""), *(("werkgroep", theme) for theme in ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"))]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), final=st.booleans(), names=st.sampled_from(["full", "none"]), chosen=st.sampled_from(FORMS))
def test_whatever_is_typed_is_on_paper_and_what_is_hidden_is_not(seed: int, final: bool, names: str, chosen: tuple[str, str]) -> None:
    made = RandomPlan(get_form(*chosen), Random(seed))
    secret = Finding(code="G01", level="hint", message="bericht f1x", place=Place(), dismissed="reden f2x")
    paper = get_text(make_document(made.form, made.plan, (secret,), final=final, names=names))
    withheld = {word for person in made.plan.people for text in get_withheld(person, names) for word in text.split()}
    assert [mark for mark in made.get_expected() if mark not in paper and mark not in withheld] == []
    assert [mark for mark in (*made.get_forbidden(), "f1x", "f2x") if f"{mark} " in f"{paper} "] == []


def get_withheld(person: Person, names: str) -> tuple[str, ...]:
    """What a names mode keeps off the paper on purpose."""
    if names == "none":
        return tuple(str(person.row.get(column)) for column in ("name", "function", "department", "substitute"))
    return (person.name,) if person.row.get("may_be_named") == "no" else ()


def test_an_empty_plan_prints_in_concept_and_as_final() -> None:
    assert {"why", "open", "sources"} <= {section.id for section in make_document(get_network(), Plan()).sections}
    assert [section.id for section in make_document(get_network(), Plan(), final=True).sections] == [
        "cover",
        "summary",
        "contents",
        "open",
        "sources",
    ]


def test_a_question_that_no_block_places_stands_in_its_section_in_its_own_shape() -> None:
    form = make_form(ask("t.a", "longtext", "Verhaal?", as_="paragraph"), ask("t.b", label="Los?", as_="onbekend"))
    plan = Plan(facts={Address("answer", "t.a"): "lang", Address("answer", "t.b"): "kort"})
    (section,) = make_document(form, plan).sections
    assert [(type(block).__name__, get_text(block)) for block in section.blocks] == [("Paragraph", "lang\nVerhaal?"), ("Line", "Los?\nkort")]


def test_a_question_of_a_section_that_the_form_does_not_describe_stands_with_the_question_before_it() -> None:
    form = make_form(ask("t.a"), ask("t.b", label="Dwaalt?", section="nergens"))
    paper = make_document(form, Plan(facts={Address("answer", "t.b"): "toch gedrukt"}))
    assert "toch gedrukt" in get_text(paper.sections[0])


def test_a_table_of_a_trainer_prints_all_its_columns() -> None:
    columns = tuple(Column(id=f"c{nr}", kind="text", label=f"Kolom {nr}") for nr in range(1, 4))
    plan = Plan(facts={Address("answer", "t.t"): ["r1"], Address("answer", "t.t", "r1"): {"c1": "een", "c2": "twee", "c3": "drie"}})
    text = get_text(make_document(make_form(ask_table("t.t", *columns)), plan))
    assert all(word in text for word in ("een", "twee", "drie", "Kolom 3"))


def test_a_table_answer_that_is_no_table_is_printed_as_typed() -> None:
    form = make_form(ask_table("t.t", Column(id="c", kind="text", label="Kolom")))
    assert "geen tabel" in get_text(make_document(form, Plan(facts={Address("answer", "t.t"): "geen tabel"})))


def test_a_private_question_is_never_printed() -> None:
    form = make_form(ask("t.a"), ask("t.b", private=True))
    plan = Plan(facts={Address("answer", "t.a"): "open", Address("answer", "t.b"): "geheim"})
    assert "geheim" not in get_text(make_document(form, plan))


def test_private_notes_are_printed_only_when_asked_for() -> None:
    plan = read_case()
    note = "nieuwe verdeling in de directie"
    assert note not in get_text(make_document(get_network(), plan))
    assert note in get_text(make_document(get_network(), plan, notes=True).sections[-1])


def test_hostile_answers_leave_nothing_on_paper_that_a_font_or_a_reader_stumbles_over() -> None:
    hostile = "a\x00\x1b[31m\u202eb\ud800\r\nc\u2028\u200f 👩\u200d🔧 אבג"
    facts = {address: hostile if address.kind == "answer" and isinstance(value, str) else value for address, value in read_case().facts.items()}
    paper = get_text(make_document(get_network(), Plan(facts=facts), names="full"))
    assert not [sign for sign in set(paper) if sign != "\n" and (unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in "\u202e\u200f")]
    assert "a␀␛[31m[U+202E]b�\nc" in paper
