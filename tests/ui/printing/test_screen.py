"""The print screen, with real papers in it."""

import json
import os
import time
from collections.abc import Callable
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.support.remembered import get_remembered_path, store_remembered
from app.ui.printing.screen import PrintScreen
from app.ui.settings_sheet import Preferences
from tests.ui.driver import RecordingDoors, WizardDriver
from tests.ui.test_access import list_nameless

Open = Callable[..., WizardDriver]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def driver(open_window: Open, example: Path) -> WizardDriver:
    """At the whole plan, as somebody who prints for the first time."""
    return open_paper(open_window(example), "")


@pytest.fixture
def card(open_window: Open, example: Path) -> WizardDriver:
    """At the card for the meeting, which is made quickly: she chose it the last time."""
    return open_paper(open_window(example), "set/meeting_card")


def open_paper(driver: WizardDriver, what: str) -> WizardDriver:
    store_remembered(driver.session.plan_uid, {"what": what})
    driver.key(Qt.Key.Key_P, CTRL)
    driver.wait_for_paper()
    return driver


def choose(driver: WizardDriver, title: str) -> PrintScreen:
    panel = driver.paper.panel
    tile = next(tile for tile in (*panel.tiles.tiles.values(), *panel.more_tiles.tiles.values()) if tile.radio.words == title)
    panel.more.set_open(True)
    tile.click()
    return driver.paper


