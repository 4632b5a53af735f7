"""Ctrl+Z takes back whatever was done to the answers, also what was done all at once; a password is no answer."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from app.model.key import Key
from app.model.plan import Plan
from app.session.moments import Moment
from app.session.session import Session
from app.ui.merge.part import DoneSheet
from app.ui.merge.sheet import MergeSheet
from tests.clock import Clock
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]
CTRL = Qt.KeyboardModifier.ControlModifier


def get_facts(plan: Plan) -> dict[object, object]:
    return {address: value for address, value in plan.facts.items() if address.kind not in ("place", "left")}


def undo(driver: WizardDriver) -> None:
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.settle()


def test_combining_with_a_copy(open_window: Open, example: Path, clock: Clock) -> None:
    other = Path(shutil.copy(example, example.with_name("Bas.kwartier")))
    with Session.open(other, clock.surroundings) as session:
        session.answer("net.trigger", "Van Bas")
        session.add_row("shr.goals", {"goal": "Van Bas"})
    driver = open_window(example)
    before = get_facts(driver.session.plan)
    driver.doors.files = [other]
    assert driver.window.plan is not None
    driver.window.plan.carry_out("combine")
    sheet = driver.sheet
    assert isinstance(sheet, MergeSheet)
    driver.click(sheet.take)
    done = driver.sheet
    assert isinstance(done, DoneSheet)
    driver.click(done.fine)
    after = get_facts(driver.session.plan)
    assert after != before
    undo(driver)
    assert get_facts(driver.session.plan) == before
    driver.key(Qt.Key.Key_Y, CTRL)
    driver.settle()
    assert get_facts(driver.session.plan) == after


def test_going_back_to_a_version(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    versions = driver.session.versions
    made = versions.record("versie 1.0")
    driver.session.answer("net.trigger", "Later")
    driver.session.add_row("shr.goals", {"goal": "Later"})
    before = get_facts(driver.session.plan)
    versions.restore(Moment(version=made.uid))
    assert get_facts(driver.session.plan) != before
    undo(driver)
    assert get_facts(driver.session.plan) == before


def test_a_password_stays_when_an_answer_is_taken_back(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    before = driver.session.plan.get_answer("net.trigger")
    driver.session.answer("net.trigger", "Geheim")
    driver.session.store_with_key(Key.of("paard batterij nietje"))
    undo(driver)
    assert driver.session.plan.get_answer("net.trigger") == before
    assert driver.session.key is not None
    driver.back()
