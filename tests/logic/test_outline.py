import pytest
from msgspec.structs import replace

from app.logic.outline import compute_outline, get_letters
from app.model.form import Form
from app.model.outline import Outline
from app.model.plan import Address, Edit, Plan


def get_numbers(outline: Outline) -> dict[str, str]:
    return {entry.question.id: entry.number for phase in outline.phases for step in phase.steps for entry in step.questions}


def with_state(plan: Plan, question: str, state: str) -> Plan:
    return plan.with_edits((Edit(Address("state", question), None, {"state": state}),))


def test_a_question_has_the_number_of_its_phase_step_and_place(form: Form, make_plan) -> None:
    numbers = get_numbers(compute_outline(form, make_plan()))
    assert numbers["net.theme"] == "1.1a"
    assert numbers["net.core"] == "2.1a"
    assert numbers["shr.eval_date"] == "2.2e"


def test_numbers_stay_the_same_whatever_the_route_or_the_answers_hide(form: Form, make_plan) -> None:
    full = get_numbers(compute_outline(form, make_plan()))
    short = get_numbers(compute_outline(form, make_plan({"net.theme": "health"}, route="kort")))
    assert len(short) < len(full)
    assert all(full[question] == number for question, number in short.items())


def test_an_info_block_takes_no_letter(form: Form, make_plan) -> None:
    numbers = get_numbers(compute_outline(form, make_plan()))
    assert numbers["net.note"] == ""
    assert numbers["net.conditions"] == "1.2b"


def test_a_question_that_is_asked_in_two_steps_has_its_own_number_in_each(form: Form, make_plan) -> None:
    steps = [step for phase in compute_outline(form, make_plan()).phases for step in phase.steps]
    assert [entry.number for step in steps for entry in step.questions if entry.question.id == "shr.goals"] == ["1.2a", "2.3a"]


def test_the_route_decides_which_questions_show(form: Form, make_plan) -> None:
    shown = get_numbers(compute_outline(form, make_plan(route="kort")))
    assert set(shown) == {"net.theme", "net.vision", "shr.goals", "net.sponsor", "net.core", "shr.actions", "shr.eval_date"}
    assert "net.trigger" in get_numbers(compute_outline(form, make_plan(route="essentieel")))


def test_the_route_never_hides_what_was_answered_or_has_a_state(form: Form, make_plan) -> None:
    plan = with_state(make_plan({"net.trigger": "31-02"}, route="kort"), "net.advantages", "later")
    outline = compute_outline(form, plan)
    trigger, advantages = outline.get_entry("net.trigger"), outline.get_entry("net.advantages")
    assert trigger is not None
    assert not trigger.on_route
    assert advantages is not None
    assert advantages.standing == "later"


def test_a_hidden_question_that_was_answered_stands_behind_the_others_and_does_not_count(form: Form, make_plan) -> None:
    outline = compute_outline(form, make_plan({"net.theme": "health", "net.vision": "Samen"}))
    entry = outline.get_entry("net.vision")
    assert outline.phases[-1].is_kept
    assert entry is outline.phases[-1].steps[0].questions[0]
    assert not entry.counts
    assert outline.answered == 1


def test_a_hidden_question_without_an_answer_is_nowhere(form: Form, make_plan) -> None:
    outline = compute_outline(form, make_plan({"net.theme": "health"}))
    assert outline.get_entry("net.vision") is None
    assert not outline.phases[-1].is_kept


def test_a_step_without_a_question_that_shows_is_left_out(form: Form, make_plan) -> None:
    phases = tuple(replace(phase, steps=tuple(step for step in phase.steps if step.id != "reason")) for phase in form.phases)
    first = replace(form.phases[0], steps=(replace(form.phases[0].steps[0], questions=form.phases[0].steps[0].questions[1:3]), *phases[0].steps))
    outline = compute_outline(replace(form, phases=(first, *phases[1:])), make_plan(route="kort"))
    assert [step.number for step in outline.phases[0].steps] == ["1.2"]


@pytest.mark.parametrize(
    ("state", "standing"), [("later", "later"), ("not_agreed", "not_agreed"), ("not_applicable", "not_applicable"), ("open", "answered")]
)
def test_a_state_speaks_before_the_answer(form: Form, make_plan, state: str, standing: str) -> None:
    entry = compute_outline(form, with_state(make_plan({"net.trigger": "Nu"}), "net.trigger", state)).get_entry("net.trigger")
    assert entry is not None
    assert entry.standing == standing


def test_an_answer_that_cannot_be_read_is_unreadable_and_counts_as_answered(form: Form, make_plan) -> None:
    outline = compute_outline(form, make_plan({"gen.period_end": "ooit"}))
    entry = outline.get_entry("gen.period_end")
    assert entry is not None
    assert entry.standing == "unreadable"
    assert outline.answered == 1


def test_info_and_what_does_not_apply_do_not_count(form: Form, make_plan) -> None:
    before = compute_outline(form, make_plan())
    after = compute_outline(form, with_state(make_plan(), "net.trigger", "not_applicable"))
    assert after.total == before.total - 1
    assert before.total == sum(entry.question.kind != "info" for phase in before.phases for step in phase.steps for entry in step.questions)


def test_an_entry_tells_of_an_example_and_a_note_and_a_step_that_it_was_left(form: Form) -> None:
    facts = {Address("example", "shr.goals", "r1"): True, Address("note", "net.theme"): "stil", Address("left", "preparation/reason"): True}
    outline = compute_outline(form, Plan(facts=facts))
    goals, theme = outline.get_entry("shr.goals"), outline.get_entry("net.theme")
    assert goals is not None
    assert theme is not None
    assert (goals.example, goals.noted, theme.example, theme.noted) == (True, False, False, True)
    assert [step.left for step in outline.phases[0].steps] == [True, False]


def test_after_z_come_two_letters() -> None:
    assert [get_letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]
