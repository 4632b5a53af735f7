"""The support map by keyboard, by mouse and by ear."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.model.question import Option
from app.ui.views.parties import compute_step, describe_party, read_parties

PARTIES = (
    {"id": "d", "party": "Directie", "influence": 5, "attitude": 1, "step": "gesprek"},
    {"id": "t", "party": "Teamleiders", "influence": 4, "attitude": -1},
    {"id": "v", "party": "Vakbond"},
)


@pytest.fixture
def shown(stage):
    return stage.show("shr.parties", PARTIES)


def said(view, row_id: str) -> str:
    return QAccessible.queryAccessibleInterface(view.picture.get_marker(row_id)).text(QAccessible.Text.Name)


def test_each_party_says_its_name_and_place(shown) -> None:
    assert said(shown, "d") == "Directie, invloed 5 van 5, eerder voor"
    assert said(shown, "t") == "Teamleiders, invloed 4 van 5, eerder tegen, nog geen actie"
    assert said(shown, "v") == "Vakbond, nog niet op de kaart"


def test_the_arrows_move_a_party_and_keep_the_keyboard(stage, qtbot, shown) -> None:
    marker = shown.picture.get_marker("t")
    marker.setFocus()
    before = marker.pos()
    qtbot.keyClick(marker, Qt.Key.Key_Right)
    qtbot.keyClick(marker, Qt.Key.Key_Down)
    assert stage.told == [("t", "attitude", 0), ("t", "influence", 3)]
    assert QApplication.focusWidget() is marker
    assert marker.x() > before.x()
    assert marker.y() > before.y()
    assert said(shown, "t") == "Teamleiders, invloed 3 van 5, wacht af"


def test_a_party_does_not_fall_off_the_map(stage, qtbot, shown) -> None:
    for _ in range(6):
        qtbot.keyClick(shown.picture.get_marker("d"), Qt.Key.Key_Up)
    assert stage.told == []


def test_the_first_arrow_puts_a_party_on_the_map(stage, qtbot, shown) -> None:
    qtbot.keyClick(shown.picture.get_marker("v"), Qt.Key.Key_Left)
    assert stage.told == [("v", "attitude", 0), ("v", "influence", 3)]


def test_tab_walks_over_the_parties_and_leaves_the_map(qtbot, shown) -> None:
    order = []
    shown.picture.get_marker("d").setFocus()
    for _ in range(3):
        order.append(getattr(QApplication.focusWidget(), "row_id", ""))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order == ["d", "t", "v"]


def test_a_party_is_dragged_to_another_square(stage, qtbot, shown) -> None:
    marker = shown.picture.get_marker("d")
    target = shown.picture.get_cell_rect(-2, 1).center() - marker.pos()
    qtbot.mousePress(marker, Qt.MouseButton.LeftButton, pos=QPoint(15, 15))
    qtbot.mouseMove(marker, target)
    QApplication.processEvents()
    qtbot.mouseMove(marker, shown.picture.get_cell_rect(-2, 1).center() - marker.pos())
    qtbot.mouseRelease(marker, Qt.MouseButton.LeftButton)
    assert stage.told == [("d", "attitude", -2), ("d", "influence", 1)]


def test_a_click_moves_nothing(stage, qtbot, shown) -> None:
    qtbot.mouseClick(shown.picture.get_marker("d"), Qt.MouseButton.LeftButton)
    assert stage.told == []


def test_read_only_parties_stay(stage, qtbot, shown) -> None:
    shown.set_read_only(True)
    qtbot.keyClick(shown.picture.get_marker("t"), Qt.Key.Key_Right)
    assert stage.told == []


def test_a_party_that_is_gone_is_off_the_map(stage, shown) -> None:
    stage.rows["shr.parties"] = stage.rows["shr.parties"][:1]
    shown.show_plan()
    assert shown.picture.get_marker("t") is None


def test_without_parties_there_is_no_map(stage) -> None:
    assert not stage.show("shr.parties", ()).isVisible()


def test_unreadable_places_count_as_no_place() -> None:
    parties = read_parties([{"id": "a", "party": "A", "influence": "veel", "attitude": 9}])
    assert not parties[0].is_placed
    assert compute_step(parties[0], 1, 0) == (0, 3)


def test_a_party_with_a_step_is_not_urgent() -> None:
    words = (Option(id="a", label="sterk tegen", value=-2),)
    party = read_parties([{"id": "a", "party": "A", "influence": 5, "attitude": -2, "step": "bellen"}])[0]
    assert describe_party(party, words) == "A, invloed 5 van 5, sterk tegen"
