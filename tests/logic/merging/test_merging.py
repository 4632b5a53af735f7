from collections.abc import Mapping

from msgspec.structs import replace

from app.logic.merging import Merge, Voices, compute_merge, compute_merge_edits
from app.logic.moving import compute_drawer_edits, with_drawer
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Question

VOICES = Voices("An", "Bas")


def merge_into(merge: Merge, **choices: str) -> Plan:
    """The outcome; choices by question ("net_trigger") for its answer."""
    wished = {Address("answer", key.replace("_", ".", 1)): choice for key, choice in choices.items()}
    return merge.mine.with_edits(compute_merge_edits(merge, wished))


def get_proposals(merge: Merge) -> dict[str, str]:
    return {" ".join(filter(None, point.address)): point.proposal for point in merge.points}


def with_facts(plan: Plan, facts: Mapping[tuple[str, ...], Json]) -> Plan:
    return Plan(facts={**plan.facts, **{Address(*key): value for key, value in facts.items()}})


# -- values ------------------------------------------------------------------------------------------------------------------------------


def test_two_equal_copies_differ_in_nothing(form: Form, make_plan) -> None:
    plan = make_plan({"net.trigger": "Nu", "shr.goals": [{"goal": "Een"}]})
    merge = compute_merge(form, plan, plan)
    assert merge.points == ()
    assert compute_merge_edits(merge) == ()


def test_without_a_beginning_what_is_filled_goes_before_what_is_empty(form: Form, make_plan) -> None:
    merge = compute_merge(form, make_plan({"net.trigger": "Nu"}), make_plan({"net.vision": "Samen"}))
    assert get_proposals(merge) == {"answer net.trigger": "mine", "answer net.vision": "theirs"}
    assert merge_into(merge) == make_plan({"net.trigger": "Nu", "net.vision": "Samen"})


def test_without_a_beginning_two_different_answers_are_asked_and_ours_stays_meanwhile(form: Form, make_plan) -> None:
    merge = compute_merge(form, make_plan({"net.trigger": "Nu"}), make_plan({"net.trigger": "Straks"}))
    assert get_proposals(merge) == {"answer net.trigger": "ask"}
    assert merge_into(merge).get_answer("net.trigger") == "Nu"
    assert merge_into(merge, net_trigger="theirs").get_answer("net.trigger") == "Straks"


def test_with_a_beginning_who_changed_an_answer_is_right_and_who_emptied_it_too(form: Form, make_plan) -> None:
    base = make_plan({"net.trigger": "Nu", "net.vision": "Samen", "shr.budget_asked": 100})
    mine = make_plan({"net.trigger": "Straks", "net.vision": "Samen", "shr.budget_asked": 100})
    theirs = make_plan({"net.trigger": "Nu", "shr.budget_asked": 250})
    merge = compute_merge(form, mine, theirs, base)
    assert get_proposals(merge) == {"answer net.trigger": "mine", "answer net.vision": "theirs", "answer shr.budget_asked": "theirs"}
    assert merge_into(merge) == make_plan({"net.trigger": "Straks", "shr.budget_asked": 250})


def test_both_texts_stand_under_each_other_with_who_said_what(form: Form, make_plan) -> None:
    merge = compute_merge(form, make_plan({"net.trigger": "Nu"}), make_plan({"net.trigger": "Straks"}), voices=VOICES)
    assert merge_into(merge, net_trigger="both").get_answer("net.trigger") == "An: Nu\nBas: Straks"


def test_texts_that_were_joined_before_are_not_joined_again(form: Form, make_plan) -> None:
    merge = compute_merge(form, make_plan({"net.trigger": "An: Nu\nBas: Straks"}), make_plan({"net.trigger": "Straks"}), voices=VOICES)
    assert get_proposals(merge) == {"answer net.trigger": "mine"}


def test_a_short_text_inside_a_longer_word_is_not_taken_for_said(form: Form, make_plan) -> None:
    merge = compute_merge(form, make_plan({"net.trigger": "Adem"}), make_plan({"net.trigger": "a"}))
    assert merge_into(merge, net_trigger="both").get_answer("net.trigger") == "Adem\na"


