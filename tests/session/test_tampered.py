"""Facts of every shape at every address: what somebody wrote into a plan file by hand must not stop anything."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from app.document.settings import PrintSettings
from app.model.json import Json
from app.model.plan import Address, Edit
from app.session.session import Session

ODD: tuple[Json, ...] = (
    None, "", " ", "x", "\ud800", "\0", "31-02-2027", "2027-02-01", 0, -1, 1.5, 10**30, True, False, [], {}, [None], [[]], [{}], "{x}", "%s", "<b>",
    [{"id": None}], [{"id": "p1"}, {"id": "p1"}], {"id": "x"}, {"id": ["a"]}, {"id": {"a": 1}, "text": 3}, ["p1", "p1"], ["nope"], {"state": 3}, "a" * 5000,
    {"state": "later", "who": ["x"], "when": {}}, {"state": "not_agreed", "positions": 3}, {"phase": ["x"], "step": 1}, {"done": 3, "note": []},
    {"reason": [], "rests": 3},
)  # fmt: skip
KEYS = {
    "property": ("route", "language", "theme", "form"),
    "pitfall": ("", "pit.preparation.everything"),
    "assignment": ("preparation", "{}"),
    "dismissed": ("G09", "P02 x", ""),
    "left": ("preparation/theme", "/"),
    "place": ("last", "first"),
}


@pytest.mark.parametrize("seed", range(40))
def test_odd_facts_stop_nothing(seed: int, start: Callable[..., Session]) -> None:
    session = start()
    chance = random.Random(seed)
    questions = tuple(question.id for question in session.form.get_questions())
    kinds = (*["answer"] * 6, "state", "note", "example", *KEYS)
    edits: dict[Address, Edit] = {}
    for _nr in range(chance.randrange(1, 25)):
        kind = chance.choice(kinds)
        address = Address(kind, chance.choice(KEYS.get(kind, questions)), chance.choice(("", "", "p1", "r1")))
        edits[address] = Edit(address, session.plan.facts.get(address), chance.choice(ODD))
    assert session.apply(tuple(edits.values()), "answer").saved
    session.compute_findings("command")
    session.compute_exchange()
    session.search("xx")
    session.get_suggestions(chance.choice(questions))
    session.compute_document(PrintSettings(today=date(2027, 1, 11)))
    session.undo()
