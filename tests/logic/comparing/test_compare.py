from msgspec.structs import replace

from app.logic.comparing import Piece, QuestionChange, compare_plans
from app.model.form import Form
from app.model.plan import Address, Edit, Plan
from app.model.question import Question


def put(plan: Plan, kind: str, key: str, value: object, row: str = "") -> Plan:
    address = Address(kind, key, row)
    return plan.with_edits((Edit(address, plan.facts.get(address), value),))


def only(changes: tuple[QuestionChange, ...]) -> QuestionChange:
    assert len(changes) == 1
    return changes[0]


def test_the_same_plan_has_no_changes(form: Form, make_plan) -> None:
    plan = make_plan({"net.trigger": "Nu", "shr.goals": [{"goal": "Een"}]})
    assert compare_plans(form, plan, plan) == ()


def test_a_text_is_told_word_by_word_with_its_number(form: Form, make_plan) -> None:
    change = only(compare_plans(form, make_plan({"net.trigger": "In mei"}), make_plan({"net.trigger": "In juni"})))
    assert (change.happening, change.label, change.number, change.phase) == ("changed", "Wat is de aanleiding?", "1.1b", "preparation")
    assert change.pieces == (Piece("same", "In "), Piece("removed", "mei "), Piece("added", "juni"))
    assert (change.before_raw, change.after_raw) == ("In mei", "In juni")


def test_what_was_empty_came_and_what_is_empty_went(form: Form, make_plan) -> None:
    empty, filled = make_plan({"net.trigger": " "}), make_plan({"net.trigger": "Nu"})
    assert only(compare_plans(form, empty, filled)).happening == "added"
    assert only(compare_plans(form, filled, empty)).happening == "removed"
    assert compare_plans(form, Plan(), empty) == ()


def test_options_are_told_in_words(form: Form, make_plan) -> None:
    before, after = make_plan({"net.advantages": ["voice", "meet"]}), make_plan({"net.advantages": ["voice"]})
    change = only(compare_plans(form, before, after))
    assert (change.before, change.after) == ("een stem, ontmoeten", "een stem")
    assert Piece("removed", "ontmoeten") in change.pieces


def test_rows_are_matched_by_their_ids(form: Form, make_plan) -> None:
    before = make_plan({"shr.goals": [{"id": "a", "goal": "Een", "when": "2027-12-02"}, {"id": "b", "goal": "Twee"}]})
    after = make_plan({"shr.goals": [{"id": "a", "goal": "Een", "when": "2028-01-05"}, {"id": "c", "goal": "Drie"}]})
    rows = only(compare_plans(form, before, after)).rows
    assert [(row.id, row.happening, row.name) for row in rows] == [("a", "changed", "Een"), ("b", "removed", "Twee"), ("c", "added", "Drie")]
    cell = rows[0].cells[0]
    assert (cell.label, cell.before, cell.after) == ("Wanneer", "2 december 2027", "5 januari 2028")


def test_a_row_that_took_another_place_moved_and_the_others_did_not(form: Form, make_plan) -> None:
    names = ("Een", "Twee", "Drie", "Vier")
    before = make_plan({"shr.goals": [{"id": name, "goal": name} for name in names]})
    after = make_plan({"shr.goals": [{"id": name, "goal": name} for name in ("Twee", "Drie", "Vier", "Een")]})
    rows = only(compare_plans(form, before, after)).rows
    assert [(row.id, row.happening, row.number_before, row.number_after) for row in rows] == [("Een", "moved", 1, 4)]


def test_an_empty_row_more_is_no_change(form: Form, make_plan) -> None:
    before = make_plan({"shr.goals": [{"id": "a", "goal": "Een"}]})
    after = make_plan({"shr.goals": [{"id": "a", "goal": "Een"}, {"id": "b", "goal": ""}]})
    assert compare_plans(form, before, after) == ()


def test_a_cell_names_the_person_and_the_row_it_points_at(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "Sadiq", "function": "planner"}, {"id": "p2", "name": "Mia"}]
    rest = {"shr.people": people, "shr.goals": [{"id": "g1", "goal": "Elkaar kennen"}]}
    before = make_plan({**rest, "shr.actions": [{"id": "a", "action": "Kaart", "owner": "p1"}]})
    after = make_plan({**rest, "shr.actions": [{"id": "a", "action": "Kaart", "owner": "p2", "goal": "g1"}]})
    cells = {cell.label: (cell.before, cell.after) for cell in only(compare_plans(form, before, after)).rows[0].cells}
    assert cells == {"Wie trekt het?": ("Sadiq (planner)", "Mia"), "Bij welk doel?": ("", "Elkaar kennen")}


def test_on_paper_names_follow_the_names_mode(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "Sadiq", "function": "planner"}]
    before, after = make_plan({"shr.people": people}), make_plan({"shr.people": people, "net.trigger": "Sadiq vroeg het"})
    assert only(compare_plans(form, before, after, names="function")).after == "planner vroeg het"


def test_states_notes_pitfalls_and_assignments_are_told(form: Form, make_plan) -> None:
    before = make_plan({"shr.people": [{"id": "p1", "name": "Sadiq"}]})
    after = put(before, "state", "net.trigger", {"state": "later", "who": "p1", "when": "2027-02-01"})
    after = put(after, "note", "net.trigger", "Nog bellen")
    after = put(after, "pitfall", "pit.preparation.hr", True)
    after = put(after, "assignment", "preparation", {"done": "2027-01-04", "note": "ging goed"})
    after = put(after, "property", "route", "kort")
    told = [(change.about, change.label, change.after) for change in compare_plans(form, before, after)]
    assert told == [
        ("property", "Route", "Kort"),
        ("state", "Wat is de aanleiding?", "Voor later gezet: Sadiq, 1 februari 2027"),
        ("note", "Wat is de aanleiding?", "Nog bellen"),
        ("assignment", "De keuzekaart", "gedaan: 4 januari 2027\nging goed"),
        ("pitfall", "Alleen vanuit HR.", "aangevinkt"),
    ]


def test_where_she_was_and_which_steps_she_left_are_no_changes(form: Form) -> None:
    after = put(put(Plan(), "place", "last", {"phase": "group"}), "left", "preparation/goals", True)
    assert compare_plans(form, Plan(), after) == ()


def test_questions_come_in_the_order_of_the_form(form: Form, make_plan) -> None:
    after = make_plan({"shr.budget_asked": 500, "net.trigger": "Nu", "gen.title": "Op Adem"})
    assert [change.question for change in compare_plans(form, Plan(), after)] == ["gen.title", "net.trigger", "shr.budget_asked"]


def test_an_answer_to_a_question_the_form_no_longer_has_is_told_as_it_stands(form: Form, make_plan) -> None:
    change = only(compare_plans(form, make_plan({"old.table": [{"id": "r1", "name": "Kaart"}]}), Plan()))
    assert (change.key, change.label, change.before, change.happening) == ("old.table", "old.table", "Kaart", "removed")


def test_a_question_only_the_former_form_knows_keeps_its_words(form: Form, make_plan) -> None:
    former = replace(form, start_questions=(*form.start_questions, Question(id="old.q", kind="yesno", label="Was er iets?")))
    change = only(compare_plans(form, make_plan({"old.q": "yes"}), Plan(), before_form=former))
    assert (change.label, change.before) == ("Was er iets?", "ja")
