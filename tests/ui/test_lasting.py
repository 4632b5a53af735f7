"""Hours of work in a minute: nothing wears out and nothing stays behind."""

import gc
import os
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.moving.part import MovingPart
from app.ui.parts import Sheet
from app.ui.plan_work import PlanWork
from app.ui.wizard.walk import list_stops
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]
SWITCHES = int(os.environ.get("KWARTIERMAKER_SOAK", "100"))
"""The whole soak is 3000."""


def test_switching_steps_again_and_again_survives_and_builds_nothing_new(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    stops = list_stops(driver.session.outline)
    for stop in stops:
        driver.wizard.show_stop(stop)
        driver.settle(25)
    before = len(driver.window.findChildren(QWidget))
    for nr in range(SWITCHES):
        driver.wizard.show_stop(stops[(nr * 7) % len(stops)])
        QApplication.processEvents()
    driver.settle(50)
    assert len(driver.window.findChildren(QWidget)) <= before + min(SWITCHES, 300)
    assert driver.session.is_saved


def test_answering_again_and_again_leaves_no_widgets_behind(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    for nr in range(30):
        driver.session.answer("net.trigger", f"Versie {nr}.")
        driver.session.answer("net.existing", None if nr % 2 else "Er is al iets.")
    driver.settle(50)
    before = len(driver.window.findChildren(QWidget))
    for nr in range(60):
        driver.session.answer("net.trigger", f"Versie {nr}.")
        driver.session.answer("net.existing", None if nr % 2 else "Er is al iets.")
    driver.settle(50)
    assert len(driver.window.findChildren(QWidget)) == before


def test_a_closed_dialogue_is_freed(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    part = driver.window.plan
    assert part is not None
    openers = [part.open_search, part.open_sources, driver.window.open_settings]
    refs: list[weakref.ref[Sheet]] = []
    for opener in openers:
        opener()
        sheet = driver.sheet
        refs.append(weakref.ref(sheet))
        sheet.close()
        del sheet
        driver.settle(20)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in refs] == [None] * len(openers)
    assert driver.window.findChildren(Sheet) == []


def test_going_back_to_the_start_frees_the_wizard(qtbot: QtBot, open_window: Open, example: Path) -> None:
    driver = open_window(example)
    qtbot.waitUntil(lambda: driver.window.findChildren(MovingPart) != [])
    wizard = weakref.ref(driver.wizard)
    driver.back()
    driver.settle(20)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert driver.window.findChildren(PlanWork) == []
    assert wizard() is None


class Windows(QObject):
    """Notes every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_building_a_page_flashes_no_window(open_window: Open, example: Path, qapp: QApplication) -> None:
    watch = Windows()
    qapp.installEventFilter(watch)
    try:
        driver = open_window(example)
        for stop in list_stops(driver.session.outline):
            driver.wizard.show_stop(stop)
            driver.settle(25)
    finally:
        qapp.removeEventFilter(watch)
    assert watch.shown == ["Window "]
