"""What holds for every kind: shows, tells what was typed, keeps what it cannot read, stays silent when filled by program, has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from app.logic.kinds import CELLS, KINDS
from app.model.json import Json
from app.model.question import Option, Question
from app.ui.fields.make import WIDGETS

OPTIONS = (
    Option(id="little", label="weinig", value=1),
    Option(id="much", label="veel", value=4, help="Veel mensen."),
    Option(id="other", label="iets anders", value=5, own_text=True),
)
SAMPLES: dict[str, Json] = {"choice": "much", "scale": 4, "multichoice": ["much"], "checklist": ["much"], "person": "p2", "people": ["p1", "p2"]}
ODD: dict[str, Json] = {
    "number": "een paar",
    "money": "weet ik niet",
    "date": "na de zomer",
    "time": "rond de middag",
    "yesno": "misschien",
    "choice": "bestaat niet",
    "multichoice": ["much", "bestaat niet"],
    "checklist": "los woord",
    "scale": 17,
    "person": "weg",
    "people": ["p1", "weg"],
}
ASKING = sorted(set(CELLS) - {"info"})


def make(kind: str) -> Question:
    return Question(id=f"test.{kind}", kind=kind, label="Hoe zit dat?", options=OPTIONS)


def test_every_kind_has_a_widget() -> None:
    assert set(WIDGETS) == set(KINDS)


@pytest.mark.parametrize("kind", ASKING)
def test_filling_by_program_tells_nothing(stage, kind: str) -> None:
    field = stage.show(make(kind))
    for raw in (SAMPLES.get(kind, KINDS[kind].sample), None, ODD.get(kind)):
        field.show_raw(raw)
        field.refresh()
    assert stage.told == []


@pytest.mark.parametrize("kind", sorted(ODD))
def test_what_cannot_be_read_is_kept_and_gets_a_remark(stage, kind: str) -> None:
    field = stage.show(make(kind))
    field.show_raw(ODD[kind])
    assert field.get_raw() == ODD[kind]
    assert field.remark.text()


@pytest.mark.parametrize("kind", sorted(set(ASKING) - {"person", "people"}))
def test_a_value_that_can_be_read_gets_no_warning(stage, kind: str) -> None:
    field = stage.show(make(kind))
    field.show_raw(SAMPLES.get(kind, KINDS[kind].sample))
    assert field.remark.property("tone") == "muted" or field.remark.text() == ""


@pytest.mark.parametrize("kind", ASKING)
def test_everything_that_takes_the_keyboard_has_a_name(stage, kind: str) -> None:
    field = stage.show(make(kind))
    field.show_raw(SAMPLES.get(kind, KINDS[kind].sample))
    named = [part for part in field.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()]
    assert named
    for part in named:
        if part.objectName() == "qt_spinbox_lineedit":
            continue
        seen = QAccessible.queryAccessibleInterface(part)
        assert seen.text(QAccessible.Text.Name) or part.accessibleName(), part


@pytest.mark.parametrize("kind", ASKING)
def test_the_label_belongs_to_what_takes_the_keyboard(stage, kind: str) -> None:
    field = stage.show(make(kind))
    assert stage.names[0].buddy() is field.get_first_focus()


@pytest.mark.parametrize("kind", ASKING)
def test_read_only_refuses_the_keyboard(stage, qtbot, kind: str) -> None:
    field = stage.show(make(kind))
    field.show_raw(SAMPLES.get(kind, KINDS[kind].sample))
    field.set_read_only(True)
    for key in (Qt.Key.Key_7, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Right):
        qtbot.keyClick(field.get_first_focus(), key)
    assert stage.told == []


@pytest.mark.parametrize(
    ("kind", "typed"), [("date", "8 april"), ("number", "1200,5"), ("money", "12,50"), ("time", "9.3"), ("text", "half een w"), ("person", "samira")]
)
def test_a_change_elsewhere_leaves_alone_what_is_being_typed(stage, qtbot, kind: str, typed: str) -> None:
    field = stage.show(make(kind))
    edit = field.get_first_focus()
    edit = edit.lineEdit() if kind == "person" else edit
    edit.setFocus()
    qtbot.keyClicks(edit, typed)
    field.show_raw(stage.told[-1])
    field.refresh()
    assert (edit.toPlainText() if kind == "text" else edit.text()) == typed


@pytest.mark.parametrize("kind", ASKING)
def test_tab_goes_through_the_parts_and_on_to_the_next_question(stage, qtbot, kind: str) -> None:
    question = Question(id=f"test.{kind}", kind=kind, label="Hoe zit dat?", options=OPTIONS, suggestions=("een", "twee"))
    field, after = stage.show(question), stage.show(make("number"))
    field.show_raw(SAMPLES.get(kind, KINDS[kind].sample))
    field.refresh()
    field.get_first_focus().setFocus()
    for _ in range(20):
        if QApplication.focusWidget() is after.get_first_focus():
            break
        assert field.isAncestorOf(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after.get_first_focus()
