"""Findings come a moment after a change, and long lists of them do not keep anybody waiting."""

from collections.abc import Callable
from pathlib import Path

from app.model.finding import Finding, Place
from app.model.outline import Outline
from app.ui.parts import TextButton
from app.ui.wizard.findings_box import AttentionBox, FindingLine
from app.ui.wizard.more_fold import MANY, LongFold
from app.ui.wizard.page.strips import FindingStrip
from tests.ui.driver import WizardDriver

Open = Callable[..., WizardDriver]


def test_a_finding_shows_a_moment_after_the_answer_and_goes_with_it(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.wizard.go_to_question("net.trigger")
    driver.settle()

    driver.session.answer("net.trigger", "Bel Noor op 0612345678.")

    assert driver.wizard.is_settled is False
    driver.settle()
    assert len(_list_strips(driver)) == 1
    driver.session.answer("net.trigger", "Vraag het Noor.")
    driver.settle()
    assert not _list_strips(driver)


def test_a_finding_of_another_step_stands_there_when_she_comes(open_window: Open, example: Path) -> None:
    driver = open_window(example)
    driver.wizard.go_to_question("net.trigger")
    driver.wizard.go_to_question("net.join")
    driver.settle()

    driver.session.answer("net.trigger", "Bel Noor op 0612345678.")
    driver.settle()
    driver.wizard.go_to_question("net.trigger")

    assert len(_list_strips(driver)) == 1


def test_of_a_thousand_findings_only_those_that_are_looked_at_are_built(open_window: Open, example: Path) -> None:
    box = AttentionBox(open_window(example).wizard.look)
    box.show_attention(tuple(_make_finding(nr) for nr in range(1000)), Outline(phases=()))
    assert len(box.findChildren(FindingLine)) == 3

    fold = box.findChild(LongFold)
    assert fold is not None
    fold.set_open(True)

    assert len(box.findChildren(FindingLine)) == 3 + MANY
    assert any("957" in button.text() for button in box.findChildren(TextButton))


def _make_finding(nr: int) -> Finding:
    return Finding(code="T19", level="hint", message=f"Iets over {nr}.", place=Place(question="net.why"), subject=str(nr))


def _list_strips(driver: WizardDriver) -> list[str]:
    driver.settle()  # what was put in a layout is shown in the next turn
    return [strip.finding.message for strip in driver.block("net.trigger").findChildren(FindingStrip) if not strip.isHidden()]
