"""What assistive technology reads."""

import itertools
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from app.document.blocks import Box, BulletList, Document, Line, Note, Paragraph, SideBySide, Table, TableColumn, TableRow, Title
from tests.export.pdf.reading import Paper, Part, join_words, render
from tests.export.pdf.sample import ACTIONS, LONG, make_document, make_section


@pytest.fixture(scope="module")
def paper() -> Paper:
    return render(make_document())


def _iter_texts(document: Document) -> Iterator[str]:
    for section in document.sections:
        for block in section.blocks:
            match block:
                case Paragraph() | Box() | Note() | Title() | Line():
                    yield block.text
                case BulletList():
                    yield from block.items
                case SideBySide():
                    yield from (box.text for box in block.boxes)
                case Table():
                    yield from (cell for row in block.rows for cell in row.cells if cell)
                case _:
                    pass


def test_the_text_of_each_element_is_the_text_of_its_source(paper: Paper) -> None:
    read = {join_words(part.text) for part in paper.root.walk()} | {part.whole for part in paper.find("P")}
    for text in _iter_texts(make_document()):
        words = join_words(text)
        assert any(words == one or one.endswith(words) for one in read), words


def test_words_do_not_stick_together_at_line_ends() -> None:
    (part,) = render(make_document(make_section(Paragraph(text=LONG * 4)))).find("P")
    assert join_words(part.text) == join_words(LONG * 4)


def test_a_line_break_that_was_typed_separates_words_too() -> None:
    (part,) = render(make_document(make_section(Paragraph(text="een\ntwee\n\ndrie")))).find("P")
    assert part.text.split() == ["een", "twee", "drie"]


def test_every_mark_points_back_to_its_element(paper: Paper) -> None:
    tree = paper.pdf.Root.StructTreeRoot
    nums = list(tree.ParentTree.Nums)
    parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    for number, page in enumerate(paper.pdf.pages):
        owners = parents[int(page.obj.StructParents)]
        for mark, owner in enumerate(owners):
            kids = owner.K if hasattr(owner.K, "append") else [owner.K]
            found = [kid for kid in kids if kid == mark or (not isinstance(kid, int) and kid.get("/MCID") == mark)]
            assert found, (number, mark)


def test_links_point_back_to_their_element(paper: Paper) -> None:
    nums = list(paper.pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    links = [annotation for page in paper.pdf.pages for annotation in page.obj.get("/Annots", [])]
    assert links
    assert all(str(parents[int(link.StructParent)].S) == "/Link" for link in links)
    assert all(str(link.Contents).strip() for link in links)


def test_a_table_over_several_pages_is_one_table_with_each_row_once() -> None:
    rows = tuple(replace(row, cells=(str(number), *row.cells[1:])) for number, row in enumerate(ACTIONS.rows * 4, 1))
    paper = render(make_document(make_section(replace(ACTIONS, rows=rows))))
    assert paper.result.pages > 3
    (table,) = paper.find("Table")
    numbers = [row.parts[0].whole for row in table.parts[1:-1]]
    assert numbers == [str(number) for number in range(1, 121)]
    assert all(len(row.parts) == 8 for row in table.parts)


def test_the_head_of_a_table_is_read_once_and_stands_on_every_page() -> None:
    paper = render(make_document(make_section(replace(ACTIONS, rows=ACTIONS.rows * 4))))
    assert [part.whole for part in paper.find("TH") if part.scope == "/Column"].count("trekker") == 1
    assert sum("trekker" in text for text in paper.artifacts) == paper.result.pages - 1


def test_a_paragraph_over_several_pages_is_one_element() -> None:
    paper = render(make_document(make_section(Paragraph(text=LONG * 60))))
    (part,) = paper.find("P")
    assert len({page for page, _ in part.marks}) == paper.result.pages > 1


def test_row_names_are_heads_for_their_row() -> None:
    table = Table(
        columns=(TableColumn(label="nr", width=1), TableColumn(label="wat", width=9)), rows=(TableRow(cells=("1", "lunch")),), head_column=1
    )
    heads = [part for part in render(make_document(make_section(table))).find("TH") if part.scope == "/Row"]
    assert [part.whole for part in heads] == ["lunch"]


def test_heading_levels_never_skip(paper: Paper) -> None:
    levels = [int(part.tag[1]) for part in paper.find("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_a_list_has_items_with_a_label_and_a_body(paper: Paper) -> None:
    for item in paper.find("LI"):
        assert {part.tag for part in item.parts} <= {"Lbl", "LBody"}
        assert any(part.tag == "LBody" for part in item.parts)


def test_every_drawing_has_an_alternative_text(paper: Paper) -> None:
    figures: list[Part] = paper.find("Figure")
    assert len(figures) == 7
    assert all(figure.alt for figure in figures)


def test_sections_stand_in_the_order_of_the_paper(paper: Paper) -> None:
    titles = [part.whole for part in paper.find("H1")]
    assert titles[:4] == ["Netwerk Op Adem", "In één oogopslag", "Inhoud", "1 Waarom en waarom nu"]
