"""What happens to the findings of all rules together: beating, leaving out, waiting, putting aside, sorting."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.logic.checks import PrintFacts, compute_findings
from app.model.finding import Finding
from app.model.form import Form
from app.model.plan import Plan

Check = Callable[..., tuple[Finding, ...]]

ALL_LEFT = "*"


@pytest.fixture
def check(get_form: Callable[..., Form], make_plan: Callable[..., Plan], today: date) -> Check:
    """The findings of a plan with these parts; `left` = "*" stands for every step."""

    def check_plan(form_id: str = "netwerk", theme: str = "", occasion: str = "command", language: str = "nl", **parts: Any) -> tuple[Finding, ...]:
        form = get_form(form_id, theme, language)
        if parts.get("left") == ALL_LEFT:
            parts["left"] = {f"{phase.id}/{step.id}": True for phase in form.phases for step in phase.steps}
        settings = {name: parts.pop(name) for name in ("password", "print_settings", "names") if name in parts}
        return compute_findings(form, make_plan(form_id, theme, **parts), today, occasion, **settings)  # pyright: ignore[reportArgumentType]

    return check_plan


def get_codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def get_one(findings: tuple[Finding, ...], code: str) -> Finding:
    (found,) = (finding for finding in findings if finding.code == code)
    return found


# -- beats ---------------------------------------------------------------------------------------------------------------------------------


def test_the_more_specific_of_two_about_the_same_row_speaks(check: Check) -> None:
    findings = check(answers={"net.next": "Bel 111222333 of mail jan@voorbeeld.nl", "net.join": "Mail jan@voorbeeld.nl"})

    assert [(f.code, f.subject) for f in findings if f.code in ("P03", "P04")] == [("P03", "net.join"), ("P04", "net.next")]


def test_a_finding_about_the_whole_plan_is_beaten_by_one_about_a_row(check: Check) -> None:
    parts = {"people": [{"id": "p1", "in_group": "yes", "manager_agrees": "asked"}, {"id": "p2", "in_group": "yes", "manager_agrees": "asked"}]}
    services = [{"service": "Bibliotheek", "volunteers": 18, "head_agrees": "asked"}]

    assert "G09" in get_codes(check("werkgroep", "vrijwilligers", **parts))
    codes = get_codes(check("werkgroep", "vrijwilligers", answers={"vrij.services": services}, **parts))
    assert "V07" in codes
    assert "G09" not in codes


def test_a_finding_that_was_left_out_beats_nothing(check: Check) -> None:
    answers = {"vrij.coordinator": "p1", "shr.actions": [{"action": str(nr), "owner": "p1"} for nr in range(5)]}
    people = [{"id": "p1"}]
    assert "T08" not in get_codes(check("werkgroep", "vrijwilligers", people=people, answers=answers))

    consult = {"wg.consult": {"state": "later", "who": "p1", "when": "2027-02-01"}}
    assert "A08" in get_codes(check("werkgroep", answers={"wg.scope": "one_team"}))
    assert not {"A08", "A12"} & set(get_codes(check("werkgroep", answers={"wg.scope": "whole_organisation"}, people=people, states=consult)))


def test_a_finding_that_was_put_aside_still_beats(check: Check) -> None:
    answers = {"gen.period_start": "2027-03-01", "gen.period_end": "2027-02-01", "shr.actions": [{"action": "a", "end": "2027-04-01"}]}

    findings = check(answers=answers, dismissed={"T04": {"reason": "bewust zo"}})

    assert get_one(findings, "T04").dismissed == "bewust zo"
    assert "T03" not in get_codes(findings)


# -- left out ------------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["later", "not_agreed", "not_applicable"])
def test_nothing_is_said_of_an_empty_question_that_was_parked_or_does_not_apply(check: Check, state: str) -> None:
    assert "E01" in get_codes(check())
    assert "E01" not in get_codes(check(states={"shr.eval_date": {"state": state, "who": "p1", "when": "2027-03-01"}}, people=[{"id": "p1"}]))


def test_of_a_question_that_holds_an_unreadable_text_only_the_text_is_spoken_of(check: Check) -> None:
    findings = check(answers={"shr.eval_date": "ergens in december"})

    assert "E01" not in get_codes(findings)
    assert get_one(findings, "T19").message == (
        "Dit is niet te lezen bij ‘Op welke datum kijken jullie of het gelukt is?’: ergens in december. Kijk het na."
    )


def test_nothing_is_said_of_an_empty_question_that_the_route_does_not_have(check: Check) -> None:
    assert "N14" in get_codes(check(answers={"gen.period_start": "2027-02-01", "gen.period_end": "2028-01-31"}))
    assert "N14" not in get_codes(check(route="essentieel", answers={"gen.period_start": "2027-02-01", "gen.period_end": "2028-01-31"}))


def test_a_wide_reach_without_consultation_speaks_even_when_that_was_called_not_applicable(check: Check) -> None:
    state = {"wg.consult": {"state": "not_applicable", "reason": "geen tijd"}}

    codes = get_codes(check("werkgroep", answers={"wg.scope": "whole_organisation"}, states=state))

    assert "A12" in codes
    assert "A08" not in codes


def test_a_hidden_answer_counts_as_empty(check: Check) -> None:
    assert "G17" not in get_codes(check("werkgroep", answers={"wg.board_role": "reads"}))
    assert "G17" in get_codes(check("werkgroep", answers={"wg.board_role": "reads", "wg.board_member": "p1"}, people=[{"id": "p1"}]))


# -- when a finding may speak --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"])
def test_an_untouched_new_plan_has_nothing_to_hear(check: Check, theme: str) -> None:
    assert check("werkgroep", theme, "live") == ()


def test_a_new_plan_with_only_a_theme_has_nothing_to_hear(check: Check) -> None:
    assert check(occasion="live", answers={"net.theme": "mental_health", "gen.title": "Op Adem", "gen.org_country": "nl"}) == ()


def test_a_finding_about_emptiness_waits_until_its_step_was_left(check: Check) -> None:
    assert "E01" not in get_codes(check(occasion="live"))
    assert "E01" in get_codes(check(occasion="live", left=ALL_LEFT))
    assert "E01" in get_codes(check(occasion="command"))


def test_a_password_is_asked_for_once_a_step_was_left(check: Check) -> None:
    answers = {"net.theme": "mental_health"}

    assert "P02" not in get_codes(check(occasion="live", answers=answers))
    assert "P02" in get_codes(check(occasion="live", answers=answers, left={"preparation/theme": True}))


def test_a_finding_about_a_print_job_appears_only_there(check: Check) -> None:
    parts: dict[str, Any] = {"answers": {"net.theme": "mental_health"}, "people": [{"id": "p1", "name": "Tom"}]}

    assert "P01" not in get_codes(check(print_settings=PrintFacts(names="full"), **parts))
    assert "P01" in get_codes(check(occasion="print", print_settings=PrintFacts(names="full"), **parts))
    assert "P01" not in get_codes(check(occasion="print", print_settings=PrintFacts(names="none"), **parts))


def test_example_text_counts_until_it_is_changed(check: Check) -> None:
    answers = {"net.pitch": "Vier op de tien", "net.ask": "Een besluit"}

    findings = check(occasion="print", print_settings=PrintFacts(), answers=answers, example={"net.pitch": True, "net.ask": True})

    finding = get_one(findings, "P13")
    assert "(2 keer)" in finding.message
    assert finding.place.question == "net.pitch"


# -- a step that is not complete -----------------------------------------------------------------------------------------------------------


def test_a_step_that_was_left_open_counts_only_questions_of_which_nothing_else_speaks(check: Check) -> None:
    findings = check(occasion="live", left=ALL_LEFT)
    told = {finding.place.question for finding in findings if finding.code != "S01"}

    steps = [finding for finding in findings if finding.code == "S01"]

    assert steps
    assert not told & {finding.place.question for finding in steps}
    assert all(finding.subject.count("/") == 1 for finding in steps)


def test_a_question_of_which_only_a_beaten_finding_speaks_counts_as_open(check: Check, get_form: Callable[..., Form]) -> None:
    form = get_form("werkgroep")
    step = next(f"{p.id}/{s.id}" for p in form.phases for s in p.steps if any(q.id == "wg.board_member" for q in s.questions))

    def get_place(members: int) -> str | None:
        """Where the step is called open first: of the board member G05 speaks, unless G03 beats it."""
        found = [f for f in check("werkgroep", members=members) if (f.code, f.subject) == ("S01", step)]
        return found[0].place.question if found else None

    assert get_place(4) != "wg.board_member"
    assert get_place(1) == "wg.board_member"


def test_a_parked_question_without_a_name_is_spoken_of_by_its_label(check: Check) -> None:
    findings = check(states={"net.slogan": {"state": "later", "when": "2027-03-01"}})

    finding = get_one(findings, "S02")
    assert finding.subject == finding.place.question == "net.slogan"


# -- putting aside -------------------------------------------------------------------------------------------------------------------------


def test_a_finding_put_aside_carries_its_reason_until_a_value_it_rests_on_changes(check: Check) -> None:
    pitch = {"net.pitch": "w " * 90}
    before = get_one(check(answers=pitch), "N06")

    fact = {"N06": {"reason": "bewust zo", "rests": before.rests}}

    assert get_one(check(answers=pitch, dismissed=fact), "N06").dismissed == "bewust zo"
    assert get_one(check(answers={"net.pitch": "w " * 91}, dismissed=fact), "N06").dismissed is None


def test_a_finding_about_a_row_stays_aside_when_another_row_is_added(check: Check) -> None:
    budget = [{"id": "b1", "item": "Drukwerk", "amount": 500}]
    before = get_one(check(answers={"shr.budget": budget}), "D13")
    fact = {"D13 shr.budget[1]": {"reason": "komt later", "rests": before.rests}}

    after = check(answers={"shr.budget": [*budget, {"id": "b2", "item": "Zaal", "amount": 100, "source": "HR"}]}, dismissed=fact)

    assert get_one(after, "D13").dismissed == "komt later"


def test_a_finding_about_a_row_comes_back_when_another_row_takes_its_number(check: Check) -> None:
    budget = [{"id": "b1", "item": "Drukwerk", "amount": 500}]
    fact = {"D13 shr.budget[1]": {"reason": "komt later", "rests": get_one(check(answers={"shr.budget": budget}), "D13").rests}}

    after = check(answers={"shr.budget": [{"id": "b2", "item": "Zaal", "amount": 100}]}, dismissed=fact)

    assert get_one(after, "D13").dismissed is None


def test_put_aside_in_an_exchange_file_holds_without_a_digest(check: Check) -> None:
    finding = get_one(check(answers={"net.pitch": "w " * 90}, dismissed={"N06": {"reason": "mag langer"}}), "N06")

    assert finding.dismissed == "mag langer"


# -- order, places, words ------------------------------------------------------------------------------------------------------------------


def test_findings_of_the_step_where_she_is_come_first_then_warnings(check: Check, get_form: Callable[..., Form]) -> None:
    form = get_form("netwerk")
    last = form.phases[-1]
    place = {"last": {"phase": last.id, "step": last.steps[0].id, "question": ""}}
    here = {question.id for question in last.steps[0].questions}

    findings = check(occasion="live", left=ALL_LEFT, place=place)

    in_step = [finding.place.question in here for finding in findings]
    assert any(in_step)
    assert in_step == sorted(in_step, reverse=True)
    rest = [finding.level for finding in findings if finding.place.question not in here]
    assert rest == sorted(rest, reverse=True)


def test_a_finding_about_a_row_jumps_to_that_row_and_cell(check: Check) -> None:
    actions = [{"id": "a1", "action": ""}, {"id": "a2", "action": "Affiche", "start": "2027-05-02", "end": "2027-05-01"}]

    finding = get_one(check(answers={"shr.actions": actions}), "T01")

    assert finding.subject == "shr.actions[1]"
    assert (finding.place.question, finding.place.row, finding.place.column) == ("shr.actions", "a2", "end")
    assert finding.message == "Actie 1 eindigt (1 mei 2027) vóór de start (2 mei 2027)."


def test_of_several_questions_a_finding_jumps_to_the_first_that_is_empty(check: Check) -> None:
    findings = check("werkgroep", people=[{"id": "p1"}], answers={"wg.chair": "p1", "wg.timekeeper": "p1"})

    assert get_one(findings, "M01").place.question == "wg.reporter"


def test_a_cell_is_named_with_its_row_and_column_and_a_money_amount_with_a_point(check: Check) -> None:
    budget = [{"item": "Zaal", "amount": 2000}, {"item": "Bel 0470 12 34 56", "amount": 501}]

    findings = check(answers={"shr.budget": budget, "shr.budget_asked": 1250})

    assert get_one(findings, "P03").message.startswith("Bij ‘Wat kost het, en waar komt het geld vandaan? (regel 2, Waarvoor?)’")
    assert get_one(findings, "D12").message == "De posten zijn samen € 2.501. Je vraagt € 1.250. Pas één van beide aan."


def test_an_empty_cell_is_written_as_dots(check: Check) -> None:
    assert get_one(check(answers={"shr.budget": [{"amount": 5}]}), "D13").message.startswith("Post ‘...’")


def test_what_somebody_typed_is_never_read_as_a_placeholder(check: Check) -> None:
    assert get_one(check(answers={"shr.budget": [{"item": "{nr} {item}", "amount": 5}]}), "D13").message.startswith("Post ‘{nr} {item}’")


def test_flemish_words_are_used_for_a_flemish_form(check: Check) -> None:
    findings = check(language="nl_BE", answers={"gen.org_country": "be", "net.kickoff": "2027-05-17"})

    assert get_one(findings, "M20").message == "17 mei 2027 valt op pinkstermaandag. Klopt dat?"