def test_lists_that_both_changed_hold_what_each_added_and_not_what_either_took_away(form: Form, make_plan) -> None:
    base = make_plan({"net.advantages": ["voice", "meet"]})
    mine = make_plan({"net.advantages": ["meet"]})
    theirs = make_plan({"net.advantages": ["voice", "meet", {"id": "other", "text": "eten"}]})
    merge = compute_merge(form, mine, theirs, base)
    assert get_proposals(merge) == {"answer net.advantages": "both"}
    assert merge_into(merge).get_answer("net.advantages") == ["meet", {"id": "other", "text": "eten"}]


def test_a_value_of_which_there_is_one_cannot_be_both_but_can_wait_as_positions(form: Form, make_plan) -> None:
    mine, theirs = make_plan({"shr.eval_date": "2027-03-01"}), make_plan({"shr.eval_date": "2027-04-01"})
    merge = compute_merge(form, mine, theirs, voices=VOICES)
    assert merge.points[0].choices == ("mine", "theirs", "note", "park")
    parked = merge_into(merge, shr_eval_date="park")
    state = parked.get_state("shr.eval_date")
    assert state is not None
    assert (state.state, state.positions) == ("not_agreed", ("An: 1 maart 2027", "Bas: 1 april 2027"))
    assert parked.get_answer("shr.eval_date") == "2027-03-01"


def test_what_they_wrote_can_go_into_the_private_note_behind_what_stands_there(form: Form, make_plan) -> None:
    mine = with_facts(make_plan({"shr.eval_date": "2027-03-01"}), {("note", "shr.eval_date"): "Nog vragen."})
    merge = compute_merge(form, mine, make_plan({"shr.eval_date": "2027-04-01"}), voices=VOICES)
    assert merge_into(merge, shr_eval_date="note").get_fact("note", "shr.eval_date") == "Nog vragen.\nBas: 1 april 2027"


def test_how_our_copy_is_called_and_shown_stays_ours(form: Form, make_plan) -> None:
    base = make_plan({"gen.title": "Plan"}, route="volledig")
    merge = compute_merge(form, base, make_plan({"gen.title": "Plan (kopie)"}, route="kort"), base)
    assert get_proposals(merge) == {"answer gen.title": "mine", "property route": "mine"}


# -- rows --------------------------------------------------------------------------------------------------------------------------------


def test_rows_that_both_added_are_all_there_each_behind_its_neighbour(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    mine = make_plan({"shr.goals": [{"goal": "Een"}, {"id": "a", "goal": "Van An"}, {"id": "r2", "goal": "Twee"}]})
    theirs = make_plan({"shr.goals": [{"goal": "Een"}, {"id": "b", "goal": "Van Bas"}, {"id": "r2", "goal": "Twee"}, {"id": "c", "goal": "Drie"}]})
    outcome = merge_into(compute_merge(form, mine, theirs, base))
    assert [row["goal"] for row in outcome.get_rows("shr.goals")] == ["Een", "Van An", "Van Bas", "Twee", "Drie"]


def test_other_cells_of_one_row_are_no_clash(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}]})
    mine = make_plan({"shr.goals": [{"goal": "Een", "visible_as": "zes keer"}]})
    theirs = make_plan({"shr.goals": [{"goal": "Een", "when": "2027-12-02"}]})
    merge = compute_merge(form, mine, theirs, base)
    assert merge.to_choose == ()
    assert merge_into(merge) == make_plan({"shr.goals": [{"goal": "Een", "visible_as": "zes keer", "when": "2027-12-02"}]})


def test_one_cell_that_both_changed_is_asked_and_both_keeps_two_rows_where_it_cannot_be_joined(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    mine = make_plan({"shr.goals": [{"goal": "Een", "when": "2027-03-01"}, {"goal": "Twee"}]})
    theirs = make_plan({"shr.goals": [{"goal": "Een", "when": "2027-04-01"}, {"goal": "Twee"}]})
    merge = compute_merge(form, mine, theirs, base)
    assert get_proposals(merge) == {"answer shr.goals r1": "ask"}
    assert merge.points[0].two_rows
    outcome = mine.with_edits(compute_merge_edits(merge, {Address("answer", "shr.goals", "r1"): "both"}))
    assert [(row["id"], row.get("when")) for row in outcome.get_rows("shr.goals")] == [("r1", "2027-03-01"), ("r1-2", "2027-04-01"), ("r2", None)]


def test_a_row_that_was_removed_there_and_left_alone_here_goes_and_one_that_was_edited_here_is_asked(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    mine = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee, scherper"}]})
    merge = compute_merge(form, mine, make_plan(), base)
    assert get_proposals(merge) == {"answer shr.goals r1": "theirs", "answer shr.goals r2": "ask"}
    assert [row["goal"] for row in merge_into(merge).get_rows("shr.goals")] == ["Twee, scherper"]


def test_a_row_that_is_still_named_stays_although_it_was_removed_there(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}]})
    mine = make_plan({"shr.goals": [{"goal": "Een"}], "shr.actions": [{"action": "Kaart", "goal": "r1"}]})
    merge = compute_merge(form, mine, make_plan(), base)
    assert merge_into(merge) == mine
    gone = mine.with_edits(compute_merge_edits(merge, {Address("answer", "shr.goals", "r1"): "theirs"}))
    assert gone == make_plan({"shr.actions": [{"action": "Kaart"}]})


