import pytest

from app.logic.search import Hit, compute_hits
from app.model.form import Form
from app.model.plan import Address, Plan


@pytest.fixture
def plan(make_plan) -> Plan:
    answers = {
        "net.trigger": "Er zijn nú veel signalen.\nVier teamleiders vroegen om hulp.",
        "shr.actions": [{"action": "Kaart maken", "owner": "p1"}],
    }
    plan = make_plan(answers, [{"id": "p1", "name": "Renée", "function": "planner"}])
    return Plan(facts={**plan.facts, Address("note", "net.sponsor"): "nog stilhouden"})


def find(form: Form, plan: Plan, typed: str) -> list[tuple[str, str]]:
    return [(hit.where, hit.question) for hit in compute_hits(form, plan, typed)]


def show(hit: Hit) -> str:
    return hit.snippet[hit.start : hit.end]


def test_capitals_and_accents_do_not_matter(form: Form, plan: Plan) -> None:
    assert find(form, plan, "NU VEEL") == [("answer", "net.trigger")]
    assert ("answer", "shr.people") in find(form, plan, "renee")


def test_a_row_is_found_by_its_cells_and_by_the_person_in_it(form: Form, plan: Plan) -> None:
    hits = [hit for hit in compute_hits(form, plan, "kaart renée") if hit.question == "shr.actions"]
    assert [(hit.row, hit.number, show(hit)) for hit in hits] == [("r1", "2.2a", "Kaart")]


def test_notes_questions_help_and_guidance_are_found_in_this_order_behind_answers(form: Form, plan: Plan) -> None:
    assert find(form, plan, "stilhouden") == [("note", "net.sponsor")]
    assert find(form, plan, "welk thema") == [("question", "net.theme")]
    assert find(form, plan, "feit") == [("help", "net.trigger")]
    assert find(form, plan, "tien mensen") == [("guidance", "")]
    wheres = [where for where, _ in find(form, plan, "wa")]
    assert wheres == sorted(wheres, key=("answer", "note", "question", "help", "guidance").index)


def test_the_snippet_shows_where_it_stands(form: Form, plan: Plan) -> None:
    hit = compute_hits(form, plan, "teamleiders")[0]
    assert show(hit) == "teamleiders"
    assert "\n" not in hit.snippet
    assert (hit.phase, hit.step) == ("preparation", "reason")


def test_a_long_answer_is_shown_around_the_word(form: Form, make_plan) -> None:
    hit = compute_hits(form, make_plan({"net.trigger": f"{'woord ' * 40}HIER {'meer ' * 40}"}), "hier")[0]
    assert len(hit.snippet) < 130
    assert hit.snippet.startswith("… woord")
    assert hit.snippet.endswith("…")
    assert show(hit) == "HIER"


def test_an_answer_that_is_hidden_now_is_found_among_the_kept_ones(form: Form, make_plan) -> None:
    plan = make_plan({"net.theme": "health", "net.vision": "geheim"})
    assert find(form, plan, "geheim") == [("answer", "net.vision")]
    assert compute_hits(form, plan, "geheim")[0].phase == "kept"


def test_a_hidden_question_without_an_answer_is_not_found(form: Form, make_plan) -> None:
    assert find(form, make_plan({"net.theme": "health"}), "visie") == []


@pytest.mark.parametrize("typed", ["", " ", "a", "zzzz", "[", "\\"])
def test_nothing_is_found_for_next_to_nothing(form: Form, plan: Plan, typed: str) -> None:
    assert compute_hits(form, plan, typed) == ()
