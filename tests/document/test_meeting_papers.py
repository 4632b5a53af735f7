"""The papers for a meeting: actions with boxes, who is there, planned next to done; and the sets that they come in."""

from datetime import date

import pytest
from msgspec.structs import replace

from app.document.blocks import CutSheet, Table
from app.document.compose import compute_document
from app.document.drawings import Gantt
from app.document.papers import list_papers
from app.document.presets import list_presets
from app.document.settings import PrintSettings
from app.document.walk import get_text
from app.document.writing import Ask, Tally, WriteTable
from app.model.plan import Address, Plan
from tests.document.cases import CASES, print_example, read_example
from tests.document.forms import TODAY

NEW = ("handout", "worksheets", "actions", "attendance", "script", "progress")


def test_every_action_has_a_box_to_tick_off_and_a_done_one_is_ticked() -> None:
    form, plan = read_example("netwerk")
    first = str(plan.get_rows("shr.actions")[0]["id"])
    address = Address("answer", "shr.actions", first)
    row = {key: value for key, value in plan.get_rows("shr.actions")[0].items() if key != "id"}
    done = Plan(facts={**plan.facts, address: {**row, "status": "done"}})
    paper = compute_document(form, done, PrintSettings(document="actions", today=TODAY))
    table = next(block for block in paper.sections[0].blocks if isinstance(block, Table))
    signs = {row.origin.partition("#")[2]: row.cells[0] for row in table.rows}
    assert len(signs) == len(plan.get_rows("shr.actions"))
    assert signs.pop(first) == "■"
    assert set(signs.values()) == {"□"}


def test_the_key_of_the_action_list_says_only_the_signs_that_stand_in_it() -> None:
    form, plan = read_example("netwerk")
    row = {key: value for key, value in plan.get_rows("shr.actions")[0].items() if key != "id"}
    address = Address("answer", "shr.actions", str(plan.get_rows("shr.actions")[0]["id"]))
    busy = Plan(facts={**plan.facts, address: {**row, "status": "busy"}})
    papers = (compute_document(form, each, PrintSettings(document="actions", today=TODAY)) for each in (plan, busy))
    keys = [next(block.legend for block in paper.sections[0].blocks if isinstance(block, Table)) for paper in papers]
    assert keys == ["★ snel zichtbaar", "◧ bezig   ★ snel zichtbaar"]


def test_an_action_list_without_actions_says_so_and_has_rows_to_write_in() -> None:
    form, _ = read_example("netwerk")
    paper = compute_document(form, Plan(), PrintSettings(document="actions", today=TODAY))
    assert "Er staan nog geen acties in het plan." in get_text(paper)
    assert any(isinstance(block, Table) and block.blank_rows for block in paper.sections[0].blocks)


@pytest.mark.parametrize("name", CASES)
def test_the_attendance_list_says_neither_theme_nor_phase_nor_person(name: str) -> None:
    form, plan = read_example(name)
    text = get_text(print_example(name, "attendance").sections)
    theme = next((theme.title for theme in form.themes if theme.id == form.theme), "psychische")
    assert theme not in text
    assert not any(person.name and person.name in text.split() for person in plan.people)


def test_where_no_names_are_wanted_people_are_counted() -> None:
    listed, counted = (print_example("vrijwilligers", "attendance", names=names).sections[0].blocks for names in ("function", "none"))
    assert [type(block) for block in listed if isinstance(block, (WriteTable, Tally))] == [WriteTable]
    assert [type(block) for block in counted if isinstance(block, (WriteTable, Tally))] == [Tally]


def test_progress_shows_what_is_due_and_today_in_the_timeline() -> None:
    form, plan = read_example("netwerk")
    paper = compute_document(form, plan, PrintSettings(document="progress", today=date(2027, 5, 3)))
    tables = [block for section in paper.sections for block in section.blocks if isinstance(block, WriteTable)]
    actions = next(table for table in tables if table.origin == "shr.actions")
    rows = {str(row["id"]): row for row in plan.get_rows("shr.actions")}
    for row in actions.rows:
        action = rows[row.origin.partition("#")[2]]
        assert min(str(action["start"]), str(action["end"])) <= "2027-06-30" or action.get("status") == "busy"
    overdue = {name for name, row in rows.items() if str(row.get("end") or "9") < "2027-05-03" and row.get("status") not in ("done", "stopped")}
    assert overdue <= {row.origin.partition("#")[2] for row in actions.rows}
    assert [block.today for section in paper.sections for block in section.blocks if isinstance(block, Gantt)] == [date(2027, 5, 3)]


