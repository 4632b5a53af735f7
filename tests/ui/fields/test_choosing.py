"""Choices, ticks, segments and persons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.model.plan import PEOPLE
from app.model.question import Option, Question
from app.ui.fields.choice import ChoiceField, CompactChoiceField
from app.ui.fields.optionrow import OptionRow
from app.ui.fields.person import PersonCombo
from app.ui.fields.segments import Segment

OPTIONS = (
    Option(id="little", label="weinig", value=1),
    Option(id="much", label="veel", value=4, help="Veel mensen."),
    Option(id="other", label="iets anders", value=5, own_text=True),
)


def ask(kind: str, **more: object) -> Question:
    return Question(**{"id": f"test.{kind}", "kind": kind, "label": "Hoe zit dat?", "options": OPTIONS, **more})


def rows(field) -> list[OptionRow]:
    return field.findChildren(OptionRow)


def test_a_choice_is_made_taken_back_and_told(stage, qtbot) -> None:
    field = stage.show(ask("choice"))
    qtbot.keyClick(rows(field)[1].button, Qt.Key.Key_Space)
    qtbot.keyClick(rows(field)[1].button, Qt.Key.Key_Delete)
    assert stage.told == ["much", None]


def test_arrows_walk_through_the_options(stage, qtbot) -> None:
    field = stage.show(ask("choice"))
    field.show_raw("little")
    field.get_first_focus().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert stage.told == ["much"]
    assert QApplication.focusWidget() is rows(field)[1].button


def test_a_click_on_the_words_chooses(stage, qtbot) -> None:
    field = stage.show(ask("choice"))
    qtbot.mouseClick(rows(field)[1], Qt.MouseButton.LeftButton, pos=rows(field)[1].rect().center())
    assert stage.told == ["much"]


def test_an_own_text_travels_with_its_option(stage, qtbot) -> None:
    field = stage.show(ask("choice"))
    rows(field)[2].button.click()
    qtbot.keyClicks(rows(field)[2].findChild(QLineEdit), "ja")
    assert stage.told == ["other", {"id": "other", "text": "j"}, {"id": "other", "text": "ja"}]


def test_an_unknown_choice_stands_among_the_options(stage) -> None:
    field = stage.show(ask("choice"))
    field.show_raw("bestaat niet")
    assert rows(field)[3].button.isChecked()
    rows(field)[0].button.click()
    assert stage.told == ["little"]


def test_many_options_fold_into_one_line(stage) -> None:
    many = tuple(Option(id=str(n), label=f"optie {n}") for n in range(12))
    assert isinstance(stage.show(ask("choice", options=many)), CompactChoiceField)
    assert isinstance(stage.show(ask("choice")), ChoiceField)


def test_the_folded_line_chooses_and_clears_by_keyboard(stage, qtbot) -> None:
    many = tuple(Option(id=f"o{n}", label=f"optie {n}") for n in range(12))
    field = stage.show(ask("choice", options=many))
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Down)
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Delete)
    assert stage.told == ["o0", None]


def test_ticks_keep_the_order_in_which_they_were_made(stage) -> None:
    field = stage.show(ask("multichoice"))
    field.show_raw(["much"])
    rows(field)[0].button.click()
    assert stage.told == [["much", "little"]]
    rows(field)[1].button.click()
    rows(field)[0].button.click()
    assert stage.told[1:] == [["little"], None]


def test_an_unknown_tick_stays_until_it_is_taken_away(stage) -> None:
    field = stage.show(ask("multichoice"))
    field.show_raw(["much", "los woord"])
    rows(field)[0].button.click()
    assert stage.told == [["much", "los woord", "little"]]
    rows(field)[3].button.click()
    assert stage.told[1] == ["much", "little"]


@pytest.mark.parametrize(("kind", "told"), [("yesno", ["yes", None]), ("scale", [1, None])])
def test_a_second_click_on_a_segment_takes_it_back(stage, qtbot, kind, told) -> None:
    field = stage.show(ask(kind))
    for _ in range(2):
        qtbot.mouseClick(field.findChildren(Segment)[0], Qt.MouseButton.LeftButton)
    assert stage.told == told


def test_arrows_walk_over_the_segments_and_delete_clears(stage, qtbot) -> None:
    field = stage.show(ask("scale"))
    field.show_raw(1)
    qtbot.keyClick(field.get_first_focus(), Qt.Key.Key_Right)
    assert QApplication.focusWidget().choice.id == "4"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert stage.told == [4, None]


def test_only_one_segment_is_a_tab_stop(stage) -> None:
    field = stage.show(ask("scale"))
    field.show_raw(4)
    stops = [segment for segment in field.findChildren(Segment) if segment.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.choice.id for stop in stops] == ["4"]


def test_segments_stand_below_each_other_where_it_is_narrow(stage) -> None:
    field = stage.show(ask("scale", options=tuple(Option(id=str(n), label="verantwoordelijkheid", value=n) for n in range(1, 6))))
    stage.page.resize(420, 600)
    QApplication.processEvents()
    tops = {segment.y() for segment in field.findChildren(Segment)}
    assert len(tops) == 5


def test_a_person_is_found_by_part_of_the_name(stage, qtbot) -> None:
    field = stage.show(ask("person"))
    edit = field.get_first_focus().lineEdit()
    qtbot.keyClicks(edit, "samira")
    assert stage.told[-1] == "p2"


def test_a_new_name_goes_to_the_register_when_the_cursor_leaves(stage, qtbot) -> None:
    field = stage.show(ask("person"))
    edit = field.get_first_focus().lineEdit()
    edit.setFocus()
    qtbot.keyClicks(edit, "Karim")
    assert stage.told[-1] == "Karim"
    assert len(stage.plan.get_rows(PEOPLE)) == 3
    edit.clearFocus()
    assert stage.plan.get_rows(PEOPLE)[-1]["name"] == "Karim"
    assert stage.told[-1] == stage.plan.get_rows(PEOPLE)[-1]["id"]


def test_a_question_mark_is_no_person(stage, qtbot) -> None:
    field = stage.show(ask("person"))
    edit = field.get_first_focus().lineEdit()
    edit.setFocus()
    qtbot.keyClicks(edit, "??")
    edit.clearFocus()
    assert stage.told[-1] == "??"
    assert len(stage.plan.get_rows(PEOPLE)) == 3


def test_people_are_ticked_from_the_register(stage) -> None:
    field = stage.show(ask("people"))
    rows(field)[2].button.click()
    rows(field)[0].button.click()
    assert stage.told == [["p3"], ["p3", "p1"]]


def test_somebody_new_is_added_and_ticked(stage, qtbot) -> None:
    field = stage.show(ask("people"))
    edit = field.findChild(PersonCombo).edit
    edit.setFocus()
    qtbot.keyClicks(edit, "chauffeur")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    new = stage.plan.get_rows(PEOPLE)[-1]
    assert new["function"] == "chauffeur"
    assert stage.told == [[new["id"]]]
    assert len(rows(field)) == 4
