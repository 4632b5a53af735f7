from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.ui.history.difference import Difference
from app.ui.history.screen import HistoryScreen
from app.ui.history.version_sheet import VersionSheet
from tests.ui.driver import RecordingDoors, WizardDriver

Open = Callable[..., WizardDriver]


@pytest.fixture
def driver(open_window: Open, plan: Path) -> WizardDriver:
    driver = open_window(plan)
    driver.session.answer("net.slogan", "Samen sterk")
    driver.session.versions.record("versie 1.0, vastgesteld", "na het overleg")
    driver.session.answer("net.slogan", "Samen sterker")
    driver.settle()
    return driver


def open_history(driver: WizardDriver) -> HistoryScreen:
    QTest.keyClick(driver.wizard, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    sheet = driver.sheet
    assert isinstance(sheet, HistoryScreen)
    return sheet


def list_rows(screen: HistoryScreen) -> list[str]:
    return [screen.moments.item(row).text().partition("\n")[0] for row in range(screen.moments.count())]


def get_texts(screen: HistoryScreen) -> list[str]:
    return [label.accessibleName() or label.text() for shown in screen.findChildren(Difference) for label in shown.findChildren(QLabel)]


def test_ctrl_h_shows_versions_and_days_and_what_changed_since_the_last(driver: WizardDriver) -> None:
    screen = open_history(driver)
    assert list_rows(screen) == ["Versies", "versie 1.0, vastgesteld", "Dagen met wijzigingen", "11 januari 2027"]
    assert screen.since.title.text() == "Wat is er veranderd sinds versie 1.0, vastgesteld"
    assert screen.since.about.text().startswith("11 januari 2027, 14:03 · vingerafdruk ")
    assert screen.since.about.text().endswith("· na het overleg")
    assert "Samen [weg: sterk] [nieuw: sterker]" in get_texts(screen)


def test_the_menu_leads_there_too(driver: WizardDriver) -> None:
    driver.wizard.top.act_wished.emit("history")
    assert isinstance(driver.sheet, HistoryScreen)


def test_the_arrow_keys_go_from_version_to_day(driver: WizardDriver) -> None:
    screen = open_history(driver)
    QTest.keyClick(screen.moments, Qt.Key.Key_Down)
    assert screen.since.title.text() == "Wat veranderde er op 11 januari 2027"
    assert screen.restore.text() == "Terug naar vóór deze dag…"
    assert not screen.print.isVisible()


def test_a_version_is_recorded_under_the_name_that_is_proposed(driver: WizardDriver) -> None:
    screen = open_history(driver)
    screen.record.click()
    sheet = driver.sheet
    assert isinstance(sheet, VersionSheet)
    assert sheet.name.text() == "versie 1.1"
    sheet.done_button.click()
    driver.settle()
    assert [version.name for version in driver.session.versions.list_versions()] == ["versie 1.1", "versie 1.0, vastgesteld"]
    assert screen.since.title.text() == "Wat is er veranderd sinds versie 1.1"
    assert screen.since.count.text() == "Er is geen verschil."


def test_a_version_can_be_compared_with_another(driver: WizardDriver) -> None:
    driver.session.versions.record("versie 1.1")
    driver.session.answer("net.slogan", "Heel anders")
    screen = open_history(driver)
    QTest.keyClick(screen.moments, Qt.Key.Key_Down)
    screen.since.until.setCurrentIndex(screen.since.until.findText("versie 1.1"))
    screen.since.until.activated.emit(screen.since.until.currentIndex())
    assert "Samen [weg: sterk] [nieuw: sterker]" in get_texts(screen)


def test_going_back_asks_first_and_can_be_undone(driver: WizardDriver, doors: RecordingDoors) -> None:
    screen = open_history(driver)
    screen.restore.click()
    assert "Ongedaan maken" in doors.asked[-1].sentence
    assert driver.session.plan.get_answer("net.slogan") == "Samen sterk"
    driver.session.undo()
    assert driver.session.plan.get_answer("net.slogan") == "Samen sterker"


def test_nothing_happens_when_she_does_not_want_to_go_back(driver: WizardDriver, doors: RecordingDoors) -> None:
    doors.says_yes = False
    open_history(driver).restore.click()
    assert driver.session.plan.get_answer("net.slogan") == "Samen sterker"


def test_a_difference_leads_to_its_question(driver: WizardDriver) -> None:
    screen = open_history(driver)
    button = next(button for shown in screen.findChildren(Difference) for button in shown.findChildren(QPushButton))
    button.click()
    driver.settle()
    assert driver.wizard.pages.key[1] == driver.session.outline.phases[1].steps[0].step.id
    assert not driver.has_sheet()


def test_another_name_changes_nothing_else(driver: WizardDriver) -> None:
    screen = open_history(driver)
    before = driver.session.versions.list_versions()[0]
    screen.since.rename.click()
    sheet = driver.sheet
    assert isinstance(sheet, VersionSheet)
    sheet.name.setText("versie 1.0, getekend")
    sheet.done_button.click()
    (after,) = driver.session.versions.list_versions()
    assert (after.name, after.note, after.fingerprint) == ("versie 1.0, getekend", "na het overleg", before.fingerprint)


@pytest.mark.parametrize("since", [True, False])
def test_a_version_is_printed_or_printed_against(driver: WizardDriver, since: bool, tmp_path: Path) -> None:
    screen = open_history(driver)
    (screen.print_since if since else screen.print_version).trigger()
    driver.doors.files = [tmp_path / "plan.pdf"]
    driver.click(driver.paper.save)
    driver.wait_for_paper()
    import pypdfium2

    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(tmp_path / "plan.pdf"))
    assert ("Een streep in de kantlijn" in text) is since
    assert ("vingerafdruk" in text) is not since


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_plan_without_versions_says_what_they_are_for(open_window: Open, plan: Path, text_size: int) -> None:
    driver = open_window(plan, (1024, 768), text_size=text_size)
    screen = open_history(driver)
    assert "nog geen" in list_rows(screen)
    assert screen.record.isEnabled()
    assert screen.since.about.isVisible()
    assert screen.since.about.text().startswith("Leg een versie vast")
    assert not screen.since.until.isVisible()


@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), ((1024, 768), 100), ((1024, 768), 200)])
def test_nothing_is_wider_than_the_window(open_window: Open, plan: Path, size: tuple[int, int], text_size: int) -> None:
    driver = open_window(plan, size, text_size=text_size)
    driver.session.answer("net.slogan", "Samen")
    driver.session.versions.record("versie 1.0, vastgesteld in het overleg van november")
    driver.session.answer("net.slogan", "Samen verder")
    screen = open_history(driver)
    assert screen.width() <= size[0]
    assert screen.height() <= size[1]
    assert screen.column.verticalScrollBar().maximum() == 0
