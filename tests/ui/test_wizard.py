from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from app.model.plan import AnswerState
from app.session.session import Session
from app.ui.wizard.asks.example_sheet import ExampleSheet
from app.ui.wizard.asks.later_sheet import LaterSheet
from app.ui.wizard.asks.text_sheet import TextSheet
from app.ui.wizard.search_sheet import SearchSheet
from tests.ui.driver import RecordingDoors, WizardDriver

Open = Callable[..., WizardDriver]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_was_typed_is_on_disk_when_the_typing_rests(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.answer("net.trigger", "Vier collega's vroegen erom.")
    driver.rest()
    with Session.open(plan, driver.session.surroundings, read_only=True) as reader:
        assert reader.plan.get_answer("net.trigger") == "Vier collega's vroegen erom."


def test_closing_the_window_stores_what_was_typed_just_before(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    surroundings = driver.session.surroundings
    driver.answer("net.trigger", "Nog net op tijd.")
    driver.window.close()
    with Session.open(plan, surroundings, read_only=True) as reader:
        assert reader.plan.get_answer("net.trigger") == "Nog net op tijd."


def test_next_and_previous_go_through_the_steps(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    assert driver.step == "reason"
    driver.next()
    assert driver.step == "openness"
    driver.key(Qt.Key.Key_Left, ALT)
    assert driver.step == "reason"
    driver.key(Qt.Key.Key_PageDown, CTRL)
    assert driver.step == "openness"


def test_reopening_lands_on_the_question_where_she_left(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.go("preparation", "goals")
    driver.field("net.not_do").setFocus()
    driver.settle(200)
    driver.back()
    again = open_window(plan)
    assert again.step == "goals"
    assert again.field("net.not_do").hasFocus()


def test_the_list_at_the_left_counts_answers(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    before = driver.session.outline.phases[0].answered
    driver.answer("net.trigger", "Daarom.")
    driver.rest()
    index = driver.wizard.phases.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"{before + 1} van" in spoken


def test_the_guidance_follows_the_cursor(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.field("net.existing").setFocus()
    driver.settle()
    card = driver.wizard.guidance.card
    assert card is not None
    assert card.title is not None
    assert card.title.text() == "Bij vraag 1.1d"


def test_an_example_is_inserted_and_marked_until_it_is_edited(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.act("net.trigger", "example")
    sheet = driver.sheet
    assert isinstance(sheet, ExampleSheet)
    driver.press("Invoegen")
    field = driver.field("net.trigger")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText()
    assert driver.session.outline.get_entry("net.trigger").example
    driver.answer("net.trigger", "Onze eigen aanleiding.")
    driver.rest()
    assert not driver.session.outline.get_entry("net.trigger").example


def test_parking_says_who_and_when_under_the_question(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("preparation", "reason")
    driver.act("net.existing", "later")
    sheet = driver.sheet
    assert isinstance(sheet, LaterSheet)
    sheet.reason.setText("eerst navragen")
    sheet.when.edited.emit("2027-02-01")
    driver.press("Parkeren")
    state = driver.session.plan.get_state("net.existing")
    assert state == AnswerState(state="later", when="2027-02-01", reason="eerst navragen")
    strip = driver.block("net.existing").state_strip
    assert strip is not None
    assert "1 februari 2027" in strip.label.text()


def test_positions_are_kept_one_a_line(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.act("net.trigger", "not_agreed")
    sheet = driver.sheet
    assert isinstance(sheet, TextSheet)
    sheet.edit.setPlainText("Snel beginnen\n\nEerst vragen")
    driver.press("Bewaren")
    state = driver.session.plan.get_state("net.trigger")
    assert state is not None
    assert state.positions == ("Snel beginnen", "Eerst vragen")


def test_a_note_shows_under_its_question_and_opens_again(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.act("net.trigger", "note")
    driver.type("Niet vergeten: Youssef bellen.")
    driver.press("Bewaren")
    assert driver.session.plan.get_fact("note", "net.trigger") == "Niet vergeten: Youssef bellen."
    driver.act("net.trigger", "note")
    assert isinstance(driver.sheet, TextSheet)
    assert driver.sheet.edit.toPlainText() == "Niet vergeten: Youssef bellen."


def test_not_applicable_keeps_the_answer_and_no_longer_counts(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.go("preparation", "reason")
    before = driver.session.outline.total
    driver.act("net.existing", "not_applicable")
    driver.press("Bewaren")
    assert driver.session.outline.total == before - 1
    assert driver.session.plan.get_answer("net.existing")


def test_undo_takes_the_last_answer_back_on_screen_too(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.answer("net.trigger", "Eerste versie.")
    driver.rest()
    driver.click(driver.wizard.top.undo)
    field = driver.field("net.trigger")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""
    driver.click(driver.wizard.top.redo)
    assert field.toPlainText() == "Eerste versie."


def test_undo_in_a_text_is_first_of_the_text_and_then_of_the_plan(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.wizard.session.tick_pitfall("pit.preparation.everything", ticked=True)
    field = driver.field("net.trigger")
    assert isinstance(field, QPlainTextEdit)
    driver.answer("net.trigger", "abc")
    driver.key(Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == ""
    driver.rest()
    assert driver.session.plan.get_answer("net.trigger") is None


def test_a_finding_is_put_aside_with_a_reason(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.session.answer("net.decide", None)
    for phase in driver.session.outline.phases:
        for step in phase.steps:
            driver.session.leave_step(phase.phase.id, step.step.id)
    finding = next(finding for finding in driver.session.findings if finding.dismissed is None)
    driver.wizard.acts.put_aside(finding)
    driver.type("Het is zo goed.")
    driver.press("Bewaren")
    found = next(each for each in driver.session.findings if (each.code, each.subject) == (finding.code, finding.subject))
    assert found.dismissed == "Het is zo goed."


def test_another_route_hides_no_answered_question(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    before = {entry.question.id for p in driver.session.outline.phases for s in p.steps for entry in s.questions if entry.standing == "answered"}
    driver.wizard.top.route_chosen.emit("kort")
    after = {entry.question.id for p in driver.session.outline.phases for s in p.steps for entry in s.questions}
    assert driver.session.plan.route == "kort"
    assert before <= after


def test_a_ticked_pitfall_is_in_the_plan(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    check = driver.wizard.guidance.shown.pitfalls.checks[0]
    check.click()
    assert driver.session.plan.get_fact("pitfall", check.pitfall.id) is True


def test_the_assignment_is_ticked_off_with_todays_date_and_a_note(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    card = driver.wizard.guidance.shown.assignment
    card.tick.click()
    card.note.setPlainText("Vijf gesprekken gedaan.")
    driver.wizard.flush()
    assert driver.session.plan.get_fact("assignment", "preparation") == {"done": "2027-01-11", "note": "Vijf gesprekken gedaan."}


def test_searching_jumps_to_the_question(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.key(Qt.Key.Key_F, CTRL)
    sheet = driver.sheet
    assert isinstance(sheet, SearchSheet)
    driver.type("hoofdkantoor")
    sheet.search()
    assert sheet.hits.count()
    driver.key(Qt.Key.Key_Return)
    assert driver.step == "who"


def test_f1_folds_the_guidance_and_brings_it_back(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    assert driver.wizard.stage.is_guidance_shown
    driver.key(Qt.Key.Key_F1)
    assert not driver.wizard.stage.is_guidance_shown
    driver.key(Qt.Key.Key_F1)
    assert driver.wizard.stage.is_guidance_shown


def test_f6_goes_round_the_regions(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.field("net.trigger").setFocus()
    seen = []
    for _turn in range(5):
        driver.key(Qt.Key.Key_F6)
        regions = {"top": driver.wizard.top, "side": driver.wizard.side, "page": driver.wizard.pages, "foot": driver.wizard.footer}
        seen.append(next((name for name, region in regions.items() if region.isAncestorOf(driver.focus())), "guidance"))
    assert seen == ["foot", "guidance", "top", "side", "page"]


def test_a_plan_in_english_asks_in_english(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.answer("net.trigger", "Blijft staan.")
    driver.rest()
    driver.session.set_language("en")
    driver.settle(50)
    assert driver.session.form.language == "en"
    field = driver.field("net.trigger")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Blijft staan."


def test_a_plan_that_another_window_has_says_so_and_nothing_is_lost(open_window: Open, plan: Path) -> None:
    first = open_window(plan)
    second = open_window(plan)
    assert not second.wizard.trouble.isHidden()
    assert first.wizard.trouble.isHidden()


def test_a_copy_is_stored_where_she_wants(open_window: Open, plan: Path, doors: RecordingDoors, tmp_path: Path) -> None:
    driver = open_window(plan)
    doors.files = [tmp_path / "kopie.kwartier"]
    driver.wizard.wishes.choose_copy()
    assert (tmp_path / "kopie.kwartier").exists()


def test_a_choice_is_stored_with_the_page_change(open_window: Open, plan: Path) -> None:
    driver = open_window(plan)
    driver.field("net.theme").setFocus()
    driver.key(Qt.Key.Key_Down)
    driver.next()
    assert driver.session.plan.get_answer("net.theme") == "mental_health"
