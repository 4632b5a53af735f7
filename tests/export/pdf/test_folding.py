"""A table of more columns than its words have room for puts the longest texts below their rows."""

from pathlib import Path

from app.document.blocks import SizeName, Table, TableColumn, TableRow
from tests.export.pdf.reading import Paper, join_words, render, store
from tests.export.pdf.sample import make_document, make_section
from tests.export.validation import check_file, needs_checker

LABELS = ("nr", "partij", "invloed", "belang", "volgende stap", "wie")
CELLS = ("1", "Vertrouwenspersonen", "5", "bereikbaarheid", "voorbespreken met de ondernemingsraad en terugkomen", "preventieadviseur")
TABLE = Table(columns=tuple(TableColumn(label=label, width=16) for label in LABELS), rows=(TableRow(cells=CELLS),) * 3, head_column=1)


def read(table: Table, sizes: SizeName) -> Paper:
    return render(make_document(make_section(table), sizes=sizes))


def test_a_table_with_room_for_its_words_keeps_its_columns() -> None:
    paper = read(TABLE, "normal")
    assert [len(row.parts) for row in paper.find("TR")] == [6] * 4


def test_the_longest_text_goes_below_its_row_behind_the_name_of_its_column() -> None:
    paper = read(TABLE, "large")
    rows = [[join_words(cell.whole) for cell in row.parts] for row in paper.find("TR")]
    assert rows[0] == ["nr", "partij", "invloed", "belang", "wie"]
    assert rows[1] == ["1", "Vertrouwenspersonen", "5", "bereikbaarheid", "preventieadviseur"]
    assert rows[2] == [f"volgende stap: {CELLS[4]}"]
    assert len(rows) == 7


def test_in_large_type_a_text_of_four_lines_beside_short_ones_goes_below_its_row() -> None:
    labels = ("onderwerp", "zelf", "melden", "voorleggen", "keurt goed")
    row = TableRow(cells=("een bevraging houden bij vrijwilligers", "x", "", "", "de werkgroep, en de verantwoordelijke meldt het aan de schepen"))
    table = Table(columns=tuple(TableColumn(label=label, width=20) for label in labels), rows=(row,), head_column=0)
    assert [len(row.parts) for row in read(table, "normal").find("TR")] == [5, 5]
    assert [len(row.parts) for row in read(table, "large").find("TR")] == [4, 4, 1]


def test_a_text_below_a_row_that_is_longer_than_a_page_goes_on_in_full() -> None:
    long = " ".join(f"woord{number}" for number in range(1500))
    table = Table(columns=TABLE.columns, rows=(TableRow(cells=(*CELLS[:4], long, CELLS[5])),), head_column=1)
    paper = read(table, "large")
    assert len(paper.pdf.pages) > 2
    assert join_words(paper.find("TR")[2].whole) == f"volgende stap: {long}"


@needs_checker
def test_such_a_table_keeps_what_the_file_claims(tmp_path: Path) -> None:
    assert check_file(store(make_document(make_section(TABLE), sizes="large"), tmp_path / "x.pdf")) == []


def test_two_short_texts_below_a_row_stand_next_to_each_other() -> None:
    labels = ("nr", "verantwoordelijk", "invloed op ons", "samenwerkingspartij", "deskundigheidsbevordering", "belanghebbendheid")
    columns = tuple(TableColumn(label=label, width=16) for label in labels)
    papers: list[Paper] = []
    for last in ("nachtploeg", "nachtploeg en wie in het weekend werkt"):
        row = TableRow(cells=("1", "Vertrouwenspersonen", "5", "directeur", "wie", last))
        papers.append(read(Table(columns=columns, rows=(row,) * 60, head_column=1), "large"))
    texts = [part for row in papers[0].find("TR") if len(row.parts) == 1 for part in row.parts[0].parts]
    assert [join_words(part.whole) for part in texts] == ["samenwerkingspartij: directeur", "belanghebbendheid: nachtploeg"] * 60
    assert len(papers[0].pdf.pages) < len(papers[1].pdf.pages)
