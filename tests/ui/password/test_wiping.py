"""Wiping and deleting, as they are asked."""

from collections.abc import Callable
from pathlib import Path

from app.ui.start.plan_card import PlanCard
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]


def test_wiping_is_asked_twice_and_the_plan_stays_open(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.window.plan.carry_out("wipe")
    assert [ask.yes for ask in driver.doors.asked] == ["Verder", "Voorgoed wissen"]
    assert "rollen" in driver.doors.asked[0].sentence
    session = driver.window.plan.session
    assert all(not person.name for person in session.plan.people)
    assert not session.can_undo
    assert driver.window.plan.wizard.isVisible()


def test_whoever_says_no_keeps_everything(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.doors.says_yes = False
    before = driver.window.plan.session.plan
    driver.window.plan.carry_out("wipe")
    assert driver.window.plan.session.plan is before


def test_deleting_says_what_goes_and_what_it_cannot_reach(open_window: Open, example: Path) -> None:
    driver = open_window()
    card = driver.window.start_part.screen.findChildren(PlanCard)[0]
    card.wished.emit(card.card, "delete")
    sentence = driver.doors.asked[-1].sentence
    assert "Op Adem.kwartier" in sentence
    assert "stick" in sentence
    assert not example.exists()
