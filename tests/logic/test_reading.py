from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from app.logic.options import get_options
from app.logic.reading import Reading
from app.model.form import Form, Phase, Step
from app.model.plan import Address, Edit, Plan
from app.model.question import Column, Condition, Option, Question, RowSource


def test_an_answer_is_read_to_its_value(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"gen.period_end": "2028-01-31", "shr.budget_asked": 6500, "net.trigger": "Nu"}))
    assert reading.get_value("gen.period_end") == date(2028, 1, 31)
    assert reading.get_value("shr.budget_asked") == Decimal(6500)
    assert reading.get_value("net.trigger") == "Nu"


def test_what_cannot_be_read_counts_as_empty_and_says_so(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"gen.period_end": "31-02-2028"}))
    assert reading.is_empty("gen.period_end")
    assert not reading.is_readable("gen.period_end")
    assert reading.get_raw("gen.period_end") == "31-02-2028"


def test_white_space_is_empty_and_readable(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"gen.period_end": "  "}))
    assert reading.is_empty("gen.period_end")
    assert reading.is_readable("gen.period_end")


def test_a_hidden_answer_counts_as_empty(form: Form, make_plan) -> None:
    answers = {"net.theme": "health", "net.vision": "Samen"}
    assert Reading(form, make_plan(answers)).is_empty("net.vision")
    assert Reading(form, make_plan({**answers, "net.theme": "care"})).get_value("net.vision") == "Samen"


def test_what_does_not_apply_counts_as_empty(form: Form, make_plan) -> None:
    plan = make_plan({"net.trigger": "Nu", "shr.goals": [{"goal": "Elkaar kennen"}]})
    for question in ("net.trigger", "shr.goals"):
        plan = plan.with_edits((Edit(Address("state", question), None, {"state": "not_applicable"}),))
    reading = Reading(form, plan)
    assert reading.is_empty("net.trigger")
    assert reading.is_empty("shr.goals")
    assert reading.get_rows("shr.goals") == ()
    assert reading.get_raw("net.trigger") == "Nu"


def test_rows_are_numbered_from_one_without_the_empty_ones(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"shr.goals": [{"goal": "Een"}, {"goal": " "}, {"visible_as": "Drie"}]}))
    assert [(row.nr, row.id) for row in reading.get_rows("shr.goals")] == [(1, "r1"), (2, "r3")]
    assert [row.nr for row in reading.get_all_rows("shr.goals")] == [1, 0, 2]


def test_a_cell_is_read_by_the_kind_of_its_column(form: Form, make_plan) -> None:
    row = Reading(form, make_plan({"shr.goals": [{"goal": "Een", "when": "2027-12-02"}, {"when": "ooit"}]})).get_rows("shr.goals")
    assert row[0].get_value("when") == date(2027, 12, 2)
    assert row[1].get_value("when") is None
    assert not row[1].is_readable("when")
    assert row[1].is_readable("goal")
    assert row[1].get_value("no such column") is None


def test_the_rows_that_the_form_gives_are_there_from_the_start_but_do_not_count(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan())
    assert [row.raw["condition"] for row in reading.get_all_rows("net.conditions")] == ["tijd", "geld"]
    assert reading.get_rows("net.conditions") == ()
    assert reading.is_empty("net.conditions")


def test_a_filled_row_of_the_form_has_its_own_text_and_its_place(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"net.conditions": [{"id": "money", "score": 2}]}))
    assert [row.raw for row in reading.get_rows("net.conditions")] == [{"id": "money", "score": 2, "condition": "geld"}]
    assert reading.get_rows("net.conditions")[0].get_value("score") == Decimal(2)


def test_a_person_must_be_in_the_register(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "Ruud"}]
    assert Reading(form, make_plan({"net.sponsor": "p1"}, people)).get_value("net.sponsor") == "p1"
    assert not Reading(form, make_plan({"net.sponsor": "p2"}, people)).is_readable("net.sponsor")
    assert not Reading(form, make_plan({"net.sponsor": "Ruud"}, people)).is_readable("net.sponsor")


def test_a_person_of_whom_only_the_id_is_known_can_be_chosen(form: Form, make_plan) -> None:
    assert Reading(form, make_plan({"net.sponsor": "p1"}, [{"id": "p1"}])).get_value("net.sponsor") == "p1"


def test_a_choice_from_rows_reads_the_id_the_number_or_the_text_of_a_row(form: Form, make_plan) -> None:
    answers = {
        "shr.goals": [{"goal": "Elkaar kennen"}, {"goal": "Gehoord worden"}],
        "shr.actions": [{"goal": raw} for raw in ("r2", "2", "gehoord  WORDEN", "9")],
    }
    rows = Reading(form, make_plan(answers)).get_rows("shr.actions")
    assert [row.get_value("goal") for row in rows] == ["r2", "r2", "r2", None]


