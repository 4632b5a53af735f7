"""The rules of print, measured in the files themselves: tones, lines, places to write and tick, type."""

from itertools import pairwise

import pytest

from app.document.entry import Entry
from app.document.writing import Ask, Boxed, Rating, Ruled, Slot, Tick, Ticks, WriteCell, WriteColumn, WriteRow, WriteTable
from app.export.pdf import render_bytes
from app.export.pdf.tagging.surface import PlacedSlot
from tests.document.cases import print_example, read_example
from tests.export.pdf.sample import make_document, make_section
from tests.export.pdf.writing.measuring import MM, measure

PAPERS = [("netwerk", "worksheets"), ("vrijwilligers", "attendance"), ("integriteit", "progress")]


@pytest.fixture(scope="module", params=[False, True], ids=["normal", "large"])
def is_large(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize(("name", "document"), PAPERS)
def test_sheets_are_drawn_in_grey_with_lines_of_half_a_point_or_more_and_light_fills(name: str, document: str) -> None:
    body, _ = render_bytes(print_example(name, document, blank=document != "progress"))
    drawn = measure(body)
    assert {tone for tone in drawn.tones if len(tone) != 1} == set()
    assert min(drawn.widths) >= 0.5
    # a filled shape is dark, as a sign, or so light that handwriting stays visible
    assert [tone for tone in drawn.fills if len(tone) != 1 or 0.2 < tone[0] < 0.85] == []
    assert min(drawn.sizes) >= 9


def test_type_is_as_large_as_asked(is_large: bool) -> None:
    body, _ = render_bytes(print_example("netwerk", "worksheets", blank=True, large=is_large, sheets=("core_group",)))
    assert min(measure(body).sizes) >= (14 if is_large else 9)


def place(*blocks: object, large: bool) -> tuple[tuple[PlacedSlot, ...], bytes]:
    document = make_document(make_section(Ask(number="1.1a", label="Wat?", parts=blocks)), sizes="large" if large else "normal")  # pyright: ignore[reportArgumentType]
    body, result = render_bytes(document)
    return result.slots, body


def test_lines_to_write_on_are_9_mm_apart_and_12_in_large_type(is_large: bool) -> None:
    _, body = place(Ruled(slot=Slot(name="q", label="Wat?"), lines=4), large=is_large)
    heights = sorted({round(y, 2) for _, x1, y, x2, y2 in measure(body).lines if y == y2 and x2 - x1 > 100 * MM and y > 40 * MM}, reverse=True)
    steps = {round((above - below) / MM, 1) for above, below in pairwise(heights[:4])}
    assert (len(heights), steps) == (4, {12.0 if is_large else 9.0})


@pytest.mark.parametrize(("name", "document"), [("netwerk", "page"), ("integriteit", "handout"), ("integriteit", "mandate")])
def test_a_blank_frame_has_lines_to_write_on(name: str, document: str) -> None:
    body, _ = render_bytes(print_example(name, document, blank=True))
    inside = [line for line in measure(body).lines if 30 * MM < line[3] - line[1] < 75 * MM]
    steps = [round((above[2] - below[2]) / MM, 1) for above, below in pairwise(inside) if above[:2] == below[:2]]
    assert steps.count(9.0) >= 6


def test_agreements_in_large_type_take_a_page_more_and_are_not_set_smaller() -> None:
    body, result = render_bytes(print_example("integriteit", "agreements", large=True))
    assert result.pages == 2
    assert min(measure(body).sizes) >= 14


def test_a_box_to_tick_is_5_mm_and_7_in_large_type(is_large: bool) -> None:
    slots, _ = place(Ticks(ticks=(Tick(label="Ja", slot=Slot(name="q/yes", label="Ja", kind="tick")),)), large=is_large)
    left, bottom, right, top = slots[0].box
    side = 7.0 if is_large else 5.0
    assert (round((right - left) / MM, 2), round((top - bottom) / MM, 2)) == (side, side)


def test_an_empty_row_is_10_mm_and_14_in_large_type_and_no_cell_is_too_narrow_to_write_in(is_large: bool) -> None:
    cells = tuple(WriteCell(slot=Slot(name=f"q/+1/{at}", label="x")) for at in range(6))
    columns = tuple(WriteColumn(label=f"Kolom {at}", width=20 if at == 1 else 1) for at in range(6))
    slots, _ = place(WriteTable(columns=columns, rows=(WriteRow(cells=cells),)), large=is_large)
    assert {round((slot.box[3] - slot.box[1]) / MM, 1) for slot in slots} == {14.0 if is_large else 10.0}
    assert min(slot.box[2] - slot.box[0] for slot in slots) / MM >= (20 if is_large else 14) - 0.6


def test_the_number_of_a_row_leaves_its_room_to_who_writes_beside_it(is_large: bool) -> None:
    row = WriteRow(cells=(WriteCell(text="12"), WriteCell(slot=Slot(name="q/r1", label="x"))))
    columns = (WriteColumn(label="Nr", is_number=True), WriteColumn(label="Wat"))
    slots, _ = place(WriteTable(columns=columns, rows=(row,)), large=is_large)
    assert (slots[0].box[2] - slots[0].box[0]) / MM >= 145


def test_a_frame_for_a_date_is_as_wide_as_the_form_says() -> None:
    slots, _ = place(Boxed(slot=Slot(name="q", label="Wanneer?", kind="date"), width_mm=45, parts=(1, 1, 2)), large=False)
    left, bottom, right, top = slots[0].box
    assert (round((right - left) / MM, 1), round((top - bottom) / MM, 1)) == (45.0, 9.0)


def test_each_circle_of_a_scale_has_its_own_place() -> None:
    numbers = ("1", "2", "3")
    slots, _ = place(
        Rating(numbers=numbers, low="laag", high="hoog", slots=tuple(Slot(name=f"q/{n}", label=n, kind="one") for n in numbers)), large=False
    )
    assert [slot.slot.name for slot in slots] == ["q/1", "q/2", "q/3"]
    assert all(first.box[2] < second.box[0] for first, second in pairwise(slots))


@pytest.mark.parametrize("name", ["vertrouwenspersonen"])
def test_every_place_to_write_is_found_again_within_the_page_and_none_over_another(name: str) -> None:
    _, result = render_bytes(print_example(name, "worksheets", blank=True))
    assert len({slot.slot.name for slot in result.slots}) == len(result.slots)
    for slot in result.slots:
        left, bottom, right, top = slot.box
        assert 0 < left < right < 300 * MM
        assert 0 < bottom < top < 300 * MM
    by_page: dict[int, list[PlacedSlot]] = {}
    for slot in result.slots:
        by_page.setdefault(slot.page, []).append(slot)
    for slots in by_page.values():
        overlaps = [(a.slot.name, b.slot.name) for at, a in enumerate(slots) for b in slots[at + 1 :] if _overlap(a.box, b.box)]
        assert overlaps == []


def _overlap(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    slack = 0.5
    return one[0] < two[2] - slack and two[0] < one[2] - slack and one[1] < two[3] - slack and two[1] < one[3] - slack


def test_a_question_stays_on_one_page_while_one_can_hold_it() -> None:
    document = print_example("netwerk", "worksheets", blank=True)
    _, result = render_bytes(document)
    asked = {block.origin for section in document.sections for block in section.blocks if isinstance(block, Ask) and block.origin}
    pages: dict[str, set[int]] = {}
    for slot in result.slots:
        pages.setdefault(slot.slot.name.split("/")[0], set()).add(slot.page)
    assert [question for question in asked if len(pages.get(question, ())) > 1] == []


@pytest.mark.parametrize("name", ["netwerk", "vrijwilligers", "gezondheid"])
def test_each_sheet_of_an_assignment_fits_its_page(name: str) -> None:
    form, _ = read_example(name)
    found = (entry.get_text("id") for entry in Entry(form.documents).get_entries("sheets"))
    sheets = tuple(sheet for sheet in found if sheet not in ("sheet.step", "sheet.phase"))
    paper = print_example(name, "worksheets", blank=True, sheets=sheets)
    assert render_bytes(paper)[1].pages == len(paper.sections)


def test_on_both_sides_the_margin_for_the_holes_changes_sides() -> None:
    document = print_example("netwerk", "worksheets", blank=True, duplex=True, sheets=("core_group",))
    _, result = render_bytes(document)
    lefts = {slot.page % 2: round(min(other.box[0] for other in result.slots if other.page == slot.page) / MM) for slot in result.slots}
    assert lefts == {0: 30, 1: 20}


def test_a_sheet_for_the_wall_is_a3_in_type_to_read_from_afar() -> None:
    body, result = render_bytes(print_example("netwerk", "agreements", paper="a3"))
    assert result.pages == 1
    assert max(measure(body).sizes) >= 26
    assert min(measure(body).sizes) >= 14
