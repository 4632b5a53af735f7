"""With the mouse never touched: from the start screen to a printed plan."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from app.ui.start.new_plan import NewPlanSheet
from tests.ui.driver import RecordingDoors, WizardDriver

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_new_user_gets_to_a_printed_plan_by_keyboard(open_window: Callable[..., WizardDriver], doors: RecordingDoors, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    doors.files = [paper]
    driver = open_window()
    driver.key(Qt.Key.Key_Space)
    assert isinstance(driver.sheet, NewPlanSheet)
    driver.type("Netwerk Open Geest")
    driver.key(Qt.Key.Key_Tab)
    driver.type("Ziekenhuis De Linde")
    driver.key(Qt.Key.Key_Return)
    assert driver.step == "reason"
    driver.key(Qt.Key.Key_Down)
    go_to(driver, "net.trigger")
    driver.type("Vier collega's vroegen erom.")
    steps = [driver.step]
    while not driver.is_at_paper:
        driver.key(Qt.Key.Key_Right, ALT)
        if driver.step == steps[-1]:
            break
        steps.append(driver.step)
    assert len(steps) == sum(len(phase.steps) for phase in driver.session.outline.phases)
    driver.wait_for_paper()
    driver.key(Qt.Key.Key_S, CTRL)
    driver.wait_for_paper()
    assert paper.read_bytes().startswith(b"%PDF")
    assert driver.session.plan.get_answer("net.trigger") == "Vier collega's vroegen erom."
    assert driver.session.plan.organisation == "Ziekenhuis De Linde"


def go_to(driver: WizardDriver, question: str) -> None:
    """Tab until the cursor is in the field of a question."""
    for _turn in range(40):
        if driver.focus() is driver.field(question):
            return
        driver.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {question}")


def test_another_paper_is_chosen_saved_and_opened_from_the_keyboard(
    open_window: Callable[..., WizardDriver], example: Path, doors: RecordingDoors, tmp_path: Path
) -> None:
    paper = tmp_path / "bladzijde.pdf"
    doors.files = [paper]
    driver = open_window(example)
    driver.key(Qt.Key.Key_P, CTRL)
    driver.wait_for_paper()
    for _turn in range(3):
        driver.key(Qt.Key.Key_Right)
    assert driver.paper.panel.chosen.title == "Vergaderkaart"
    driver.wait_for_paper()
    driver.key(Qt.Key.Key_S, CTRL)
    driver.wait_for_paper()
    assert "1 bladzijde" in driver.paper.status.words.text()
    driver.key(Qt.Key.Key_Space)
    assert doors.opened == [paper]
    driver.key(Qt.Key.Key_Escape)
    assert not driver.is_at_paper
