"""A newer form in the wizard: the bar, the four lists, going on with it, and back."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.session.starting import create_example
from app.support.paths import get_forms_folder
from app.ui.moving.bar import NewerBar
from app.ui.moving.bring_back_sheet import BringBackSheet
from app.ui.moving.item_line import ItemLine
from app.ui.moving.sheet import MovingSheet
from app.ui.wizard.page.block import QuestionBlock

MIGRATION = """
migration:
  from: 1
  to: 2
  says: {nl: "Je kunt nu meer dan één soort bijeenkomst kiezen. De vraag naar beleid is korter.", en: "Better."}
  rename:
    - {question: net.trigger, to: net.reason}
  retype:
    - {question: net.openness, by: list}
  retire:
    - {question: net.policy_link, why: {nl: "We vragen nu alleen nog naar het beleid van dit jaar.", en: "Shorter."}}
"""


def rewrite(path) -> None:
    text = path.read_text(encoding="utf-8").replace("net.trigger", "net.reason").replace("net.policy_link", "net.policy")
    if path.name == "form.yaml":
        text = text.replace("version: 1", "version: 2")
    text = text.replace("id: net.openness\n          kind: choice", "id: net.openness\n          kind: multichoice")
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    config = tmp_path_factory.mktemp("config")
    for name in ("netwerk", "common"):
        shutil.copytree(get_forms_folder() / name, config / "forms" / name)
    shutil.rmtree(config / "forms" / "netwerk" / "frozen")
    for path in (config / "forms").rglob("*.yaml"):
        rewrite(path)
    (config / "forms" / "netwerk" / "migrations").mkdir()
    (config / "forms" / "netwerk" / "migrations" / "02.yaml").write_text(MIGRATION, encoding="utf-8")
    return config, tmp_path_factory.mktemp("cache")


@pytest.fixture
def open_outdated(open_window, folder, clock, places, monkeypatch, qtbot):
    """The wizard of an example plan, after the organisation got a newer form; the bar has come."""

    def make(**wish):
        path = folder / "Plan.kwartier"
        create_example(path, "netwerk", clock.surroundings).close()
        monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(places[0]))
        monkeypatch.setenv("KWARTIERMAKER_CACHE", str(places[1]))
        driver = open_window(path, **wish)
        qtbot.waitUntil(lambda: find_bar(driver) is not None, timeout=20000)
        return driver

    return make


def find_bar(driver):
    bars = driver.window.plan.wizard.findChildren(NewerBar)
    return next((bar for bar in bars if bar.isVisible()), None)


def open_sheet(driver):
    find_bar(driver).look_button.click()
    return next(sheet for sheet in driver.window.findChildren(MovingSheet) if sheet.isVisible())


def test_the_bar_comes_by_itself_and_the_sheet_shows_the_four_lists(open_outdated):
    sheet = open_sheet(open_outdated())
    titles = [card.fold.button.text() for card in sheet.cards.values()]
    assert titles[0] == "1 antwoord wordt omgezet"
    assert titles[1] == "1 antwoord gaat in de lade"
    assert titles[2] == "1 vraag is nieuw"
    assert titles[3].endswith("antwoorden gaan mee")
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert "We vragen nu alleen nog naar het beleid van dit jaar." in words


def test_going_on_moves_the_plan_and_undo_brings_the_old_form_back(open_outdated):
    driver = open_outdated()
    open_sheet(driver).accept_button.click()
    session = driver.window.plan.session
    assert session.form.version == 2
    assert session.plan.get_answer("net.openness") == ["mixed"]
    assert find_bar(driver) is None
    driver.window.plan.wizard.top.undo.click()
    assert session.form.version == 1
    assert session.plan.get_answer("net.openness") == "mixed"


def test_not_now_leaves_everything_and_does_not_come_back(open_outdated):
    driver = open_outdated()
    before = driver.window.plan.session.form
    open_sheet(driver).later.click()
    assert driver.window.plan.session.form is before
    assert find_bar(driver) is None
    driver.window.plan.carry_out("newer")
    assert any(sheet.isVisible() for sheet in driver.window.findChildren(MovingSheet))


def test_escape_only_closes_and_the_bar_stays(open_outdated, qtbot):
    driver = open_outdated()
    sheet = open_sheet(driver)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert find_bar(driver) is not None


def test_a_line_leads_to_its_question(open_outdated):
    driver = open_outdated()
    sheet = open_sheet(driver)
    line = next(line for line in sheet.cards["drawer"].findChildren(ItemLine))
    line.jump.click()
    assert "net.policy_link" in driver.window.plan.wizard.pages.page.blocks


def test_without_a_newer_form_the_menu_says_so(open_window, folder, clock, doors):
    path = folder / "Plan.kwartier"
    create_example(path, "netwerk", clock.surroundings).close()
    driver = open_window(path)
    driver.window.plan.carry_out("newer")
    assert "nieuwste" in str(doors.told)


@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), ((1024, 768), 200)])
def test_nothing_is_cut_off_and_everything_has_a_name(open_outdated, size, text_size):
    driver = open_outdated(size=size, text_size=text_size)
    sheet = open_sheet(driver)
    for card in sheet.cards.values():
        card.fold.set_open(is_open=True)
    assert sheet.width() <= driver.window.width()
    assert all(button.width() >= button.minimumSizeHint().width() for button in (sheet.later, sheet.accept_button))
    assert all(button.accessibleName() or button.text() for button in sheet.findChildren(type(sheet.later)))


def test_an_answer_in_the_drawer_is_brought_back_by_hand_and_undone(open_outdated):
    driver = open_outdated()
    open_sheet(driver).accept_button.click()
    session, wizard = driver.window.plan.session, driver.window.plan.wizard
    wizard.go_to_question("net.policy_link")
    driver.settle()
    block = next(block for block in wizard.findChildren(QuestionBlock) if block.question == "net.policy_link" and block.isVisible())
    assert block.state_strip.button.text() == "Terughalen…"
    block.state_strip.button.click()
    sheet = driver.sheet
    assert isinstance(sheet, BringBackSheet)
    kept, before = sheet.text.toPlainText(), session.plan.get_answer("net.slogan")
    sheet.copy.click()
    assert QGuiApplication.clipboard().text() == kept
    assert kept
    sheet.places.setCurrentIndex(sheet.places.findData("net.slogan"))
    sheet.put.click()
    driver.settle()
    assert session.plan.get_answer("net.slogan") == f"{before}; {kept}"
    assert session.plan.get_answer("net.policy_link") is not None
    assert wizard.focusWidget() is not None
    driver.window.plan.wizard.top.undo.click()
    assert session.plan.get_answer("net.slogan") == before
