"""A working group from the start screen to paper by keys alone: one theme in the suite, all five with KWARTIERMAKER_THEMES=all."""

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec import Struct

from app.model.outline import StepEntry
from app.session.session import Session
from app.session.surroundings import get_real_surroundings
from app.support.texts import _
from tests.screen.running import Running
from tests.screen.test_keyboard import print_plan
from tests.screen.user import User, wait_for_answer

Run = Callable[..., Running]
ALWAYS = {"wg.trigger": "Twee teams vroegen erom.", "wg.may": "Zelf een zaal boeken.", "wg.where": "het stadhuis, kamer 3"}
"""What everybody answers: a question and what is typed there."""


class Way(Struct, frozen=True):
    """A theme as somebody meets it: how often Down in the list, what the plan then holds, what is answered, what words come on paper by themselves."""

    downs: int
    option: str | None
    typed: Mapping[str, str]
    on_paper: str


WAYS = {
    "algemeen": Way(0, None, {"wg.vision": "Nieuwe collega's voelen zich snel thuis."}, "Opdracht"),
    "integriteit": Way(
        1,
        "integrity",
        {"int.talk": "Elk team praat er in maart over.", "int.case_route": "Bij het meldpunt in gebouw B."},
        "integriteit en grensoverschrijdend gedrag",
    ),
    "vrijwilligers": Way(
        2,
        "volunteers",
        {"vrij.keep_own": "Het rooster en het etentje.", "vrij.vision": "Vrijwilligers horen erbij."},
        "vrijwilligersbeleid",
    ),
    "gezondheid": Way(
        3,
        "health",
        {"gez.vision": "Gezond naar huis, elke dag.", "gez.existing": "Het overleg van de locatie."},
        "gezondheidsbeleid",
    ),
    "vertrouwenspersonen": Way(
        4,
        "advisers",
        {"vp.why": "De vragen worden lastiger.", "vp.secrecy": "Er gaat geen naam op papier."},
        "meerjarenplan vertrouwenspersonen",
    ),
}
TRIED = tuple(WAYS) if os.environ.get("KWARTIERMAKER_THEMES") == "all" else ("integriteit",)


@pytest.mark.parametrize("theme", TRIED)
def test_a_working_group_gets_from_the_start_screen_to_a_printed_plan_without_a_mouse(theme: str, run: Run, tmp_path: Path) -> None:
    way = WAYS[theme]
    running = run()
    user = User(running)
    plan = begin_group(user, way)
    typed = {**ALWAYS, **way.typed}
    assert walk_to_the_end(user, plan, typed) == set(typed)
    paper = print_plan(user, tmp_path / "home" / "plan.pdf")
    text = " ".join(subprocess.run(["pdftotext", str(paper), "-"], check=True, capture_output=True, text=True).stdout.split())
    expected = ["Samen verder", "Stad Rivierendam", way.on_paper, *typed.values()]
    assert [words for words in expected if words not in text] == []
    assert running.quit() == 0


def begin_group(user: User, way: Way) -> Path:
    user.wait_for_focus(_("Start an employee network"))
    user.tab_to(_("Set up a working group"))
    user.key("Return")
    user.wait_for_focus(_("What is it about?"))
    for _down in range(way.downs):
        user.key("Down")
    user.answer("Hoe heet dit plan?", "Samen verder")
    user.begin_at("Stad Rivierendam")
    user.see("Wat is de aanleiding voor deze werkgroep?")
    plan = next(user.running.plans.glob("*.kwartier"))
    wait_for_answer(plan, "wg.theme", way.option)
    return plan


def walk_to_the_end(user: User, plan: Path, typed: Mapping[str, str]) -> set[str]:
    """Every step with Alt+Right, to the last. Gives what was answered on the way."""
    answered: set[str] = set()
    for number, entry in enumerate(list_steps(plan)):
        if number:
            user.go_on_to(entry.step.title)
        for question in entry.step.questions:
            if question.id in typed:
                user.answer(question.label, typed[question.id])
                wait_for_answer(plan, question.id, typed[question.id])
                answered.add(question.id)
    return answered


def list_steps(plan: Path) -> list[StepEntry]:
    with Session.open(plan, get_real_surroundings(), read_only=True) as session:
        return [step for phase in session.outline.phases for step in phase.steps]
