"""The start screen while others look along (PR8): no title, no file name, no name in the next date; and showing them again is asked."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.session.session import Session
from app.support.settings import load_settings
from app.ui.backups.damaged import DamagedSheet
from app.ui.password.ask_sheet import AskPasswordSheet
from app.ui.veil import VeilBar
from tests.clock import Clock, lay_plan
from tests.ui.driver import WizardDriver
from tests.ui.seen import read_application
from tests.ui.test_backups import wait_for_backup

Open = Callable[..., WizardDriver]


@pytest.fixture
def plans(folder: Path, clock: Clock) -> Path:
    """A plan whose title, file, organisation and next action name somebody; one in the archive."""
    path = lay_plan(folder / "Netwerk Samira.kwartier", "Netwerk van Samira", clock)
    with Session.open(path, clock.surroundings) as session:
        session.answer("gen.org_name", "Zorggroep Samira")
        session.add_row("shr.actions", {"action": "Samira spreekt de directie", "end": "2027-02-01"})
    (folder / "Archief").mkdir()
    shutil.copy(path, folder / "Archief" / "Samira oud.kwartier")
    return path


def read(driver: WizardDriver) -> str:
    driver.settle()
    # What was taken away goes when there is time.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return read_application()


def press_key(driver: WizardDriver) -> None:
    driver.key(Qt.Key.Key_F9)


def get_card_words(driver: WizardDriver) -> str:
    (card,) = driver.window.start_part.screen.plans.cards
    return card.accessibleName()


@pytest.mark.usefixtures("plans")
def test_without_the_veil_title_organisation_and_next_action_are_to_be_read(open_window: Open) -> None:
    driver = open_window()
    words = get_card_words(driver)
    assert "Netwerk van Samira" in words
    assert "Zorggroep Samira" in words
    assert "Samira spreekt de directie" in words
    assert "Samira" in read(driver)


@pytest.mark.usefixtures("plans")
def test_one_key_leaves_form_phase_and_date_and_no_name_anywhere(open_window: Open) -> None:
    driver = open_window()
    press_key(driver)
    words = get_card_words(driver)
    assert words.startswith("Een plan. Medewerkersnetwerk")
    assert "Fase 1" in words
    assert "Volgende datum: 1 februari" in words
    seen = read(driver)
    assert "Samira" not in seen
    assert "Archief: 1 plan" in seen
    assert "Met F9 zie je de titels weer" in seen


@pytest.mark.usefixtures("plans")
def test_showing_the_titles_again_is_asked_first(open_window: Open) -> None:
    driver = open_window()
    press_key(driver)
    driver.doors.says_yes = False
    press_key(driver)
    assert driver.doors.asked[-1].title == "Namen weer tonen?"
    assert "Samira" not in read(driver)
    driver.doors.says_yes = True
    bar = driver.window.start_part.screen.findChild(VeilBar)
    assert bar is not None
    driver.click(bar.button)
    assert "Netwerk van Samira" in get_card_words(driver)
    assert "Namen zijn verborgen" not in read(driver)


@pytest.mark.usefixtures("plans")
def test_it_stays_so_after_the_program_was_closed(open_window: Open) -> None:
    press_key(open_window())
    again = open_window(names_hidden=load_settings().names_hidden)
    assert "Samira" not in get_card_words(again)


def test_what_was_hidden_in_a_plan_is_hidden_on_the_start_screen_and_the_other_way_round(open_window: Open, plans: Path) -> None:
    driver = open_window()
    driver.window.start_part.open_path(plans)
    driver.settle()
    driver.key(Qt.Key.Key_F9)
    driver.back()
    assert "Samira" not in get_card_words(driver)
    press_key(driver)
    assert "Samira" in get_card_words(driver)
    driver.window.start_part.open_path(plans)
    driver.settle()
    assert driver.window.plan is not None
    assert not driver.window.plan.veiling.is_on


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("act", ["rename", "combine", "folder", "backups", "delete"])
def test_what_says_which_plan_it_is_waits(open_window: Open, act: str) -> None:
    driver = open_window()
    press_key(driver)
    (card,) = driver.window.start_part.screen.plans.cards
    card.wished.emit(card.card, act)
    assert driver.doors.told[-1].startswith("Namen zijn nu verborgen")
    assert not driver.has_sheet()
    assert not driver.doors.opened


def test_titles_cannot_be_searched_for(open_window: Open, folder: Path, plans: Path) -> None:
    for nr in range(10):
        shutil.copy(plans, folder / f"Plan {nr}.kwartier")
    driver = open_window()
    search = driver.window.start_part.screen.plans.search
    search.setText("niets")
    driver.settle()
    assert driver.window.start_part.screen.plans.cards == ()
    press_key(driver)
    assert not search.isVisible()
    assert len(driver.window.start_part.screen.plans.cards) == 11


def test_a_plan_that_is_damaged_says_only_that_something_is_wrong(open_window: Open, plans: Path) -> None:
    driver = open_window()
    press_key(driver)
    plans.write_bytes(plans.read_bytes()[:5000])
    driver.window.start_part.refresh()
    assert "Er is iets mis met dit plan" in get_card_words(driver)
    driver.window.start_part.open_path(plans)
    driver.settle()
    assert driver.doors.told[-1].startswith("Er is iets mis met dit plan")
    assert driver.window.findChildren(DamagedSheet) == []
    assert "Samira" not in read(driver)


def test_a_password_is_asked_without_the_name_of_the_file(open_window: Open, plans: Path) -> None:
    plans.write_bytes(Random(1).randbytes(16384))
    driver = open_window()
    press_key(driver)
    assert get_card_words(driver) == "Een plan. Heeft een wachtwoord"
    driver.window.start_part.open_path(plans)
    sheet = driver.sheet
    assert isinstance(sheet, AskPasswordSheet)
    driver.type("geraden")
    driver.press("Openen")
    assert sheet.problem.text().startswith("Met dit wachtwoord gaat het plan niet open")
    assert "Samira" not in read(driver)


def test_in_a_plan_that_was_opened_no_file_is_named_either(open_window: Open, folder: Path, plans: Path, clock: Clock) -> None:
    beside = Path(shutil.copy(plans, folder / "Netwerk Samira (conflicted copy 2027-01-10).kwartier"))
    with Session.open(beside, clock.surroundings) as session:
        session.answer("net.trigger", "Van de ander")
    with Session.open(plans, clock.surroundings):  # another window has it
        driver = open_window(plans, names_hidden=True)
        assert driver.session.problem is not None
        assert "Samira" in driver.session.problem.sentence
        assert "‘Een plan’ is sinds" in read(driver)
        driver.back()
    driver.window.start_part.open_path(plans)
    wait_for_backup(driver)
    assert driver.doors.asked == []
