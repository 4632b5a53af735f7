"""A plan moves to a newer form: what is taken along, converted, put into the drawer, and new. Nothing is dropped."""

from app.logic.moving import compute_drawer_edits, compute_move, compute_move_edits, with_drawer
from app.logic.outline import compute_outline
from app.model.outline import KEPT
from app.model.plan import PEOPLE, Address
from app.model.question import Column, Option, Question
from tests.logic.moving.conftest import column, make_form, table


def get_places(move, fate):
    return {item.question for item in move.get_items(fate)}


def find_item(move, question, fate="converted"):
    return next(item for item in move.get_items(fate) if item.question == question)


def test_a_renamed_question_takes_its_answer_note_state_and_mark_along(forms, make_plan):
    plan = make_plan({"net.why": "Omdat."}, note__net__why="stil", state__net__why={"state": "later", "who": "p1"}, example__net__why=True)
    after = compute_move(forms[1], forms[2], plan).plan
    assert after.get_answer("net.reason") == "Omdat."
    assert after.get_fact("note", "net.reason") == "stil"
    assert after.get_state("net.reason").who == "p1"
    assert after.get_fact("example", "net.reason") is True
    assert "net.why" not in after.get_keys("answer")


def test_the_plan_it_was_computed_from_is_untouched(forms, full):
    before = dict(full.facts)
    compute_move(forms[1], forms[3], full)
    assert full.facts == before


def test_a_renamed_option_and_column_go_along_with_row_ids(forms, full):
    after = compute_move(forms[1], forms[2], full).plan
    assert after.get_answer("net.rhythm") == "each_month"
    assert after.get_rows("net.actions")[0]["who"] == "p2"
    assert after.get_rows("net.actions")[0]["id"] == "a1"


def test_what_was_typed_is_read_as_a_number(forms, full):
    assert compute_move(forms[1], forms[2], full).plan.get_answer("net.size") == 12


def test_what_is_no_number_stays_as_typed_and_says_so(forms, make_plan):
    move = compute_move(forms[1], forms[2], make_plan({"net.size": "ongeveer twaalf"}))
    assert move.plan.get_answer("net.size") == "ongeveer twaalf"
    assert find_item(move, "net.size", "taken").why


def test_lines_become_rows_and_rows_lines_again(forms, full):
    assert [row["what"] for row in compute_move(forms[1], forms[2], full).plan.get_rows("net.steps")] == ["Eerst praten", "Dan eten"]
    assert compute_move(forms[1], forms[3], full).plan.get_answer("net.steps") == "Eerst praten\nDan eten"


def test_of_two_helpers_nobody_can_say_which_so_both_wait_in_the_drawer(forms, full):
    move = compute_move(forms[1], forms[2], full)
    assert move.plan.get_answer("net.helpers") is None
    assert find_item(move, "drawer.net_helpers_v1", "drawer").before == "Noor (HR), Bas"


def test_one_helper_is_that_one(forms, make_plan):
    assert compute_move(forms[1], forms[2], make_plan({"net.helpers": ["p1"]})).plan.get_answer("net.helpers") == "p1"


def test_a_split_deals_the_options_out_and_a_merge_brings_them_together(forms, full):
    second = compute_move(forms[1], forms[2], full)
    assert second.plan.get_answer("net.loud") == ["eat"]
    assert second.plan.get_answer("net.quiet") == ["walk"]
    assert compute_move(forms[2], forms[3], second.plan).plan.get_answer("net.joy") == ["eat", "walk"]


def test_merged_tables_keep_every_row_and_who_named_one_still_does(forms, full):
    after = compute_move(forms[1], forms[2], full).plan
    rows = {row["id"]: row["name"] for row in after.get_rows("net.things")}
    assert sorted(rows.values()) == ["Beamer", "Zaal"]
    assert rows[after.get_answer("net.favourite")] == "Zaal"


def test_a_retired_question_waits_in_the_drawer_with_the_reason_of_the_authors(forms, full):
    move = compute_move(forms[1], forms[2], full)
    item = find_item(move, "net.song", "drawer")
    assert (item.before, item.why) == ("Hoofd, schouders", "Niemand zong.")
    assert move.plan.get_answer("net.song") == "Hoofd, schouders"


def test_a_retired_column_waits_in_the_drawer_beside_the_name_of_its_row(forms, full):
    move = compute_move(forms[1], forms[2], full)
    assert find_item(move, "drawer.net_actions_v1", "drawer").before == "Kaart · blij"
    assert "mood" not in move.plan.get_rows("net.actions")[0]


def test_the_drawer_stands_in_the_outline_among_what_is_kept(forms, full):
    move = compute_move(forms[1], forms[2], full)
    outline = compute_outline(with_drawer(forms[2], move.plan), move.plan)
    kept = next(phase for phase in outline.phases if phase.phase.id == KEPT)
    shown = {entry.question.id: entry.kept for step in kept.steps for entry in step.questions}
    assert shown["net.song"] == "drawer"
    assert outline.get_entry("net.song").question.label == "Wat is net.song?"


def test_a_note_without_an_answer_is_seen_in_the_drawer_too(forms, make_plan):
    move = compute_move(forms[1], forms[2], make_plan({}, note__net__song="vraag Bas"))
    assert compute_outline(with_drawer(forms[2], move.plan), move.plan).get_entry("net.song") is not None


