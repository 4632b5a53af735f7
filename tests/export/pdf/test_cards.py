"""Cards of agreements, cards to cut out, and what is turned in a section that stands upright."""

from msgspec.structs import replace

from app.document.blocks import Card, Cards, CutCard, CutSheet, Document, Paragraph, Section, Turned
from tests.export.pdf.reading import Paper, join_words, render
from tests.export.pdf.sample import ACTIONS, AGREEMENTS, CARDS, LONG, make_document, make_section

WIDE = Turned(blocks=(replace(ACTIONS, rows=ACTIONS.rows[:4]),))
UPRIGHT, TURNED = (595, 842), (842, 595)


def get_shapes(paper: Paper) -> list[tuple[int, int]]:
    return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in paper.pdf.pages]


def make_wall(*cards: Card, sizes: str = "large") -> Document:
    wall = make_document(make_section(Cards(cards=cards, height_mm=46)), one_page=True)
    return replace(wall, sizes=sizes, smaller=("handout", "normal"))


def test_a_card_is_read_as_a_heading_with_its_lines_below_it() -> None:
    paper = render(make_document(make_section(AGREEMENTS)))
    first = paper.find("Sect")[1]
    assert [(part.tag, join_words(part.text)) for part in first.parts] == [
        ("H2", "1 · Waar en wanneer"),
        ("P", "We vergaderen elke tweede dinsdag."),
        ("P", "De data zijn 9 februari en 9 maart 2027."),
    ]
    assert len(paper.find("LI")) == 2


def test_a_row_of_cards_is_never_divided_over_two_pages() -> None:
    cards = tuple(Card(number=str(nr), title="Kaart", lines=(LONG,)) for nr in range(1, 12))
    paper = render(make_document(make_section(Cards(cards=cards))))
    for part in paper.find("Sect")[1:]:
        assert len({page for inner in part.walk() for page, _ in inner.marks}) == 1


def test_cards_in_a_plan_stand_on_one_page_where_one_can_hold_them() -> None:
    cards = Cards(cards=tuple(Card(number=str(nr), title="Kaart", lines=("We beginnen op tijd.",)) for nr in range(1, 9)))
    above = tuple(Paragraph(text=LONG) for _ in range(10))
    pages = render(make_document(make_section(*above), replace(make_section(cards), id="cards"))).find("Sect")
    assert {page for part in pages[2:] for inner in part.walk() for page, _ in inner.marks} == {1}


def test_a_wall_paper_is_as_large_as_fits_on_one_sheet() -> None:
    few, many = make_wall(Card(title="Een", lines=("kort",))), make_wall(*(Card(title=str(nr), lines=(LONG,)) for nr in range(8)))
    small, large = render(many), render(few)
    assert len(small.pdf.pages) == len(large.pdf.pages) == 1
    assert 26.0 in large.sizes
    assert 26.0 not in small.sizes


def test_too_much_for_any_size_is_cut_with_a_sign() -> None:
    paper = render(make_wall(*(Card(title=str(nr), lines=(LONG * 6,)) for nr in range(12))))
    assert len(paper.pdf.pages) == 1
    assert "…" in paper.root.whole


def test_four_cards_stand_on_a_sheet_without_margins_and_header() -> None:
    sheet = CutSheet(cards=tuple(CutCard(title=f"Strook {nr}", blocks=(Paragraph(text="tekst"),)) for nr in range(5)))
    paper = render(make_document(Section(id="slips", title="", blocks=(sheet,))))
    assert len(paper.pdf.pages) == 2
    assert [part.whole for part in paper.find("H1")] == [f"Strook {nr}" for nr in range(5)]
    assert not [text for text in paper.artifacts if "bladzijde" in text]


def test_a_card_that_is_too_long_goes_on_on_the_next_one() -> None:
    sheet = CutSheet(cards=(CutCard(title="Lang", blocks=tuple(Paragraph(text=f"{LONG} nr{nr}") for nr in range(12))),))
    paper = render(make_document(Section(id="slips", title="", blocks=(sheet,))))
    assert [nr for nr in range(12) if f"nr{nr}" not in paper.root.whole] == []


def test_a_repeated_card_fills_the_sheet() -> None:
    paper = render(make_document(Section(id="cards", title="", blocks=(CARDS,))))
    assert [part.whole for part in paper.find("H1")].count("Bij wie kun je terecht?") == 4


def test_a_wide_table_turns_its_page_and_what_follows_stands_upright_again() -> None:
    paper = render(make_document(make_section(Paragraph(text="voor"), WIDE, Paragraph(text="na"))))
    assert get_shapes(paper) == [UPRIGHT, TURNED, UPRIGHT]
    assert len(paper.find("H1")) == 1


def test_a_heading_goes_along_with_what_is_turned_below_it() -> None:
    assert get_shapes(render(make_document(make_section(WIDE)))) == [TURNED]


def test_in_large_type_a_card_that_is_too_long_for_half_a_page_has_a_page_that_is_not_cut() -> None:
    lines = tuple(Paragraph(text=f"regel {nr}") for nr in range(24))
    sheet = CutSheet(cards=(CutCard(title="Lang", blocks=lines, repeated=True), CutCard(title="Kort", blocks=lines[:3])))
    paper = render(replace(make_document(Section(id="slips", title="", blocks=(sheet,))), sizes="large"))
    assert len(paper.pdf.pages) == 2
    assert [part.whole for part in paper.find("H1")] == ["Lang", "Kort"]
    assert [text.count("✂") for text in paper.artifacts if "✂" in text] == [1]