def read(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(document[nr].get_textpage().get_text_range() for nr in range(len(document)))


def save(driver: WizardDriver, path: Path) -> Path:
    driver.doors.files = [path]
    driver.click(driver.paper.save)
    driver.wait_for_paper()
    return path


# -- choosing


def test_sets_for_an_occasion_come_first_and_every_paper_can_be_found(card: WizardDriver) -> None:
    panel = card.paper.panel
    first = ["Volledig plan", "Directienota", "Handout voor collega's", "Vergaderkaart", "Werkbladen", "Voortgangsblad"]
    assert [tile.radio.words for tile in panel.tiles.tiles.values()] == first
    documents = {paper.document for chosen in panel.sets.values() for paper in chosen.papers}
    assert documents == {paper.id for paper in card.session.list_papers()}


def test_the_window_goes_on_while_a_paper_is_made_and_drawn(card: WizardDriver) -> None:
    stretches: list[float] = []
    worked = [time.thread_time()]

    def beat() -> None:
        # its own work between two beats, so that a busy machine does not count
        now = time.thread_time()
        stretches.append(now - worked[0])
        worked[0] = now

    timer = QTimer(card.window)
    timer.setInterval(5)
    timer.timeout.connect(beat)
    timer.start()
    choose(card, "Directienota")
    card.wait_for_paper()
    timer.stop()
    assert len(stretches) > 10
    assert max(stretches) < 0.1


def test_the_pages_that_are_counted_are_those_of_the_pdf(driver: WizardDriver, tmp_path: Path) -> None:
    screen = driver.paper
    screen.panel.extras.boxes["duplex"].click()
    screen = driver.paper
    with pypdfium2.PdfDocument(save(driver, tmp_path / "plan.pdf")) as document:
        pages = len(document)
    assert screen.view.pages == pages
    assert screen.count.text() == f"{pages} bladzijden · {(pages + 1) // 2} vellen dubbelzijdig"


def test_a_part_that_is_switched_off_is_gone_and_can_come_back(driver: WizardDriver, tmp_path: Path) -> None:
    before = driver.paper.view.pages
    driver.paper.panel.sections.boxes["parties"].click()
    screen = driver.paper
    assert "parties" in screen.panel.choices.leave_out
    assert not screen.panel.sections.boxes["parties"].isChecked()
    assert screen.view.pages <= before
    text = read(save(driver, tmp_path / "plan.pdf"))
    assert "Krachtenveld" not in text
    driver.paper.panel.sections.boxes["parties"].click()
    assert driver.paper.view.pages == before


def test_the_letters_show_only_with_their_paper_and_without_any_there_is_nothing_to_save(card: WizardDriver) -> None:
    assert not card.paper.panel.letters.isVisible()
    screen = choose(card, "Brieven en kaarten")
    assert screen.panel.letters.isVisible()
    assert screen.panel.letters.ticked == ("letter.invitation",)
    screen.panel.letters.boxes["letter.invitation"].click()
    assert not screen.save.isEnabled()
    screen.panel.letters.boxes["letter.board_memo"].click()
    assert screen.save.isEnabled()
    assert card.paper.panel.choices.letters == ("letter.board_memo",)


def test_a_running_order_is_chosen_and_begins_when_she_says(card: WizardDriver, tmp_path: Path) -> None:
    assert not card.paper.panel.running.isVisible()
    screen = choose(card, "Draaiboek")
    assert screen.panel.running.which.chosen_id == "half_day"
    assert screen.panel.running.start.text() == "09.00"
    screen.panel.running.which.tiles["room"].click()
    screen.panel.running.start.setFocus()
    screen.panel.running.start.selectAll()
    card.type("half twee")
    card.key(Qt.Key.Key_Return)
    assert "nog geen tijd" in screen.panel.running.remark.text()
    screen.panel.running.start.selectAll()
    card.type("13u30")
    card.key(Qt.Key.Key_Return)
    assert not screen.panel.running.remark.isVisible()
    text = read(save(card, tmp_path / "draaiboek.pdf"))
    assert "Een uur, met 45 minuten vragen. 13.30" in text
    assert "14.30" in text


def test_a_set_for_the_meeting_holds_the_worksheets_of_its_running_order(card: WizardDriver) -> None:
    choose(card, "Voor de werksessie")
    screen = card.paper
    longer = screen.view.pages
    assert [paper.document for paper in screen.panel.chosen.papers] == ["script", "worksheets", "attendance"]
    screen.panel.running.which.tiles["room"].click()
    assert [paper.document for paper in card.paper.panel.chosen.papers] == ["script", "attendance"], "there everything is typed at once"
    assert card.paper.view.pages < longer


def test_papers_can_be_put_together_and_one_always_stays(card: WizardDriver) -> None:
    assert not card.paper.panel.papers.isVisible()
    screen = choose(card, "Meer papieren samen")
    screen.panel.papers.boxes["attendance"].click()
    screen.panel.papers.boxes["plan"].click()
    screen.panel.papers.boxes["agreements"].click()
    assert [paper.document for paper in card.paper.panel.chosen.papers] == ["agreements", "attendance"]
    assert card.paper.view.pages == 2
    screen.panel.papers.boxes["agreements"].click()
    screen.panel.papers.boxes["attendance"].click()
    assert screen.panel.papers.ticked == ("attendance",)


def test_a_less_careful_way_to_name_people_is_possible_and_said(driver: WizardDriver, tmp_path: Path) -> None:
    panel = driver.paper.panel
    assert panel.names.chosen_id == "none"
    assert "thema" in panel.names_note.text()
    panel.names.tiles["full"].click()
    assert panel.names_note.property("tone") == "pitfall"
    text = read(save(driver, tmp_path / "plan.pdf"))
    assert any(person.name in text for person in driver.session.plan.people)
    choose(driver, "Handout voor collega's")
    assert driver.paper.panel.choices.names == "", "another paper begins with its own proposal"


@pytest.mark.parametrize(("size", "expected"), [("large", (595, 842)), ("a3", (842, 1191))])
def test_the_size_of_the_paper_follows(card: WizardDriver, size: str, expected: tuple[int, int]) -> None:
    choose(card, "Vergaderkaart")
    card.paper.panel.paper_size.tiles[size].click()
    found = card.paper.view.sizes[0]
    assert (round(found.width), round(found.height)) == expected


def test_a_password_locks_the_file_and_says_what_that_means(card: WizardDriver, tmp_path: Path) -> None:
    screen = choose(card, "Vergaderkaart")
    screen.panel.extras.sealed.click()
    assert not screen.save.isEnabled()
    assert "PDF/A" in screen.panel.extras.seal_note.text()
    screen.panel.extras.password.line.setText("een lang wachtwoord")
    path = save(card, tmp_path / "kaart.pdf")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(path)
    assert len(pypdfium2.PdfDocument(path, password="een lang wachtwoord")) == 1


# -- the preview


def test_a_click_on_a_line_goes_to_its_question(driver: WizardDriver) -> None:
    screen = driver.paper
    screen.view.set_zoom("width")
    place = next(place for page in range(screen.view.pages) for place in screen.view.places.get_places(page) if place.question == "net.slogan")
    screen.view.go_to(place.page)
    screen.view.verticalScrollBar().setValue(screen.view.verticalScrollBar().value() + round(screen.view.get_rect(place).top()) - 100)
    middle = screen.view.get_rect(place).center().toPoint()
    QTest.mouseMove(screen.view.viewport(), middle)
    QTest.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    driver.settle()
    assert not driver.is_at_paper
    assert driver.focus() is driver.field("net.slogan")


def test_the_questions_of_a_page_can_be_reached_with_the_keyboard(driver: WizardDriver) -> None:
    screen = driver.paper
    screen.view.setFocus()
    screen.view.go_to(screen.view.pages - 3)
    questions = screen.view.places.list_questions(screen.view.page)
    menu = screen.bar.make_menu()
    assert [action.data() for action in menu.actions()] == [place.question for place in questions]
    menu.actions()[0].trigger()
    driver.settle()
    assert driver.focus() is driver.field(questions[0].question)


def test_the_words_of_a_place_stand_in_the_answer_of_its_question(driver: WizardDriver) -> None:
    screen = driver.paper
    with pypdfium2.PdfDocument(driver.window.plan.printing.made[0].body) as document:
        for place in [place for page in range(screen.view.pages) for place in screen.view.places.get_places(page) if place.question == "net.slogan"]:
            assert str(driver.session.plan.get_answer("net.slogan")) in document[place.page].get_textpage().get_text_bounded(*place.box)


def test_keys_page_through_and_zoom(driver: WizardDriver) -> None:
    view = driver.paper.view
    view.setFocus()
    driver.key(Qt.Key.Key_End)
    assert view.page == view.pages - 1
    driver.key(Qt.Key.Key_Home)
    assert view.page == 0
    driver.key(Qt.Key.Key_PageDown)
    assert view.page == view.arrangement.rows[1][0]
    driver.key(Qt.Key.Key_PageUp)
    driver.key(Qt.Key.Key_Right)
    assert view.page == 1
    assert driver.paper.bar.number.text() == "2"
    before = view.arrangement.per_cent
    driver.key(Qt.Key.Key_Plus, CTRL)
    assert view.arrangement.per_cent > before
    driver.key(Qt.Key.Key_0, CTRL)
    assert view.zoom == "page"


def test_small_pages_stand_beside_the_large_ones_and_lead_to_them(driver: WizardDriver) -> None:
    screen = driver.paper
    strip = screen.preview.strip
    assert strip.pages.rowCount() == screen.view.pages
    place = strip.visualRect(strip.pages.index(2)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert screen.view.page == 2
    driver.key(Qt.Key.Key_Down)
    assert screen.view.page == 3
    assert screen.bar.number.text() == "4"
    screen.view.go_to(screen.view.pages - 1)
    assert strip.currentIndex().row() == screen.view.pages - 1
    driver.wait_for_paper()
    picture = strip.pages.get_image(screen.view.pages - 1)
    assert picture is not None
    assert strip.pages.data(strip.pages.index(0), Qt.ItemDataRole.AccessibleTextRole) == f"Bladzijde 1 van {screen.view.pages}"


def test_where_there_is_little_room_small_pages_come_when_they_are_asked_for(open_window: Open, example: Path) -> None:
    screen = open_paper(open_window(example, (1024, 768), text_size=200), "set/meeting_card").paper
    screen.turn.click()
    assert not screen.preview.strip.isVisible()
    screen.bar.small.click()
    assert screen.preview.strip.isVisible()
    screen.bar.small.click()
    assert not screen.preview.strip.isVisible()


@pytest.mark.parametrize("zoom", ["page", "100", "400"])
def test_pages_are_as_sharp_as_the_screen(card: WizardDriver, zoom: str) -> None:
    view = card.paper.view
    view.set_zoom(zoom)
    card.wait_for_paper()
    assert view.is_drawn
    shown = view.viewport().grab().toImage()
    darkest = min(shown.pixelColor(x, y).lightness() for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3))
    assert darkest < 90, "letters are drawn, not a blur"


# -- staying alive


def test_the_window_answers_while_a_long_plan_is_made(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.key(Qt.Key.Key_P, CTRL)
    driver.wait_for_paper()
    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(10)
    driver.paper.panel.extras.boxes["notes"].click()
    printing = driver.window.plan.printing
    gaps.clear()
    last = time.perf_counter()
    while not printing.is_settled:
        QTest.qWait(5)
    timer.stop()
    assert driver.paper.view.pages >= 18
    assert max(gaps) < 0.5, f"load {os.getloadavg()[0]:.1f}"


def test_the_latest_choice_wins(card: WizardDriver) -> None:
    panel = card.paper.panel
    made: list[object] = []
    card.window.plan.printing.composer.finished.connect(made.append)
    for title in ("Directienota", "Werkbladen", "Om te tekenen"):
        tile = next(tile for tile in (*panel.tiles.tiles.values(), *panel.more_tiles.tiles.values()) if tile.radio.words == title)
        tile.click()
        QTest.qWait(30)
    assert card.paper.view.pages == 2
    assert len(made) == 1


def test_cancel_stops_what_is_being_made(card: WizardDriver) -> None:
    screen = choose_without_waiting(card, "Werkbladen")
    pages = screen.view.pages
    end = time.monotonic() + 20
    while not screen.status.cancel.isVisible() and time.monotonic() < end:
        QTest.qWait(5)
    begun = time.monotonic()
    screen.status.cancel.click()
    card.wait_for_paper()
    assert time.monotonic() - begun < 3
    assert not screen.status.isVisible()
    assert screen.view.pages == pages, "what was there still stands"


def choose_without_waiting(driver: WizardDriver, title: str) -> PrintScreen:
    screen = driver.paper
    tiles = (*screen.panel.tiles.tiles.values(), *screen.panel.more_tiles.tiles.values())
    next(tile for tile in tiles if tile.radio.words == title).click()
    return screen


def test_what_is_wished_too_early_waits_for_the_preview(card: WizardDriver, tmp_path: Path) -> None:
    screen = choose_without_waiting(card, "Om te tekenen")
    card.doors.files = [tmp_path / "nota.pdf"]
    screen.save.click()
    card.wait_for_paper()
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["nota volledig plan.pdf", "nota.pdf"]


# -- out


def test_the_folder_and_the_choices_are_remembered_without_any_answer(card: WizardDriver, tmp_path: Path, open_window: Open) -> None:
    choose(card, "Vergaderkaart")
    (tmp_path / "uit").mkdir()
    save(card, tmp_path / "uit" / "kaart.pdf")
    card.key(Qt.Key.Key_Escape)
    stored = get_remembered_path().read_text(encoding="utf-8")
    assert "set/meeting_card" in stored
    assert not [word for word in ("Op Adem", "Youssef", "Samen sterker") if word in stored]
    assert len(json.loads(stored)) == 1
    path = card.session.path
    card.window.close_plan()
    again = open_window(path)
    again.key(Qt.Key.Key_P, CTRL)
    assert again.paper.panel.chosen.title == "Vergaderkaart"


def test_the_printer_gets_the_pages_of_the_dialogue(card: WizardDriver, tmp_path: Path, doors: RecordingDoors) -> None:
    screen = choose(card, "Om te tekenen")
    pages = screen.view.pages
    doors.files = [tmp_path / "printer.pdf"]
    card.click(screen.print)
    card.wait_for_paper()
    with pypdfium2.PdfDocument(tmp_path / "printer.pdf") as printed:
        assert len(printed) == pages
        assert [round(edge) for edge in printed.get_page_size(0)] == [595, 842]
        picture = printed[0].render(scale=0.3, grayscale=True)
        assert min(picture.buffer) < 60, "there is ink"
    assert doors.printers[0].duplex() == QPrinter.DuplexMode.DuplexNone
    assert f"{pages} bladzijden" in screen.status.words.text()


def test_a_mail_is_laid_ready_and_opened(card: WizardDriver, tmp_path: Path, doors: RecordingDoors) -> None:
    screen = choose(card, "Om te tekenen")
    doors.files = [tmp_path / "mail.eml"]
    card.click(screen.mail)
    card.wait_for_paper()
    mail = BytesParser(policy=default).parsebytes((tmp_path / "mail.eml").read_bytes())
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf"] * len(screen.panel.chosen.papers)
    assert len({part.get_filename() for part in mail.iter_attachments()}) == len(screen.panel.chosen.papers) > 1
    assert doors.opened == [tmp_path / "mail.eml"]


# -- for everybody


def test_escape_leads_back_to_the_place_where_she_was(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("story", "name_and_core")
    field = driver.field("net.slogan")
    field.setFocus()
    driver.key(Qt.Key.Key_P, CTRL)
    driver.wait_for_paper()
    driver.key(Qt.Key.Key_Escape)
    assert driver.focus() is driver.field("net.slogan")


@pytest.mark.parametrize(("size", "text_size"), [((1366, 768), 100), ((1024, 768), 100), ((1024, 768), 200), ((640, 480), 100)])
def test_everything_has_a_name_and_nothing_is_cut_off(open_window: Open, example: Path, size: tuple[int, int], text_size: int) -> None:
    driver = open_paper(open_window(example, size, text_size=text_size), "set/meeting_card")
    screen = driver.paper
    for _side in range(2):
        assert list_nameless(screen) == []
        assert list_cut_off(screen) == []
        if screen.turn.isVisible():
            driver.click(screen.turn)
    assert driver.window.width() == size[0]


def list_cut_off(screen: PrintScreen) -> list[str]:
    """What stands outside the window, or has less room than it needs at least."""
    found: list[str] = []
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        corner = widget.mapTo(screen, QPoint(0, 0))
        if corner.x() < 0 or corner.x() + widget.width() > screen.width():
            found.append(f"{widget!r} at {corner.x()}+{widget.width()}")
        if widget.width() < widget.minimumSizeHint().width() and widget.layout() is None:
            found.append(f"{widget!r} is {widget.width()} wide, needs {widget.minimumSizeHint().width()}")
    return found


def test_the_keyboard_goes_everywhere(card: WizardDriver) -> None:
    seen: list[QWidget] = []
    for _turn in range(60):
        seen.append(card.focus())
        card.key(Qt.Key.Key_Tab)
        if card.focus() is seen[0]:
            break
    screen = card.paper
    for stop in (
        screen.back,
        screen.bar.small,
        screen.preview.strip,
        screen.bar.number,
        screen.bar.zoom,
        screen.bar.questions,
        screen.view,
        screen.save,
        screen.print,
    ):
        assert stop in seen, stop


def test_a_reader_hears_which_page_it_is(card: WizardDriver) -> None:
    view = choose(card, "Om te tekenen").view
    view.go_to(1)
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "Voorbeeld"
    assert face.text(QAccessible.Text.Description) == f"Bladzijde 2 van {view.pages}"


def test_another_look_keeps_the_choices_and_the_screen(card: WizardDriver) -> None:
    before = card.paper
    card.window.open_settings()
    sheet = card.sheet
    sheet.chosen.emit(Preferences(replace(card.window.settings, palette="dark"), ""))
    sheet.close()
    assert card.paper is not before
    assert card.is_at_paper
    assert card.paper.panel.chosen.title == "Vergaderkaart"
