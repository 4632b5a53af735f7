"""Sheets that share a page, questions next to each other, letters and cards that fit one page."""

from msgspec.structs import replace

from app.document.blocks import Paragraph
from app.export.pdf import render_bytes
from app.export.pdf.paper import MM
from tests.document.cases import print_example
from tests.export.pdf.sample import make_document, make_section
from tests.export.pdf.writing.measuring import measure


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
