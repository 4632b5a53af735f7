"""Sheets that share a page, questions next to each other, letters and cards that fit one page."""

import pytest
from msgspec.structs import replace

from app.document.blocks import Frames, Paragraph
from app.document.writing import Ask, Slot, Tick, Ticks, WriteCell, WriteColumn, WriteRow, WriteTable
from app.export.pdf import render_bytes
from app.export.pdf.paper import MM
from tests.document.cases import print_example
from tests.export.pdf.reading import join_words, render
from tests.export.pdf.sample import make_document, make_section
from tests.export.pdf.writing.measuring import measure

SLOT = Slot(name="q", label="q")


def test_two_short_questions_stand_next_to_each_other_and_below_each_other_in_large_type() -> None:
    for is_large in (False, True):
        paper = print_example("integriteit", "worksheets", blank=True, sheets=("assignment/results",), large=is_large)
        places = {slot.slot.name: slot for slot in render_bytes(paper)[1].slots}
        begins, ends = places["gen.period_start"], places["gen.period_end"]
        is_beside = begins.page == ends.page and abs(begins.box[1] - ends.box[1]) < 15 * MM and ends.box[0] > begins.box[2]
        assert is_beside is not is_large


def test_worksheets_take_at_least_a_tenth_less_than_a_page_for_each_sheet() -> None:
    paper = print_example("integriteit", "worksheets", blank=True, sheets=("agreements",))
    apart = replace(paper, sections=tuple(replace(section, new_page=True, shares_pages=False) for section in paper.sections))
    assert render_bytes(paper)[1].pages <= 0.9 * render_bytes(apart)[1].pages


def test_agreements_take_one_page_but_in_large_type_rather_a_second_one_than_smaller_letters() -> None:
    plain, (body, large) = (
        render_bytes(print_example("vertrouwenspersonen", "agreements"))[1],
        render_bytes(print_example("vertrouwenspersonen", "agreements", large=True)),
    )
    assert (plain.pages, large.pages) == (1, 2)
    assert 16 in measure(body).sizes


@pytest.mark.parametrize("name", ["netwerk", "integriteit"])
def test_a_plan_at_a_glance_in_large_type_takes_both_sides_and_cuts_nothing(name: str) -> None:
    paper = print_example(name, "page", large=True)
    frames = next(block for block in paper.sections[0].blocks if isinstance(block, Frames)).frames
    large = render(paper)
    words = join_words(large.root.whole)
    assert len(large.pdf.pages) == 2
    assert [item for frame in frames for item in frame.items if " ".join(item.split()) not in words] == []


def test_a_memo_that_is_too_long_for_one_page_is_set_smaller() -> None:
    paper = print_example("netwerk", "letters")
    memo = next(section for section in paper.sections if section.id == "letter.board_memo")
    assert render_bytes(replace(paper, sections=(memo,)))[1].pages == 1
    assert render_bytes(replace(paper, sections=(memo,), smaller=()))[1].pages == 2


def test_a_few_lines_get_no_page_of_their_own_but_more_do() -> None:
    for lines, pages in ((36, 3), (48, 4)):
        chapter = make_section(*(Paragraph(text=f"Regel {nr} van dit hoofdstuk.") for nr in range(lines)))
        sections = [
            replace(part, id=name, new_page=True) for name, part in (("a", make_section(Paragraph(text="Kort."))), ("b", chapter), ("c", chapter))
        ]
        short = replace(sections[2], blocks=sections[0].blocks)
        assert render_bytes(make_document(sections[0], sections[1], short))[1].pages == pages


def make_question(rows: int) -> Ask:
    table = WriteTable(columns=(WriteColumn(label="wat", width=1),), rows=(WriteRow(cells=(WriteCell(slot=SLOT),)),) * rows)
    return Ask(number="1a", label="Wat is er nodig?", parts=(table,))


def count_rows(ask: Ask, lines: int) -> list[int]:
    """Rows of the table on each page, behind so many lines of text."""
    above = tuple(Paragraph(text=f"Regel {nr}.") for nr in range(lines))
    pages = [slot.page for slot in render_bytes(make_document(make_section(*above, ask)))[1].slots]
    return [pages.count(page) for page in sorted(set(pages))]


def test_a_table_of_a_question_goes_on_on_the_next_page_from_three_rows_on() -> None:
    ways = {lines: count_rows(make_question(12), lines) for lines in range(14, 30)}
    split = [rows for rows in ways.values() if len(rows) > 1]
    assert split
    assert all(rows[0] >= 3 and rows[1] >= 2 for rows in split)
    assert all(sum(rows) == 12 for rows in ways.values())


def test_a_table_of_few_rows_stays_whole_with_its_question() -> None:
    assert all(count_rows(make_question(3), lines) == [3] for lines in range(20, 36))


def test_boxes_to_tick_never_stand_alone_at_the_end_or_the_top_of_a_page() -> None:
    for lines in range(24, 36):
        above = tuple(Paragraph(text=f"Regel {nr}.") for nr in range(lines))
        ticks = Ticks(ticks=tuple(Tick(label=f"keuze {nr}", slot=Slot(name=f"q/{nr}", label="q", kind="tick")) for nr in range(6)))
        pages = [slot.page for slot in render_bytes(make_document(make_section(*above, ticks)))[1].slots]
        assert all(pages.count(page) != 1 for page in pages)


def test_what_can_be_circled_stands_below_each_other_in_a_narrow_column() -> None:
    marks = ("-2", "-1", "0", "+1", "+2")
    slots = tuple(Slot(name=f"q/{mark}", label=mark, kind="one") for mark in marks)
    row = WriteRow(cells=(WriteCell(marks=marks, mark_slots=slots), *(WriteCell(text="vertrouwenspersoon"),) * 4))
    table = WriteTable(columns=tuple(WriteColumn(label="wat", width=1) for _ in range(5)), rows=(row,))
    places = render_bytes(replace(make_document(make_section(table)), sizes="large"))[1].slots
    assert len({round(place.box[1]) for place in places}) > 1
    lefts = {round(place.box[0]) for place in places}
    assert max(lefts) - min(lefts) < 40 * MM
