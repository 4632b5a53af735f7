"""Combining with a colleague's copy, at the keyboard and with the mouse."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.model.plan import PEOPLE, Address, Edit
from app.session.secrecy import set_password
from app.session.session import Session
from app.session.surroundings import get_real_surroundings
from app.ui.merge.outcome_sheet import OutcomeSheet
from app.ui.merge.part import DoneSheet
from app.ui.merge.point_box import PointBox
from app.ui.merge.sheet import MergeSheet
from app.ui.password.ask_sheet import AskPasswordSheet
from tests.ui.driver import RecordingDoors, WizardDriver

REAL = get_real_surroundings()
TRIGGER, NOTE = Address("answer", "net.trigger"), Address("note", "net.trigger")


@pytest.fixture
def copies(example: Path) -> tuple[Path, Path]:
    """Case A twice, edited apart."""
    other = Path(shutil.copy(example, example.with_name("Bas.kwartier")))
    with Session.open(example, REAL) as mine:
        mine.answer("net.trigger", "Wij zagen het verzuim stijgen.")
        mine.answer("shr.eval_date", "2028-03-01")
        mine.add_row(PEOPLE, {"name": "Zeynep"})
    with Session.open(other, REAL) as theirs:
        theirs.answer("net.trigger", "Wij zagen de vragen stijgen.")
        theirs.answer("shr.eval_date", "2028-05-01")
        theirs.set_note("net.trigger", "Bas twijfelt.")
        theirs.add_row(PEOPLE, {"name": "zeynep", "function": "planner"})
    return example, other


@pytest.fixture
def driver(open_window: Callable[..., WizardDriver], copies: tuple[Path, Path], doors: RecordingDoors) -> WizardDriver:
    doors.files = [copies[1]]
    return open_window(copies[0])


def open_sheet(driver: WizardDriver) -> MergeSheet:
    assert driver.window.plan is not None
    driver.window.plan.carry_out("combine")
    sheet = driver.sheet
    assert isinstance(sheet, MergeSheet)
    return sheet


def get_box(sheet: MergeSheet, address: Address) -> PointBox:
    return next(box for box in sheet.topics.boxes if box.address == address)


def test_it_says_how_much_differs_and_how_often_she_must_choose(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    assert sheet.summary.text() == "4 dingen verschillen, 2 keer kiezen."
    assert sheet.who.text() == "Bas"


def test_mine_and_theirs_stand_beside_each_other_with_the_words_that_differ_marked(driver: WizardDriver) -> None:
    box = get_box(open_sheet(driver), TRIGGER)
    said = [label.text() for side in (box.mine, box.theirs) for label in side.findChildren(QLabel)]
    assert "het verzuim</span>" in said[0]
    assert "de vragen</span>" in said[1]
    assert box.hint.isVisible()


def test_her_choices_are_taken_over_in_one_step_which_is_offered_to_be_taken_back(driver: WizardDriver) -> None:
    before = driver.session.plan
    sheet = open_sheet(driver)
    driver.click(get_box(sheet, TRIGGER).theirs.radio)
    driver.click(sheet.take)
    assert driver.session.plan.get_answer("net.trigger") == "Wij zagen de vragen stijgen."
    assert driver.session.plan.get_fact("note", "net.trigger") == "Bas twijfelt."
    assert driver.session.plan.get_answer("shr.eval_date") == "2028-03-01"
    done = driver.sheet
    assert isinstance(done, DoneSheet)
    driver.click(done.undo)
    assert {a: v for a, v in driver.session.plan.facts.items() if a.kind != "place"} == {a: v for a, v in before.facts.items() if a.kind != "place"}


def test_all_that_is_open_is_chosen_at_once_where_it_is_possible(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    driver.press("Allebei waar het kan")
    assert sheet.choices == {TRIGGER: "both"}
    driver.press("Overal Bas")
    assert sheet.still_open == ()
    assert not sheet.open_row.isVisible()


def test_another_name_for_the_colleague_stands_at_the_choices_and_in_the_outcome(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    sheet.who.selectAll()
    driver.type("Sanne")
    driver.key(Qt.Key.Key_Tab)
    assert get_box(sheet, TRIGGER).theirs.radio.text() == "Sanne"
    sheet.choose(TRIGGER, "both")
    driver.click(sheet.take)
    assert driver.session.plan.get_answer("net.trigger") == "Wij zagen het verzuim stijgen.\nSanne: Wij zagen de vragen stijgen."


def test_somebody_whom_both_entered_is_one_person_until_she_says_otherwise(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    tick = next(button for button in sheet.findChildren(QAbstractButton) if button.text().startswith("Zeynep"))
    assert tick.isChecked()
    driver.click(tick)
    driver.click(sheet.take)
    assert [person.name for person in driver.session.plan.people][-2:] == ["Zeynep", "zeynep"]


def test_the_outcome_is_shown_before_it_is_taken_over(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    driver.click(sheet.preview)
    outcome = driver.sheet
    assert isinstance(outcome, OutcomeSheet)
    assert [(change.about, change.key) for change in outcome.changes] == [("note", "net.trigger"), ("answer", PEOPLE)]
    assert driver.session.plan.get_fact("note", "net.trigger") is None


def test_all_goes_by_keyboard_and_every_button_has_a_name_of_its_own(driver: WizardDriver) -> None:
    sheet = open_sheet(driver)
    sheet.go_to_next()
    assert driver.focus() is get_box(sheet, TRIGGER).mine.radio
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_Space)
    assert sheet.choices == {TRIGGER: "theirs"}
    driver.key(Qt.Key.Key_Left)
    assert sheet.choices == {TRIGGER: "mine"}
    names = [button.accessibleName() for box in sheet.topics.boxes for button in box.findChildren(QAbstractButton)]
    assert all(names)
    assert len(set(names)) == len(names)
    assert get_box(sheet, TRIGGER).theirs.radio.accessibleDescription() == "Wij zagen de vragen stijgen."


@pytest.mark.parametrize(("size", "text_size"), [((1024, 768), 100), ((1024, 768), 200)])
def test_nothing_is_cut_off(
    open_window: Callable[..., WizardDriver], copies: tuple[Path, Path], doors: RecordingDoors, size: tuple[int, int], text_size: int
) -> None:
    doors.files = [copies[1]]
    driver = open_window(copies[0], size, text_size=text_size)
    sheet = open_sheet(driver)
    driver.settle(50)
    assert sheet.width() <= size[0]
    for button in (sheet.cancel, sheet.preview, sheet.take, *(box.theirs.radio for box in sheet.topics.boxes)):
        assert button.width() >= min(button.sizeHint().width(), button.minimumSizeHint().width())
        assert button.mapTo(sheet, button.rect().topRight()).x() <= sheet.width()


def test_a_copy_with_a_password_asks_for_it(driver: WizardDriver, copies: tuple[Path, Path]) -> None:
    with Session.open(copies[1], REAL) as other:
        set_password(other, "vier losse woorden samen")
    assert driver.window.plan is not None
    driver.window.plan.carry_out("combine")
    ask = driver.sheet
    assert isinstance(ask, AskPasswordSheet)
    driver.type("vier losse woorden samen")
    driver.key(Qt.Key.Key_Return)
    assert isinstance(driver.sheet, MergeSheet)


def test_what_is_no_plan_is_told_and_nothing_opens(driver: WizardDriver, doors: RecordingDoors, folder: Path) -> None:
    doors.files = [folder / "weg.kwartier"]
    assert driver.window.plan is not None
    driver.window.plan.carry_out("combine")
    assert "weg.kwartier" in doors.told[0]
    assert not driver.has_sheet()


def test_it_begins_from_the_start_screen_too(open_window: Callable[..., WizardDriver], copies: tuple[Path, Path], doors: RecordingDoors) -> None:
    doors.files = [copies[1]]
    driver = open_window()
    card = next(card for card in driver.window.start_part.screen.plans.cards if card.card.path == copies[0])
    card.wished.emit(card.card, "combine")
    assert isinstance(driver.sheet, MergeSheet)
    assert driver.session.path == copies[0]


def test_answers_to_questions_that_are_no_longer_asked_stand_under_their_own_heading(
    open_window: Callable[..., WizardDriver], copies: tuple[Path, Path]
) -> None:
    gone = Address("answer", "net.gone")
    drawer = Address("drawer", "net.gone")
    for path, said in zip(copies, ("Van mij", "Van Bas"), strict=True):
        with Session.open(path, REAL) as session:
            described = {"from": 1, "why": "", "question": {"id": "net.gone", "kind": "text", "label": "Wat was er vroeger?"}}
            session.apply((Edit(drawer, None, described), Edit(gone, None, said)), "answer net.gone")
    driver = open_window(copies[0])
    driver.doors.files = [copies[1]]
    sheet = open_sheet(driver)
    fold = next(fold for fold in sheet.topics.folds if any(box.address == gone for card in fold.cards for box in card.boxes))
    assert fold.button.text() == "Uit een eerder formulier (1 verschil, 1 keer kiezen)"
    assert fold.cards[0].title is not None
    assert fold.cards[0].title.text() == "Wat was er vroeger?"
