"""The lists a rule can go through: a table, a question with several persons or options, a term, or a few answers."""

from collections.abc import Mapping
from typing import cast

from app.logic.checks.items import CellItem, Item
from app.logic.checks.operators import get_texts
from app.logic.checks.situation import Situation
from app.logic.checks.terms import TERMS
from app.logic.kinds.base import get_items as get_raw_items
from app.logic.kinds.choice import get_option_id
from app.model.json import Json
from app.model.question import Question


def get_items(source: Json, situation: Situation) -> tuple[Item, ...]:
    """The items of a list, in order. A list that the form does not have, or that does not show, has none."""
    if not isinstance(source, str):
        return _get_answer_items(source, situation)
    if source in TERMS:
        found = TERMS[source](situation)
        return cast("tuple[Item, ...]", found) if isinstance(found, tuple) else ()
    question = situation.reading.get_question(source)
    if question is None:
        return ()
    if question.kind == "table":
        return situation.get_rows(source)
    ids = get_texts(situation.reading.get_value(source))
    if question.kind in ("person", "people"):
        return situation.get_people(ids)
    return tuple(_get_option_item(question, nr, option, situation) for nr, option in enumerate(ids, 1))


def get_option_items(source: str, options: tuple[str, ...], situation: Situation) -> tuple[Item, ...]:
    """The ticked options of a question, and these others whether ticked or not."""
    question = situation.reading.get_question(source)
    if question is None:
        return ()
    ticked = get_items(source, situation)
    known = {item.subject for item in ticked}
    extra = [option for option in options if option not in known]
    return (*ticked, *(_get_option_item(question, nr, option, situation) for nr, option in enumerate(extra, len(ticked) + 1)))


def _get_option_item(question: Question, nr: int, option: str, situation: Situation) -> CellItem:
    answer = get_raw_items(situation.plan.get_answer(question.id)) or ()
    raw: Json = next((item for item in answer if get_option_id(item) == option), option)
    field = situation.reading.get_field(question.id) or question
    return CellItem(list_id=question.id, subject=option, nr=nr, raw={"option": raw}, values={"option": option}, fields={"option": field})


def _get_answer_items(source: Json, situation: Situation) -> tuple[Item, ...]:
    found: list[Item] = []
    for question in get_texts(source.get("answers") if isinstance(source, Mapping) else None):
        value, field = situation.reading.get_value(question), situation.reading.get_field(question)
        if value is None or field is None:
            continue
        raw: dict[str, Json] = {"question": question, "value": situation.plan.get_answer(question)}
        values = {"question": question, "value": value}
        found.append(CellItem(list_id=question, subject=question, nr=len(found) + 1, raw=raw, values=values, fields={"value": field}))
    return tuple(found)