def test_the_members_are_those_of_the_question_and_those_of_the_register_each_once(form: Form, make_plan) -> None:
    people = [{"id": "p1", "in_group": "yes"}, {"id": "p2"}, {"id": "p3", "in_group": "no"}]
    reading = Reading(form, make_plan({"net.core": ["p2", "p1", "p9"]}, people))
    assert [person.id for person in reading.get_members()] == ["p1", "p2"]


def test_the_route_has_a_question_when_one_of_its_steps_has_it(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan(route="kort"))
    assert reading.is_on_route("net.theme")
    assert not reading.is_on_route("net.trigger")
    assert Reading(form, make_plan()).is_on_route("net.advantages")


def test_a_question_that_the_form_does_not_have_is_neither_visible_nor_answered(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"old.question": "iets"}))
    assert not reading.is_visible("old.question")
    assert reading.is_empty("old.question")
    assert reading.get_question("old.question") is None


def test_two_questions_that_wait_for_each_other_do_not_wait_for_ever(form: Form, make_plan) -> None:
    def ask(name: str, other: str) -> Question:
        return Question(id=name, kind="text", label="", visible_when=Condition(test="answered", question=other))

    waiting = replace(form, phases=(Phase(id="p", title="", steps=(Step(id="s", title="", questions=(ask("a", "b"), ask("b", "a"))),)),))
    assert Reading(waiting, make_plan({"a": "x", "b": "y"})).is_visible("a")


def test_an_option_shows_when_its_condition_is_met_or_it_was_chosen(form: Form, make_plan) -> None:
    reading, dutch = Reading(form, make_plan()), Reading(form, make_plan({"gen.org_country": "nl"}))
    theme = reading.get_question("net.theme")
    assert theme is not None
    assert [option.id for option in get_options(theme, reading)] == ["health", "care", "other"]
    assert [option.id for option in get_options(theme, dutch)] == ["health", "care", "dutch", "other"]
    assert [option.id for option in get_options(theme, reading, chosen="dutch")] == ["health", "care", "dutch", "other"]


def test_a_hidden_option_that_was_chosen_is_still_an_answer(form: Form, make_plan) -> None:
    assert Reading(form, make_plan({"net.theme": "dutch"})).get_value("net.theme") == "dutch"


def test_options_come_from_the_register_and_from_the_rows_of_a_table(form: Form, make_plan) -> None:
    plan = make_plan(
        {"shr.goals": [{"goal": "Elkaar kennen"}, {"visible_as": "nog geen tekst"}]}, [{"id": "p1", "name": "An", "function": "planner"}]
    )
    reading = Reading(form, plan)
    columns = {column.id: column for question in form.get_questions() if question.id == "shr.actions" for column in question.columns}
    assert [(o.id, o.label) for o in get_options(columns["goal"], reading)] == [("r1", "Elkaar kennen"), ("r2", "2")]
    assert [(o.id, o.label) for o in get_options(columns["owner"], reading)] == [("p1", "An (planner)")]


def test_a_cell_that_the_form_gives_is_always_the_forms_own(form: Form, make_plan) -> None:
    reading = Reading(form, make_plan({"net.conditions": [{"id": "money", "condition": "money", "score": 2}]}))
    assert reading.get_rows("net.conditions")[0].raw["condition"] == "geld"


def test_a_choice_among_ticks_stays_readable_when_its_tick_goes_but_is_no_longer_offered() -> None:
    lines = Question(id="x.lines", kind="multichoice", label="", options=(Option(id="a", label="Een"), Option(id="b", label="Twee")))
    line = Column(id="line", kind="choice", label="", rows_from=RowSource(question="x.lines", column=""))
    table = Question(id="x.rows", kind="table", label="", columns=(line,))
    form = Form(
        id="x",
        version=1,
        revision=1,
        digest="",
        title="",
        phases=(Phase(id="p", title="", steps=(Step(id="s", title="", questions=(lines, table)),)),),
    )
    facts = {Address("answer", "x.lines"): ["a"], Address("answer", "x.rows"): ["r"], Address("answer", "x.rows", "r"): {"line": "b"}}
    reading = Reading(form, Plan(facts=facts))

    assert reading.get_rows("x.rows")[0].get_value("line") == "b"
    assert [option.id for option in get_options(line, reading)] == ["a"]
    assert [option.id for option in get_options(line, reading, "b")] == ["a", "b"]
