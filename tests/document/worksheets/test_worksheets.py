"""Worksheets are the form on paper: the same numbers, every answer in its place, room for the rest."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from app.document.blocks import Document
from app.document.compose import compute_document
from app.document.entry import Entry
from app.document.settings import PrintSettings
from app.document.walk import get_text
from app.document.writing import Ask, Boxed, Rating, Ruled, Slot, Ticks, WriteTable
from app.logic.outline import compute_outline
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.guidance import Assignment, Goal, Pitfall
from app.model.plan import Address, Plan
from app.model.question import Column, Condition, Option, Question
from tests.document.cases import CASES, print_example, read_example
from tests.document.forms import TODAY, make_form

KINDS: dict[str, Any] = {"sheets": [{"id": "sheet.step", "kinds": {"longtext": {"lines": "4"}, "table": {"rows": {"kort": "3", "volledig": "6"}}}}]}


def iter_asks(document: Document) -> Iterator[Ask]:
    return (block for section in document.sections for block in section.blocks if isinstance(block, Ask))


def iter_slots(value: object) -> Iterator[Slot]:
    if isinstance(value, Slot):
        yield value
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from iter_slots(part)
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from iter_slots(getattr(value, field.name))


def make_trainer_form(*questions: Question) -> Form:
    """A form of one step by a trainer, with one goal and one pitfall, and nothing about paper but the sheet of a step."""
    form = make_form(*questions)
    phase = replace(
        form.phases[0],
        goals=(Goal(id="goal.p.1", text="Je weet het doel."),),
        pitfalls=(Pitfall(id="pit.p.a", text="Te veel tegelijk.", remedy="Kies er één."),),
        assignment=Assignment(title="De kaart", minutes=20, text=("Schrijf.", "Lees voor.")),
    )
    own: Any = form.documents["documents"]
    documents = {**form.documents, **KINDS, "documents": [*own, {"id": "worksheets", "title": "Werkbladen"}]}
    return replace(form, phases=(phase,), documents=documents)


def print_sheets(form: Form, plan: Plan | None = None, **settings: Any) -> Document:
    return compute_document(form, plan or Plan(), PrintSettings(document="worksheets", today=TODAY, **settings))


@pytest.mark.parametrize("name", CASES)
def test_a_question_has_the_same_number_and_words_on_paper_as_on_screen(name: str) -> None:
    form, plan = read_example(name)
    screen = {
        entry.question.id: (entry.number, entry.question.label)
        for phase in compute_outline(form, plan).phases
        for step in phase.steps
        for entry in step.questions
        if not phase.is_kept and not entry.question.private
    }
    paper = {ask.origin: (ask.number, ask.label) for ask in iter_asks(print_example(name, "worksheets")) if ask.origin}
    assert paper == screen


@pytest.mark.parametrize("name", CASES)
def test_every_visible_answer_stands_on_the_filled_worksheets(name: str) -> None:
    form, plan = read_example(name)
    reading, wording = Reading(form, plan), Wording(form, plan, "none")
    text = " ".join(get_text(print_example(name, "worksheets")).split())
    for question in form.get_questions():
        if (
            question.kind not in ("text", "longtext", "table")
            or not reading.is_visible(question.id)
            or question.asked == "start"
            or question.register
        ):
            continue
        for row in reading.get_rows(question.id):
            cells = (str(row.raw.get(column.id) or "") for column in question.columns if column.kind in ("text", "longtext"))
            assert all(" ".join(wording.replace_names(cell).split()) in text for cell in cells), question.id
        if question.kind != "table" and (raw := plan.get_answer(question.id)):
            assert " ".join(wording.replace_names(str(raw)).split()) in text, question.id


@pytest.mark.parametrize("name", CASES)
def test_no_place_to_write_has_the_name_of_another(name: str) -> None:
    for blank in (True, False):
        document = print_example(name, "worksheets", blank=blank)
        names = Counter(slot.name for section in document.sections for slot in iter_slots(section.blocks))
        assert [name for name, count in names.items() if count > 1] == []
        assert names


@pytest.mark.parametrize("name", CASES)
def test_without_names_no_person_is_on_a_worksheet(name: str) -> None:
    _, plan = read_example(name)
    words = set(get_text(print_example(name, "worksheets", names="none")).replace(",", " ").replace(".", " ").split())
    assert words.isdisjoint({person.name for person in plan.people if person.name})


def test_a_blank_worksheet_holds_no_answer() -> None:
    form, plan = read_example("netwerk")
    answers = [str(plan.get_answer(question.id)) for question in form.get_questions() if question.kind == "longtext" and plan.get_answer(question.id)]
    text = get_text(print_example("netwerk", "worksheets", blank=True))
    assert [answer for answer in answers if len(answer) > 40 and answer in text] == []


def test_a_form_of_a_trainer_gets_its_worksheets_for_nothing() -> None:
    form = make_trainer_form(
        Question(id="t.a", kind="longtext", label="Wat speelt er?", help="Kort."), Question(id="t.b", kind="date", label="Wanneer?")
    )
    document = print_sheets(form, blank=True)
    assert [section.title for section in document.sections] == ["1 Fase", "1.1 Stap"]
    text = get_text(document)
    assert all(words in text for words in ("Je weet het doel.", "Te veel tegelijk.", "Kies er één.", "Lees voor.", "1.1a", "Wat speelt er?", "Kort."))


def test_each_kind_has_its_own_room() -> None:
    options = (Option(id="x", label="X"), Option(id="y", label="Y", own_text=True))
    form = make_trainer_form(
        Question(id="t.long", kind="longtext", label="Lang?"),
        Question(id="t.money", kind="money", label="Hoeveel?"),
        Question(id="t.choice", kind="choice", label="Welke?", options=options),
        Question(id="t.scale", kind="scale", label="Hoe?", options=(Option(id="l", label="laag", value=1), Option(id="h", label="hoog", value=2))),
        Question(id="t.table", kind="table", label="Wie?", columns=(Column(id="who", kind="text", label="Wie", first=True),)),
    )
    asks = {ask.origin: ask.parts[0] for ask in iter_asks(print_sheets(form, blank=True)) if ask.origin}
    assert isinstance(asks["t.long"], Ruled)
    assert asks["t.long"].lines == 4
    assert isinstance(asks["t.money"], Boxed)
    assert isinstance(asks["t.choice"], Ticks)
    assert [tick.own is not None for tick in asks["t.choice"].ticks] == [False, True]
    assert isinstance(asks["t.scale"], Rating)
    assert (asks["t.scale"].low, asks["t.scale"].high, asks["t.scale"].numbers) == ("laag", "hoog", ("1", "2"))
    assert isinstance(asks["t.table"], WriteTable)
    assert len(asks["t.table"].rows) == 6


def test_a_place_is_named_by_question_option_row_and_column() -> None:
    form = make_trainer_form(
        Question(id="t.choice", kind="choice", label="Welke?", options=(Option(id="x", label="X"),)),
        Question(id="t.table", kind="table", label="Wie?", columns=(Column(id="who", kind="text", label="Wie", first=True),)),
    )
    row = {Address("answer", "t.table"): ["r1"], Address("answer", "t.table", "r1"): {"who": "de buren"}}
    names = [slot.name for ask in iter_asks(print_sheets(form, Plan(facts=row))) for slot in iter_slots(ask) if ask.origin]
    assert names[:4] == ["t.choice/x", "t.table/r1/who", "t.table/+1/who", "t.table/+2/who"]


def test_a_question_that_waits_for_another_stands_on_a_blank_sheet_with_that_said_and_not_on_a_filled_one() -> None:
    waits = Question(id="t.b", kind="text", label="Wat dan?", visible_when=Condition(test="answered", question="t.a"))
    form = make_trainer_form(Question(id="t.a", kind="text", label="Wat?"), waits)
    assert [ask.origin for ask in iter_asks(print_sheets(form, blank=True)) if ask.origin] == ["t.a", "t.b"]
    assert [ask.origin for ask in iter_asks(print_sheets(form)) if ask.origin] == ["t.a"]


def test_a_chosen_option_is_ticked_with_its_own_text() -> None:
    options = (Option(id="x", label="X"), Option(id="y", label="Anders", own_text=True))
    form = make_trainer_form(Question(id="t.q", kind="choice", label="Welke?", options=options))
    plan = Plan(facts={Address("answer", "t.q"): {"id": "y", "text": "een eigen weg"}})
    (ask,) = (ask for ask in iter_asks(print_sheets(form, plan)) if ask.origin)
    ticks = ask.parts[0]
    assert isinstance(ticks, Ticks)
    assert [(tick.ticked, tick.own_text) for tick in ticks.ticks] == [(False, ""), (True, "een eigen weg")]


def test_the_questions_follow_the_route_unless_all_are_asked_for() -> None:
    form = make_trainer_form(
        Question(id="t.a", kind="text", label="Wat?", route="kort"), Question(id="t.b", kind="text", label="Meer?", route="volledig")
    )
    plan = Plan(facts={Address("property", "route"): "kort"})
    assert [ask.origin for ask in iter_asks(print_sheets(form, plan)) if ask.origin] == ["t.a"]
    assert [ask.origin for ask in iter_asks(print_sheets(form, plan, all_questions=True)) if ask.origin] == ["t.a", "t.b"]


@pytest.mark.parametrize("name", CASES)
def test_every_sheet_that_fits_form_and_theme_is_there_once(name: str) -> None:
    form, _ = read_example(name)
    made = [section.id for section in print_example(name, "worksheets", blank=True).sections]
    wanted = [
        sheet.get_text("id")
        for sheet in Entry(form.documents).get_entries("sheets")
        if not sheet.get_text("for")
        and form.id in (sheet.get_entry("for").get_texts("forms") or (form.id,))
        and form.theme in (sheet.get_entry("for").get_texts("themes") or (form.theme,))
        and sheet.get_text("id") != "sheet.attendance"
    ]
    assert [sheet for sheet in wanted if made.count(sheet) != 1] == []


def test_one_phase_one_step_or_one_sheet_can_be_printed_alone() -> None:
    ids = [section.id for section in print_example("netwerk", "worksheets", sheets=("story/pitch", "sheet.core_group")).sections]
    assert ids == ["sheet.step/story/pitch", "sheet.core_group"]
    phase = [section.id for section in print_example("netwerk", "worksheets", sheets=("story",)).sections]
    assert phase[0] == "sheet.phase/story"
    assert "sheet.step/story/value" in phase


def test_a_grid_of_years_has_the_years_of_the_plan() -> None:
    section = print_example("vertrouwenspersonen", "worksheets", sheets=("sheet.years",)).sections[0]
    table = next(block for block in section.blocks if isinstance(block, WriteTable))
    assert [column.label for column in table.columns][1:-1] == ["Jaar 1", "Jaar 2", "Jaar 3"]
