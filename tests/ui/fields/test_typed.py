"""Text, numbers, money, dates, times: what is typed, and what is written when the cursor leaves."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QPlainTextEdit

from app.model.question import Question
from app.ui.fields.chips import Chip


def ask(kind: str, **more: object) -> Question:
    return Question(id=f"test.{kind}", kind=kind, label="Hoe zit dat?", **more)


def leave() -> None:
    QApplication.focusWidget().clearFocus()


@pytest.mark.parametrize(
    ("kind", "typed", "raw", "neat"),
    [
        ("number", "12500", 12500, "12.500"),
        ("money", "6500", 6500, "€ 6.500"),
        ("money", "12,50", 12.5, "€ 12,50"),
        ("date", "8 april 2027", "2027-04-08", "8 april 2027"),
        ("date", "8-4-27", "2027-04-08", "8 april 2027"),
        ("time", "9.30", "09:30", "09.30"),
        ("number", "een paar", "een paar", "een paar"),
        ("date", "na de zomer", "na de zomer", "na de zomer"),
    ],
)
def test_what_is_typed_is_read_and_written_neatly(stage, qtbot, kind, typed, raw, neat) -> None:
    field = stage.show(ask(kind))
    edit = field.get_first_focus()
    edit.setFocus()
    qtbot.keyClicks(edit, typed)
    leave()
    assert stage.told[-1] == raw
    assert edit.text() == neat


def test_money_is_edited_without_its_sign(stage) -> None:
    field = stage.show(ask("money"))
    field.get_first_focus().clearFocus()
    field.show_raw(6500)
    assert field.get_first_focus().text() == "€ 6.500"
    field.get_first_focus().setFocus()
    assert field.get_first_focus().text() == "6500"
    assert stage.told == []


def test_a_date_is_read_back_in_words(stage, qtbot) -> None:
    field = stage.show(ask("date"))
    qtbot.keyClicks(field.get_first_focus(), "8 april")
    assert field.remark.text() == "donderdag 8 april 2027"


def test_an_emptied_field_tells_none(stage, qtbot) -> None:
    field = stage.show(ask("date"))
    field.show_raw("2027-04-08")
    edit = field.get_first_focus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert stage.told == [None]


def test_the_calendar_opens_by_keyboard_speaks_dutch_and_chooses(stage, qtbot) -> None:
    field = stage.show(ask("date"))
    field.show_raw("2027-04-08")
    field.get_first_focus().setFocus()
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.locale().language().name == "Dutch"
    assert calendar.selectedDate() == QDate(2027, 4, 8)
    qtbot.keyClick(calendar.findChild(type(calendar.focusProxy() or calendar)) or calendar, Qt.Key.Key_Right)
    calendar.setSelectedDate(QDate(2027, 4, 9))
    calendar.activated.emit(calendar.selectedDate())
    assert stage.told == ["2027-04-09"]
    assert not calendar.isVisible()


def test_text_set_by_assistive_technology_is_told(stage) -> None:
    field = stage.show(ask("text"))
    field.get_first_focus().setPlainText("gedicteerd")
    assert stage.told == ["gedicteerd"]


def test_tab_leaves_a_long_text(stage, qtbot) -> None:
    first = stage.show(ask("longtext"))
    second = stage.show(ask("number"))
    first.get_first_focus().setFocus()
    qtbot.keyClick(first.get_first_focus(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second.get_first_focus()
    assert stage.told == []


def test_a_long_text_grows_with_its_text(stage) -> None:
    field = stage.show(ask("longtext"))
    low = field.get_first_focus().height()
    field.show_raw("\n".join("regel" for _ in range(30)))
    QApplication.processEvents()
    assert field.get_first_focus().height() > low * 4


def test_anything_can_be_pasted(stage) -> None:
    text = "één\tcel\n" + "🙂 עברית \u00a0hard <b>geen opmaak</b>" * 3
    field = stage.show(ask("longtext"))
    QGuiApplication.clipboard().setText(text)
    edit = field.get_first_focus()
    edit.paste()
    assert stage.told[-1] == text
    field.show_raw(None)
    field.show_raw(text)
    assert edit.get_text() == text


def test_too_long_is_remarked_and_kept(stage) -> None:
    field = stage.show(ask("longtext", max_length=10))
    field.get_first_focus().setPlainText("x" * 30)
    assert stage.told[-1] == "x" * 30
    assert "20" in field.remark.text()


def test_a_suggestion_is_one_click(stage, qtbot) -> None:
    field = stage.show(ask("text", suggestions=("trekker", "voorzitter")))
    chips = field.findChildren(Chip)
    qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert stage.told == ["voorzitter"]


def test_enter_in_a_short_text_is_left_to_the_page(stage, qtbot) -> None:
    field = stage.show(ask("text"))
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Return)
    assert stage.told == []


def test_showing_what_was_just_told_keeps_the_cursor(stage, qtbot) -> None:
    field = stage.show(ask("text"))
    field.show_raw("een twee")
    edit: QPlainTextEdit = field.get_first_focus()
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End)
    qtbot.keyClick(edit, Qt.Key.Key_Left)
    qtbot.keyClicks(edit, "X")
    field.show_raw(stage.told[-1])
    assert edit.textCursor().position() == len("een twe") + 1


def test_the_wheel_scrolls_the_page_and_changes_no_choice(stage) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    from app.model.question import Option

    field = stage.show(ask("choice", options=tuple(Option(id=str(n), label=f"optie {n}") for n in range(12))))
    field.show_raw("3")
    line = field.get_first_focus()
    line.setFocus()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -40),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(line, event)
    assert stage.told == []
    assert not event.isAccepted()


def test_undo_is_left_to_the_plan(stage, qtbot) -> None:
    field = stage.show(ask("number"))
    edit: QLineEdit = field.get_first_focus()
    qtbot.keyClicks(edit, "12")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "12"
