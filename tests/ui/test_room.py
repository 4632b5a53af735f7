"""Nothing is cut off, whatever the size of window and text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from app.ui.parts import ElidedLabel
from app.ui.wizard.walk import list_stops
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]
ROOMS = (((1366, 768), 100), ((1366, 768), 200), ((1024, 768), 100), ((1024, 768), 150), ((1024, 768), 200), ((900, 480), 150))
TEXTS = (100, 150, 200)


def list_clipped(root: QWidget) -> list[str]:
    """Every visible widget with words that is smaller than its words need, and everything that sticks out of the window at the side."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() == "qt_spinbox_lineedit" or isinstance(widget.parent(), QComboBox):
            continue
        wordless = isinstance(widget, QAbstractButton) and not widget.text()
        if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit) and not isinstance(widget, ElidedLabel) and not wordless:
            needed = widget.minimumSizeHint()
            height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else needed.height()
            narrow = widget.width() + 1 < needed.width() and (isinstance(widget, QLabel) or not widget.hasHeightForWidth())
            if widget.height() + 1 < height or narrow:
                found.append(f"{type(widget).__name__} {describe(widget)!r} has {widget.width()}x{widget.height()}, needs {needed.width()}x{height}")
        right = widget.mapTo(root, widget.rect().topRight()).x()
        if right >= root.width() and widget.width() > 1:
            found.append(f"{type(widget).__name__} {widget.objectName()} {describe(widget)!r} ends at {right} of {root.width()}")
    return found


def wait_and_list(driver: WizardDriver, root: QWidget) -> list[str]:
    """What is still cut off when all has found its place; on a busy machine that takes some turns of the event loop."""
    found: list[str] = []
    for _turn in range(40):
        driver.settle(25)
        found = list_clipped(root)
        if not found:
            break
    return found


def describe(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return text[:40]


@pytest.mark.parametrize(("size", "text_size"), ROOMS)
def test_no_step_is_cut_off(open_window: Open, example: Path, size: tuple[int, int], text_size: int) -> None:
    driver = open_window(example, size, text_size=text_size)
    assert (driver.window.width(), driver.window.height()) == size
    clipped: dict[str, list[str]] = {}
    for stop in list_stops(driver.session.outline):
        driver.wizard.show_stop(stop)
        if found := wait_and_list(driver, driver.window):
            clipped[stop.key[1]] = found
    assert clipped == {}


@pytest.mark.parametrize(("size", "text_size"), ROOMS)
def test_the_start_screen_is_not_cut_off(open_window: Open, example: Path, size: tuple[int, int], text_size: int) -> None:
    assert example.exists()
    driver = open_window(None, size, text_size=text_size)
    assert wait_and_list(driver, driver.window) == []


@pytest.mark.parametrize("text_size", TEXTS)
def test_the_dialogues_are_not_cut_off(open_window: Open, example: Path, text_size: int) -> None:
    driver = open_window(example, (1024, 768), text_size=text_size)
    part = driver.window.plan
    assert part is not None
    for opener in (part.open_search, part.open_sources, driver.window.open_settings):
        opener()
        sheet = driver.sheet
        assert wait_and_list(driver, sheet) == [], type(sheet).__name__
        assert sheet.height() <= driver.window.height()
        sheet.close()
        driver.settle(5)


def test_guidance_folds_away_where_there_is_no_room_and_comes_over_the_page(open_window: Open, plan: Path) -> None:
    driver = open_window(plan, (1024, 768))
    assert driver.wizard.guidance.isHidden()
    driver.click(driver.wizard.top.guidance)
    assert not driver.wizard.guidance.isHidden()
    assert driver.wizard.guidance.geometry().right() == driver.wizard.stage.width() - 1


def test_the_window_can_be_900_by_480(open_window: Open, plan: Path) -> None:
    driver = open_window(plan, (900, 480))
    assert (driver.window.width(), driver.window.height()) == (900, 480)
