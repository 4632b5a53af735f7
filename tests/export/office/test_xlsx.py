"""The spreadsheet, read with another library than the one that wrote it, and by LibreOffice."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from app.session.session import Session
from tests.export.office.conftest import NAUGHTY


def _get_column(sheet: object, label: str) -> list[object]:
    head = [cell.value for cell in sheet[1]]
    return [row[head.index(label)].value for row in sheet.iter_rows(min_row=2)]


def test_days_are_days_and_numbers_are_numbers(plan: Session, write: Callable[..., Path]) -> None:
    sheet = openpyxl.load_workbook(write(plan, "xlsx"))["Acties"]
    rows = plan.plan.get_rows("shr.actions")
    assert _get_column(sheet, "Tot") == [datetime.fromisoformat(str(row["end"])) for row in rows]
    assert _get_column(sheet, "Uren") == [row["hours"] for row in rows]


def test_the_status_is_chosen_from_a_list(plan: Session, write: Callable[..., Path]) -> None:
    book = openpyxl.load_workbook(write(plan, "xlsx"))
    sheet = book["Acties"]
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == "Stand")
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if str(rule.sqref).startswith(f"{letter}2")]
    place, _mark, cells = rule.formula1.lstrip("=").rpartition("!")
    choices = [cell.value for row in book[place.strip("'")][cells.replace("$", "")] for cell in row]
    assert choices == ["gepland", "bezig", "klaar", "gestopt"]
    assert book["_kwartiermaker"].sheet_state == "veryHidden"


def test_there_is_a_filter_a_head_in_sight_and_a_hidden_id(plan: Session, write: Callable[..., Path]) -> None:
    sheet = openpyxl.load_workbook(write(plan, "xlsx"))["Acties"]
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.freeze_panes == "C2"
    assert sheet.column_dimensions["M"].hidden
    assert _get_column(sheet, "id") == [row["id"] for row in plan.plan.get_rows("shr.actions")]
    assert sheet.conditional_formatting


@pytest.mark.parametrize("mode", [None, "none", "function", "initials"])
def test_no_name_is_in_it_beyond_the_mode(plan: Session, write: Callable[..., Path], mode: str | None) -> None:
    path = write(plan, "xlsx", names=mode)
    with zipfile.ZipFile(path) as packed:
        text = "".join(packed.read(name).decode() for name in packed.namelist())
    for person in plan.plan.people:
        assert not person.name or person.name not in text
    properties = openpyxl.load_workbook(path).properties
    assert (properties.creator or "", properties.lastModifiedBy or "", properties.title) == ("", "", "Plan van aanpak")


def test_no_words_become_a_formula_or_a_link(naughty: Session, write: Callable[..., Path], convert: Callable[..., list[Path]]) -> None:
    path = write(naughty, "xlsx")
    for made in (path, *convert([path], "xlsx")):
        book = openpyxl.load_workbook(made)
        for sheet in book.worksheets:
            assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f" or cell.hyperlink]
    assert NAUGHTY[0] in _get_column(openpyxl.load_workbook(path)["Acties"], "Actie")


def test_sheets_are_in_the_language_of_the_paper(plan: Session, write: Callable[..., Path]) -> None:
    assert openpyxl.load_workbook(write(plan, "xlsx", language="en")).sheetnames[:3] == ["Actions", "Agreements", "People"]
