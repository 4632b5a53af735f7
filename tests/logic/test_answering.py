import itertools
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.logic import answering
from app.logic.people import get_member_ids
from app.logic.reading import Reading
from app.model.finding import Finding, Place
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, AnswerState, Edit, Plan

NewId = Callable[[], str]

PEOPLE_ROWS = [{"id": "p1", "name": "An", "function": "planner"}, {"id": "p2", "name": "Bo", "function": "HR-adviseur", "in_group": "yes"}]


def undo(plan: Plan, edits: tuple[Edit, ...]) -> Plan:
    return plan.with_edits(tuple(edit.get_inverse() for edit in reversed(edits)))


def get_changes(edits: tuple[Edit, ...]) -> dict[tuple[str, ...], Json]:
    return {tuple(edit.address): edit.after for edit in edits}


# -- answers -----------------------------------------------------------------------------------------------------------------------------


def test_an_answer_is_one_edit_and_the_same_answer_is_none(form: Form, make_plan, new_id: NewId) -> None:
    edits = answering.compute_answer_edits(form, make_plan(), "net.trigger", "Nu", new_id)
    assert edits == (Edit(Address("answer", "net.trigger"), None, "Nu"),)
    assert answering.compute_answer_edits(form, make_plan({"net.trigger": "Nu"}), "net.trigger", "Nu", new_id) == ()


def test_an_emptied_answer_is_gone(form: Form, make_plan, new_id: NewId) -> None:
    for nothing in ("", None, []):
        edits = answering.compute_answer_edits(form, make_plan({"net.trigger": "Nu"}), "net.trigger", nothing, new_id)
        assert edits == (Edit(Address("answer", "net.trigger"), "Nu", None),)


def test_a_wrong_answer_is_kept_as_typed(form: Form, make_plan, new_id: NewId) -> None:
    edits = answering.compute_answer_edits(form, make_plan(), "gen.period_end", "31-02-2028", new_id)
    assert edits[0].after == "31-02-2028"


def test_an_answer_to_a_question_that_the_form_does_not_have_is_kept(form: Form, make_plan, new_id: NewId) -> None:
    assert answering.compute_answer_edits(form, make_plan(), "old.question", "iets", new_id)[0].after == "iets"


# -- rows --------------------------------------------------------------------------------------------------------------------------------


