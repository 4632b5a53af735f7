"""Where things stand on the pages."""

import pypdfium2
import pytest
from msgspec.structs import replace

from app.document.blocks import Box, BulletList, Contents, Document, Frames, Paragraph, Section, Table, TableColumn, TableRow, Title, WritingLines
from tests.export.pdf.drawn import STRIP
from tests.export.pdf.reading import Paper, join_words, render
from tests.export.pdf.sample import ACTIONS, FRAMES, LONG, make_document, make_section

WORDS = " ".join(f"woord{number}" for number in range(4000))


def _make_long(pages: int) -> Document:
    chapters = tuple(
        Section(id=f"s{n}", title=f"Hoofdstuk {n}", number=str(n), new_page=True, blocks=(Paragraph(text=LONG),)) for n in range(1, pages)
    )
    return make_document(Section(id="contents", title="Inhoud", new_page=True, blocks=(Contents(title="Inhoud"),)), *chapters)


def test_the_contents_name_the_page_on_which_each_section_begins() -> None:
    paper = render(_make_long(12))
    lines = [part.whole for part in paper.find("TOCI")]
    assert lines[0] == "1 Hoofdstuk 1 2"
    assert lines[-1] == "11 Hoofdstuk 11 12"
    assert "Hoofdstuk 11" in paper.get_page_text(11)


def test_a_link_of_the_contents_leads_to_its_section() -> None:
    paper = render(_make_long(12))
    targets = [link.Dest[0].objgen for link in paper.pdf.pages[0].obj.Annots]
    assert targets == [page.obj.objgen for page in list(paper.pdf.pages)[1:]]


def test_a_short_paper_has_no_contents() -> None:
    paper = render(_make_long(8))
    assert not paper.find("TOC")
    assert paper.result.pages == 7


def test_every_page_but_the_cover_says_which_page_it_is() -> None:
    paper = render(make_document())
    feet = [text for text in paper.artifacts if "bladzijde" in text]
    assert len(feet) == paper.result.pages - 1
    assert f"bladzijde 2 van {paper.result.pages}" in feet[0]


def test_braces_that_were_typed_stay_as_typed() -> None:
    document = replace(make_document(make_section()), header=("Plan {x} {0} %s", ""))
    assert any("Plan {x} {0} %s" in text for text in render(document).artifacts)


def test_a_long_header_is_cut_and_leaves_the_stamp_alone() -> None:
    document = replace(make_document(make_section()), header=(WORDS, "CONCEPT"))
    texts = render(document).artifacts
    assert any("CONCEPT" in text for text in texts)
    assert any("…" in text for text in texts)


def test_landscape_sections_turn_the_whole_page() -> None:
    document = make_document(make_section(), replace(make_section(ACTIONS), id="two", landscape=True), replace(make_section(), id="three"))
    sizes = [(float(page.mediabox[2]) > float(page.mediabox[3])) for page in render(document).pdf.pages]
    assert sizes[0] is False
    assert all(sizes[1:-1])
    assert sizes[-1] is False


def test_a_heading_goes_along_with_what_it_stands_above() -> None:
    for lines in range(30, 60):
        paper = render(make_document(make_section(Paragraph(text="x\n" * lines), Title(text="Kop"), Paragraph(text=LONG * 2))))
        pages = [paper.get_page_text(number) for number in range(paper.result.pages)]
        heading = next(text for text in pages if "Kop" in text)
        assert not heading.endswith("Kop"), lines


def test_a_row_never_splits() -> None:
    rows = tuple(TableRow(cells=(str(n), LONG * (1 + n % 3))) for n in range(30))
    table = Table(columns=(TableColumn(label="nr", width=10), TableColumn(label="wat", width=90)), rows=rows)
    (made,) = render(make_document(make_section(table))).find("Table")
    assert all(len({page for part in row.walk() for page, _ in part.marks}) == 1 for row in made.parts)


def test_a_cell_longer_than_a_page_goes_on_with_the_number_of_its_row() -> None:
    rows = (TableRow(cells=("1", "kort")), TableRow(cells=("nummer7", WORDS)), TableRow(cells=("3", "slot")))
    table = Table(columns=(TableColumn(label="nr", width=12), TableColumn(label="wat", width=88)), rows=rows)
    paper = render(make_document(make_section(table)))
    long = next(part for part in paper.find("TD") if part.text.startswith("woord0"))
    assert join_words(long.text) == WORDS
    pages = len({page for page, _ in long.marks})
    assert pages > 1
    assert sum("nummer7 (vervolg)" in text for text in paper.artifacts) == pages - 1


