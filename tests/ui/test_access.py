"""What somebody who cannot see the screen, or use a mouse, needs everywhere."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget

from app.ui.wizard.walk import find_question, list_stops
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]
IGNORED = ("qt_spinbox_lineedit",)


def list_nameless(root: QWidget) -> list[str]:
    """Every visible widget that takes the keyboard and has neither a name nor a label."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName() in IGNORED:
            continue
        if isinstance(widget, QScrollArea):
            found.append(f"a scroll area takes the keyboard: {widget!r}")
        if widget.focusProxy() is not None or isinstance(widget.parent(), QAbstractScrollArea):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name).strip() and not any(isinstance(each[0].object(), QLabel) for each in face.relations()):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}")
    return found


def walk(driver: WizardDriver) -> Iterator[str]:
    for stop in list_stops(driver.session.outline):
        driver.wizard.show_stop(stop)
        driver.settle(30)
        yield stop.key[1]


def test_everything_on_the_start_screen_has_a_name(open_window: Open, example: Path) -> None:
    driver = open_window()
    driver.settle(30)
    assert example.exists()
    assert list_nameless(driver.window) == []


def test_everything_in_every_step_has_a_name(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    nameless = {step: found for step in walk(driver) if (found := list_nameless(driver.window))}
    assert nameless == {}


@pytest.mark.parametrize("form", ["netwerk", "werkgroep"])
def test_everything_in_the_new_plan_dialogue_has_a_name(open_window: Open, form: str) -> None:
    driver = open_window()
    driver.window.start_part.begin_new(form)
    assert list_nameless(driver.sheet) == []


@pytest.mark.parametrize("act", ["later", "not_agreed", "not_applicable", "note", "example"])
def test_everything_in_the_small_dialogues_has_a_name(open_window: Open, plan: Path, act: str) -> None:
    driver = open_window(plan)
    driver.act("net.trigger", act)
    assert list_nameless(driver.sheet) == []


def test_everything_in_search_settings_and_sources_has_a_name(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    part = driver.window.plan
    assert part is not None
    for opener in (part.open_search, part.open_sources, driver.window.open_settings):
        opener()
        sheet = driver.sheet
        assert list_nameless(sheet) == []
        sheet.close()
        driver.settle(5)


def test_tab_goes_through_the_questions_from_top_to_bottom(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.go("preparation", "openness")
    page = driver.wizard.pages.page
    assert page is not None
    seen: list[str] = []
    for _turn in range(60):
        question = page.get_question_of(driver.focus())
        if question and question not in seen:
            seen.append(question)
        if driver.wizard.footer.isAncestorOf(driver.focus()):
            break
        driver.key(Qt.Key.Key_Tab)
    assert seen == list(page.blocks)


def test_the_actions_of_a_question_are_one_stop_with_arrows_between(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.field("net.trigger").setFocus()
    driver.key(Qt.Key.Key_Tab)
    first = driver.focus()
    slot = driver.block("net.trigger").slot
    assert slot is not None
    assert slot.row is not None
    assert first is slot.row.buttons[0]
    driver.key(Qt.Key.Key_Right)
    assert driver.focus() is slot.row.buttons[1]
    driver.key(Qt.Key.Key_Tab)
    page = driver.wizard.pages.page
    assert page is not None
    assert page.get_question_of(driver.focus()) != "net.trigger"


def test_the_phase_list_is_read_line_by_line(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    face = QAccessible.queryAccessibleInterface(driver.wizard.phases)
    texts = [face.child(nr).text(QAccessible.Text.Name) for nr in range(face.childCount())]
    assert texts[0].startswith("Fase 1: ")
    assert "hier ben je" in texts[1]


def test_going_to_a_step_with_the_keyboard(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.wizard.phases.setFocus()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    assert driver.step == "openness"
    assert QApplication.focusWidget() is driver.field("net.for_whom")


def test_tab_comes_to_a_picture_that_was_made_later_where_it_stands(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    stop = find_question(driver.session.outline, "shr.parties")
    assert stop is not None
    driver.wizard.show_stop(stop, "shr.parties")
    assert driver.wizard.pages.is_building
    driver.settle()
    block = driver.block("shr.parties")
    field, view, slot = block.field, block.view, block.slot
    assert field is not None
    assert view is not None
    assert slot is not None
    seen: list[str] = []

    while block.isAncestorOf(focus := driver.focus()):
        seen.append(
            "field" if field.isAncestorOf(focus) else "picture" if view.isAncestorOf(focus) else "actions" if slot.isAncestorOf(focus) else "?"
        )
        driver.key(Qt.Key.Key_Tab)

    assert [name for name, _found in itertools.groupby(seen)] == ["field", "picture", "actions"]
