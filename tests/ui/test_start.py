from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QMenu

from app.session.session import Session
from app.ui.parts import Sheet
from app.ui.parts.busy import BusySheet
from app.ui.start.new_plan import NewPlanSheet
from app.ui.start.plan_card import PlanCard
from app.ui.start.preview import PreviewSheet
from app.ui.start.rename_sheet import RenameSheet
from app.ui.start.tile import Tile
from tests.clock import Clock
from tests.ui.driver import RecordingDoors, WizardDriver

Open = Callable[..., WizardDriver]


def get_cards(driver: WizardDriver) -> tuple[PlanCard, ...]:
    return driver.window.start_part.screen.plans.cards


@pytest.mark.usefixtures("example")
def test_all_worked_examples_can_be_looked_at(open_window: Open) -> None:
    driver = open_window()
    driver.settle(100)
    tiles = [tile.subject for tile in driver.window.start_part.screen.findChildren(Tile)]
    assert set(tiles) >= {"netwerk", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"}


def test_a_card_fills_the_part_of_each_phase(open_window: Open, plan: Path, clock: Clock) -> None:
    with Session.open(plan, clock.surroundings) as session:
        last = session.outline.phases[-1]
        first = next(entry.question for step in last.steps for entry in step.questions if entry.question.kind == "longtext")
        session.answer(first.id, "Ja")
    parts = get_cards(open_window())[0].get_parts()
    assert [part > 0 for part in parts] == [False] * (len(parts) - 1) + [True]


@pytest.mark.usefixtures("example")
def test_a_card_says_how_far_a_plan_is(open_window: Open) -> None:
    driver = open_window()
    (card,) = get_cards(driver)
    assert "Plan van aanpak netwerk Op Adem 2027" in card.accessibleName()
    assert "Medewerkersnetwerk" in card.accessibleName()
    assert "vragen" in card.accessibleName()


def test_pressing_a_card_opens_the_plan_and_back_shows_it_again(open_window: Open, example: Path) -> None:
    driver = open_window()
    driver.click(get_cards(driver)[0])
    assert driver.session.path == example
    driver.back()
    assert driver.window.plan is None
    assert len(get_cards(driver)) == 1


def test_a_new_plan_asks_little_and_opens_in_the_wizard(open_window: Open, folder: Path) -> None:
    driver = open_window()
    driver.window.start_part.begin_new("netwerk")
    sheet = driver.sheet
    assert isinstance(sheet, NewPlanSheet)
    assert list(sheet.fields) == ["gen.title", "gen.org_name", "gen.org_country"]
    driver.type("Netwerk Open Geest")
    driver.press("Beginnen")
    assert driver.session.plan.title == "Netwerk Open Geest"
    assert driver.session.path == folder / "Netwerk Open Geest.kwartier"
    assert driver.step == "reason"


def test_the_first_time_the_form_is_made_ready_beside_the_window(open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_window()
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "cache"))
    driver.window.start_part.begin_new("netwerk")
    assert isinstance(_wait_for_sheet(driver), BusySheet)
    assert isinstance(_wait_for_sheet(driver, NewPlanSheet), NewPlanSheet)


def test_who_does_not_want_to_wait_takes_the_wish_back(open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = open_window()
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "cache"))
    driver.window.start_part.begin_new("netwerk")
    _wait_for_sheet(driver)
    driver.key(Qt.Key.Key_Escape)
    QThreadPool.globalInstance().waitForDone()
    driver.settle(50)
    assert not driver.has_sheet()


def _wait_for_sheet(driver: WizardDriver, kind: type[Sheet] = Sheet) -> Sheet:
    for _turn in range(1000):
        if driver.has_sheet() and isinstance(driver.sheet, kind):
            return driver.sheet
        driver.settle(10)
    pytest.fail("no such dialogue came")


def test_a_new_plan_without_any_answer_is_not_refused(open_window: Open) -> None:
    driver = open_window()
    driver.window.start_part.begin_new("netwerk")
    driver.press("Beginnen")
    assert driver.session.path.exists()


def test_the_first_plan_of_all_makes_the_folder_of_the_plans(open_window: Open, folder: Path) -> None:
    folder.rmdir()
    driver = open_window()
    driver.window.start_part.begin_new("netwerk")
    driver.press("Beginnen")
    assert driver.session.path.parent == folder
    assert folder.is_dir()


def test_a_working_group_is_begun_for_a_theme(open_window: Open) -> None:
    driver = open_window()
    driver.window.start_part.begin_new("werkgroep")
    sheet = driver.sheet
    assert isinstance(sheet, NewPlanSheet)
    assert sheet.theme is not None
    sheet.theme.setCurrentIndex(sheet.theme.findData("integriteit"))
    driver.press("Beginnen")
    assert driver.session.plan.theme == "integriteit"


