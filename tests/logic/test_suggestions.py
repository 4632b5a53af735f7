from msgspec.structs import replace

from app.logic.suggestions import compute_default, compute_suggestions
from app.model.form import Form, Phase, Step
from app.model.json import Json
from app.model.plan import Address, Plan
from app.model.question import Column, Option, Question, RowSource


def tick(plan: Plan, *pitfalls: str) -> Plan:
    return Plan(facts={**plan.facts, **{Address("pitfall", pitfall): True for pitfall in pitfalls}})


def get_rows(form: Form, plan: Plan, question: str) -> list[Json]:
    return [dict(suggestion.row) for suggestion in compute_suggestions(form, plan, question)]


def ask(form: Form, *questions: Question) -> Form:
    return replace(form, phases=(*form.phases, Phase(id="more", title="", steps=(Step(id="more", title="", questions=questions),))))


def test_ticked_pitfalls_are_risks_with_their_remedy(form: Form, make_plan) -> None:
    plan = tick(make_plan(), "pit.preparation.hr")
    assert get_rows(form, plan, "shr.risks") == [{"risk": "Alleen vanuit HR.", "measure": "Praat met tien mensen."}]
    assert compute_suggestions(form, plan, "shr.risks")[0].why


def test_conditions_with_a_one_or_a_two_are_risks(form: Form, make_plan) -> None:
    rows = [{"id": "time", "score": 3}, {"id": "money", "score": 2, "in_the_way": "geen post", "we_do": "vragen"}]
    assert get_rows(form, make_plan({"net.conditions": rows}), "shr.risks") == [{"risk": "geld: geen post", "measure": "vragen"}]


def test_what_is_there_already_is_not_proposed(form: Form, make_plan) -> None:
    plan = tick(make_plan({"shr.risks": [{"risk": "alleen vanuit  HR."}]}), "pit.preparation.hr", "pit.preparation.all")
    assert [row["risk"] for row in get_rows(form, plan, "shr.risks") if isinstance(row, dict)] == ["Alles tegelijk willen."]


def test_members_and_board_are_proposed_for_a_person(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "An", "in_group": "yes"}, {"id": "p2", "in_group": "yes"}, {"id": "p3", "on_board": "yes"}]
    plan = make_plan({"net.tellers": ["p2"]}, people)
    assert get_rows(form, plan, "net.tellers") == [{"value": "p1"}]
    assert get_rows(form, plan, "net.sponsor") == [{"value": "p3"}]


def test_bodies_become_talks_but_not_the_answer_that_there_is_none(form: Form, make_plan) -> None:
    options = (Option(id="council", label="ondernemingsraad"), Option(id="none", label="geen"), Option(id="other", label="anders", own_text=True))
    talks = Question(
        id="shr.talks",
        kind="table",
        label="",
        suggest_from=("bodies",),
        columns=(Column(id="who", kind="text", label=""), Column(id="body", kind="choice", label="", options=options)),
    )
    asked = ask(form, Question(id="gen.bodies", kind="multichoice", label="", options=options), talks)
    plan = make_plan({"gen.bodies": ["council", "none", {"id": "other", "text": "de raad"}]})
    assert get_rows(asked, plan, "shr.talks") == [{"who": "ondernemingsraad", "body": "council"}, {"who": "de raad", "body": "other"}]
    held = make_plan({"gen.bodies": ["council"], "shr.talks": [{"who": "OR", "body": "council"}]})
    assert get_rows(asked, held, "shr.talks") == []


def test_the_rows_of_another_table_are_proposed_as_references_or_as_text(form: Form, make_plan) -> None:
    source = RowSource(question="shr.goals", column="goal")
    asked = ask(
        form,
        Question(
            id="x.by_row",
            kind="table",
            label="",
            suggest_from=("shr.goals",),
            columns=(Column(id="goal", kind="choice", label="", rows_from=source),),
        ),
        Question(id="x.by_text", kind="table", label="", suggest_from=("shr.goals",), columns=(Column(id="what", kind="text", label=""),)),
    )
    plan = make_plan({"shr.goals": [{"id": "g1", "goal": "Een"}, {"id": "g2", "goal": "Twee"}], "x.by_row": [{"goal": "g1"}]})
    assert get_rows(asked, plan, "x.by_row") == [{"goal": "g2"}]
    assert get_rows(asked, plan, "x.by_text") == [{"what": "Een"}, {"what": "Twee"}]


def test_the_rows_that_the_form_proposes_follow_theme_and_route_until_there_are_as_many(form: Form, make_plan) -> None:
    rows = ({"id": "visit", "subject": "Bezoek", "route": "kort"}, {"id": "guide", "subject": "Gids", "approver": "", "route": "essentieel"})
    decisions = Question(id="x", kind="table", label="", prefill={"algemeen": rows}, columns=(Column(id="subject", kind="text", label=""),))
    asked = ask(form, decisions)
    assert get_rows(asked, make_plan(route="kort"), "x") == [{"id": "visit", "subject": "Bezoek"}]
    assert get_rows(asked, make_plan(), "x") == [{"id": "visit", "subject": "Bezoek"}, {"id": "guide", "subject": "Gids"}]
    assert get_rows(asked, make_plan({"x": [{"subject": "bezoek"}]}), "x") == [{"id": "guide", "subject": "Gids"}]
    assert get_rows(asked, make_plan({"x": [{"subject": "Eigen"}, {"subject": "Eigener"}]}), "x") == []


def test_an_empty_plan_proposes_nothing(form: Form, make_plan) -> None:
    for question in form.get_questions():
        assert compute_suggestions(form, make_plan(), question.id) == ()


def test_a_date_has_a_computed_first_value_until_it_was_answered(form: Form, make_plan) -> None:
    assert compute_default(form, make_plan({"gen.period_end": "2028-08-31"}), "shr.retention") == "2029-02-28"
    assert compute_default(form, make_plan({"gen.period_end": "2028-08-31", "shr.retention": "2029-01-01"}), "shr.retention") is None
    assert compute_default(form, make_plan({"gen.period_end": "ooit"}), "shr.retention") is None
    assert compute_default(form, make_plan(), "net.theme") is None
