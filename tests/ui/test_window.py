from collections.abc import Callable
from pathlib import Path

import sqlite_utils
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit

from app.session.session import Session
from app.ui.look import DARK
from app.ui.settings_sheet import SettingsSheet
from tests.ui.driver import RecordingDoors, WizardDriver

Open = Callable[..., WizardDriver]


def choose(driver: WizardDriver, box: str, value: object) -> None:
    sheet = driver.sheet
    assert isinstance(sheet, SettingsSheet)
    combo = getattr(sheet, box)
    combo.setCurrentIndex(combo.findData(value))


def test_other_colours_and_bigger_text_keep_the_place_and_what_was_typed(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.go("preparation", "goals")
    driver.answer("net.not_do", "Geen hulpverlening.")
    driver.window.open_settings()
    choose(driver, "palette_box", "dark")
    choose(driver, "size_box", 200)
    driver.press("Bewaren")
    driver.settle(20)
    assert driver.step == "goals"
    assert driver.wizard.look.palette is DARK
    field = driver.field("net.not_do")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Geen hulpverlening."
    assert field.hasFocus()


def test_the_language_of_the_plan_is_chosen_apart_from_that_of_the_program(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.window.open_settings()
    choose(driver, "plan_box", "en")
    driver.press("Bewaren")
    driver.settle(20)
    assert driver.session.form.language == "en"
    assert driver.wizard.footer.previous.text() == "Vorige"


def test_qts_own_buttons_speak_dutch(open_window: Open) -> None:
    driver = open_window()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, driver.window)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Annuleren"


def test_a_locked_file_is_told_and_saved_when_it_is_free_again(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    other = sqlite_utils.Database(plan)
    other.execute("begin exclusive")
    driver.answer("net.trigger", "Dit mag niet verloren gaan.")
    driver.rest()
    assert not driver.wizard.trouble.isHidden()
    other.rollback()
    other.close()
    driver.click(driver.wizard.trouble.retry)
    assert driver.wizard.trouble.isHidden()
    with Session.open(plan, driver.session.surroundings, read_only=True) as reader:
        assert reader.plan.get_answer("net.trigger") == "Dit mag niet verloren gaan."


def test_closing_with_something_unsaved_asks_first(open_window: Open, plan: Path, doors: RecordingDoors) -> None:
    doors.says_yes = False
    driver = open_window(plan)
    other = sqlite_utils.Database(plan)
    other.execute("begin exclusive")
    driver.answer("net.trigger", "Nog niet op schijf.")
    driver.window.close()
    assert driver.window.isVisible()
    assert not doors.asked[-1].danger, "it was kept apart, so nothing is lost"
    assert driver.session.is_rescued
    other.rollback()
    other.close()


def test_the_sign_of_the_laptop_shows_where_the_plan_is(open_window: Open, plan: Path, doors: RecordingDoors) -> None:
    driver = open_window(plan)
    driver.click(driver.wizard.top.offline)
    assert doors.opened == [plan.parent]


def test_escape_closes_the_guidance_that_came_over_the_page(open_window: Open, plan: Path) -> None:
    driver = open_window(plan, (1024, 768))
    driver.click(driver.wizard.top.guidance)
    driver.key(Qt.Key.Key_Escape)
    assert driver.wizard.guidance.isHidden()