def test_rows_without_an_id_get_one_and_only_rows_that_differ_are_edited(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    rows = [{"id": "r1", "goal": "Een"}, {"id": "r2", "goal": "Anders"}, {"goal": "Drie"}]
    assert get_changes(answering.compute_answer_edits(form, plan, "shr.goals", rows, new_id)) == {
        ("answer", "shr.goals", "r2"): {"goal": "Anders"},
        ("answer", "shr.goals", "new1"): {"goal": "Drie"},
        ("answer", "shr.goals", ""): ["r1", "r2", "new1"],
    }


def test_a_row_id_that_is_there_twice_is_given_once(form: Form, make_plan, new_id: NewId) -> None:
    edits = answering.compute_answer_edits(form, make_plan(), "shr.goals", [{"id": "a", "goal": "Een"}, {"id": "a", "goal": "Twee"}], new_id)
    assert [row["goal"] for row in make_plan().with_edits(edits).get_rows("shr.goals")] == ["Een", "Twee"]


def test_a_text_given_for_a_table_becomes_a_row(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan().with_edits(answering.compute_answer_edits(form, make_plan(), "shr.goals", "Elkaar kennen", new_id))
    assert plan.get_rows("shr.goals") == ({"id": "new1", "goal": "Elkaar kennen"},)


def test_an_emptied_table_leaves_nothing_behind(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Een"}]})
    assert plan.with_edits(answering.compute_answer_edits(form, plan, "shr.goals", [], new_id)).facts == {}


def test_a_cell_is_set_and_emptied(form: Form, make_plan) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Een", "visible_as": "iets"}]})
    after = plan.with_edits(answering.compute_cell_edits(form, plan, "shr.goals", "r1", "goal", "Anders"))
    assert after.get_rows("shr.goals") == ({"id": "r1", "goal": "Anders", "visible_as": "iets"},)
    emptied = after.with_edits(answering.compute_cell_edits(form, after, "shr.goals", "r1", "visible_as", ""))
    assert emptied.get_rows("shr.goals") == ({"id": "r1", "goal": "Anders"},)


def test_a_cell_with_zero_or_no_is_filled(form: Form, make_plan) -> None:
    plan = make_plan({"shr.actions": [{"action": "Bellen"}]})
    assert plan.with_edits(answering.compute_cell_edits(form, plan, "shr.actions", "r1", "hours", 0)).get_rows("shr.actions")[0]["hours"] == 0


def test_a_row_of_the_form_comes_to_be_with_its_first_cell(form: Form, make_plan) -> None:
    plan = make_plan().with_edits(answering.compute_cell_edits(form, make_plan(), "net.conditions", "money", "score", 2))
    assert plan.get_rows("net.conditions") == ({"id": "money", "score": 2},)


def test_cells_that_the_form_gives_are_not_stored(form: Form, make_plan, new_id: NewId) -> None:
    rows = [{"id": "time", "condition": "tijd"}, {"id": "money", "condition": "geld", "score": 2}]
    plan = make_plan().with_edits(answering.compute_answer_edits(form, make_plan(), "net.conditions", rows, new_id))
    assert plan.get_rows("net.conditions") == ({"id": "money", "score": 2},)


def test_a_row_is_added_moved_and_removed(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    plan = plan.with_edits(answering.compute_added_row_edits(form, plan, "shr.goals", {"goal": "Nieuw"}, new_id, place=1))
    assert [row["goal"] for row in plan.get_rows("shr.goals")] == ["Een", "Nieuw", "Twee"]
    plan = plan.with_edits(answering.compute_moved_row_edits(form, plan, "shr.goals", "r2", 0))
    assert [row["goal"] for row in plan.get_rows("shr.goals")] == ["Twee", "Een", "Nieuw"]
    plan = plan.with_edits(answering.compute_removed_row_edits(form, plan, "shr.goals", "r1"))
    assert [row["goal"] for row in plan.get_rows("shr.goals")] == ["Twee", "Nieuw"]


def test_moving_a_row_that_is_not_there_alters_nothing(form: Form, make_plan) -> None:
    assert answering.compute_moved_row_edits(form, make_plan({"shr.goals": [{"goal": "Een"}]}), "shr.goals", "nobody", 0) == ()


# -- group and references ----------------------------------------------------------------------------------------------------------------


def test_choosing_members_fills_in_the_register(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan(None, PEOPLE_ROWS)
    plan = plan.with_edits(answering.compute_answer_edits(form, plan, "net.core", ["p1"], new_id))
    assert {person.id: person.row.get("in_group") for person in plan.people} == {"p1": "yes", "p2": "no"}


def test_the_register_fills_in_the_members(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"net.core": ["p1"]}, PEOPLE_ROWS)
    plan = plan.with_edits(answering.compute_cell_edits(form, plan, PEOPLE, "p1", "in_group", "yes"))
    assert plan.get_answer("net.core") == ["p1", "p2"]
    plan = plan.with_edits(answering.compute_cell_edits(form, plan, PEOPLE, "p1", "in_group", "no"))
    assert plan.get_answer("net.core") == ["p2"]
    plan = plan.with_edits(answering.compute_added_row_edits(form, plan, PEOPLE, {"in_group": "yes"}, new_id))
    assert plan.get_answer("net.core") == ["p2", "new1"]


def test_a_person_who_is_not_in_the_register_stays_a_named_member(form: Form, make_plan) -> None:
    plan = make_plan({"net.core": ["p9"]}, PEOPLE_ROWS)
    plan = plan.with_edits(answering.compute_cell_edits(form, plan, PEOPLE, "p1", "in_group", "yes"))
    assert plan.get_answer("net.core") == ["p9", "p1", "p2"]


def test_members_that_cannot_be_read_are_kept_as_typed(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"net.core": "An en Bo"}, PEOPLE_ROWS)
    plan = plan.with_edits(answering.compute_cell_edits(form, plan, PEOPLE, "p1", "in_group", "yes"))
    assert plan.get_answer("net.core") == "An en Bo"
    typed = answering.compute_answer_edits(form, make_plan(None, PEOPLE_ROWS), "net.core", "An en Bo", new_id)
    assert [edit.address.key for edit in typed] == ["net.core"]


def test_a_person_who_leaves_is_named_nowhere_any_more(form: Form, make_plan) -> None:
    answers = {"net.core": ["p1", "p2"], "net.sponsor": "p1", "shr.actions": [{"owner": "p1", "helpers": ["p1", "p2"], "hours": 3}]}
    plan = make_plan(answers, [{"id": "p1"}, {"id": "p2", "substitute": "p1", "in_group": "yes"}])
    plan = plan.with_edits(answering.compute_state_edits(plan, "net.trigger", AnswerState(state="later", who="p1", when="2027-01-01")))
    assert len(answering.get_references(form, plan, "p1")) == 6
    edits = answering.compute_removed_row_edits(form, plan, PEOPLE, "p1")
    after = plan.with_edits(edits)
    assert answering.get_references(form, after, "p1") == ()
    assert after.get_rows("shr.actions") == ({"id": "r1", "helpers": ["p2"], "hours": 3},)
    assert after.get_answer("net.sponsor") is None
    assert after.get_fact("state", "net.trigger") == {"state": "later", "when": "2027-01-01"}
    assert undo(after, edits).facts == plan.facts


def test_a_row_that_names_itself_is_no_reference(form: Form, make_plan) -> None:
    assert answering.get_references(form, make_plan(None, [{"id": "p1", "substitute": "p1"}]), "p1") == ()


def test_a_goal_that_goes_is_taken_from_the_actions(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}], "shr.actions": [{"action": "Bellen", "goal": "r1"}]})
    plan = plan.with_edits(answering.compute_answer_edits(form, plan, "shr.goals", [{"id": "r2", "goal": "Twee"}], new_id))
    assert plan.get_rows("shr.actions") == ({"id": "r1", "action": "Bellen"},)


