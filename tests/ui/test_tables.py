"""Tables, maps and the other fields in the real wizard, over a real plan file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.json import Json
from app.model.plan import PEOPLE, Address
from app.session.session import Session
from app.ui.fields.table.field import TableField
from app.ui.views.support_map import SupportMap
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]
CTRL = Qt.KeyboardModifier.ControlModifier


def get_answers(driver: WizardDriver) -> dict[Address, Json]:
    return {address: fact for address, fact in driver.session.plan.facts.items() if address.kind in ("answer", "example")}


def get_table(driver: WizardDriver, question: str) -> TableField:
    field = driver.block(question).field
    assert isinstance(field, TableField)
    return field


def put_cursor(table: TableField, row: int, column: int) -> None:
    table.face.view.setFocus()
    table.face.view.setCurrentIndex(table.model.index(row, column))


def type_there(text: str) -> None:
    """Each key goes to what has the keyboard at that moment: the first opens the cell."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def wait_for(driver: WizardDriver, happened: Callable[[], bool]) -> None:
    """The typing rests; on a busy machine that takes a while."""
    for _ in range(40):
        driver.settle(100)
        if happened():
            return


def test_looking_at_everything_changes_nothing(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    before = get_answers(driver)
    for phase in driver.session.outline.phases:
        for step in phase.steps:
            driver.go(phase.phase.id, step.step.id)
            for entry in step.questions:
                field = driver.block(entry.question.id).field
                if field is not None:
                    field.get_first_focus().setFocus()
                    field.get_last_focus().setFocus()
                    field.refresh()
    driver.wizard.flush()
    assert get_answers(driver) == before


def test_a_cell_is_on_disk_when_the_typing_rests(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("plan", "actions")
    put_cursor(get_table(driver, "shr.actions"), 0, 0)
    type_there("Taart bakken")
    wait_for(driver, lambda: driver.session.plan.get_rows("shr.actions")[0]["action"] == "Taart bakken")
    with Session.open(example, driver.session.surroundings, read_only=True) as reader:
        assert reader.plan.get_rows("shr.actions")[0]["action"] == "Taart bakken"


def test_what_stands_in_an_open_cell_is_stored_when_the_window_closes(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("plan", "actions")
    put_cursor(get_table(driver, "shr.actions"), 0, 0)
    surroundings = driver.session.surroundings
    type_there("Nog net")
    driver.window.close()
    with Session.open(example, surroundings, read_only=True) as reader:
        assert reader.plan.get_rows("shr.actions")[0]["action"] == "Nog net"


def test_a_new_owner_typed_in_a_cell_is_in_the_register_and_in_the_row(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("plan", "actions")
    put_cursor(get_table(driver, "shr.actions"), 1, 1)
    type_there("Karim")
    driver.key(Qt.Key.Key_Tab)
    driver.rest()
    person = driver.session.plan.get_rows(PEOPLE)[-1]
    assert person["name"] == "Karim"
    assert driver.session.plan.get_rows("shr.actions")[1]["owner"] == person["id"]


def test_a_removed_row_comes_back_with_undo(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("plan", "actions")
    before = driver.session.plan.get_rows("shr.actions")
    put_cursor(get_table(driver, "shr.actions"), 0, 0)
    driver.key(Qt.Key.Key_Delete, CTRL)
    driver.rest()
    assert len(driver.session.plan.get_rows("shr.actions")) == len(before) - 1
    driver.key(Qt.Key.Key_Z, CTRL)
    driver.rest()
    assert driver.session.plan.get_rows("shr.actions") == before
    assert len(get_table(driver, "shr.actions").model.rows) == len(before)


def test_quick_steps_on_the_map_all_count(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.wizard.go_to_question("shr.parties")
    driver.settle()
    row = driver.session.plan.get_rows("shr.parties")[1]
    view = driver.block("shr.parties").view
    assert isinstance(view, SupportMap)
    marker = view.picture.get_marker(str(row["id"]))
    marker.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(marker, key)
    moved = driver.session.plan.get_rows("shr.parties")[1]
    assert (moved["attitude"], moved["influence"]) == (row["attitude"] + 2, row["influence"] - 1)
    assert QApplication.focusWidget() is marker


def test_a_member_ticked_above_shows_in_the_register_below(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.wizard.go_to_question("net.core")
    driver.settle()
    driver.field("net.core").click()
    driver.rest()
    first = driver.session.plan.people[0]
    assert not first.in_group
    assert get_table(driver, PEOPLE).model.rows[0].get("in_group") != "yes"


def test_a_pause_while_typing_leaves_the_cell_open(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("plan", "actions")
    put_cursor(get_table(driver, "shr.actions"), 0, 0)
    type_there("Taart")
    driver.rest()
    type_there(" bakken")
    driver.rest()
    assert driver.session.plan.get_rows("shr.actions")[0]["action"] == "Taart bakken"
