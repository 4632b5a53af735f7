"""Other formats on screen: chosen with the keyboard, written beside the window, said in words."""

import time
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.exporting.sheet import ExportSheet
from tests.ui.driver import RecordingDoors, WizardDriver


@pytest.fixture
def sheet(open_window: Callable[..., WizardDriver], example: Path) -> ExportSheet:
    driver = open_window(example)
    driver.wizard.act_wished.emit("export")
    assert isinstance(driver.sheet, ExportSheet)
    return driver.sheet


def wait(sheet: ExportSheet) -> None:
    for _ in range(600):
        if not sheet.is_busy:
            return
        QApplication.processEvents()
        time.sleep(0.05)  # waiting in Qt would hold the lock that the thread needs
    raise AssertionError("the file was not made")


def test_a_spreadsheet_is_saved_and_told(sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.formats.button(1).setChecked(True)
    sheet.save_to(tmp_path / "uit.xlsx")
    wait(sheet)
    assert sheet.outcome.text() == "Bewaard: uit.xlsx."
    assert "Acties" in openpyxl.load_workbook(tmp_path / "uit.xlsx").sheetnames


def test_the_names_that_were_chosen_go_along(sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.formats.button(4).setChecked(True)
    for mode, names in (("full", True), ("none", False)):
        sheet.names.setCurrentIndex(sheet.names.findData(mode))
        path = tmp_path / f"{mode}.csv"
        sheet.save_to(path)
        wait(sheet)
        assert ("Marloes" in path.read_text("utf-8-sig")) is names


def test_a_document_takes_the_styles_of_the_office(sheet: ExportSheet, tmp_path: Path) -> None:
    own = docx.Document()
    own.styles["Heading 1"].font.name = "Huisletter"
    own.save(str(tmp_path / "huis.docx"))
    sheet.take_template(str(tmp_path / "huis.docx"))
    assert "huis.docx" in sheet.template_name.text()
    sheet.save_to(tmp_path / "uit.docx")
    wait(sheet)
    assert docx.Document(str(tmp_path / "uit.docx")).styles["Heading 1"].font.name == "Huisletter"


def test_what_makes_no_sense_cannot_be_chosen(sheet: ExportSheet) -> None:
    assert sheet.papers.isEnabled()
    assert sheet.template.isVisible()
    sheet.formats.button(2).setChecked(True)
    assert not sheet.papers.isEnabled()
    assert not sheet.template.isVisible()


def test_everything_has_a_name_and_is_reached_by_keyboard(sheet: ExportSheet) -> None:
    met: list[QWidget] = []
    for _ in range(14):
        focus = sheet.focusWidget()
        if focus is not None and focus not in met:
            met.append(focus)
        QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
    for widget in (sheet.papers, sheet.names, sheet.template, sheet.close_button, sheet.save):
        assert widget in met
    for box in (sheet.papers, sheet.names):
        assert box.accessibleName()


def test_a_file_that_cannot_be_written_is_said_in_one_sentence(sheet: ExportSheet, tmp_path: Path, doors: RecordingDoors) -> None:
    sheet.formats.button(4).setChecked(True)
    sheet.save_to(tmp_path / "weg" / "uit.csv")
    wait(sheet)
    assert doors.told
    assert "uit.csv" in str(doors.told[-1])
