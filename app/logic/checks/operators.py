"""What a test asks of a value: is, at_least, before, has_one_of, ... One small function each; the value is never empty here."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import cast

from app.logic.kinds.base import fold

Operator = Callable[[object, object], bool]

TRUE_WHEN_EMPTY = frozenset({"empty", "is_not", "none_of", "has_none_of"})
"""Every other test on an empty value is false, so that an empty answer never starts arithmetic."""


def as_items(value: object) -> tuple[object, ...]:
    """A value or a list of values as a list."""
    return tuple(cast("Sequence[object]", value)) if isinstance(value, (tuple, list)) else (value,)


def get_number(value: object) -> Decimal | None:
    """A value as a number; a list counts its items."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (tuple, list)):
        return Decimal(len(as_items(cast("Sequence[object]", value))))
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def get_words(value: object) -> frozenset[str]:
    """One or several texts, ready to compare."""
    return frozenset(fold(str(item)) for item in as_items(value))


def is_yes(operand: object) -> bool:
    """Whether an author wrote yes."""
    return operand is True or operand == "yes"


def _is(value: object, operand: object) -> bool:
    return fold(str(value)) == fold(str(operand))


def _is_not(value: object, operand: object) -> bool:
    return not _is(value, operand)


def _one_of(value: object, operand: object) -> bool:
    return fold(str(value)) in get_words(operand)


def _none_of(value: object, operand: object) -> bool:
    return not _one_of(value, operand)


def _begins_with_one_of(value: object, operand: object) -> bool:
    return fold(str(value)).startswith(tuple(get_words(operand)))


def _has_one_of(value: object, operand: object) -> bool:
    return not get_words(value).isdisjoint(get_words(operand))


def _has_none_of(value: object, operand: object) -> bool:
    return not _has_one_of(value, operand)


def _only(value: object, operand: object) -> bool:
    return get_words(value) == get_words(operand)


def _compare_numbers(holds: Callable[[Decimal, Decimal], bool]) -> Operator:
    def compare(value: object, operand: object) -> bool:
        left, right = get_number(value), get_number(operand)
        return left is not None and right is not None and holds(left, right)

    return compare


def _compare_dates(holds: Callable[[date, date], bool]) -> Operator:
    def compare(value: object, operand: object) -> bool:
        return isinstance(value, date) and isinstance(operand, date) and holds(value, operand)

    return compare


OPERATORS: Mapping[str, Operator] = {
    "is": _is,
    "is_not": _is_not,
    "one_of": _one_of,
    "none_of": _none_of,
    "begins_with_one_of": _begins_with_one_of,
    "has": _has_one_of,
    "has_one_of": _has_one_of,
    "has_none_of": _has_none_of,
    "only": _only,
    "empty": lambda _value, operand: not is_yes(operand),
    "filled": lambda _value, operand: is_yes(operand),
    "at_least": _compare_numbers(lambda left, right: left >= right),
    "at_most": _compare_numbers(lambda left, right: left <= right),
    "above": _compare_numbers(lambda left, right: left > right),
    "below": _compare_numbers(lambda left, right: left < right),
    "equals": _compare_numbers(lambda left, right: left == right),
    "differs_from": _compare_numbers(lambda left, right: left != right),
    "before": _compare_dates(lambda left, right: left < right),
    "after": _compare_dates(lambda left, right: left > right),
    "on_or_before": _compare_dates(lambda left, right: left <= right),
    "on_or_after": _compare_dates(lambda left, right: left >= right),
    "same_as": _is,
}


def holds_when_empty(name: str, operand: object) -> bool:
    """What a test says of an empty value."""
    return is_yes(operand) if name == "empty" else name in TRUE_WHEN_EMPTY


def get_texts(value: object) -> tuple[str, ...]:
    """A parameter that is one text or a list of texts, as a list."""
    if value is None:
        return ()
    return tuple(str(item) for item in as_items(value))
