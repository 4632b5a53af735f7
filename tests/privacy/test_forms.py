"""What the forms ask, all of them, in every theme: little of a person, nothing of a member, no case, no figure about a few (PR1, PR2, PR3, PR13, PR16)."""

import re
from collections.abc import Iterator

import pytest

from app.formfile import load_form
from app.model.form import Form
from app.model.plan import PEOPLE
from app.model.question import Column, Question

EVERY = [("netwerk", ""), *(("werkgroep", theme) for theme in ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"))]
REGISTER = {
    *(
        "name",
        "function",
        "department",
        "level",
        "joined",
        "in_group",
        "on_board",
        "knowledge",
        "hours",
        "manager_agrees",
        "may_be_named",
        "substitute",
    ),
}
"""What may be asked of a person who does the work; whatever comes beside it must be thought over here first."""
TRAITS = re.compile(
    r"\b(leeftijd|geslacht|gender|geboorte\w*|afkomst|herkomst|nationaliteit|huidskleur|geloof|religie|levensbeschouwing|geaardheid|seksuele|orientatie|"
    r"handicap|beperking|ziekte|diagnose|gezondheid van|burgerlijke staat|politieke|vakbondslid|lid van de vakbond)\b",
    re.IGNORECASE,
)
OF_A_MEMBER = re.compile(
    r"\b(achternaam|familienaam|e-?mail(adres)?|telefoon(nummer)?|mobiel|adres|personeelsnummer|rijksregister\w*|bsn|ledenlijst|naam van het lid)\b",
    re.IGNORECASE,
)


@pytest.fixture(params=EVERY, ids=lambda each: "-".join(each).rstrip("-"))
def form(request: pytest.FixtureRequest) -> Form:
    return load_form(*request.param)


def say(field: Question | Column) -> str:
    """All that is asked there."""
    return " ".join((field.id, field.label, field.help or "", *(option.label for option in field.options)))


def find_about_persons(form: Form) -> Iterator[tuple[str, Question | Column]]:
    """Every column that stands beside a person in a row, so that it says something about that person."""
    for question in form.get_questions():
        if question.register or any(column.kind in ("person", "people") for column in question.columns):
            yield from ((question.id, column) for column in question.columns)


def get_question(form: Form, wanted: str) -> Question:
    return next(question for question in form.get_questions() if question.id == wanted)


def get_help(form: Form, wanted: str) -> str:
    return get_question(form, wanted).help or ""


def test_pr01_of_a_person_nothing_is_asked_that_was_not_thought_over(form: Form) -> None:
    assert {column.id for column in get_question(form, PEOPLE).columns} <= REGISTER


def test_pr02_no_row_about_a_person_asks_a_trait(form: Form) -> None:
    asked = list(find_about_persons(form))
    assert len(asked) > 20
    assert [(question, column.id) for question, column in asked if TRAITS.search(say(column))] == []


def test_pr02_the_search_for_traits_does_find_one() -> None:
    assert TRAITS.search(say(Column(id="x", kind="text", label="Wat is haar herkomst?")))
    assert TRAITS.search(say(Question(id="x", kind="choice", label="Leeftijd")))


def test_pr03_there_is_one_register_and_no_other_list_of_persons(form: Form) -> None:
    assert [question.id for question in form.get_questions() if question.register] == [PEOPLE]
    fields = [(question.id, field) for question in form.get_questions() for field in (question, *question.columns)]
    assert [question for question, field in fields if OF_A_MEMBER.search(field.label)] == []
    named = [question for question, field in fields if re.match(r"(voor)?naam\b", field.label, re.IGNORECASE)]
    assert named == [PEOPLE]


@pytest.mark.parametrize(
    ("theme", "question", "words"),
    [
        ("integriteit", "wg.trigger", "Geen namen"),
        ("integriteit", "int.no_cases", "Een melding gaat altijd naar iemand anders"),
        ("integriteit", "int.case_route", "geen namen"),
        ("vertrouwenspersonen", "vp.why", "nooit een zaak"),
    ],
)
def test_pr13_the_form_says_so_where_a_case_could_be_told(theme: str, question: str, words: str) -> None:
    assert words in get_help(load_form("werkgroep", theme), question)


@pytest.mark.parametrize(("form_id", "question"), [("netwerk", "net.trigger"), ("netwerk", "shr.log"), ("netwerk", "net.need")])
def test_pr13_a_network_is_told_the_same(form_id: str, question: str) -> None:
    assert "geen namen" in get_help(load_form(form_id), question).lower()


@pytest.mark.parametrize(
    ("theme", "question", "words"),
    [
        ("integriteit", "shr.indicators", "Tel nooit meldingen per team"),
        ("integriteit", "shr.eval_method", "onder de tien"),
        ("vertrouwenspersonen", "shr.indicators", "geen aantallen meldingen"),
        ("vertrouwenspersonen", "shr.eval_method", "geen cijfers per locatie"),
        ("gezondheid", "shr.indicators", "onder de tien"),
    ],
)
def test_pr16_the_form_says_so_where_figures_about_a_few_could_be_written(theme: str, question: str, words: str) -> None:
    assert words in get_help(load_form("werkgroep", theme), question)