def test_progress_says_so_when_no_action_is_due() -> None:
    form, plan = read_example("vrijwilligers")
    text = get_text(compute_document(form, plan, PrintSettings(document="progress", today=date(2026, 1, 5))))
    assert "Er loopt nu geen actie" in text
    assert "Dienstenkaart invullen in vijf diensten" in get_text(print_example("vrijwilligers", "progress"))


def test_progress_has_cells_to_write_what_was_decided_and_measured() -> None:
    paper = print_example("netwerk", "progress")
    tables = {block.origin: block for section in paper.sections for block in section.blocks if isinstance(block, WriteTable)}
    assert tables["shr.actions"].rows[0].cells[-1].slot is not None
    assert [cell.slot is not None for cell in tables["shr.indicators"].rows[0].cells] == [False, False, False, True, False]


@pytest.mark.parametrize("document", NEW)
@pytest.mark.parametrize("name", CASES)
def test_no_paper_leaks_a_name_when_names_are_left_out(name: str, document: str) -> None:
    _, plan = read_example(name)
    paper = print_example(name, document, names="none")
    words = set("".join(char if char.isalnum() else " " for char in get_text(paper)).split())
    assert words.isdisjoint({person.name for person in plan.people if person.name})


@pytest.mark.parametrize("document", NEW)
@pytest.mark.parametrize("language", ["nl", "nl_BE", "en"])
def test_every_word_that_the_form_has_for_a_paper_is_filled_in(document: str, language: str) -> None:
    for name in ("netwerk", "integriteit"):
        paper = print_example(name, document, language)
        shown = (get_text(paper.sections), *paper.header, *paper.footer)
        assert [text for text in shown if "{" in text.replace("{page}", "").replace("{pages}", "")] == []


def test_progress_asks_once_what_is_not_going_well() -> None:
    filled, blank = (print_example("netwerk", "progress", blank=blank).sections[0].blocks for blank in (False, True))
    assert [block.label for block in filled if isinstance(block, Ask)] == ["Wat loopt er nog meer stroef?"]
    assert not [block for block in blank if isinstance(block, Ask)]


def test_a_blank_slip_has_rows_to_write_in() -> None:
    sheet = print_example("netwerk", "cards", blank=True).sections[0].blocks[0]
    assert isinstance(sheet, CutSheet)
    assert [block.blank_rows for block in sheet.cards[0].blocks if isinstance(block, Table)] == [3]


def test_sets_of_papers_name_documents_that_there_are() -> None:
    for name in CASES:
        form, plan = read_example(name)
        settings = PrintSettings(today=TODAY)
        known = {paper.id for paper in list_papers(form, plan, settings)}
        presets = list_presets(form, plan, settings)
        assert {paper.document for preset in presets for paper in preset.papers} <= known
        assert [preset.why_not for preset in presets if preset.why_not] == []


def test_for_an_empty_plan_a_set_says_why_it_makes_no_sense() -> None:
    form, _ = read_example("netwerk")
    presets = {preset.id: preset.why_not for preset in list_presets(form, Plan(), PrintSettings(today=TODAY))}
    assert presets["quarter"] == "Er staan nog geen acties in het plan."
    assert presets["full"] == "Hiervoor is nog niets ingevuld."
    assert presets["worksheets"] == ""


def test_only_the_chosen_sections_are_printed() -> None:
    form, plan = read_example("netwerk")
    paper = compute_document(form, plan, replace(PrintSettings(today=TODAY), only=("goals", "budget")))
    assert [section.id for section in paper.sections] == ["goals", "budget"]
