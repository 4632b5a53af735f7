"""The password on screen, from setting it to being locked out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.model.key import Key
from app.session.session import Session
from app.support.paths import get_resources
from app.ui.look import Look, apply_palette, choose_palette
from app.ui.password.ask_sheet import AskPasswordSheet
from app.ui.password.entry import PasswordEntry
from app.ui.password.idle import IdleWatch
from app.ui.password.set_sheet import SetPasswordSheet
from app.ui.start.plan_card import PlanCard
from tests.clock import Clock
from tests.ui.driver import WizardDriver

PASSWORD = "paard batterij nietje"
Open = Callable[..., WizardDriver]


def get_sheet(kind: type[QDialog]) -> QDialog:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


@pytest.fixture
def secret(plan: Path, clock: Clock) -> Path:
    with Session.open(plan, clock.surroundings) as session:
        session.answer("gen.title", "Ademnood")
        session.store_with_key(Key.of(PASSWORD))
    return plan


@pytest.fixture
def unlocked(open_window: Open, secret: Path) -> WizardDriver:
    driver = open_window(secret)
    give(get_sheet(AskPasswordSheet), PASSWORD)
    return driver


def give(sheet: QDialog, typed: str) -> None:
    sheet.entry.clear()
    QTest.keyClicks(sheet.entry.line, typed)
    QTest.keyClick(sheet.entry.line, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_card_of_a_plan_with_a_password_tells_only_its_file(open_window: Open, secret: Path) -> None:
    driver = open_window()
    card = driver.window.start_part.screen.findChildren(PlanCard)[0]
    assert "Ademnood" not in card.accessibleName()
    assert "Heeft een wachtwoord" in card.accessibleName()
    assert secret.stem in card.accessibleName()


def test_opening_asks_the_password_until_it_fits(open_window: Open, secret: Path) -> None:
    driver = open_window(secret)
    sheet = get_sheet(AskPasswordSheet)
    give(sheet, "fout")
    assert driver.window.plan is None
    assert sheet.problem.text().startswith("Met dit wachtwoord gaat")
    give(sheet, PASSWORD)
    assert driver.window.plan is not None
    assert driver.window.plan.session.plan.title == "Ademnood"


def test_giving_up_leaves_the_start_screen(open_window: Open, secret: Path) -> None:
    driver = open_window(secret)
    get_sheet(AskPasswordSheet).reject()
    assert driver.window.plan is None


def test_a_first_password_is_set_from_the_menu(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.window.plan.carry_out("password")
    sheet = get_sheet(SetPasswordSheet)
    QTest.keyClicks(sheet.fresh.line, PASSWORD)
    QTest.keyClicks(sheet.again.line, PASSWORD + "x")
    sheet.done_button.click()
    assert "niet hetzelfde" in sheet.problem.text()
    sheet.again.line.setText(PASSWORD)
    sheet.done_button.click()
    assert driver.window.plan.session.key is not None
    assert not plan.read_bytes().startswith(b"SQLite")
    assert "Bewaar het goed" in driver.doors.told[-1]


def test_changing_and_taking_away_ask_the_present_one(unlocked: WizardDriver, secret: Path) -> None:
    unlocked.window.plan.carry_out("password")
    sheet = get_sheet(SetPasswordSheet)
    sheet.remove.click()
    assert "huidige" in sheet.problem.text()
    sheet.present.line.setText(PASSWORD)
    sheet.remove.click()
    assert unlocked.window.plan.session.key is None
    assert secret.read_bytes().startswith(b"SQLite")


def test_the_title_of_the_window_names_nothing(unlocked: WizardDriver) -> None:
    assert unlocked.window.windowTitle() == "Een plan - Kwartiermaker"


def test_locking_hides_everything_and_unlocking_brings_it_back(unlocked: WizardDriver) -> None:
    window = unlocked.window
    window.plan.open_search()
    sheet = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible())
    window.lock()
    assert not window.plan.wizard.isVisible()
    assert not sheet.isVisible()
    assert "Ademnood" not in window.windowTitle()
    screen = window.curtain.screen
    give(screen, "fout")
    assert window.curtain.is_drawn
    give(screen, PASSWORD)
    assert window.plan.wizard.isVisible()
    assert sheet.isVisible()


def test_what_was_typed_is_saved_when_the_plan_is_hidden(unlocked: WizardDriver, secret: Path, clock: Clock) -> None:
    session = unlocked.window.plan.session
    session.answer("net.next", "Bellen met de directie")
    unlocked.window.lock()
    with Session.open(secret, clock.surroundings, read_only=True, key=Key.of(PASSWORD)) as other:
        assert other.plan.get_answer("net.next") == "Bellen met de directie"


def test_another_look_while_locked_shows_nothing(unlocked: WizardDriver) -> None:
    window = unlocked.window
    window.lock()
    window.plan.show_look(window.look)
    assert window.curtain.is_drawn
    assert window.curtain.screen.isVisible()
    assert not window.plan.wizard.isVisible()


def test_a_locked_plan_can_be_closed(unlocked: WizardDriver) -> None:
    unlocked.window.lock()
    unlocked.window.curtain.screen.close_button.click()
    assert unlocked.window.plan is None
    assert unlocked.window.start_part.screen.isVisible()


def test_after_some_time_without_a_touch_it_locks(unlocked: WizardDriver) -> None:
    unlocked.window.curtain.watch.idled.emit()
    assert unlocked.window.curtain.is_drawn


def test_every_touch_begins_the_time_anew(qapp: QApplication, qtbot: object) -> None:
    entry = PasswordEntry(_make_look(qapp), "Wachtwoord")
    qtbot.addWidget(entry)
    entry.show()
    watch = IdleWatch(0.01, entry)
    told = QSignalSpy(watch.idled)
    watch.start()
    for _turn in range(4):
        QTest.qWait(250)
        QTest.keyClicks(entry.line, "a")
    assert told.count() == 0
    assert told.wait(2000)
    watch.stop()


def test_capitals_that_are_locked_are_told(qapp: QApplication, qtbot: object) -> None:
    entry = PasswordEntry(_make_look(qapp), "Wachtwoord")
    qtbot.addWidget(entry)
    entry.show()
    for letter, shift, locked in (("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)):
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(entry.line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, letter))
        assert entry.hint.isVisible() == locked


def test_the_password_shows_only_on_request(qapp: QApplication, qtbot: object) -> None:
    entry = PasswordEntry(_make_look(qapp), "Wachtwoord")
    qtbot.addWidget(entry)
    assert entry.line.echoMode() is entry.line.EchoMode.Password
    entry.show_button.click()
    assert entry.line.echoMode() is entry.line.EchoMode.Normal
    assert entry.show_button.accessibleName() == "Verberg het wachtwoord"


def _make_look(application: QApplication) -> Look:
    return apply_palette(application, choose_palette("light", system_is_dark=False), 100, get_resources())
