import json

import pytest

from app.formfile import list_examples, load_example, load_form
from app.logic.exchange import compute_exchange, read_exchange
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Edit, Plan
from app.model.trouble import InputProblem

BASE: dict[str, Json] = {
    "format": "kwartiermaker/1",
    "form": "netwerk",
    "theme": None,
    "title": "Op Adem",
    "organisation": "",
    "language": "nl",
    "route": "kort",
}


def load(form: Form, /, **parts: Json) -> Plan:
    return Plan().with_edits(read_exchange(form, {**BASE, **parts}))


def test_every_worked_example_comes_out_as_it_went_in() -> None:
    names = [example.name for example in list_examples()]
    assert len(names) >= 5
    for name in names:
        data = load_example(name)
        assert isinstance(data, dict)
        form = load_form(str(data["form"]), str(data["theme"] or ""))
        plan = Plan().with_edits(read_exchange(form, data))
        assert compute_exchange(form, plan) == data
        assert json.loads(json.dumps(compute_exchange(form, plan))) == data


def test_everything_beside_the_answers_comes_out_as_it_went_in(form: Form) -> None:
    parts: dict[str, Json] = {
        "people": [{"id": "p1", "name": "An"}],
        "answers": {
            "net.trigger": "Nu",
            "shr.goals": [{"id": "g1", "goal": "Een"}, {"goal": "Twee", "visible_as": ""}],
            "gen.period_end": "31-02-2028",
        },
        "states": {"net.advantages": {"state": "later", "who": "p1", "when": "2027-02-01"}},
        "notes": {"net.sponsor": "stil"},
        "pitfalls": ["pit.preparation.hr"],
        "assignments": {"preparation": {"done": "2026-12-08", "note": "goed"}},
        "dismissed": [
            {"code": "M13", "subject": None, "reason": "bewust zo"},
            {"code": "D13", "subject": "shr.budget[4]", "reason": "ja", "rests": "abc"},
        ],
        "examples": ["net.trigger", "shr.goals#g1"],
    }
    assert compute_exchange(form, load(form, **parts)) == {**BASE, **parts}


def test_a_row_without_an_id_keeps_its_place_and_gets_an_id_when_it_moves(form: Form) -> None:
    plan = load(form, answers={"shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]})
    moved = plan.with_edits((Edit(Address("answer", "shr.goals"), None, ["row-2", "row-1"]),))
    answers = compute_exchange(form, moved)["answers"]
    assert answers == {"shr.goals": [{"id": "row-2", "goal": "Twee"}, {"id": "row-1", "goal": "Een"}]}


def test_a_row_that_is_named_elsewhere_always_has_its_id(form: Form) -> None:
    plan = load(form, answers={"shr.goals": [{"goal": "Een"}], "shr.actions": [{"action": "Bellen", "goal": "row-1"}]})
    answers = compute_exchange(form, plan)["answers"]
    assert isinstance(answers, dict)
    assert answers["shr.goals"] == [{"id": "row-1", "goal": "Een"}]
    assert answers["shr.actions"] == [{"action": "Bellen", "goal": "row-1"}]


def test_two_rows_with_one_id_both_stay(form: Form) -> None:
    plan = load(form, answers={"shr.goals": [{"id": "g", "goal": "Een"}, {"id": "g", "goal": "Twee"}, {"id": "row-2", "goal": "Drie"}]})
    assert [row["goal"] for row in plan.get_rows("shr.goals")] == ["Een", "Twee", "Drie"]


def test_an_answer_to_a_question_that_the_form_does_not_have_is_kept(form: Form) -> None:
    answers: Json = {"old.text": "iets", "old.table": [{"id": "a", "what": "een rij"}], "old.list": ["a", "b"], "old.nothing": []}
    out = compute_exchange(form, load(form, answers=answers))["answers"]
    assert out == answers


def test_values_that_cannot_be_read_are_kept_as_typed(form: Form) -> None:
    plan = load(form, answers={"shr.budget_asked": "veel", "shr.actions": [{"end": "ooit"}], "net.theme": ["x"]})
    assert plan.get_answer("shr.budget_asked") == "veel"
    assert plan.get_rows("shr.actions")[0]["end"] == "ooit"
    assert plan.get_answer("net.theme") == ["x"]


def test_a_member_in_one_place_becomes_a_member_in_both(form: Form) -> None:
    plan = load(form, people=[{"id": "p1", "in_group": "yes"}, {"id": "p2"}], answers={"net.core": ["p2"]})
    assert plan.get_answer("net.core") == ["p2", "p1"]
    assert [person.in_group for person in plan.people] == [True, True]


def test_reading_into_a_plan_alters_only_what_the_file_holds(form: Form, make_plan) -> None:
    plan = make_plan({"net.trigger": "Nu", "net.theme": "care"}, route="volledig")
    edits = read_exchange(form, {"format": "kwartiermaker/1", "form": "netwerk", "answers": {"net.trigger": "Straks", "net.theme": "care"}}, plan)
    assert {edit.address.key: edit.after for edit in edits} == {"net.trigger": "Straks", "form": "netwerk"}


@pytest.mark.parametrize("data", [None, [], "tekst", 3, {}, {"format": "kwartiermaker/2"}])
def test_what_is_no_exchange_file_is_refused_in_one_sentence(form: Form, data: Json) -> None:
    with pytest.raises(InputProblem) as caught:
        read_exchange(form, data)
    assert "\n" not in caught.value.sentence


def test_all_that_is_wrong_with_the_shape_is_said_at_once(form: Form) -> None:
    with pytest.raises(InputProblem) as caught:
        load(
            form,
            form="werkgroep",
            theme="onbekend",
            route="lang",
            title=3,
            people=[{"name": "An"}, "Bo", {"id": "p1"}, {"id": "p1"}],
            answers=["x"],
            states={"net.theme": {"state": "misschien"}},
            notes={"net.theme": 3},
            pitfalls="alle",
            assignments={"preparation": "klaar"},
            dismissed=[{"reason": "zomaar"}],
            antwoorden={},
        )
    assert len(caught.value.sentence.splitlines()) == 14
    assert caught.value.code == "exchange_shape"


def test_rows_with_odd_ids_are_all_kept(form: Form) -> None:
    rows: list[Json] = [
        {"id": odd, "goal": f"doel {nr}"} for nr, odd in enumerate(([], {}, [[]], {"id": {}}, " ", "a", "a ", " a", ["a"], "row-1", None))
    ]
    found = load(form, answers={"shr.goals": rows}).get_rows("shr.goals")
    assert [row["goal"] for row in found] == [f"doel {nr}" for nr in range(len(rows))]
    assert len({row["id"] for row in found}) == len(rows)
