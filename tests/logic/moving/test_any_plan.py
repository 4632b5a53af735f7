"""Whatever was typed, and whatever became of the form: no answer is lost, and undoing gives the same plan."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.logic.moving import compute_move, compute_move_edits, with_drawer
from app.model.form import Form
from app.model.plan import Address, Plan
from app.model.question import Question
from tests.logic.moving.losing import find_lost, find_unseen

ODD = st.sampled_from(
    ["weekly", "monthly", "eat", "12", "12,50", "2 maart 2027", "2027-03-02", "p1", "p2", "row-1", "a1", "Zaal", "\n", " ", "ja\nnee\n\nmisschien", "<b>&", "€ 3"]
)  # fmt: skip
TEXT = st.one_of(ODD, st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=25))
NUMBER = st.one_of(st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False, width=32))
OWN = st.fixed_dictionaries({"id": st.sampled_from(["other", "weekly"]), "text": TEXT})
SINGLE = st.one_of(TEXT, NUMBER, OWN)
RAW = st.one_of(SINGLE, st.lists(SINGLE, max_size=4))
ROW_IDS = st.lists(st.sampled_from(["row-1", "row-2", "a1", "p1", "x"]), unique=True, min_size=1, max_size=3)
STATE = st.fixed_dictionaries({"state": st.sampled_from(["later", "not_agreed", "not_applicable"])}, optional={"reason": TEXT, "who": st.just("p1")})


@st.composite
def plans(draw: st.DrawFn, form: Form) -> Plan:
    """A plan to a form, in which nothing has to be as it should."""
    facts = {Address("property", "language"): draw(st.sampled_from(["nl", "en"]))}
    questions = (*form.get_questions(), Question(id="net.stranger", kind="text", label=""))
    for question in draw(st.lists(st.sampled_from(questions), unique_by=get_id)):
        if question.kind == "table" and draw(st.integers(0, 9)):
            names = st.sampled_from([*(column.id for column in question.columns), "alien"])
            rows = draw(ROW_IDS)
            facts[Address("answer", question.id)] = rows
            facts |= {Address("answer", question.id, row): draw(st.dictionaries(names, RAW, max_size=4)) for row in rows}
        else:
            facts[Address("answer", question.id)] = draw(RAW)
        if draw(st.booleans()):
            facts[Address("note", question.id)] = draw(TEXT)
            facts[Address("state", question.id)] = draw(STATE)
    for phase in form.phases:
        facts[Address("pitfall", phase.pitfalls[0].id)] = True
        facts[Address("assignment", phase.id)] = {"note": draw(TEXT)}
    return Plan(facts=facts)


def get_id(question: Question) -> str:
    return question.id


PAIRS = [(1, 2), (2, 3), (1, 3), (3, 1), (3, 2), (2, 1), (1, 1)]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_no_answer_is_lost_whatever_the_versions(forms, old, new):
    @settings(max_examples=25, deadline=None)
    @given(plan=plans(forms[old]))
    def check(plan: Plan) -> None:
        move = compute_move(forms[old], forms[new], plan)
        assert find_lost(forms[old], plan, forms[new], move.plan) == []
        assert find_unseen(forms[new], move.plan) == set()
        edits = compute_move_edits(plan, move)
        assert plan.with_edits(edits) == move.plan
        assert move.plan.with_edits(tuple(edit.get_inverse() for edit in reversed(edits))) == plan

    check()


def test_moving_version_by_version_loses_nothing_either(forms):
    @settings(max_examples=25, deadline=None)
    @given(plan=plans(forms[1]))
    def check(plan: Plan) -> None:
        second = compute_move(forms[1], forms[2], plan).plan
        third = compute_move(with_drawer(forms[2], second), forms[3], second).plan
        assert find_lost(forms[1], plan, forms[3], third) == []
        assert find_unseen(forms[3], third) == set()

    check()
