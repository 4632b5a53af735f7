"""Backups and damage of a plan with a password, and combining one from the start screen."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest

from app.model.key import Key
from app.session.backups import BackupJob
from app.session.session import Session
from app.store.protection import looks_encrypted
from app.store.strands import find_strands, store_strand
from app.ui.backups.damaged import DamagedSheet, ReportSheet
from app.ui.merge.sheet import MergeSheet
from app.ui.password.ask_sheet import AskPasswordSheet
from tests.clock import Clock
from tests.ui.driver import WizardDriver

PASSWORD = "paard batterij nietje"
Open = Callable[..., WizardDriver]


@pytest.fixture
def secret(plan: Path, clock: Clock) -> Path:
    """A plan with a password, and a backup of it."""
    with Session.open(plan, clock.surroundings) as session:
        session.answer("net.trigger", "Zoals het was")
        session.store_with_key(Key.of(PASSWORD))
    assert BackupJob(plan, clock.surroundings.clock(), Key.of(PASSWORD)).run() is not None
    return plan


def give(driver: WizardDriver, typed: str) -> None:
    sheet = driver.sheet
    assert isinstance(sheet, AskPasswordSheet)
    sheet.entry.clear()
    QTest.keyClicks(sheet.entry.line, typed)
    QTest.keyClick(sheet.entry.line, Qt.Key.Key_Return)
    driver.settle()


def wish(driver: WizardDriver, act: str) -> None:
    card = next(card for card in driver.window.start_part.screen.plans.cards if card.card.path.stem != "Bas")
    card.wished.emit(card.card, act)
    driver.settle()


def damage(path: Path, place: int, length: int, filling: bytes = b"") -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(filling * length or random.Random(1).randbytes(length))


def finish(driver: WizardDriver) -> None:
    driver.settle()
    assert QThreadPool.globalInstance().waitForDone(5000)


def test_combining_from_the_start_screen_goes_on_after_the_password(open_window: Open, secret: Path) -> None:
    other = Path(shutil.copy(secret, secret.with_name("Bas.kwartier")))
    driver = open_window()
    driver.doors.files = [other]
    wish(driver, "combine")
    give(driver, "fout")
    assert driver.window.plan is None
    give(driver, PASSWORD)
    assert isinstance(driver.sheet, MergeSheet)
    finish(driver)


def test_a_backup_is_put_back_with_its_password_and_the_plan_opens_without_asking_again(open_window: Open, secret: Path) -> None:
    driver = open_window()
    wish(driver, "backups")
    driver.press("Terugzetten…")
    give(driver, PASSWORD)
    assert driver.session.plan.get_answer("net.trigger") == "Zoals het was"
    assert looks_encrypted(secret)
    finish(driver)


@pytest.mark.parametrize(("place", "length"), [(100, 300), (0, 16)])
def test_the_right_password_of_a_plan_whose_first_page_is_damaged_leads_to_repair(open_window: Open, secret: Path, place: int, length: int) -> None:
    damage(secret, place, length)
    driver = open_window(secret)
    give(driver, PASSWORD)
    assert isinstance(driver.sheet, DamagedSheet)
    driver.press("Herstellen")
    assert isinstance(driver.sheet, ReportSheet)
    driver.press("Plan openen")
    assert driver.session.plan.get_answer("net.trigger") == "Zoals het was"
    assert driver.session.key is not None
    assert looks_encrypted(secret)
    finish(driver)


def test_when_the_very_beginning_is_damaged_and_nowhere_noted_the_backup_that_opens_is_offered(open_window: Open, secret: Path) -> None:
    store_strand(replace(find_strands(secret)[0], salt=""))
    damage(secret, 0, 1)
    driver = open_window(secret)
    give(driver, "fout")
    sheet = driver.sheet
    assert isinstance(sheet, AskPasswordSheet)
    assert sheet.problem.text().startswith("Met dit wachtwoord gaat")
    give(driver, PASSWORD)
    assert "is het begin van het bestand beschadigd" in sheet.problem.text()
    driver.press("Reservekopieën…")
    driver.press("Terugzetten…")
    assert driver.session.plan.get_answer("net.trigger") == "Zoals het was"
    finish(driver)


def test_a_plan_that_no_longer_looks_like_one_is_made_again_from_a_backup_with_its_password(open_window: Open, secret: Path) -> None:
    damage(secret, 0, secret.stat().st_size, b"\0")
    driver = open_window()
    driver.window.start_part.open_path(secret)
    driver.press("Herstellen")
    give(driver, PASSWORD)
    assert isinstance(driver.sheet, ReportSheet)
    driver.press("Plan openen")
    assert driver.session.plan.get_answer("net.trigger") == "Zoals het was"
    assert looks_encrypted(secret)
    finish(driver)
