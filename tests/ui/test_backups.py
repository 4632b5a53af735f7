"""Backups and damaged plans, as she meets them."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QThreadPool
from PySide6.QtWidgets import QApplication

from app.session.session import Session
from app.store.backups import Backup, list_backups
from app.ui.backups.damaged import DamagedSheet, ReportSheet
from app.ui.backups.sheet import BackupsSheet
from app.ui.merge.sheet import MergeSheet
from app.ui.start.gone_fold import GoneFold, GoneLine
from app.ui.wizard.wizard import Wizard
from tests.clock import Clock
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]


class FirstPaint(QObject):
    """Looks which backups there are when a wizard is painted for the first time: however slow the computer, that comes before any."""

    def __init__(self, plan: Path) -> None:
        super().__init__()
        self._plan = plan
        self.backups: tuple[Backup, ...] | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.backups is None and event.type() == QEvent.Type.Paint and isinstance(watched, Wizard):
            self.backups = list_backups(self._plan)
        return False


def wait_for_backup(driver: WizardDriver) -> None:
    assert driver.window.plan is not None
    for _turn in range(100):
        driver.settle(100)
        if not driver.window.plan.backup_timer.isActive():
            break
    assert QThreadPool.globalInstance().waitForDone(5000)


def wish(driver: WizardDriver, act: str) -> None:
    """Something of the menu of the first card."""
    card = driver.window.start_part.screen.plans.cards[0]
    card.wished.emit(card.card, act)
    driver.settle()


def test_opening_a_plan_makes_a_backup_once_it_is_painted(qapp: QApplication, open_window: Open, example: Path) -> None:
    eye = FirstPaint(example)
    qapp.installEventFilter(eye)
    driver = open_window(example)
    qapp.removeEventFilter(eye)
    assert eye.backups == ()
    assert driver.window.plan is not None
    assert driver.window.plan.backup_timer.interval() >= 500  # she does not wait for it, nor for the disk
    wait_for_backup(driver)
    assert [backup.made.answered for backup in list_backups(example)] == [driver.session.outline.answered]


def test_a_plan_that_did_not_change_gets_no_second_backup(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    driver.back()
    driver.window.start_part.open_path(example)
    wait_for_backup(driver)
    assert len(list_backups(example)) == 1


def test_the_menu_of_a_card_shows_the_backups_and_puts_one_back(open_window: Open, example: Path, clock: Clock) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    before = driver.session.plan.get_answer("net.trigger")
    driver.session.answer("net.trigger", "Spijt van deze wijziging")
    driver.back()
    wish(driver, "backups")
    sheet = driver.sheet
    assert isinstance(sheet, BackupsSheet)
    assert sheet.list.count() == 1
    assert "11-01-2027 14:03" in sheet.list.item(0).text()
    assert "antwoorden" in sheet.list.item(0).text()
    driver.press("Terugzetten…")
    assert "blijft ernaast bewaard" in driver.doors.asked[-1].sentence
    assert driver.session.plan.get_answer("net.trigger") == before
    kept = example.with_name("Op Adem (van voor 2027-01-11).kwartier")
    with Session.open(kept, clock.surroundings, read_only=True) as old:
        assert old.plan.get_answer("net.trigger") == "Spijt van deze wijziging"


def test_a_backup_opens_as_a_copy_beside_the_plan(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    driver.session.answer("net.trigger", "Nieuw")
    driver.back()
    wish(driver, "backups")
    driver.press("Openen als kopie")
    assert driver.session.path.name == "Op Adem (reservekopie van 2027-01-11).kwartier"
    assert driver.session.plan.get_answer("net.trigger") != "Nieuw"
    assert not driver.session.is_read_only


def test_a_plan_without_a_backup_says_so(open_window: Open, example: Path) -> None:
    driver = open_window()
    assert example.exists()
    wish(driver, "backups")
    sheet = driver.sheet
    assert isinstance(sheet, BackupsSheet)
    assert not sheet.empty.isHidden()
    assert sheet.restore.isHidden()


def test_a_damaged_plan_is_repaired_on_screen_and_it_is_told_what_was_saved(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    answers = dict(driver.session.plan.facts)
    driver.back()
    os.truncate(example, example.stat().st_size // 2)
    driver.window.start_part.open_path(example)
    sheet = driver.sheet
    assert isinstance(sheet, DamagedSheet)
    driver.press("Herstellen")
    report = driver.sheet
    assert isinstance(report, ReportSheet)
    driver.press("Plan openen")
    found = {address: value for address, value in driver.session.plan.facts.items() if address.kind != "place"}
    assert found == {address: value for address, value in answers.items() if address.kind != "place"}
    assert not driver.session.is_read_only
    assert example.with_name("Op Adem (beschadigd 2027-01-11).kwartier").exists()


def test_a_file_of_which_nothing_can_be_saved_is_only_told(open_window: Open, folder: Path) -> None:
    path = folder / "Leeg.kwartier"
    path.write_bytes(b"geen plan" * 1000)
    driver = open_window()
    driver.window.start_part.open_path(path)
    assert not driver.has_sheet()
    assert "is geen plan van Kwartiermaker" in driver.doors.told[-1]


def test_what_cannot_be_saved_is_kept_apart_and_offered_when_the_plan_opens_again(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    other = sqlite3.connect(example, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    driver.session.answer("net.trigger", "Getypt toen het niet kon")
    driver.doors.says_yes = False
    driver.back()
    assert driver.doors.asked[-1].sentence == (
        "Een ander programma is bezig met ‘Op Adem.kwartier’. Kwartiermaker probeert het zo opnieuw. "
        "Je laatste wijzigingen zijn apart bewaard op deze laptop. Kwartiermaker biedt ze aan als je het plan weer opent."
    )
    driver.doors.says_yes = True
    driver.back()
    assert driver.window.plan is None
    other.rollback()
    other.close()
    driver.window.start_part.open_path(example)
    before = driver.session.plan.get_answer("net.trigger")
    assert before != "Getypt toen het niet kon"
    wait_for_backup(driver)
    assert driver.doors.asked[-1].title == "Je laatste wijzigingen terugzetten?"
    assert driver.session.plan.get_answer("net.trigger") == "Getypt toen het niet kon"
    assert driver.session.is_saved
    assert all(backup.made.kind != "rescue" for backup in list_backups(example))
    driver.session.undo()
    assert driver.session.plan.get_answer("net.trigger") == before


def test_what_could_be_saved_after_all_leaves_nothing_apart(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    other = sqlite3.connect(example, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    driver.session.answer("net.trigger", "Eerst niet")
    driver.session.retry()
    assert [backup.made.kind for backup in list_backups(example)].count("rescue") == 1
    other.rollback()
    other.close()
    driver.session.retry()
    assert driver.session.is_saved
    assert [backup.made.kind for backup in list_backups(example)].count("rescue") == 0


def test_a_plan_whose_file_is_gone_comes_back_from_the_start_screen(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    before = driver.session.plan.get_answer("net.trigger")
    driver.back()
    assert driver.window.start_part.screen.findChildren(GoneLine) == []
    example.unlink()
    driver.window.start_part.refresh()
    line = driver.window.start_part.screen.findChildren(GoneLine)[-1]
    line.restore.click()
    driver.press("Terugzetten…")
    assert driver.session.path == example
    assert driver.session.plan.get_answer("net.trigger") == before
    driver.back()
    assert not driver.window.start_part.screen.plans.findChildren(GoneFold)


def test_a_plan_of_a_stick_that_is_not_here_comes_back_among_the_plans(open_window: Open, example: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    driver = open_window(example.rename(stick / example.name))
    wait_for_backup(driver)
    driver.back()
    stick.rename(tmp_path / "eruit")
    driver.window.start_part.refresh()
    driver.window.start_part.screen.findChildren(GoneLine)[-1].restore.click()
    driver.press("Openen als kopie")
    assert driver.session.path.parent == example.parent


def test_the_backups_of_a_plan_that_is_gone_are_deleted_after_asking(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    driver.back()
    example.unlink()
    driver.window.start_part.refresh()
    driver.window.start_part.screen.findChildren(GoneLine)[-1].delete.click()
    driver.settle()
    assert driver.doors.asked[-1].sentence.startswith("1 reservekopie van ‘Op Adem’ gaat voorgoed weg.")
    assert list_backups(example) == ()
    assert not driver.window.start_part.screen.plans.findChildren(GoneFold)


def test_a_plan_that_was_moved_by_hand_is_not_gone(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    wait_for_backup(driver)
    driver.back()
    example.rename(example.with_name("Anders.kwartier"))
    driver.window.start_part.refresh()
    assert driver.window.start_part.screen.findChildren(GoneLine) == []


def test_a_second_version_of_a_cloud_folder_is_offered_to_combine(open_window: Open, example: Path, clock: Clock) -> None:
    other = Path(shutil.copy(example, example.with_name(f"{example.stem} (conflicted copy 2027-01-10).kwartier")))
    with Session.open(other, clock.surroundings) as session:
        session.answer("net.trigger", "Van de ander")
    driver = open_window(example)
    wait_for_backup(driver)
    assert driver.doors.asked[-1].title == "Er zijn twee versies van dit plan"
    sheet = driver.sheet
    assert isinstance(sheet, MergeSheet)
    driver.click(sheet.take)
    assert driver.session.plan.get_answer("net.trigger") == "Van de ander"
