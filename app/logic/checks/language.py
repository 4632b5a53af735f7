"""The language of the rules of thumb: an expression gives a value, a test holds or not. What it means stands in forms/common/checks.yaml."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from app.logic.checks.items import Item
from app.logic.checks.lists import get_items
from app.logic.checks.operators import OPERATORS, get_number, get_texts, holds_when_empty, is_yes
from app.logic.checks.periods import add_days, count_calendar_years
from app.logic.checks.situation import Situation
from app.logic.checks.terms import TERMS
from app.model.json import Json

Expression = Mapping[str, Json]
Source = Callable[[Expression, Situation, Item | None], object | None]


def compute_value(expression: Json, situation: Situation, item: Item | None = None) -> object | None:
    """The value of an expression; a plain text is the id of a question where an expression is expected. None when it cannot be found."""
    if not isinstance(expression, dict):
        return situation.reading.get_value(str(expression))
    source = next((SOURCES[key] for key in expression if key in SOURCES), _get_cell)
    value = source(expression, situation, item)
    if "plus_days" in expression and isinstance(value, date):
        return add_days(value, int(get_number(expression["plus_days"]) or 0))
    return value


def is_met(test: Json, situation: Situation, item: Item | None = None) -> bool:
    """Whether a test holds, for the item at hand when there is one."""
    if not isinstance(test, dict):
        return False
    for key in test:
        if key in COMBINATIONS:
            return COMBINATIONS[key](test, situation, item)
    value = compute_value(test, situation, item)
    return all(_is_operator_met(name, value, test[name], situation, item) for name in test if name in OPERATORS or name == "member")


def all_met(tests: Iterable[Json], situation: Situation, item: Item | None = None) -> bool:
    """Whether all of these tests hold."""
    return all(is_met(test, situation, item) for test in tests)


def select_items(source: Json, where: Json, situation: Situation) -> tuple[Item, ...]:
    """The items of a list that meet all of `where`."""
    tests = get_parts(where)
    return tuple(item for item in get_items(source, situation) if all_met(tests, situation, item))


def get_tested_columns(tests: Json) -> tuple[str, ...]:
    """The columns of the row at hand that these tests look at, each once."""
    found: dict[str, None] = {}
    for test in get_parts(tests):
        if not isinstance(test, dict):
            continue
        column = test.get("column")
        if isinstance(column, str) and "question" not in test:
            found[column] = None
        found.update(dict.fromkeys(get_texts(test.get("columns"))))
        for key in ("any", "all"):
            found.update(dict.fromkeys(get_tested_columns(test.get(key))))
    return tuple(found)


def get_parts(tests: Json) -> tuple[Json, ...]:
    """The tests of a list, or the parts of an expression; none where an author wrote no list."""
    return tuple(tests) if isinstance(tests, (list, tuple)) else ()


def _is_operator_met(name: str, value: object | None, operand: Json, situation: Situation, item: Item | None) -> bool:
    if value is None or value == ():
        return holds_when_empty(name, operand)
    if name == "member":
        return (str(value) in situation.member_ids) == is_yes(operand)
    wanted = compute_value(operand, situation, item) if isinstance(operand, dict) else operand
    return wanted is not None and OPERATORS[name](value, wanted)


def _is_any_met(test: Expression, situation: Situation, item: Item | None) -> bool:
    return any(is_met(part, situation, item) for part in get_parts(test["any"]))


def _are_all_met(test: Expression, situation: Situation, item: Item | None) -> bool:
    return all_met(get_parts(test["all"]), situation, item)


def _is_list_met(test: Expression, situation: Situation, _item: Item | None) -> bool:
    return bool(select_items(test["rows"], test.get("where"), situation)) == ("some" in test)


def _is_product_at_least(test: Expression, _situation: Situation, item: Item | None) -> bool:
    numbers = [get_number(item.get_value(column)) if item else None for column in get_texts(test.get("columns"))]
    product, limit = Decimal(1), get_number(test["product_at_least"])
    for number in numbers:
        if number is None:
            return False
        product *= number
    return limit is not None and product >= limit


def _get_answer(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    value = situation.reading.get_value(situation.get_own(get_texts(expression["question"])))
    if "column" not in expression or value is None:
        return value
    person = situation.get_person(str(value))
    return person.get_value(str(expression["column"])) if person else None


def _get_cell(expression: Expression, situation: Situation, item: Item | None) -> object | None:
    value = item.get_value(str(expression.get("column"))) if item else None
    if "register" not in expression or value is None:
        return value
    person = situation.get_person(str(value))
    return person.get_value(str(expression["register"])) if person else None


def _get_term(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    term = TERMS.get(str(expression["term"]))
    return term(situation) if term else None


def _count_words(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    text = situation.reading.get_value(str(expression["words"]))
    return Decimal(len(text.split())) if isinstance(text, str) else None


def _compute_sum(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    items = select_items(expression["sum"], expression.get("where"), situation)
    return sum((get_number(item.get_value(str(expression["column"]))) or Decimal(0) for item in items), Decimal(0))


def _compute_product(expression: Expression, situation: Situation, item: Item | None) -> object | None:
    product = Decimal(1)
    for part in get_parts(expression["times"]):
        number = get_number(compute_value(part, situation, item))
        if number is None:
            return None
        product *= number
    return product


def _compute_calendar_years(expression: Expression, situation: Situation, item: Item | None) -> object | None:
    days = [compute_value(part, situation, item) for part in get_parts(expression["calendar_years"])]
    match days:
        case [date() as first, date() as last]:
            years = count_calendar_years(first, last)
            return None if years is None else Decimal(years)
        case _:
            return None


def _get_dates(key: str, expression: Expression, situation: Situation) -> list[date]:
    items = select_items(expression[key], expression.get("where"), situation)
    return [day for item in items if isinstance(day := item.get_value(str(expression["column"])), date)]


def _get_earliest(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    return min(_get_dates("earliest", expression, situation), default=None)


def _get_latest(expression: Expression, situation: Situation, _item: Item | None) -> object | None:
    return max(_get_dates("latest", expression, situation), default=None)


def _get_first(expression: Expression, situation: Situation, item: Item | None) -> object | None:
    found = (compute_value(part, situation, item) for part in get_parts(expression["first_of"]))
    return next((value for value in found if value is not None), None)


COMBINATIONS: Mapping[str, Callable[[Expression, Situation, Item | None], bool]] = {
    "any": _is_any_met,
    "all": _are_all_met,
    "rows": _is_list_met,
    "product_at_least": _is_product_at_least,
}

SOURCES: Mapping[str, Source] = {
    "number": lambda expression, _situation, _item: get_number(expression["number"]),
    "today": lambda _expression, situation, _item: situation.today,
    "words": _count_words,
    "sum": _compute_sum,
    "times": _compute_product,
    "calendar_years": _compute_calendar_years,
    "earliest": _get_earliest,
    "latest": _get_latest,
    "first_of": _get_first,
    "term": _get_term,
    "question": _get_answer,
}
"""How a value is found, by the word that says so. Without such a word it is a cell of the row at hand."""
