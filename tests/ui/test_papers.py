"""The print dialogue offers what can be made of this plan, and of the letters those that were ticked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui.printing.sheet import PrintSheet
from tests.ui.driver import WizardDriver


@pytest.fixture
def sheet(open_window: Callable[..., WizardDriver], example: Path) -> PrintSheet:
    driver = open_window(example)
    driver.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(driver.sheet, PrintSheet)
    return driver.sheet


def choose(sheet: PrintSheet, paper: str) -> None:
    radio = next(button for button in sheet.documents.buttons() if button.text().startswith(paper))
    radio.setChecked(True)


def test_each_paper_stands_there_with_what_it_is_for(sheet: PrintSheet) -> None:
    names = [button.text().partition(":")[0] for button in sheet.documents.buttons()]
    assert names == ["Volledig plan", "Plan op één bladzijde", "Onze afspraken", "Strookjes", "Brieven en kaarten"]


def test_the_letters_show_only_with_their_paper(sheet: PrintSheet) -> None:
    assert not sheet.letters.isVisible()
    choose(sheet, "Brieven")
    assert sheet.letters.isVisible()
    assert sheet.settings.document == "letters"
    assert sheet.settings.letters == ("letter.invitation",)


def test_without_any_letter_there_is_nothing_to_save(sheet: PrintSheet) -> None:
    choose(sheet, "Brieven")
    sheet.letters.ticks["letter.invitation"].setChecked(False)
    assert not sheet.save.isEnabled()
    sheet.letters.ticks["letter.board_memo"].setChecked(True)
    assert sheet.save.isEnabled()
    assert sheet.settings.letters == ("letter.board_memo",)


def test_all_letters_are_ticked_at_once(sheet: PrintSheet) -> None:
    choose(sheet, "Brieven")
    sheet.letters.all_button.click()
    assert len(sheet.settings.letters) == len(sheet.letters.ticks) > 10
