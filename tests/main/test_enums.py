from enum import CONFORM, Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any

import pytest

from app.main.enums import QuickMaker

PAIRS: dict[str, list[tuple[str, int]]] = {
    "plain": [("No", 0), ("Left", 1), ("Right", 2), ("Top", 4)],
    "with another name for the same": [("Left", 1), ("Leading", 1), ("Right", 2), ("Trailing", 2)],
    "with names for more than one": [("No", 0), ("Left", 1), ("Right", 2), ("Mask", 3), ("Both", 3), ("Far", 0x80000000)],
    "in another order": [("Top", 8), ("Left", 1), ("Right", 2)],
    "of one": [("Only", 5)],
    "below zero": [("User", -1), ("Left", 1)],
    "of names that mean something already": [("name", 0), ("value", 1), ("_hidden", 2), ("conjugate", 3)],
}


def get_python_s() -> Any:
    return vars(EnumType)["_create_"]


def describe(made: Any) -> list[object]:
    books = {key: repr(value) for key, value in vars(made).items() if isinstance(value, int | list | dict)}
    members = [(name, member.name, member.value, member._sort_order_, repr(member), str(member)) for name, member in made.__members__.items()]
    return [made.__name__, made.__module__, made.__mro__[1:], books, members, [repr(each) for each in made], sorted(vars(made))]


@pytest.mark.parametrize("kind", [Enum, IntEnum, Flag, IntFlag])
@pytest.mark.parametrize("pairs", PAIRS.values(), ids=PAIRS)
def test_an_enumeration_made_quickly_is_the_one_that_python_makes(kind: type[Enum], pairs: list[tuple[str, int]]) -> None:
    slowly = get_python_s()
    quickly = QuickMaker(slowly).get_method()
    quickly(kind, "Before", [("Other", 9)], module="PySide6.QtCore")
    made = quickly(kind, "Edge", pairs, module="PySide6.QtCore")
    asked = slowly(kind, "Edge", pairs, module="PySide6.QtCore")
    assert describe(made) == describe(asked)
    assert all(made[name] is made(value) for name, value in pairs)


def test_flags_made_quickly_are_put_together_and_taken_apart() -> None:
    made = QuickMaker(get_python_s()).get_method()(Flag, "Edge", PAIRS["with names for more than one"], module="PySide6.QtGui", boundary=CONFORM)
    assert made.Left | made.Right is made.Mask
    assert list(made.Mask) == [made.Left, made.Right]
    assert made.Left in made.Mask
    assert (made.Mask & ~made.Left) is made.Right


def test_what_is_no_list_of_names_with_whole_numbers_is_left_to_python() -> None:
    make = QuickMaker(get_python_s()).get_method()
    assert [each.value for each in make(Enum, "Words", [("One", "een"), ("Two", "twee")], module="x")] == ["een", "twee"]
    assert [each.value for each in make(Enum, "Counted", "One Two", module="x")] == [1, 2]
    assert make(Enum, "Mapped", {"One": 1}, module="x").One.value == 1