def test_another_order_of_the_rows_is_followed_when_only_they_changed_it(form: Form, make_plan) -> None:
    base = make_plan({"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    theirs = make_plan({"shr.goals": [{"id": "r2", "goal": "Twee"}, {"id": "r1", "goal": "Een"}]})
    assert merge_into(compute_merge(form, base, theirs, base)) == theirs
    assert merge_into(compute_merge(form, theirs, base, base)) == theirs


def test_rows_to_the_letter_the_same_are_one_row_whatever_their_ids(form: Form, make_plan) -> None:
    mine = make_plan({"shr.goals": [{"id": "a", "goal": "Een"}]})
    merge = compute_merge(form, mine, make_plan({"shr.goals": [{"id": "b", "goal": "Een"}]}))
    assert merge.points == ()


def test_counted_ids_of_another_plan_do_not_overwrite_our_rows(form: Form, make_plan) -> None:
    mine = make_plan({"shr.goals": [{"id": "row-1", "goal": "Rust"}]})
    theirs = make_plan({"shr.goals": [{"id": "row-1", "goal": "Ruimte"}], "shr.actions": [{"action": "Kaart", "goal": "row-1"}]})
    outcome = merge_into(compute_merge(form, mine, theirs))
    assert {row["id"]: row["goal"] for row in outcome.get_rows("shr.goals")} == {"row-1": "Rust", "row-1-2": "Ruimte"}
    assert outcome.get_rows("shr.actions")[0]["goal"] == "row-1-2"


# -- people ------------------------------------------------------------------------------------------------------------------------------


def test_somebody_whom_both_entered_is_one_person_and_is_named_by_one_id(form: Form, make_plan) -> None:
    mine = make_plan({"net.sponsor": "a"}, [{"id": "a", "name": "Ruud"}])
    theirs = make_plan({"net.core": ["b"], "shr.actions": [{"action": "Kaart", "owner": "b"}]}, [{"id": "b", "name": "ruud", "function": "planner"}])
    merge = compute_merge(form, mine, theirs)
    assert [(twin.mine, twin.theirs, twin.as_one) for twin in merge.twins] == [("a", "b", True)]
    outcome = merge_into(merge)
    assert [(person.id, person.function, person.in_group) for person in outcome.people] == [("a", "planner", True)]
    assert (outcome.get_answer("net.core"), outcome.get_rows("shr.actions")[0]["owner"]) == (["a"], "a")


def test_two_people_with_one_name_and_another_function_are_two_unless_she_says_otherwise(form: Form, make_plan) -> None:
    mine = make_plan(people=[{"id": "a", "name": "Ruud", "function": "planner"}])
    theirs = make_plan(people=[{"id": "b", "name": "Ruud", "function": "directeur"}])
    assert len(merge_into(compute_merge(form, mine, theirs)).people) == 2
    assert len(merge_into(compute_merge(form, mine, theirs, as_one={"b": True})).people) == 1


def test_who_is_named_comes_along(form: Form, make_plan) -> None:
    base = make_plan(people=[{"id": "a", "name": "Ruud"}])
    theirs = make_plan({"net.sponsor": "a"}, [{"id": "a", "name": "Ruud"}])
    assert [person.name for person in merge_into(compute_merge(form, make_plan(), theirs, base)).people] == ["Ruud"]


# -- marks -------------------------------------------------------------------------------------------------------------------------------


def test_states_notes_pitfalls_assignments_and_findings_put_aside_come_along(form: Form, make_plan) -> None:
    facts = {
        ("state", "net.vision"): {"state": "later", "when": "2027-02-01"},
        ("note", "net.trigger"): "Voorzichtig.",
        ("pitfall", "pit.preparation.hr"): True,
        ("assignment", "preparation"): {"done": "2027-01-04"},
        ("dismissed", "M13"): {"reason": "Bewust zo.", "rests": "x"},
        ("left", "preparation/reason"): True,
    }
    theirs = with_facts(make_plan(), facts)
    assert merge_into(compute_merge(form, make_plan(), theirs)) == theirs


def test_where_she_was_and_what_the_form_does_not_ask_stay_there_and_are_told(form: Form, make_plan) -> None:
    theirs = with_facts(make_plan({"old.question": "iets"}), {("place", "last"): {"phase": "x"}, ("pitfall", "pit.old"): True})
    merge = compute_merge(form, make_plan(), theirs)
    assert compute_merge_edits(merge) == ()
    assert merge.strangers == ("old.question", "pit.old")


def test_the_positions_of_two_parked_questions_are_united(form: Form, make_plan) -> None:
    mine = with_facts(make_plan(), {("state", "net.vision"): {"state": "not_agreed", "positions": ["ja"]}})
    theirs = with_facts(make_plan(), {("state", "net.vision"): {"state": "not_agreed", "positions": ["nee"]}})
    merge = compute_merge(form, mine, theirs)
    outcome = mine.with_edits(compute_merge_edits(merge, {Address("state", "net.vision"): "both"}))
    assert outcome.get_fact("state", "net.vision") == {"state": "not_agreed", "positions": ["ja", "nee"]}


def test_the_example_mark_goes_with_the_answer_that_is_taken(form: Form, make_plan) -> None:
    mine = with_facts(make_plan({"net.trigger": "Voorbeeld"}), {("example", "net.trigger"): True})
    merge = compute_merge(form, mine, make_plan({"net.trigger": "Eigen"}))
    assert merge_into(merge, net_trigger="theirs").get_fact("example", "net.trigger") is None
    assert merge_into(merge).get_fact("example", "net.trigger") is True


# -- a part of a plan --------------------------------------------------------------------------------------------------------------------


def test_silence_of_a_source_that_speaks_of_one_question_takes_nothing_away(form: Form, make_plan) -> None:
    base = make_plan({"net.trigger": "Nu", "net.vision": "Samen", "shr.goals": [{"goal": "Een"}]}, [{"id": "a", "name": "Ruud"}])
    theirs = make_plan({"net.vision": "Apart", "shr.goals": [{"id": "n", "goal": "Twee"}]})
    outcome = merge_into(compute_merge(form, base, theirs, base, frozenset({"net.vision", "net.trigger"})))
    assert outcome.get_answer("net.trigger") is None
    assert outcome.get_answer("net.vision") == "Apart"
    assert [row["goal"] for row in outcome.get_rows("shr.goals")] == ["Een", "Twee"]
    assert [person.name for person in outcome.people] == ["Ruud"]


def test_several_sources_one_after_another_name_each_who_spoke(form: Form, make_plan) -> None:
    plan = make_plan({"net.trigger": "Nu"})
    for who, text in (("Bas", "Straks"), ("Cor", "Nooit")):
        merge = compute_merge(form, plan, make_plan({"net.trigger": text}), covers=frozenset({"net.trigger"}), voices=Voices("", who))
        plan = merge_into(merge, net_trigger="both")
    assert plan.get_answer("net.trigger") == "Nu\nBas: Straks\nCor: Nooit"
    assert PEOPLE not in plan.get_keys("answer")


def test_an_answer_to_a_question_of_their_newer_form_comes_along_with_its_description(form: Form, make_plan) -> None:
    extra = Question(id="net.extra", kind="text", label="Wat is er nieuw?")
    newer = replace(form, version=2, start_questions=(*form.start_questions, extra))
    theirs = make_plan({"net.extra": "Dit", "net.trigger": "Nu"})
    theirs = theirs.with_edits(compute_drawer_edits(newer, form, theirs))
    merge = compute_merge(with_drawer(form, theirs), make_plan(), theirs)
    assert merge.strangers == ()
    assert merge_into(merge) == theirs
    assert merge_into(merge, net_extra="mine") == make_plan({"net.trigger": "Nu"})


def test_the_form_a_plan_goes_by_is_never_taken_over(form: Form, make_plan) -> None:
    assert compute_merge(form, make_plan(form_digest="a"), make_plan(form_digest="b", form="werkgroep")).points == ()
