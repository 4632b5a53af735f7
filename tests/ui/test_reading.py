"""A plan that is open elsewhere can only be read here, until the work goes on in a copy."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from app.session.session import Session
from app.ui.fields.table.field import TableField
from app.ui.parts import WrapCheck
from tests.clock import Clock
from tests.ui.driver import RecordingDoors, WizardDriver


@pytest.fixture
def holder(example: Path, clock: Clock) -> Iterator[Session]:
    """Another window that has the plan."""
    with Session.open(example, clock.surroundings) as session:
        yield session


@pytest.fixture
def reader(holder: Session, open_window: Callable[..., WizardDriver]) -> WizardDriver:
    return open_window(holder.path)


def _go_to(driver: WizardDriver, question: str) -> None:
    driver.wizard.go_to_question(question)
    driver.settle(30)


def test_a_text_can_be_selected_and_copied_but_not_changed(reader: WizardDriver) -> None:
    _go_to(reader, "net.trigger")
    before = reader.session.plan
    field = reader.field("net.trigger")
    assert isinstance(field, QPlainTextEdit)
    reader.type("x")
    reader.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    reader.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    reader.key(Qt.Key.Key_Delete)
    reader.rest()
    assert reader.session.plan.facts == before.facts
    assert QGuiApplication.clipboard().text() == field.toPlainText() != ""


def _can_be_changed(part: QWidget) -> bool:
    if not part.isVisible() or not part.isEnabled():
        return False
    if isinstance(part, QLineEdit | QPlainTextEdit):
        return not part.isReadOnly()
    return isinstance(part, QAbstractButton)


def test_no_field_of_any_step_takes_an_answer(reader: WizardDriver) -> None:
    before = dict(reader.session.plan.facts)
    for phase in reader.session.outline.phases:
        for step in phase.steps:
            reader.go(phase.phase.id, step.step.id)
            page = reader.wizard.pages.page
            assert page is not None
            fields = [block.field for block in page.blocks.values() if block.field is not None]
            assert not [field.objectName() for field in fields for part in field.findChildren(QWidget) if _can_be_changed(part)]
            assert not any(block.slot is not None and block.slot.row is not None and block.slot.row.isVisible() for block in page.blocks.values())
    assert reader.session.plan.facts == before
    assert reader.session.is_saved


def test_rows_can_be_opened_but_not_added_moved_removed_or_pasted(reader: WizardDriver) -> None:
    _go_to(reader, "shr.actions")
    field = reader.block("shr.actions").field
    assert isinstance(field, TableField)
    before = field.get_raw()
    QGuiApplication.clipboard().setText("Een\tTwee\nDrie\tVier")
    for key, modifiers in (
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    ):
        reader.key(key, modifiers)
    reader.type("x")
    assert field.get_raw() == before
    assert field.editing.get_form() is not None, "the row opens to be read"


def test_the_keys_of_the_actions_do_nothing(reader: WizardDriver) -> None:
    _go_to(reader, "net.trigger")
    before = reader.session.plan.facts
    for key in (Qt.Key.Key_L, Qt.Key.Key_N, Qt.Key.Key_E):
        reader.key(key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert not reader.has_sheet()
    reader.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reader.session.plan.facts == before


def test_ticks_of_the_guidance_cannot_be_changed(reader: WizardDriver) -> None:
    reader.settle(50)
    ticks = [tick for tick in reader.wizard.guidance.findChildren(WrapCheck) if tick.isVisible()]
    assert ticks
    assert not any(tick.isEnabled() for tick in ticks)


def test_the_bar_says_why_and_offers_a_copy_and_closing_asks_nothing(reader: WizardDriver, doors: RecordingDoors) -> None:
    bar = reader.wizard.trouble
    assert bar.isVisible()
    assert bar.copy.isVisible()
    assert not bar.retry.isVisible()
    reader.go("plan", reader.session.outline.phases[3].steps[0].step.id)
    reader.rest()
    reader.back()
    assert not doors.asked


def test_in_the_copy_everything_can_be_changed(reader: WizardDriver, doors: RecordingDoors, holder: Session) -> None:
    doors.files.append(holder.path.with_name("Kopie.kwartier"))
    _go_to(reader, "net.trigger")
    reader.click(reader.wizard.trouble.copy)
    assert not reader.wizard.trouble.isVisible()
    assert reader.session.path.name == "Kopie.kwartier"
    reader.answer("net.trigger", "Nu in de kopie")
    reader.rest()
    assert reader.session.plan.get_answer("net.trigger") == "Nu in de kopie"
    assert holder.plan.get_answer("net.trigger") != "Nu in de kopie"
    reader.settle(50)
    assert all(tick.isEnabled() for tick in reader.wizard.guidance.findChildren(WrapCheck) if tick.isVisible())


def test_a_plan_that_cannot_be_saved_any_more_goes_on_taking_typing(open_window: Callable[..., WizardDriver], plan: Path) -> None:
    driver = open_window(plan)
    _go_to(driver, "net.trigger")
    plan.unlink()
    driver.answer("net.trigger", "Blijft bewaard in het venster")
    driver.rest()
    assert not driver.session.is_saved
    driver.type(" en gaat door")
    driver.rest()
    assert driver.session.plan.get_answer("net.trigger") == "Blijft bewaard in het venster en gaat door"
    assert driver.wizard.trouble.retry.isVisible()
