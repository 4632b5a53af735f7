"""Which sheets share a page, and what a set of worksheets does without."""

import pytest

from app.document.blocks import Document
from app.document.compose import compute_job
from app.document.settings import PrintSettings
from app.document.worksheets.bench import make_bench
from app.document.worksheets.compose import list_asked
from app.document.writing import Ask
from tests.document.cases import CASES, print_example, read_example
from tests.document.forms import TODAY


def get_ids(document: Document) -> list[str]:
    return [section.id for section in document.sections]


def test_the_steps_of_a_phase_share_their_pages_and_a_phase_begins_on_one_of_its_own() -> None:
    paper = print_example("netwerk", "worksheets", blank=True, sheets=("preparation", "story"))
    begins = {section.id: section.new_page for section in paper.sections}
    assert begins["sheet.phase/preparation"]
    assert begins["sheet.phase/story"]
    assert not begins["sheet.step/preparation/reason"]
    assert not begins["sheet.step/story/value"]


def test_a_sheet_that_is_handed_out_has_a_page_to_itself() -> None:
    paper = print_example("netwerk", "worksheets", blank=True)
    alone = [section for section in paper.sections if section.id in ("sheet.choices", "sheet.pitch", "sheet.examples")]
    assert len(alone) == 3
    assert all(section.new_page for section in alone)


def test_what_is_still_to_be_found_out_is_asked_once_a_phase() -> None:
    paper = print_example("netwerk", "worksheets", blank=True, sheets=("story",))
    spare = [block for section in paper.sections for block in section.blocks if isinstance(block, Ask) and block.is_spare]
    assert len(spare) == 1


def test_a_filled_set_does_without_an_empty_sheet_of_which_all_is_answered_unless_it_is_asked_for() -> None:
    assert "sheet.first_meeting" in get_ids(print_example("netwerk", "worksheets", blank=True))
    assert "sheet.first_meeting" not in get_ids(print_example("netwerk", "worksheets"))
    assert get_ids(print_example("netwerk", "worksheets", sheets=("sheet.first_meeting",))) == ["sheet.first_meeting"]


@pytest.mark.parametrize("name", CASES)
def test_every_sheet_that_the_running_order_asks_for_is_in_the_filled_set(name: str) -> None:
    form, plan = read_example(name)
    asked = list_asked(make_bench(compute_job(form, plan, PrintSettings(document="worksheets", today=TODAY))))
    assert asked
    assert asked <= set(get_ids(print_example(name, "worksheets")))


def test_short_questions_take_half_the_width_and_long_ones_all_of_it() -> None:
    paper = print_example("integriteit", "worksheets", blank=True)
    half = {block.origin: block.is_half for section in paper.sections for block in section.blocks if isinstance(block, Ask)}
    assert half["gen.period_start"]
    assert half["wg.chair"]
    assert not half["wg.trigger"]
