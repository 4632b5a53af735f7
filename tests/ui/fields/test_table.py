"""A table by keyboard, by mouse, by clipboard and by program."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from app.model.json import Row
from app.model.plan import PEOPLE
from app.ui.fields.chips import Chip
from app.ui.fields.table.celleditor import CellEditor

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ROWS = [
    {"id": "a1", "action": "Bellen", "owner": "p2", "end": "2027-05-03", "status": "planned"},
    {"id": "a2", "action": "Mailen", "owner": "p1"},
    {"id": "a3", "action": "Kaart ophangen"},
]


@dataclass
class Suggestion:
    row: Row
    why: str


@pytest.fixture
def table(stage):
    field = stage.ask("shr.actions")
    field.show_raw(ROWS)
    QApplication.processEvents()
    field.rows = []
    field.row_edited.connect(lambda *told: field.rows.append(("edited", *told)))
    field.rows_added.connect(lambda rows, at: field.rows.append(("added", rows, at)))
    field.row_removed.connect(lambda row: field.rows.append(("removed", row)))
    field.row_moved.connect(lambda row, at: field.rows.append(("moved", row, at)))
    return field


def ids(field) -> list[str]:
    return [str(row["id"]) for row in field.model.rows]


def go(field, row: int, column: int):
    view = field.face.view
    view.setFocus()
    view.setCurrentIndex(field.model.index(row, column))
    return view


def editor(field) -> QPlainTextEdit | QLineEdit:
    return field.findChildren(CellEditor)[-1].field.get_first_focus()


def test_it_shows_texts_not_raw_values(table) -> None:
    texts = [table.model.index(0, column).data() for column in range(3)]
    assert texts == ["Bellen", "Samira (teamleider inbound)", "3 mei 2027"]


def test_showing_tells_nothing(stage, table) -> None:
    table.show_raw(ROWS[:1])
    table.refresh()
    table.show_raw(None)
    assert stage.told == []
    assert table.rows == []


def test_typing_in_a_cell_replaces_it_and_tells_the_row(stage, qtbot, table) -> None:
    view = go(table, 0, 0)
    qtbot.keyClicks(view, "P")
    qtbot.keyClicks(editor(table), "ostzegel")
    assert table.rows[-1] == ("edited", "a1", "action", "Postzegel")
    assert stage.told[-1][0] == {**ROWS[0], "action": "Postzegel"}


def test_escape_puts_back_what_stood_there(qtbot, table) -> None:
    view = go(table, 0, 0)
    qtbot.keyClicks(view, "X")
    qtbot.keyClick(editor(table), Qt.Key.Key_Escape)
    assert table.model.rows[0]["action"] == "Bellen"
    assert QApplication.focusWidget() is view


def test_enter_goes_down_and_tab_to_the_next_cell(qtbot, table) -> None:
    view = go(table, 0, 0)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClick(editor(table), Qt.Key.Key_Return)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 0)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClick(editor(table), Qt.Key.Key_Tab)
    assert view.currentIndex().column() == 1


def test_tab_past_the_last_cell_leaves_the_rows(qtbot, table) -> None:
    view = go(table, 2, 2)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    date = editor(table)
    qtbot.keyClick(date, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.face.add_button


def test_tab_leaves_the_rows_when_nothing_is_edited(qtbot, table) -> None:
    view = go(table, 0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.face.add_button


def test_a_date_is_typed_in_its_cell(qtbot, table) -> None:
    view = go(table, 1, 2)
    qtbot.keyClicks(view, "8")
    qtbot.keyClicks(editor(table), " april")
    assert table.rows[-1] == ("edited", "a2", "end", "2027-04-08")


def test_a_new_name_in_a_cell_goes_to_the_register(stage, qtbot, table) -> None:
    view = go(table, 2, 1)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    line = table.findChildren(CellEditor)[-1].findChild(QLineEdit)
    qtbot.keyClicks(line, "Karim")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    new = stage.plan.get_rows(PEOPLE)[-1]
    assert new["name"] == "Karim"
    assert ("edited", "a3", "owner", new["id"]) in table.rows


def test_delete_empties_a_cell(qtbot, table) -> None:
    qtbot.keyClick(go(table, 0, 1), Qt.Key.Key_Delete)
    assert table.rows == [("edited", "a1", "owner", None)]


def test_alt_arrows_move_a_row(stage, qtbot, table) -> None:
    view = go(table, 0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    assert ids(table) == ["a2", "a1", "a3"]
    assert table.rows == [("moved", "a1", 1)]
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    assert ids(table) == ["a1", "a2", "a3"]
    assert [row["id"] for row in stage.told[-1]] == ["a1", "a2", "a3"]


def test_a_row_is_removed_and_comes_back(qtbot, table) -> None:
    qtbot.keyClick(go(table, 1, 0), Qt.Key.Key_Delete, CTRL)
    assert ids(table) == ["a1", "a3"]
    assert "Mailen" in table.face.notice.get_text()
    qtbot.mouseClick(table.face.notice.get_stops()[0], Qt.MouseButton.LeftButton)
    assert ids(table) == ["a1", "a2", "a3"]
    assert table.rows == [("removed", "a2"), ("added", [ROWS[1]], 1)]


def test_a_row_is_duplicated_with_an_id_of_its_own(qtbot, table) -> None:
    qtbot.keyClick(go(table, 0, 0), Qt.Key.Key_D, CTRL)
    assert table.model.rows[1]["action"] == "Bellen"
    assert len(set(ids(table))) == 4


def test_a_new_row_opens_its_form(qtbot, table) -> None:
    qtbot.mouseClick(table.face.add_button, Qt.MouseButton.LeftButton)
    form = table.editing.get_form()
    assert form is not None
    assert form.isVisible()
    assert form.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClicks(QApplication.focusWidget(), "Nieuw")
    assert table.model.rows[3]["action"] == "Nieuw"


def test_enter_opens_the_form_below_its_row_and_escape_closes_it(qtbot, table) -> None:
    view = go(table, 1, 0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    form = table.editing.get_form()
    QApplication.processEvents()
    below = view.mapTo(table.face.frame, view.visualRect(table.model.index(2, 0)).topLeft() + view.viewport().pos())
    assert form.geometry().bottom() <= below.y()
    qtbot.keyClick(form.fields["action"].get_first_focus(), Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert QApplication.focusWidget() is view


def test_the_form_tells_every_column(table) -> None:
    table.editing.open_row(0)
    table.editing.get_form().fields["hours"].get_first_focus().setText("8")
    assert table.rows == [("edited", "a1", "hours", 8)]


def test_tab_walks_from_the_rows_through_the_form_to_the_line_to_add(qtbot, table) -> None:
    view = go(table, 0, 0)
    table.editing.open_row(0)
    form = table.editing.get_form()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.fields["action"].get_first_focus()
    form.get_stops()[-1][1].setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.face.add_button


def test_the_opened_form_follows_its_row(table) -> None:
    table.editing.open_row(0)
    table.show_raw([ROWS[2], ROWS[0]])
    assert table.editing.open_id == "a1"
    table.show_raw([ROWS[2]])
    assert table.editing.get_form() is None


def test_the_cursor_stays_in_its_row_when_rows_come_before_it(table) -> None:
    view = go(table, 1, 1)
    table.show_raw([{"id": "new"}, *ROWS])
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 1)


def test_rows_of_a_spreadsheet_are_counted_and_then_put_in(stage, qtbot, table) -> None:
    QGuiApplication.clipboard().setText(
        "Actie\tWie trekt het?\tKlaar op\tHoe ver?\tKosten\nZaal huren\tSamira\t8-4-2027\tbezig\t€ 1.250\nTaart\t\tooit\t\tveel"
    )
    qtbot.keyClick(go(table, 0, 0), Qt.Key.Key_V, CTRL)
    assert "2" in table.face.notice.get_text()
    assert len(ids(table)) == 3
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    new = [{key: value for key, value in row.items() if key != "id"} for row in table.model.rows[3:]]
    assert new == [
        {"action": "Zaal huren", "owner": "p2", "end": "2027-04-08", "status": "busy", "budget": 1250},
        {"action": "Taart", "end": "ooit", "budget": "veel"},
    ]
    assert [told[0] for told in table.rows] == ["added"]
    assert len(stage.told) == 1


def test_one_text_is_pasted_in_the_cell(qtbot, table) -> None:
    QGuiApplication.clipboard().setText("3 mei 2027")
    qtbot.keyClick(go(table, 1, 2), Qt.Key.Key_V, CTRL)
    assert table.rows == [("edited", "a2", "end", "2027-05-03")]


def test_a_proposal_is_accepted_with_one_key(stage, qtbot, table) -> None:
    stage.suggestions["shr.actions"] = (Suggestion({"action": "Vast punt"}, "omdat"),)
    table.refresh()
    view = go(table, 3, 0)
    assert "Vast punt" in table.model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert table.model.rows[3]["action"] == "Vast punt"
    assert table.model.proposals == ()


def test_a_proposal_is_put_aside_with_delete(stage, qtbot, table) -> None:
    stage.suggestions["shr.actions"] = (Suggestion({"action": "Vast punt"}, "omdat"),)
    table.refresh()
    qtbot.keyClick(go(table, 3, 0), Qt.Key.Key_Delete)
    table.refresh()
    assert table.model.proposals == ()
    assert table.rows == []


def test_a_text_to_start_from_becomes_a_row(stage, qtbot) -> None:
    field = stage.ask("shr.parties")
    qtbot.mouseClick(field.findChildren(Chip)[0], Qt.MouseButton.LeftButton)
    assert stage.told[-1][0]["party"] == "directie"


def test_a_scale_is_typed_or_chosen_from_a_menu(stage, qtbot) -> None:
    field = stage.ask("net.conditions")
    view = go(field, 0, 1)
    qtbot.keyClicks(view, "4")
    assert stage.told[-1] == [{"id": "time", "condition": "tijd in werkuren", "score": 4}]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    menu = next(menu for menu in field.findChildren(QMenu) if menu.isVisible())
    menu.actions()[1].trigger()
    menu.close()
    assert stage.told[-1][0]["score"] == 2


def test_given_rows_cannot_go_move_or_come(stage, qtbot) -> None:
    field = stage.ask("net.conditions")
    view = go(field, 0, 1)
    before = ids(field)
    qtbot.keyClick(view, Qt.Key.Key_Delete, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Insert)
    assert ids(field) == before
    assert not field.face.add_button.isVisible()


def test_a_jump_to_a_column_that_is_not_shown_opens_the_form(table) -> None:
    table.show_place("a2", "hours")
    assert table.editing.open_id == "a2"
    assert QApplication.focusWidget() is table.editing.get_form().fields["hours"].get_first_focus()


def test_somebody_new_named_in_the_register_stays_in_it(stage, qtbot) -> None:
    field = stage.ask("shr.people")
    field.show_raw([dict(row) for row in stage.plan.get_rows(PEOPLE)])
    field.editing.open_row(0)
    line = field.editing.get_form().fields["substitute"].get_first_focus().lineEdit()
    line.setFocus()
    qtbot.keyClicks(line, "Karim")
    field.face.add_button.setFocus()
    new = stage.plan.get_rows(PEOPLE)[-1]["id"]
    assert stage.told[-1][0]["substitute"] == new
    assert new in [row["id"] for row in stage.told[-1]]


def test_read_only_rows_can_be_opened_not_changed(stage, qtbot, table) -> None:
    table.set_read_only(True)
    view = go(table, 0, 0)
    for key in (Qt.Key.Key_X, Qt.Key.Key_Delete, Qt.Key.Key_Insert):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert stage.told == []
    assert table.editing.get_form() is not None


def test_cells_and_headings_speak(table) -> None:
    seen = QAccessible.queryAccessibleInterface(table.face.view)
    assert seen.text(QAccessible.Text.Name) == table.question.label
    names = [seen.child(n).text(QAccessible.Text.Name) for n in range(seen.childCount())]
    assert {"Wie trekt het?", "Bellen", "leeg", "Menu van deze regel"} <= set(names)


def test_fewer_columns_show_where_the_page_is_narrow(stage, table) -> None:
    assert table.face.view.get_shown_columns() == (0, 1, 2)
    stage.page.resize(300, 700)
    QApplication.processEvents()
    assert len(table.face.view.get_shown_columns()) < 3
    assert table.face.view.horizontalHeader().length() <= table.face.view.width()


def test_two_hundred_rows_are_quick(stage, qtbot) -> None:
    from time import perf_counter

    field = stage.ask("shr.actions")
    rows = [{"id": f"r{n}", "action": f"Actie {n} " + "woord " * (n % 12), "owner": "p2", "end": "2027-05-03"} for n in range(200)]
    began = perf_counter()
    field.show_raw(rows)
    QApplication.processEvents()
    shown = perf_counter() - began
    began = perf_counter()
    qtbot.keyClicks(go(field, 150, 0), "x")
    QApplication.processEvents()
    assert shown < 1.5
    assert perf_counter() - began < 0.7


def test_tab_visits_every_field_of_the_form_in_order(stage, qtbot, table) -> None:
    after = stage.ask("shr.budget_asked")
    table.editing.open_row(0)
    form = table.editing.get_form()
    seen = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        column = next((name for name, field in form.fields.items() if field.isAncestorOf(focus)), "")
        if column and (not seen or seen[-1] != column):
            seen.append(column)
        if focus is after.get_first_focus():
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [column.id for column in table.question.columns]
    assert QApplication.focusWidget() is after.get_first_focus()