def test_two_people_who_replace_each_other_can_leave_together(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan(None, [{"id": "p1", "substitute": "p2"}, {"id": "p2", "substitute": "p1"}])
    assert plan.with_edits(answering.compute_answer_edits(form, plan, PEOPLE, [], new_id)).facts == {}


# -- examples ----------------------------------------------------------------------------------------------------------------------------


def test_an_example_is_marked_until_it_is_edited(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan().with_edits(answering.compute_example_edits(form, make_plan(), "net.trigger", 1, new_id))
    assert plan.get_answer("net.trigger") == "Tachtig nieuwe collega's."
    assert plan.get_fact("example", "net.trigger") is True
    edits = answering.compute_answer_edits(form, plan, "net.trigger", "Tachtig nieuwe collega's in 2026.", new_id)
    assert plan.with_edits(edits).get_fact("example", "net.trigger") is None


def test_another_example_takes_the_place_of_the_first_but_not_of_what_was_typed(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan().with_edits(answering.compute_example_edits(form, make_plan(), "net.trigger", 1, new_id))
    plan = plan.with_edits(answering.compute_example_edits(form, plan, "net.trigger", 0, new_id))
    assert (plan.get_answer("net.trigger"), plan.get_fact("example", "net.trigger")) == ("In 2026 zei 41 procent ja.", True)
    typed = make_plan({"net.trigger": "Eigen tekst."})
    typed = typed.with_edits(answering.compute_example_edits(form, typed, "net.trigger", 0, new_id))
    assert typed.get_answer("net.trigger") == "Eigen tekst.\nIn 2026 zei 41 procent ja."


def test_the_example_of_other_kinds_is_their_example_value(form: Form, make_plan, new_id: NewId) -> None:
    for question, value in (("net.theme", "care"), ("net.advantages", ["voice"]), ("shr.budget_asked", 6500), ("gen.period_end", "2028-01-31")):
        assert make_plan().with_edits(answering.compute_example_edits(form, make_plan(), question, 0, new_id)).get_answer(question) == value


def test_a_person_is_never_an_example_and_without_an_example_nothing_happens(form: Form, make_plan, new_id: NewId) -> None:
    for question, index in (
        ("net.sponsor", 0),
        ("net.core", 0),
        ("net.note", 0),
        ("net.trigger", 5),
        ("shr.goals", 7),
        ("shr.eval_date", 0),
        ("x", 0),
    ):
        assert answering.compute_example_edits(form, make_plan(), question, index, new_id) == ()


def test_an_example_row_names_only_people_and_rows_of_this_plan(form: Form, make_plan, new_id: NewId) -> None:
    bare = make_plan().with_edits(answering.compute_example_edits(form, make_plan(), "shr.actions", 0, new_id))
    assert bare.get_rows("shr.actions") == ({"id": "new1", "action": "Kaart maken", "end": "2027-03-25", "hours": 12},)
    plan = make_plan({"shr.goals": [{"id": "g1", "goal": "Een"}]}, PEOPLE_ROWS)
    row = plan.with_edits(answering.compute_example_edits(form, plan, "shr.actions", 0, new_id)).get_rows("shr.actions")[0]
    assert (row["owner"], row["goal"], row["helpers"]) == ("p1", "g1", ["p2"])
    assert not [raw for raw in Reading(form, plan).get_all_rows("shr.actions") if not raw.is_readable("owner")]


def test_an_example_row_is_marked_by_itself(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan().with_edits(answering.compute_example_edits(form, make_plan(), "shr.goals", 0, new_id))
    plan = plan.with_edits(answering.compute_added_row_edits(form, plan, "shr.goals", {"goal": "Eigen"}, new_id))
    assert plan.get_fact("example", "shr.goals", "new1") is True
    assert plan.with_edits(answering.compute_cell_edits(form, plan, "shr.goals", "new1", "goal", "Anders")).get_keys("example") == ()


def test_the_example_of_a_row_that_the_form_gives_fills_only_its_empty_cells(form: Form, make_plan, new_id: NewId) -> None:
    plan = make_plan({"net.conditions": [{"id": "money", "score": 5}]})
    plan = plan.with_edits(answering.compute_example_edits(form, plan, "net.conditions", 0, new_id))
    assert plan.get_rows("net.conditions") == ({"id": "money", "score": 5, "in_the_way": "geen post"},)
    assert plan.get_fact("example", "net.conditions", "money") is True


# -- marks -------------------------------------------------------------------------------------------------------------------------------


def test_a_state_is_set_with_what_was_filled_in_and_opened_again(make_plan) -> None:
    state = AnswerState(state="not_agreed", who="p1", positions=("ja", "nee"))
    plan = make_plan().with_edits(answering.compute_state_edits(make_plan(), "net.trigger", state))
    assert plan.get_fact("state", "net.trigger") == {"state": "not_agreed", "who": "p1", "positions": ["ja", "nee"]}
    assert plan.get_state("net.trigger") == state
    assert plan.with_edits(answering.compute_state_edits(plan, "net.trigger", None)).facts == {}


def test_a_finding_put_aside_holds_its_reason_and_what_it_rested_on(make_plan) -> None:
    finding = Finding(code="D13", level="hint", message="", place=Place(), subject="shr.budget[4]", rests="abc")
    plan = make_plan().with_edits(answering.compute_dismiss_edits(make_plan(), finding, "bewust zo"))
    assert plan.get_fact("dismissed", "D13 shr.budget[4]") == {"reason": "bewust zo", "rests": "abc"}
    assert plan.with_edits(answering.compute_dismiss_edits(plan, finding, None)).facts == {}


def test_notes_pitfalls_assignments_properties_and_places_come_and_go(make_plan) -> None:
    plan = make_plan()
    for edits in (
        answering.compute_note_edits(plan, "net.sponsor", "stil"),
        answering.compute_pitfall_edits(plan, "pit.x", ticked=True),
        answering.compute_assignment_edits(plan, "preparation", "2026-12-08", "goed gesprek"),
        answering.compute_property_edits(plan, "route", "kort"),
        answering.compute_left_edits(plan, "preparation", "reason"),
        answering.compute_place_edits(plan, "preparation", "reason", "net.theme"),
    ):
        plan = plan.with_edits(edits)
    assert plan.route == "kort"
    assert plan.get_fact("left", "preparation/reason") is True
    assert plan.get_fact("assignment", "preparation") == {"done": "2026-12-08", "note": "goed gesprek"}
    for edits in (
        answering.compute_note_edits(plan, "net.sponsor", ""),
        answering.compute_pitfall_edits(plan, "pit.x", ticked=False),
        answering.compute_assignment_edits(plan, "preparation"),
    ):
        plan = plan.with_edits(edits)
    assert {address.kind for address in plan.facts} == {"property", "left", "place"}


# -- anything --------------------------------------------------------------------------------------------------------------------------------

RAWS = st.sampled_from(("", "Nu", "p1", 3, None)) | st.lists(st.sampled_from(("p1", "p2", "p9")), max_size=3)
ROWS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.sampled_from(("p1", "p2", "p3")),
            "name": st.sampled_from(("An", "Bo")),
            "in_group": st.sampled_from(("yes", "no", "")),
            "owner": st.sampled_from(("p1", "p2")),
            "goal": st.sampled_from(("p1", "Een")),
            "helpers": st.just(["p1", "p2"]),
        },
    ),
    max_size=3,
)
STEPS = st.lists(
    st.tuples(st.just("answer"), st.sampled_from(("net.core", "net.sponsor", "net.trigger", "net.tellers")), RAWS)
    | st.tuples(st.just("answer"), st.sampled_from((PEOPLE, "shr.actions", "shr.goals", "net.conditions")), ROWS)
    | st.tuples(st.just("cell"), st.sampled_from((PEOPLE, "shr.actions")), st.sampled_from(("yes", "p1", "")))
    | st.tuples(st.just("remove"), st.sampled_from((PEOPLE, "shr.goals")), st.sampled_from(("p1", "p2")))
    | st.tuples(st.just("example"), st.sampled_from(("net.trigger", "shr.actions", "net.conditions")), st.just(0)),
    max_size=8,
)


def compute_edits(form: Form, plan: Plan, step: tuple[str, str, Json], new_id: NewId) -> tuple[Edit, ...]:
    what, question, raw = step
    if what == "answer":
        return answering.compute_answer_edits(form, plan, question, raw, new_id)
    if what == "cell":
        return answering.compute_cell_edits(form, plan, question, "p1", "in_group" if question == PEOPLE else "owner", raw)
    if what == "remove":
        return answering.compute_removed_row_edits(form, plan, question, str(raw))
    return answering.compute_example_edits(form, plan, question, 0, new_id)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_edits_and_then_their_inverses_give_the_plan_back_and_group_and_register_stay_equal(form: Form, steps: list) -> None:
    numbers = itertools.count(1)
    plans, done = [Plan()], []
    for step in steps:
        edits = compute_edits(form, plans[-1], step, lambda: f"n{next(numbers)}")
        assert len({edit.address for edit in edits}) == len(edits)
        assert all(edit.before != edit.after for edit in edits)
        done.append(edits)
        plans.append(plans[-1].with_edits(edits))
    named = plans[-1].get_answer("net.core")
    in_register = {person.id for person in plans[-1].people}
    inside = {person.id for person in plans[-1].people if person.in_group}
    assert named not in (None, []) or not inside
    assert not isinstance(named, list) or {person for person in named if person in in_register} == inside
    assert get_member_ids(plans[-1]) >= inside
    for before, edits, after in zip(reversed(plans[:-1]), reversed(done), reversed(plans[1:]), strict=True):
        assert undo(after, edits).facts == before.facts
