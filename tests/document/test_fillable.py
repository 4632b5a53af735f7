"""A paper that is filled in on screen: what was answered stands in its fields, and each field says where it belongs."""

import json
import re
from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import fields

from app.document.fillable import WHO
from app.document.walk import get_text
from app.document.writing import Slot
from tests.document.cases import print_example, read_example


def list_slots(value: object) -> Iterator[Slot]:
    if isinstance(value, Slot):
        yield value
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from list_slots(part)
    elif isinstance(value, Struct):
        for field in fields(value):
            yield from list_slots(getattr(value, field.name))


def test_answers_stand_in_the_fields_and_nowhere_else() -> None:
    plain = print_example("netwerk", "worksheets", sheets=("preparation",))
    paper = print_example("netwerk", "worksheets", sheets=("preparation",), fillable=True)
    values = {slot.name: slot.value for slot in list_slots(paper.sections) if slot.value}
    assert "vier teamleiders" in values["net.trigger"].lower()
    assert values["net.trigger"] in get_text(plain)
    assert values["net.trigger"] not in get_text(paper)
    assert values["net.theme/mental_health"] == "yes"
    assert not any(slot.value for slot in list_slots(plain.sections))


def test_every_field_has_a_name_and_a_label_of_its_own() -> None:
    paper = print_example("netwerk", "worksheets", blank=True, fillable=True)
    slots = list(list_slots(paper.sections))
    assert len({slot.name for slot in slots}) == len(slots)
    labels = {slot.name: slot.label for slot in slots}
    assert labels["net.trigger"].startswith("1.1b ")
    assert labels["net.need/+2/people"].endswith(" · 2")
    assert next(iter(slots)).name == WHO


def test_a_copy_tells_its_plan_and_form_and_nothing_that_was_answered() -> None:
    paper = print_example("netwerk", "worksheets", fillable=True, plan_uid="r1")
    told = json.loads(paper.fillable)
    assert (told["plan"], told["form"], told["language"]) == ("r1", "netwerk", "nl")
    assert set(told) == {"kwartiermaker", "plan", "form", "digest", "language", "names", "sheets"}


def test_names_that_may_not_be_on_paper_are_in_no_field_either() -> None:
    paper = print_example("netwerk", "worksheets", fillable=True, names="none")
    spoken = "\n".join(" ".join((slot.value, slot.label, *(label for _id, label in slot.options))) for slot in list_slots(paper.sections))
    names = {person.name for person in read_example("netwerk")[1].people}
    printed = get_text(print_example("netwerk", "worksheets", names="full"))
    assert any(re.search(rf"\b{name}\b", printed) for name in names)
    assert [name for name in names if re.search(rf"\b{name}\b", spoken)] == []


def test_a_sheet_on_which_people_say_what_it_was_like_never_asks_who_they_are() -> None:
    paper = print_example("netwerk", "worksheets", fillable=True, sheets=("sheet.evaluation_participant",))
    names = {slot.name for slot in list_slots(paper.sections)}
    assert names
    assert WHO not in names
