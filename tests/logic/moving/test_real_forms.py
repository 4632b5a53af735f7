"""The forms of the program, with a next version that somebody could write: no answer of the worked examples is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.formfile import list_examples, load_compiled, load_example, localise
from app.logic.exchange import read_exchange
from app.logic.moving import compute_move, compute_move_edits
from app.model.form import Form
from app.model.plan import PEOPLE, Plan
from app.model.question import Question
from tests.logic.moving.losing import find_lost, find_unseen

FIXED = (PEOPLE, "gen.title", "gen.org_name", "gen.org_country")


@pytest.fixture(scope="module", params=[example.name for example in list_examples()])
def example(request) -> tuple[Form, Plan]:
    data = load_example(request.param)
    form = localise(load_compiled(data["form"]).body, str(data.get("theme") or ""))
    return form, Plan().with_edits(read_exchange(form, data))


def make_next(form: Form, renamed: set[str], retired: set[str], narrowed: set[str], loose: set[str]) -> Form:
    """Some questions renamed, some gone, some tables without their last column, some choices without their first option."""

    def change(question: Question) -> Question:
        if question.id in narrowed and question.columns:
            question = replace(question, columns=question.columns[:-1])
        if question.id in loose and question.options:
            question = replace(question, options=question.options[1:])
        return replace(question, id=f"{question.id}_new") if question.id in renamed else question

    phases = tuple(
        replace(phase, steps=tuple(replace(s, questions=tuple(change(q) for q in s.questions if q.id not in retired)) for s in phase.steps))
        for phase in form.phases
    )
    lines = [{"question": name, "to": f"{name}_new"} for name in renamed]
    migration = {"from": 1, "to": 2, "says": "", "rename": lines}
    return replace(
        form, version=2, digest="next", phases=phases, migrations=(migration,), themes=tuple(replace(t, questions=()) for t in form.themes)
    )


def test_no_answer_of_an_example_is_lost(example):
    form, plan = example
    names = sorted(question.id for question in form.get_questions() if question.id not in FIXED)

    @settings(max_examples=6, deadline=None)
    @given(drawn=st.lists(st.tuples(st.sampled_from(names), st.integers(0, 3)), min_size=5, max_size=40))
    def check(drawn: list[tuple[str, int]]) -> None:
        of = [{name for name, which in dict(drawn).items() if which == nr} for nr in range(4)]
        new = make_next(form, *of)
        move = compute_move(form, new, plan)
        assert find_lost(form, plan, new, move.plan) == []
        assert find_unseen(new, move.plan) == set()
        assert move.plan.with_edits(tuple(edit.get_inverse() for edit in compute_move_edits(plan, move))) == plan

    check()