def test_what_comes_back_in_a_later_form_leaves_the_drawer(forms, full):
    moved = compute_move(forms[1], forms[2], full).plan
    back = compute_move(with_drawer(forms[2], moved), forms[1], moved).plan
    assert back.get_answer("net.song") == "Hoofd, schouders"
    assert "net.song" not in back.get_keys("drawer")


def test_an_option_that_is_gone_stays_as_it_was_and_says_what_it_meant(forms, make_plan):
    move = compute_move(forms[2], forms[3], make_plan({"net.rhythm": "weekly"}))
    assert move.plan.get_answer("net.rhythm") == "weekly"
    assert any("elke week" in item.why for item in move.items if item.question == "net.rhythm")


def test_an_own_text_beside_an_option_stays(forms, make_plan):
    raw = {"id": "other", "text": "bij volle maan"}
    assert compute_move(forms[1], forms[3], make_plan({"net.rhythm": raw})).plan.get_answer("net.rhythm") == raw


def test_ticks_and_assignments_move_along_or_are_written_down(forms, make_plan):
    facts = {Address("pitfall", "pit.one.old"): True, Address("assignment", "one"): {"done": "2027-01-01", "note": "leuk"}}
    plan = make_plan({}).with_edits(())
    plan = type(plan)(facts={**plan.facts, **facts})
    second = compute_move(forms[1], forms[2], plan).plan
    assert second.get_fact("pitfall", "pit.one.new") is True
    assert second.get_fact("assignment", "begin") == {"done": "2027-01-01", "note": "leuk"}
    third = compute_move(forms[2], forms[3], second).plan
    assert "Te veel willen." in third.get_answer("drawer.marks_v2")


def test_the_register_keeps_its_persons(forms, full):
    assert compute_move(forms[1], forms[3], full).plan.get_rows(PEOPLE) == full.get_rows(PEOPLE)


def test_only_what_was_not_asked_before_is_new(forms, full):
    assert get_places(compute_move(forms[1], forms[2], full), "new") == {"net.extra"}


def test_new_columns_and_choices_of_a_question_that_was_there_are_told(make_plan):
    rhythm = (Option(id="weekly", label="elke week"), Option(id="daily", label="elke dag"))
    status = (Option(id="open", label="open"), Option(id="done", label="klaar"))
    before = make_form(
        1,
        Question(id="net.rhythm", kind="choice", label="Hoe vaak?", options=rhythm[:1]),
        table("net.actions", column("what"), Column(id="status", kind="choice", label="Stand", options=status[:1])),
        table("net.same", column("what")),
        migrations=(),
    )
    after = make_form(
        2,
        Question(id="net.rhythm", kind="choice", label="Hoe vaak?", options=rhythm),
        table("net.actions", column("what"), Column(id="status", kind="choice", label="Stand", options=status), column("who", "person")),
        table("net.same", column("what")),
    )
    plan = make_plan({"net.rhythm": "weekly", "net.actions": [{"id": "r1", "what": "bellen", "status": "open"}]})
    move = compute_move(before, after, plan)
    new = {item.question: item.why for item in move.get_items("new")}
    assert new == {
        "net.rhythm": "Nieuwe keuze: “elke dag”.",
        "net.actions": "Nieuwe kolom: Who. Nieuwe keuze in de kolom Stand: “klaar”.",
    }
    assert {item.question for item in move.get_items("taken")} >= {"net.rhythm", "net.actions"}


def test_what_got_another_name_is_not_new(forms, full):
    assert [item for item in compute_move(forms[1], forms[2], full).get_items("new") if item.source] == []


def test_an_answer_that_nobody_knew_is_shown_in_the_drawer(forms, make_plan):
    move = compute_move(forms[1], forms[2], make_plan({"net.unknown": "van een collega"}))
    assert "net.unknown" in get_places(move, "drawer")


def test_without_a_migration_rows_where_one_answer_is_asked_wait_in_the_drawer(forms, make_plan):
    plan = make_plan({"net.things": [{"id": "r1", "name": "Zaal"}], "net.size": 3})
    odd = make_plan({"net.steps": "tekst"})
    assert compute_move(forms[3], forms[2], odd, ()).plan.get_answer("drawer.net_steps_v3") == "tekst"
    assert compute_move(forms[2], forms[1], plan, ()).plan.get_rows("net.things")[0]["name"] == "Zaal"


def test_undoing_the_edits_gives_the_same_plan(forms, full):
    move = compute_move(forms[1], forms[3], full)
    edits = compute_move_edits(full, move)
    assert full.with_edits(edits) == move.plan
    assert move.plan.with_edits(tuple(edit.get_inverse() for edit in edits)) == full


def test_the_plan_notes_by_which_form_it_goes(forms, full):
    assert compute_move(forms[1], forms[2], full).plan.get_fact("property", "form_digest") == "d2"


def test_answers_of_a_colleague_with_another_form_are_described_for_the_drawer(forms, make_plan):
    plan = make_plan({"net.song": "la la"})
    plan = plan.with_edits(compute_drawer_edits(forms[1], forms[2], plan))
    assert with_drawer(forms[2], plan).kept[-1].steps[0].questions[0].label == "Wat is net.song?"


def test_what_is_in_a_tampered_drawer_still_shows_by_its_id(forms, make_plan):
    plan = make_plan({"net.odd": "iets"}, drawer__net__odd={"question": {"kind": "bomb"}})
    assert with_drawer(forms[2], plan).kept[-1].steps[0].questions[0].label == "net.odd"