def test_a_theme_that_needs_it_proposes_a_neutral_title(open_window: Open) -> None:
    driver = open_window()
    driver.window.start_part.begin_new("werkgroep")
    sheet = driver.sheet
    assert isinstance(sheet, NewPlanSheet)
    assert sheet.theme is not None
    sheet.theme.setCurrentIndex(sheet.theme.findData("vrijwilligers"))
    assert not sheet.hint.isVisible()
    sheet.theme.setCurrentIndex(sheet.theme.findData("gezondheid"))
    assert sheet.hint.isVisible()
    driver.press("Neem over: Werkgroep 2027")
    driver.press("Beginnen")
    assert driver.session.plan.title == "Werkgroep 2027"


def test_the_whole_form_can_be_looked_through_first(open_window: Open) -> None:
    driver = open_window()
    driver.window.start_part.begin_new("netwerk")
    driver.press("Bekijk eerst alle vragen")
    sheet = driver.sheet
    assert isinstance(sheet, PreviewSheet)
    text = sheet.text.toPlainText()
    assert "Wie zitten in de kerngroep?" in text
    assert "Een vaste plek" in text


def test_deleting_asks_and_says_what_goes(open_window: Open, example: Path, doors: RecordingDoors) -> None:
    doors.says_yes = False
    driver = open_window()
    card = get_cards(driver)[0]
    card.wished.emit(card.card, "delete")
    assert example.name in doors.asked[0].sentence
    assert example.exists()
    doors.says_yes = True
    card.wished.emit(card.card, "delete")
    assert not example.exists()
    assert get_cards(driver) == ()


@pytest.mark.usefixtures("example")
def test_renaming_renames_plan_and_file(open_window: Open, folder: Path) -> None:
    driver = open_window()
    card = get_cards(driver)[0]
    card.wished.emit(card.card, "rename")
    sheet = driver.sheet
    assert isinstance(sheet, RenameSheet)
    sheet.line.setText("Adempauze")
    driver.press("Hernoemen")
    assert [each.card.title for each in get_cards(driver)] == ["Adempauze"]
    assert (folder / "Adempauze.kwartier").exists()


@pytest.mark.usefixtures("example")
def test_duplicating_and_archiving_show_at_once(open_window: Open) -> None:
    driver = open_window()
    card = get_cards(driver)[0]
    card.wished.emit(card.card, "duplicate")
    assert len(get_cards(driver)) == 2
    card = get_cards(driver)[0]
    card.wished.emit(card.card, "archive")
    assert len(get_cards(driver)) == 1


def test_a_file_that_is_no_plan_says_so_on_its_card_and_when_opened(open_window: Open, folder: Path, doors: RecordingDoors) -> None:
    (folder / "kapot.kwartier").write_bytes(b"dit is geen plan")
    driver = open_window()
    (card,) = get_cards(driver)
    assert "kapot" in card.accessibleName()
    driver.click(card)
    assert driver.window.plan is None
    assert doors.told


def test_more_than_nine_plans_can_be_searched_and_sorted(open_window: Open, folder: Path, example: Path) -> None:
    for nr in range(10):
        (folder / f"kopie {nr}.kwartier").write_bytes(example.read_bytes())
    driver = open_window()
    plans = driver.window.start_part.screen.plans
    assert plans.search.isVisible()
    plans.search.setText("bestaat niet")
    assert plans.cards == ()
    plans.search.setText("op adem")
    assert len(plans.cards) == 11


def test_the_folder_of_the_plans_opens(open_window: Open, folder: Path, doors: RecordingDoors) -> None:
    driver = open_window()
    driver.window.start_part.screen.plans.folder_wished.emit()
    assert doors.opened == [folder]


def test_an_example_opens_as_a_copy_of_her_own(open_window: Open, folder: Path) -> None:
    driver = open_window()
    driver.window.start_part.open_example("netwerk")
    assert driver.session.path.parent == folder
    assert driver.session.outline.answered > 50


def test_the_language_of_the_program_changes_on_the_spot(open_window: Open) -> None:
    driver = open_window()
    driver.window.open_language()
    driver.settle(20)
    assert driver.window.start_part.screen.tiles.widgets[0].accessibleName() == "Start an employee network"
    driver.window.open_language()


@pytest.mark.usefixtures("example")
def test_the_menu_of_a_card_opens_with_the_keyboard(open_window: Open) -> None:
    driver = open_window()
    card = get_cards(driver)[0]
    card.menu_button.setFocus()
    driver.key(Qt.Key.Key_Space)
    menu = next(menu for menu in card.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "Hernoemen…",
        "Dupliceren",
        "Combineren met kopie of werkblad…",
        "Archiveren",
        "Toon in de map",
        "Reservekopieën…",
        "Verwijderen…",
    ]
    menu.close()


def test_the_card_shows_what_was_answered_meanwhile(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    before = driver.session.outline.answered
    driver.answer("net.trigger", "Vier collega's vroegen erom.")
    driver.back()
    assert get_cards(driver)[0].card.answered == before + 1
    with Session.open(plan, driver.window.start_part.program.surroundings, read_only=True) as reader:
        assert reader.plan.get_answer("net.trigger") == "Vier collega's vroegen erom."
