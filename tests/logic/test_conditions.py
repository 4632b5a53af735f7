from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.logic.conditions import is_met
from app.model.question import Condition

VALUES = st.none() | st.sampled_from(("ja", "nee")) | st.tuples(st.sampled_from(("ja", "nee"))) | st.integers(0, 3).map(Decimal)
ANSWERS = st.dictionaries(st.sampled_from("abc"), VALUES)
LEAVES = st.builds(
    Condition,
    test=st.sampled_from(("is", "is_not", "one_of", "has")),
    question=st.sampled_from("abc"),
    values=st.tuples(st.sampled_from(("ja", "nee", "2"))),
)
CONDITIONS = st.recursive(
    LEAVES, lambda inner: st.builds(Condition, test=st.sampled_from(("all", "any")), parts=st.lists(inner, max_size=3).map(tuple)), max_leaves=6
)


class Answers:
    def __init__(self, values: Mapping[str, object | None], rows: Mapping[str, list["Answers"]] | None = None) -> None:
        self.values = values
        self.rows = rows or {}

    def get_value(self, question: str) -> object | None:
        return self.values.get(question)

    def get_rows(self, question: str) -> list["Answers"]:
        return self.rows.get(question, [])


def when(test: str, *values: str, question: str = "q", column: str = "") -> Condition:
    return Condition(test=test, question=question, column=column, values=values)


@pytest.mark.parametrize(
    ("condition", "value", "met"),
    [
        (when("answered"), "x", True),
        (when("answered"), None, False),
        (when("is", "Care"), " care ", True),
        (when("is", "care"), "health", False),
        (when("is", "care"), None, False),
        (when("is_not", "care"), "health", True),
        (when("is_not", "care"), "care", False),
        (when("is_not", "care"), None, True),
        (when("one_of", "a", "b"), "b", True),
        (when("one_of", "a", "b"), "c", False),
        (when("has", "voice"), ("meet", "voice"), True),
        (when("has", "voice"), ("meet",), False),
        (when("has", "voice"), None, False),
        (when("is", "3"), Decimal("3.0"), True),
        (when("is", "2027-04-08"), date(2027, 4, 8), True),
    ],
)
def test_a_test_looks_at_the_value(condition: Condition, value: object, met: bool) -> None:
    assert is_met(condition, Answers({"q": value})) is met


def test_a_column_is_met_by_one_row() -> None:
    rows = {"people": [Answers({"joined": "asked"}), Answers({"joined": "assigned"})]}
    assert is_met(when("is", "assigned", question="people", column="joined"), Answers({}, rows))
    assert not is_met(when("is", "volunteered", question="people", column="joined"), Answers({}, rows))


def test_a_column_of_a_table_without_rows_is_not_met() -> None:
    assert not is_met(when("is_not", "assigned", question="people", column="joined"), Answers({}))


@given(condition=CONDITIONS, values=ANSWERS)
def test_all_and_any_are_what_their_parts_make_of_them(condition: Condition, values: dict[str, object]) -> None:
    answers = Answers(values)
    if condition.test in ("all", "any"):
        parts = [is_met(part, answers) for part in condition.parts]
        assert is_met(condition, answers) == (all(parts) if condition.test == "all" else any(parts))


@given(condition=LEAVES, values=ANSWERS)
def test_is_not_is_always_the_opposite_of_is(condition: Condition, values: dict[str, object]) -> None:
    positive = Condition(test="is", question=condition.question, values=condition.values)
    negative = Condition(test="is_not", question=condition.question, values=condition.values)
    assert is_met(positive, Answers(values)) != is_met(negative, Answers(values))
