"""When something shows: conditions are data, and this tests them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol, cast

from app.logic.kinds.base import fold
from app.logic.kinds.notation import read_number
from app.model.question import Condition


class RowAnswers(Protocol):
    """One row of a table."""

    def get_value(self, column: str) -> object | None:
        """The value of a cell; None when it is empty."""
        ...


class Answers(Protocol):
    """What a condition looks at. `logic.reading.Reading` is one."""

    def get_value(self, question: str) -> object | None:
        """The value of an answer; None when it is empty."""
        ...

    def get_rows(self, question: str) -> Sequence[RowAnswers]:
        """The filled rows of a table."""
        ...


DEEPEST = 20
"""Conditions within conditions. A form that was tampered with may nest them without end; deeper down nothing holds."""


def is_met(condition: Condition, answers: Answers, level: int = 0) -> bool:
    """Whether a condition holds. With a column it holds when one row at least meets it. Every test on an empty value is false, but `is_not` is true."""
    if level > DEEPEST:
        return False
    if condition.test == "all":
        return all(is_met(part, answers, level + 1) for part in condition.parts)
    if condition.test == "any":
        return any(is_met(part, answers, level + 1) for part in condition.parts)
    if condition.column:
        return any(is_test_met(condition, row.get_value(condition.column)) for row in answers.get_rows(condition.question))
    return is_test_met(condition, answers.get_value(condition.question))


def is_test_met(condition: Condition, value: object | None) -> bool:
    """Whether one value passes the test of a condition."""
    return _TESTS.get(condition.test, _is_never)(value, condition.values)


def is_same(value: object, text: str) -> bool:
    """Whether a value is what a text says: numbers and dates by their value, texts and ids trimmed, without capitals."""
    if isinstance(value, Decimal):
        return value == read_number(text)
    if isinstance(value, date):
        return value.isoformat() == text.strip()
    return fold(str(value)) == fold(text)


def _is_one_of(value: object | None, values: tuple[str, ...]) -> bool:
    return value is not None and any(is_same(value, text) for text in values)


def _is_none_of(value: object | None, values: tuple[str, ...]) -> bool:
    return not _is_one_of(value, values)


def _is_answered(value: object | None, values: tuple[str, ...]) -> bool:
    return value is not None and not values


def _has_one_of(value: object | None, values: tuple[str, ...]) -> bool:
    return isinstance(value, tuple) and any(_is_one_of(item, values) for item in cast("tuple[object, ...]", value))


def _is_never(_value: object | None, _values: tuple[str, ...]) -> bool:
    """A test that we do not know: the form was tampered with, or it is of a later day."""
    return False


_TESTS: Mapping[str, Callable[[object | None, tuple[str, ...]], bool]] = {
    "answered": _is_answered,
    "is": _is_one_of,
    "one_of": _is_one_of,
    "is_not": _is_none_of,
    "has": _has_one_of,
}