def test_empty_cells_print_a_dash_and_rows_to_write_in_nothing() -> None:
    table = Table(
        columns=(TableColumn(label="wat", width=50), TableColumn(label="wie", width=50)), rows=(TableRow(cells=("lunch", "")),), blank_rows=3
    )
    assert [part.whole for part in render(make_document(make_section(table))).find("TD")] == ["–"]


@pytest.mark.parametrize("words", [3, 300, 4000])
def test_a_paper_of_one_page_is_one_page(words: int) -> None:
    text = " ".join(WORDS.split()[:words])
    frames = replace(FRAMES, frames=tuple(replace(frame, items=(text, text)) for frame in FRAMES.frames))
    section = make_section(STRIP, frames, Box(label="Gevraagd besluit", text=text), WritingLines(label="Besluit", note="nog invullen", lines=9))
    paper = render(make_document(section, one_page=True))
    assert paper.result.pages == len(paper.pdf.pages) == 1
    assert 11.0 in paper.sizes


def test_what_does_not_fit_in_a_frame_is_counted() -> None:
    frame = replace(FRAMES.frames[1], items=tuple(f"{LONG} {n}" for n in range(6)), left_out=2)
    text = render(make_document(make_section(Frames(frames=(frame,))))).get_page_text(0)
    shown = text.count("Vier op de tien")
    assert 0 < shown < 6
    assert f"{8 - shown} meer" in text


def test_a_frame_is_cut_at_the_end_of_a_sentence_and_says_where_there_is_more() -> None:
    paper = render(make_document())
    text = paper.get_page_text(1)
    cut, more, _ = text.partition(" Meer op bladzijde 4.")
    assert more
    assert cut.endswith((" niet goed gaat.", " eerder gezegd.", " te laat.", " in de nacht."))


def test_a_frame_is_as_high_as_the_page_has_room_for_before_anything_is_cut() -> None:
    frame = replace(FRAMES.frames[0], items=(LONG * 2,))
    low = replace(FRAMES, frames=(frame,), height_mm=30)
    text = render(make_document(make_section(low))).get_page_text(0)
    assert text.count("ook in de nacht.") == 2


def test_answers_can_be_found_on_the_page() -> None:
    paper = render(make_document())
    spot = next(spot for spot in paper.result.spots if spot.origin == "net.trigger" and spot.page == 3)
    page = pypdfium2.PdfDocument(paper.body)[spot.page]
    found = page.get_textpage().get_text_bounded(*spot.box)
    assert "Vier op de tien" in found


def test_an_empty_paper_is_still_a_paper() -> None:
    document = replace(make_document(Section(id="x", title="", blocks=())))
    assert render(document).result.pages == 1


def test_no_text_leaves_the_paper() -> None:
    paper: Paper = render(make_document(sizes="large"))
    for page in pypdfium2.PdfDocument(paper.body):
        width, height = page.get_size()
        text = page.get_textpage()
        for number in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(number)
            assert left >= 20
            assert right <= width - 20
            assert bottom >= 20
            assert top <= height - 20


def _make_rows(count: int) -> Table:
    return Table(columns=(TableColumn(label="wat", width=100),), rows=tuple(TableRow(cells=(f"rij {nr}",)) for nr in range(1, count + 1)))


def _fill(lines: int) -> Paragraph:
    return Paragraph(text="\n".join(f"regel {nr}" for nr in range(lines)))


def test_a_table_of_three_rows_stays_whole() -> None:
    for lines in range(38, 46):
        paper = render(make_document(make_section(_fill(lines), _make_rows(3))))
        assert any(all(f"rij {nr}" in paper.get_page_text(page) for nr in (1, 2, 3)) for page in range(paper.result.pages))


def test_no_item_of_a_list_stands_alone() -> None:
    for lines in range(38, 46):
        paper = render(make_document(make_section(_fill(lines), BulletList(label="Lijst", items=("een", "twee", "drie")))))
        assert any(all(word in paper.get_page_text(page) for word in ("een", "twee", "drie")) for page in range(paper.result.pages))


def test_rows_move_closer_when_a_table_just_does_not_fit_on_its_page() -> None:
    pages = {count: render(make_document(Section(id="s", title="Deel", blocks=(_make_rows(count),)))).result.pages for count in (40, 41)}
    assert pages == {40: 1, 41: 2}
