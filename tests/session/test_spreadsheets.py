"""A spreadsheet that a colleague changed, read back through combining."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.document.settings import PrintSettings
from app.model.trouble import InputProblem
from app.session.merging import apply_merge, open_combination
from app.session.session import Session

ACTIONS = "shr.actions"


@pytest.fixture
def session(start: Callable[..., Session]) -> Session:
    made = start()
    for nr in (1, 2, 3):
        made.add_row(ACTIONS, {"action": f"Actie {nr}", "end": f"2027-0{nr + 2}-01", "status": "planned"})
    return made


@pytest.fixture
def change(session: Session, tmp_path: Path) -> Callable[..., Path]:
    """A spreadsheet of the plan, with cells (row from 1, heading) changed by a colleague."""

    def make(cells: dict[tuple[int, str], object]) -> Path:
        path = tmp_path / "lijst.xlsx"
        session.export(path, PrintSettings(today=date(2027, 1, 11)))
        book = openpyxl.load_workbook(path)
        sheet = book["Acties"]
        head = [cell.value for cell in sheet[1]]
        for (row, label), value in cells.items():
            sheet.cell(row + 1, head.index(label) + 1).value = value
        book.save(path)
        return path

    return make


def merge(session: Session, path: Path) -> None:
    apply_merge(session, open_combination(session, path))


def test_status_and_days_come_back(session: Session, change: Callable[..., Path]) -> None:
    merge(session, change({(1, "Stand"): "klaar", (2, "Tot"): date(2027, 6, 9), (3, "Tot"): "10 juni 2027"}))
    rows = session.plan.get_rows(ACTIONS)
    assert [row["status"] for row in rows] == ["done", "planned", "planned"]
    assert [row["end"] for row in rows] == ["2027-03-01", "2027-06-09", "2027-06-10"]
    assert [row["action"] for row in rows] == ["Actie 1", "Actie 2", "Actie 3"]


def test_it_is_one_step_that_can_be_taken_back(session: Session, change: Callable[..., Path]) -> None:
    before = session.plan.get_rows(ACTIONS)
    merge(session, change({(1, "Stand"): "klaar", (2, "Stand"): "bezig"}))
    session.undo()
    assert session.plan.get_rows(ACTIONS) == before


def test_what_only_the_plan_changed_since_is_kept(session: Session, change: Callable[..., Path]) -> None:
    path = change({(1, "Stand"): "klaar"})
    row = str(session.plan.get_rows(ACTIONS)[1]["id"])
    session.answer_cell(ACTIONS, row, "status", "busy")
    combination = open_combination(session, path)
    assert not combination.merge.to_choose
    apply_merge(session, combination)
    assert [row["status"] for row in session.plan.get_rows(ACTIONS)] == ["done", "busy", "planned"]


def test_what_both_changed_is_asked(session: Session, change: Callable[..., Path]) -> None:
    path = change({(1, "Stand"): "klaar"})
    row = str(session.plan.get_rows(ACTIONS)[0]["id"])
    session.answer_cell(ACTIONS, row, "status", "stopped")
    assert len(open_combination(session, path).merge.to_choose) == 1


def test_an_empty_cell_and_a_row_that_is_gone_take_nothing_away(session: Session, change: Callable[..., Path]) -> None:
    path = change({(1, "Stand"): None, (2, "Tot"): None})
    book = openpyxl.load_workbook(path)
    book["Acties"].delete_rows(4)
    book.save(path)
    before = session.plan.get_rows(ACTIONS)
    merge(session, path)
    assert session.plan.get_rows(ACTIONS) == before


def test_a_row_that_was_added_comes_along(session: Session, change: Callable[..., Path]) -> None:
    path = change({(4, "Actie"): "Nieuw", (4, "Tot"): date(2027, 9, 1)})
    merge(session, path)
    assert session.plan.get_rows(ACTIONS)[3]["action"] == "Nieuw"
    assert session.plan.get_rows(ACTIONS)[3]["end"] == "2027-09-01"
    merge(session, path)
    assert len(session.plan.get_rows(ACTIONS)) == 4


def test_words_and_moved_columns_do_no_harm(session: Session, change: Callable[..., Path]) -> None:
    path = change({(1, "Actie"): "=1+1", (2, "Stand"): "onzin", (3, "Stand"): "bezig"})
    book = openpyxl.load_workbook(path)
    book["Acties"].insert_cols(2)
    book.save(path)
    combination = open_combination(session, path)
    assert any("onzin" in remark for remark in combination.remarks)
    apply_merge(session, combination)
    rows = session.plan.get_rows(ACTIONS)
    assert [row["action"] for row in rows] == ["Actie 1", "Actie 2", "Actie 3"]
    assert [row["status"] for row in rows] == ["planned", "planned", "busy"]


def _write_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * (80 * 1024 * 1024))


def _write_entities(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')


def _write_strange(path: Path) -> None:
    openpyxl.Workbook().save(path)


def _write_words(path: Path) -> None:
    path.write_bytes(b"geen rekenblad")


@pytest.mark.parametrize("write", [_write_bomb, _write_entities, _write_strange, _write_words])
def test_what_is_no_spreadsheet_of_ours_is_refused_in_one_sentence(session: Session, tmp_path: Path, write: Callable[[Path], None]) -> None:
    path = tmp_path / "vreemd.xlsx"
    write(path)
    with pytest.raises(InputProblem, match=r"vreemd\.xlsx"):
        open_combination(session, path)
