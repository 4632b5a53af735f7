import subprocess
from collections.abc import Callable
from pathlib import Path

from app.logic.outline import compute_outline
from app.session.session import Session
from app.session.surroundings import get_real_surroundings
from app.support.texts import _
from tests.screen.reader import wait_until
from tests.screen.running import Running
from tests.screen.user import User, read_answer, wait_for_answer

Run = Callable[..., Running]


def test_a_new_user_gets_from_the_start_screen_to_a_printed_plan_without_a_mouse(run: Run, tmp_path: Path) -> None:
    running = run()
    user = User(running)
    plan = begin_plan(user)
    answers = answer_one_of_each_kind(user, plan)
    paper = print_plan(user, tmp_path / "home" / "plan.pdf")
    text = " ".join(subprocess.run(["pdftotext", str(paper), "-"], check=True, capture_output=True, text=True).stdout.split())
    assert [answer for answer in answers if answer not in text] == []
    assert running.quit() == 0


def begin_plan(user: User) -> Path:
    user.wait_for_focus(_("Start an employee network"))
    user.key("Return")
    user.wait_for_focus("Hoe heet dit plan?")
    user.type("Netwerk Open Geest")
    user.begin_at("Ziekenhuis De Linde")
    user.wait_for_focus("Rond welk thema komt het netwerk?")
    return next(user.running.plans.glob("*.kwartier"))


def answer_one_of_each_kind(user: User, plan: Path) -> list[str]:
    """Walks every step with Alt+Right; in some of them something is answered. Gives what must be on paper."""
    visited: list[str] = []
    for title in list_titles(plan):
        if visited:
            user.go_on_to(title)
        visited.append(title)
        act = ACTS.get(title)
        if act is not None:
            act(user, plan)
    # Every answer by which somebody would know it on paper.
    return [
        "Netwerk Open Geest", "Ziekenhuis De Linde", "psychische gezondheid", "Drie collega's vroegen erom.", "ook bondgenoten", "Zaal vragen",
        "Leden krijgen een stem.", "directeur zorg", "Open Deur", "15 september 2027", "2.500", "De directie", "10 oktober 2027",
    ]  # fmt: skip


def list_titles(plan: Path) -> list[str]:
    with Session.open(plan, get_real_surroundings(), read_only=True) as session:
        return [step.step.title for phase in compute_outline(session.form, session.plan).phases for step in phase.steps]


def reason(user: User, plan: Path) -> None:
    user.tab_to("Rond welk thema komt het netwerk?")
    user.type("psy")
    # The words of the theme come into the questions: the page is made again, at the same place.
    user.see("Medewerkers met een psychische aandoening (een op de zes) voelen zich meer thuis in de organisatie.")
    user.answer("Wat is de aanleiding om nu met dit netwerk te beginnen?", "Drie collega's vroegen erom.")
    wait_for_answer(plan, "net.theme", "mental_health")
    user.tab_to("Leden krijgen een stem.")
    user.key("space")
    wait_for_answer(plan, "net.advantages", ["voice"])


def openness(user: User, plan: Path) -> None:
    user.tab_to("Voor wie is het netwerk?")
    user.key("space", "Down")
    wait_for_answer(plan, "net.for_whom", "allies")


def support(user: User, plan: Path) -> None:
    user.answer("Wie in de top steunt het netwerk?", "directeur zorg")
    user.key("Tab")
    wait_until(lambda: get_cells(plan, "shr.people", "function") == ["directeur zorg"], "the sponsor is in the register")


def name_and_core(user: User, plan: Path) -> None:
    user.answer("Hoe heet het netwerk?", "Open Deur")
    user.key("Tab")
    wait_for_answer(plan, "net.name", "Open Deur")


def who(user: User, plan: Path) -> None:
    user.answer(_("Add somebody"), "Samira")
    user.key("Return")
    user.see("Samira", "check box")
    wait_until(lambda: len(get_list(plan, "net.core")) == 1, "she is in the core group")


def parties(user: User, plan: Path) -> None:
    user.tab_to("Partij toevoegen")
    user.key("Return")
    user.wait_for_focus("Partij")
    user.type("De directie")
    user.tab_to("1, bijna geen")
    user.type("4")
    user.wait_for_focus("4, veel")
    user.tab_to("-2, sterk tegen")
    user.key("Right")
    expected = ["De directie", 4, -1]
    wait_until(lambda: get_cells(plan, "shr.parties", "party", "influence", "attitude") == expected, lambda: str(read_answer(plan, "shr.parties")), 8)


def actions(user: User, plan: Path) -> None:
    user.tab_to("Actie toevoegen")
    user.key("Return")
    user.wait_for_focus("Actie")
    user.type("Zaal vragen")
    user.tab_to("Klaar op")
    user.type("10 oktober 2027")
    user.tab_to("ja")
    user.key("space")
    expected = ["Zaal vragen", "2027-10-10", "yes"]
    wait_until(lambda: get_cells(plan, "shr.actions", "action", "end", "quick_win") == expected, lambda: str(read_answer(plan, "shr.actions")), 8)


def means(user: User, plan: Path) -> None:
    user.answer("Hoeveel geld vraag je voor het netwerk?", "2500")
    user.key("Tab")
    wait_for_answer(plan, "shr.budget_asked", 2500)


def first_meeting(user: User, plan: Path) -> None:
    user.answer("Op welke datum is de eerste bijeenkomst?", "15 september 2027")
    user.key("Tab")
    wait_for_answer(plan, "net.kickoff", "2027-09-15")


def fixed_place(user: User, plan: Path) -> None:
    user.tab_to("geld: wat is toegezegd en wat is uitgegeven")
    user.key("space")
    wait_for_answer(plan, "shr.handover", ["money"])


def get_cells(plan: Path, table: str, *columns: str) -> list[object]:
    rows = read_answer(plan, table)
    return [rows[0].get(column) for column in columns] if isinstance(rows, tuple) and rows else []


def get_list(plan: Path, question: str) -> list[object]:
    answer = read_answer(plan, question)
    return answer if isinstance(answer, list) else []


ACTS: dict[str, Callable[[User, Path], None]] = {
    "Thema en aanleiding": reason,
    "Voor wie en hoe open": openness,
    "Steun en veiligheid": support,
    "Naam en kern": name_and_core,
    "Wie doet mee": who,
    "Wie vindt wat": parties,
    "Acties en berichten": actions,
    "Geld, ruimte en risico's": means,
    "De eerste bijeenkomst": first_meeting,
    "Een vaste plek": fixed_place,
}


def print_plan(user: User, paper: Path) -> Path:
    paper.parent.mkdir()
    user.key("ctrl+p")
    user.see(_("Preview"))
    user.tab_to(_("Save as PDF…"), 60)
    user.key("Return")
    user.see(_("Save as PDF"), "dialog")
    user.key("ctrl+a")
    user.type(str(paper))
    user.key("Return")
    user.wait_for_focus(_("Open the PDF"))
    assert paper.exists()
    user.key("Escape")
    user.see(_("Back to the start screen"), "push button")
    return paper
