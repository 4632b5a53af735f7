"""The mandate matrix: one dot a row, by mouse and by keyboard, and it says what it shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.formfile import load_form
from app.model.form import Form
from tests.ui.views.conftest import Stage

ROWS = (
    {"id": "a", "subject": "Poster ophangen", "who": "ourselves"},
    {"id": "b", "subject": "Regel veranderen", "who": "propose", "approver": "directie"},
    {"id": "c", "subject": "Iets nieuws"},
)


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form("werkgroep")


def get_dots(stage: Stage) -> list[str]:
    """Each row as a line of squares, x where the dot is."""
    return ["".join("x" if dot.isChecked() else "." for dot in dots) for dots in stage.view.grid.dots]


def test_each_row_shows_its_dot(stage: Stage) -> None:
    stage.show("wg.decisions", ROWS)
    assert get_dots(stage) == ["x...", "..x.", "...."]


def test_a_click_puts_the_dot_and_another_moves_it(stage: Stage) -> None:
    view = stage.show("wg.decisions", ROWS)
    for column in (3, 1):
        QTest.mouseClick(view.grid.dots[2][column], Qt.MouseButton.LeftButton)
    assert stage.told == [("c", "who", "hands_off"), ("c", "who", "report")]
    assert get_dots(stage)[2] == ".x.."


def test_a_second_press_takes_the_dot_away(stage: Stage) -> None:
    view = stage.show("wg.decisions", ROWS)
    QTest.mouseClick(view.grid.dots[0][0], Qt.MouseButton.LeftButton)
    assert stage.told == [("a", "who", None)]
    assert get_dots(stage)[0] == "...."


def test_arrows_walk_and_space_puts_the_dot(stage: Stage) -> None:
    view = stage.show("wg.decisions", ROWS)
    view.grid.dots[0][0].setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert stage.told == [("b", "who", "report")]
    assert get_dots(stage)[1] == ".x.."
    assert QApplication.focusWidget() is view.grid.dots[1][1]


def test_tab_comes_in_once(stage: Stage) -> None:
    view = stage.show("wg.decisions", ROWS)
    stops = [dot for dots in view.grid.dots for dot in dots if dot.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [view.grid.dots[0][0]]


def test_a_square_says_decision_option_and_who_approves(stage: Stage) -> None:
    view = stage.show("wg.decisions", ROWS)
    dot = view.grid.dots[1][2]
    assert dot.accessibleName() == "Regel veranderen: leggen we voor"
    assert dot.accessibleDescription() == "Wie beslist of keurt goed: directie"
    assert dot.isCheckable()


@pytest.mark.parametrize("width", [420, 900])
def test_a_row_that_goes_leaves_no_dot_behind(stage: Stage, width: int) -> None:
    view = stage.show("wg.decisions", ROWS)
    stage.page.resize(width, 600)
    QApplication.processEvents()
    stage.rows["wg.decisions"] = [dict(ROWS[1])]
    view.show_plan()
    assert get_dots(stage) == ["..x."]
    stage.rows["wg.decisions"] = []
    view.show_plan()
    assert not view.isVisible()


def test_of_hundreds_of_decisions_thirty_are_there_and_more_come_by_a_press(stage: Stage) -> None:
    view = stage.show("wg.decisions", tuple({"id": f"d{nr}", "subject": f"besluit {nr}", "who": "ourselves"} for nr in range(70)))
    assert (len(view.grid.dots), view.more.text(), view.more.isVisible()) == (30, "Toon nog 30 besluiten", True)
    QTest.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert (len(view.grid.dots), view.more.text()) == (60, "Toon nog 10 besluiten")
    QTest.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert (len(view.grid.dots), view.more.isVisible()) == (70, False)
    assert view.grid.dots[69][0].isVisible()
    assert get_dots(stage)[69] == "x..."
