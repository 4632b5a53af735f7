"""Rows out of a spreadsheet, without a widget."""

from app.model.question import Column
from app.ui.fields.table.paste import looks_like_rows, read_rows

COLUMNS = (
    Column(id="action", kind="text", label="Actie", first=True),
    Column(id="owner", kind="text", label="Wie trekt het?", first=True),
    Column(id="end", kind="text", label="Klaar op", first=True),
)


def read(_column: Column, typed: str) -> str:
    return typed


def test_cells_go_from_left_to_right() -> None:
    found = read_rows("Bellen\tSamira\t3 mei\nMailen\t\t4 mei\n", COLUMNS, read)
    assert found.rows == ({"action": "Bellen", "owner": "Samira", "end": "3 mei"}, {"action": "Mailen", "end": "4 mei"})
    assert not found.header


def test_a_heading_decides_which_cell_goes_where() -> None:
    found = read_rows("klaar op\tACTIE\tKleur\n3 mei\tBellen\trood", COLUMNS, read)
    assert found.header
    assert found.rows == ({"end": "3 mei", "action": "Bellen"},)
    assert found.homeless == ("Kleur",)


def test_a_first_row_that_is_no_heading_is_a_row() -> None:
    assert len(read_rows("Actie voeren\tSamira\t3 mei", COLUMNS, read).rows) == 1


def test_a_quoted_cell_keeps_its_line_break() -> None:
    found = read_rows('"regel een\nregel twee"\tSamira\nMailen\tJoost', COLUMNS, read)
    assert [row["action"] for row in found.rows] == ["regel een\nregel twee", "Mailen"]


def test_a_lone_quote_mark_swallows_nothing() -> None:
    found = read_rows('"Op Adem\tSamira\nMailen\tJoost', COLUMNS, read)
    assert [row["action"] for row in found.rows] == ['"Op Adem', "Mailen"]


def test_cells_beyond_the_last_column_are_named() -> None:
    assert read_rows("a\tb\tc\td", COLUMNS, read).homeless == ("d",)


def test_empty_lines_and_windows_line_ends_are_no_rows() -> None:
    assert len(read_rows("a\r\n\r\n\tb\r\n", COLUMNS, read).rows) == 2


def test_a_given_column_is_passed_over() -> None:
    columns = (Column(id="given", kind="text", label="Onderdeel", fixed=True), *COLUMNS)
    assert read_rows("Bellen\tSamira", columns, read).rows == ({"action": "Bellen", "owner": "Samira"},)


def test_one_line_without_tabs_is_the_text_of_a_cell() -> None:
    assert not looks_like_rows("gewoon een tekst")
    assert looks_like_rows("a\tb")
    assert looks_like_rows("a\nb")
