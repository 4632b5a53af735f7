"""Names hidden on screen while others look along (PR8): one key, on every page, in every word of the window; and never undone by accident."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.model.plan import PEOPLE
from app.session.session import Session
from app.session.starting import create_example
from app.ui.veil import VeilBar
from app.ui.wizard.search_sheet import SearchSheet
from tests.clock import Clock
from tests.ui.driver import WizardDriver
from tests.ui.seen import read_application

Open = Callable[..., WizardDriver]
NOTE = "Zij is er klaar mee"


@pytest.fixture
def named(folder: Path, clock: Clock) -> Path:
    """The worked network, with names wherever they can be typed."""
    path = folder / "Op Adem.kwartier"
    with create_example(path, "netwerk", clock.surroundings) as session:
        session.add_row(PEOPLE, {"name": "Samira El Idrissi", "function": "kwaliteitsmedewerker", "in_group": "yes"})
        session.answer("gen.title", "Netwerk van Samira")
        session.answer("net.trigger", "Samira vroeg erom, en Idrissi belde.")
        session.set_note("net.why", NOTE)
        session.set_assignment("preparation", "2027-01-01", "Samira gebeld")
        session.add_row("shr.actions", {"what": "Samira spreekt de directie", "who": ["p1"]})
    return path


def list_names(session: Session) -> list[str]:
    return [word for person in session.plan.people for word in person.name.split() if len(word) > 2]


def walk(driver: WizardDriver) -> Iterator[str]:
    """Every step, and all that is to be read on the way; pages that were there before are still among what is read, so not every step is stopped at."""
    stops = [(phase.phase.id, step.step.id) for phase in driver.wizard.session.outline.phases for step in phase.steps]
    for nr, (phase, step) in enumerate(stops, 1):
        driver.wizard.go(phase, step)
        driver.settle()
        if nr % 4 == 0 or nr == len(stops):
            yield read_application()


def hide(driver: WizardDriver) -> None:
    QTest.keyClick(driver.wizard, Qt.Key.Key_F9)
    driver.settle()
    # The wizard that was there before is taken away when there is time.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    driver.settle()


def go_to_line(driver: WizardDriver, question: str) -> QPlainTextEdit:
    driver.wizard.go_to_question(question)
    driver.settle()
    line = driver.field(question)
    assert isinstance(line, QPlainTextEdit)
    return line


def test_without_the_veil_the_same_walk_does_read_the_names(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    missing = {NOTE, *list_names(driver.session)}
    for seen in walk(driver):
        missing = {name for name in missing if name not in seen}
        if not missing:
            return
    pytest.fail(f"not to be read: {missing}")


def test_behind_the_veil_no_name_is_to_be_read_on_any_page(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    names = list_names(driver.session)
    hide(driver)
    seen = "\n".join(walk(driver))
    assert [name for name in names if name in seen] == []
    assert NOTE not in seen
    assert "vroeg erom" in seen
    assert "kwaliteitsmedewerker" in seen


def test_a_sign_on_every_page_says_so(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    bar = driver.wizard.findChild(VeilBar)
    assert bar is not None
    assert bar.isVisible()
    assert "Namen zijn verborgen" in bar.label.text()


def test_showing_the_names_again_is_asked_first(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    driver.doors.says_yes = False
    hide(driver)
    assert driver.doors.asked[-1].title == "Namen weer tonen?"
    assert driver.window.plan is not None
    assert driver.window.plan.veiling.is_on
    driver.doors.says_yes = True
    hide(driver)
    assert not driver.window.plan.veiling.is_on
    assert "Samira" in read_application()


def test_closing_and_opening_shows_nothing(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    driver.window.close_plan()
    driver.window.start_part.open_path(named)
    driver.settle()
    assert driver.window.plan is not None
    assert driver.window.plan.veiling.is_on
    assert driver.window.settings.names_hidden


def test_what_holds_a_name_can_be_read_only_and_the_rest_is_typed_as_ever(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    hidden = go_to_line(driver, "net.trigger")
    assert hidden.isReadOnly() or not hidden.isEnabled()
    QTest.keyClicks(hidden, "x")
    line = go_to_line(driver, "net.next")
    QTest.keyClicks(line, "Verder")
    driver.wizard.flush()
    assert driver.session.plan.get_answer("net.trigger") == "Samira vroeg erom, en Idrissi belde."
    assert "Verder" in str(driver.session.plan.get_answer("net.next"))


def test_a_name_that_is_typed_now_hides_when_the_work_goes_on_elsewhere(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    line = go_to_line(driver, "net.next")
    line.clear()
    QTest.keyClicks(line, "Samira belt")
    driver.wizard.flush()
    assert line.toPlainText() == "Samira belt"
    QTest.keyClicks(line, " morgen")
    driver.wizard.flush()
    assert driver.session.plan.get_answer("net.next") == "Samira belt morgen"
    driver.wizard.go_to_question("net.trigger")
    QTest.qWait(600)  # it is noted where she is when she rests there
    driver.wizard.go_to_question("net.next")
    driver.settle()
    assert "Samira" not in "\n".join(walk(driver))


@pytest.mark.parametrize("act", ["print", "history", "export", "combine"])
def test_what_shows_names_by_itself_waits(open_window: Open, named: Path, act: str) -> None:
    driver = open_window(named)
    hide(driver)
    assert driver.window.plan is not None
    driver.window.plan.carry_out(act)
    assert driver.doors.told[-1].startswith("Namen zijn nu verborgen")
    assert not driver.is_at_paper


def test_searching_finds_no_name(open_window: Open, named: Path) -> None:
    driver = open_window(named)
    hide(driver)
    assert driver.window.plan is not None
    driver.window.plan.open_search()
    sheet = driver.sheet
    assert isinstance(sheet, SearchSheet)
    sheet.line.setText("vroeg erom")
    sheet.search()
    assert sheet.hits.count() == 1
    sheet.line.setText("Idrissi")
    sheet.search()
    assert sheet.hits.count() == 0
