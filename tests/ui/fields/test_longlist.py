"""Many options to tick: a list that is searched."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from app.model.plan import PEOPLE
from app.model.question import Option, Question
from app.ui.fields.longlist import LongList
from app.ui.fields.optionrow import OptionRow

MANY = tuple(Option(id=f"o{n}", label=f"dienst {n}", help="dicht bij Gent" if n == 17 else "") for n in range(31))


def ask(kind: str = "multichoice", options: tuple[Option, ...] = MANY) -> Question:
    return Question(id=f"test.{kind}", kind=kind, label="Welke diensten?", options=options)


def find_list(field) -> LongList:
    return field.findChild(LongList)


def list_shown(field) -> list[str]:
    found = find_list(field).list
    return [found.item(row).text() for row in found.list_shown()]


def test_more_than_thirty_options_are_a_list_and_fewer_are_boxes(stage) -> None:
    assert find_list(stage.show(ask())) is not None
    assert find_list(stage.show(ask(options=MANY[:30]))) is None


def test_somebody_searches_and_ticks_by_keyboard_alone(stage, qtbot) -> None:
    field = stage.show(ask())
    line = field.get_first_focus()
    line.setFocus()
    qtbot.keyClicks(line, "dienst 2")
    assert list_shown(field) == ["dienst 2", *(f"dienst {n}" for n in range(12, 31) if "2" in str(n))]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    qtbot.keyClick(focus, Qt.Key.Key_Down)
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    qtbot.keyClick(focus, Qt.Key.Key_Up)
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert stage.told == [["o12"], ["o12", "o2"]]


def test_enter_ticks_the_only_one_that_was_found_also_by_its_help(stage, qtbot) -> None:
    field = stage.show(ask())
    qtbot.keyClicks(field.get_first_focus(), "GENT")
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Return)
    assert stage.told == [["o17"]]


def test_a_click_on_the_words_ticks_and_a_second_one_takes_it_away(stage, qtbot) -> None:
    field = stage.show(ask())
    found = find_list(field).list
    for _turn in range(2):
        qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=found.visualItemRect(found.item(3)).center())
    assert stage.told == [["o3"], None]


def test_what_is_ticked_is_said_above_the_list(stage) -> None:
    field = stage.show(ask())
    field.show_raw([f"o{n}" for n in range(10)])
    told = find_list(field).told.text()
    assert told.startswith("10 van 31 aangevinkt: dienst 0, dienst 1,")
    assert told.endswith("dienst 7 en nog 2")


def test_what_is_no_option_stays_ticked(stage, qtbot) -> None:
    field = stage.show(ask())
    field.show_raw(["weg", "o4"])
    assert find_list(field).list.item(31).text() == "weg"
    qtbot.mouseClick(
        find_list(field).list.viewport(), Qt.MouseButton.LeftButton, pos=find_list(field).list.visualItemRect(find_list(field).list.item(0)).center()
    )
    assert stage.told == [["weg", "o4", "o0"]]


def test_a_register_that_grows_becomes_a_list_with_the_same_ticks_and_the_same_name(stage) -> None:
    stage.set_rows(PEOPLE, tuple({"id": f"p{n}", "name": f"Naam{n}"} for n in range(30)))
    field = stage.show(ask("people", ()))
    field.show_raw(["p7"])
    assert len(field.findChildren(OptionRow)) == 30
    stage.add_person("Yasmin", "")
    field.refresh()
    assert [each.id for each in find_list(field).get_chosen()] == ["p7"]
    label = next(label for label in stage.page.findChildren(QLabel) if label.buddy() is not None)
    assert label.buddy() is field.get_first_focus()
    assert stage.told == []


def test_a_list_that_can_only_be_read_is_searched_and_not_ticked(stage, qtbot) -> None:
    field = stage.show(ask())
    field.set_read_only(True)
    qtbot.keyClicks(field.get_first_focus(), "gent")
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Return)
    assert list_shown(field) == ["dienst 17"]
    assert stage.told == []


def test_a_screen_reader_hears_each_line_and_whether_it_is_ticked(stage) -> None:
    field = stage.show(ask())
    field.show_raw(["o17"])
    face = QAccessible.queryAccessibleInterface(find_list(field).list)
    assert face.text(QAccessible.Text.Name) == "Welke diensten?"
    line = face.child(17)
    assert line.text(QAccessible.Text.Name) == "dienst 17, dicht bij Gent"
    assert line.state().checked
    assert not face.child(16).state().checked
