"""A working group on screen: every step of every theme, another theme on the way, cards, proposals and kept answers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from app.formfile import load_compiled
from app.session.starting import NewPlan, create_plan
from app.ui.fields.boxes import BoxesField
from app.ui.fields.options import OptionList
from app.ui.views.matrix import MandateMatrix
from app.ui.wizard.guidance.theme_cards import LegalCard
from app.ui.wizard.page.agreements import AgreementCard, AllCards
from app.ui.wizard.walk import list_stops
from tests.clock import Clock, lay_example
from tests.ui.driver import WizardDriver

OpenWindow = Callable[..., WizardDriver]
THEMES = ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen")


@pytest.fixture
def make_group(folder: Path, clock: Clock) -> Callable[..., Path]:
    load_compiled("werkgroep")

    def make(theme: str = "", **answers: object) -> Path:
        path = folder / f"Groep {theme}.kwartier"
        create_plan(path, NewPlan(form="werkgroep", theme=theme, answers={"gen.title": "Groep", **answers}), clock.surroundings).close()
        return path

    return make


@pytest.fixture
def case(folder: Path, clock: Clock) -> Path:
    return lay_example(folder / "Samen Gezond.kwartier", "gezondheid", clock)


@pytest.mark.parametrize("theme", THEMES)
def test_next_leads_through_every_step_of_every_theme_to_the_paper(theme: str, make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group(theme))
    if theme:
        user.session.set_route("essentieel")
    expected = [stop.key for stop in list_stops(user.session.outline)]
    seen = [user.wizard.pages.key]
    for _step in expected[1:]:
        user.next()
        seen.append(user.wizard.pages.key)
    assert seen == expected
    assert (theme or "composition") in {phase for phase, _step in seen}
    user.next()
    assert user.is_at_paper


def test_an_untouched_plan_shows_at_most_three_findings(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    assert len(open_window(make_group("integriteit")).findings()) <= 3


def test_another_theme_brings_its_steps_and_keeps_the_cursor_where_it_was(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group())
    user.field("wg.theme").setFocus()
    user.key(Qt.Key.Key_Space)
    user.rest()
    assert user.session.plan.theme == "integriteit"
    assert "integriteit" in {phase.phase.id for phase in user.session.outline.phases}
    assert user.step == "reason"
    assert user.wizard.pages.page.get_question_of(user.focus()) == "wg.theme"


def test_theme_and_route_back_and_forth_keep_every_answer_and_the_kept_ones_are_in_sight(case: Path, open_window: OpenWindow) -> None:
    user = open_window(case)
    answers = {address: value for address, value in user.session.plan.facts.items() if address.kind == "answer"}
    for theme in ("integrity", "other", "advisers"):
        user.session.answer("wg.theme", theme)
        user.session.set_route("kort")
        user.settle()
        user.go("kept", "gezondheid")
        assert user.step == "gezondheid"
        strip = user.block("gez.vision").state_strip
        assert strip is not None
        assert "blijft bewaard" in strip.label.text()
    user.session.answer("wg.theme", "health")
    user.session.set_route("volledig")
    assert {address: value for address, value in user.session.plan.facts.items() if address.kind == "answer"} == answers
    assert not user.session.outline.phases[-1].is_kept


def test_a_kept_answer_can_be_edited_where_it_stands(case: Path, open_window: OpenWindow) -> None:
    user = open_window(case)
    user.session.answer("wg.theme", "integrity")
    user.settle()
    user.go("kept", "gezondheid")
    user.answer("gez.vision", "Anders.")
    user.rest()
    assert user.session.plan.get_answer("gez.vision") == "Anders."


def test_undo_brings_the_former_theme_back(case: Path, open_window: OpenWindow) -> None:
    user = open_window(case)
    user.session.answer("wg.theme", "integrity")
    user.session.undo()
    user.settle()
    assert user.session.form.theme == "gezondheid"
    assert not user.session.outline.phases[-1].is_kept


def test_an_emptied_kept_answer_that_comes_back_by_undo_is_in_sight_again(case: Path, open_window: OpenWindow) -> None:
    user = open_window(case)
    user.session.answer("wg.theme", "integrity")
    for question in ("gez.vision", "gez.keep"):
        user.session.answer(question, None)
    assert user.session.outline.get_entry("gez.vision") is None
    user.session.undo()
    user.session.undo()
    assert user.session.outline.get_entry("gez.vision") is not None


def get_card(user: WizardDriver, card: str) -> AgreementCard:
    page = user.wizard.pages.page
    return next(each for each in page.findChildren(AgreementCard) if each.card is not None and each.card.spec.id == card)


def test_one_press_takes_the_proposal_of_a_card_over(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group())
    user.go("agreements", "meeting")
    card = get_card(user, "card.on_time")
    assert card.button.text() == "Neem het voorstel over"
    user.click(card.button)
    assert user.session.plan.get_answer("wg.start") == "on_time"
    assert card.card is not None
    assert card.card.text == "We beginnen precies op tijd."
    assert card.button.isHidden()
    assert "1 afgesproken, 7 open." in user.wizard.pages.page.findChild(AllCards).accessibleName()


def test_eight_cards_stand_together_and_lead_to_their_questions(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group())
    user.go("agreements", "meeting")
    every = user.wizard.pages.page.findChild(AllCards)
    assert len(every.small) == 8
    user.click(every.small[7].button)
    assert user.step == "absent"


def test_decisions_are_proposed_and_a_dot_in_the_matrix_stands_in_the_table(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group("integriteit"))
    user.go("mandate", "deciding_power")
    field = user.block("wg.decisions").field
    assert field is not None
    user.click(field.face.all_button)
    user.rest()
    assert len(user.session.plan.get_rows("wg.decisions")) == 12
    matrix = user.block("wg.decisions").view
    assert isinstance(matrix, MandateMatrix)
    user.click(matrix.grid.dots[0][3])
    assert user.session.plan.get_rows("wg.decisions")[0]["who"] == "hands_off"


def test_the_five_boxes_tell_what_the_chosen_one_means(make_group: Callable[..., Path], open_window: OpenWindow) -> None:
    user = open_window(make_group("integriteit"))
    user.go("mandate", "deciding_power")
    field = user.block("wg.role").field
    assert isinstance(field, BoxesField)
    proposals = user.block("wg.role").proposals
    assert proposals is not None
    chip = next(iter(proposals.chips.get_chips()))
    assert chip.text() == "maakt een voorstel"
    user.click(chip)
    user.rest()
    assert user.session.plan.get_answer("wg.role") == "proposes"
    assert field.help.text() == "De groep werkt het uit. De directie zegt ja of nee."
    assert proposals.isHidden()


@pytest.mark.parametrize(("country", "said"), [("nl", "Tweede Kamer"), ("be", "vijftig werknemers")])
def test_legal_hints_are_to_be_checked_dated_and_of_the_country(
    country: str, said: str, make_group: Callable[..., Path], open_window: OpenWindow
) -> None:
    user = open_window(make_group("vertrouwenspersonen", **{"gen.org_country": country}))
    user.go("vertrouwenspersonen", "learning")
    user.settle(200)
    card = user.wizard.guidance.shown.legal
    assert isinstance(card, LegalCard)
    texts = " ".join(label.text() for label in card.findChildren(type(card.title)))
    assert said in texts
    assert "Ga na" in texts
    assert "zoals het was in 20" in texts


def test_another_country_brings_other_words_and_keeps_every_answer(case: Path, open_window: OpenWindow) -> None:
    user = open_window(case)
    answers = {address: value for address, value in user.session.plan.facts.items() if address.kind == "answer"}
    before = user.session.form.language
    for country, language in (("be", "nl_BE"), ("nl", "nl")):
        user.click(user.wizard.top.settings)
        user.click(user.sheet.details)
        sheet = user.sheet
        rows = sheet.fields["gen.org_country"].findChild(OptionList).get_rows()
        user.click(next(row.button for row in rows if row.button.accessibleName() == {"be": "België", "nl": "Nederland"}[country]))
        user.click(sheet.done_button)
        assert (user.session.plan.country, user.session.form.language) == (country, language)
    assert before == user.session.form.language
    assert {address: value for address, value in user.session.plan.facts.items() if address.kind == "answer"} == answers


def test_no_key_is_lost_while_another_theme_builds_the_window_again(open_window: OpenWindow, make_group: Callable[..., Path]) -> None:
    driver = open_window(make_group())
    driver.wizard.go_to_question("wg.theme")
    driver.key(Qt.Key.Key_Space)
    before = driver.wizard
    driver.field("wg.name").setFocus()
    for letter in "Samen sterk in gesprek":
        QTest.keyClicks(driver.focus(), letter)
        driver.settle(40)
    driver.rest()
    assert driver.wizard is not before, "the theme builds the window again"
    assert driver.session.plan.theme
    assert driver.session.plan.get_answer("wg.name") == "Samen sterk in gesprek"


def test_keys_that_come_while_the_window_is_being_built_reach_the_field(open_window: OpenWindow, make_group: Callable[..., Path]) -> None:
    driver = open_window(make_group())
    driver.wizard.go_to_question("wg.theme")
    driver.key(Qt.Key.Key_Space)
    field = driver.field("wg.name")
    field.setFocus()
    driver.type("Samen")
    handle = driver.window.windowHandle()
    for letter in " sterk":
        press = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.postEvent(handle, press)
    driver.wizard.flush()
    driver.rest()
    driver.wizard.flush()
    assert driver.session.plan.get_answer("wg.name") == "Samen sterk"
