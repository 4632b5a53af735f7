"""Three versions of a small form, written out: renamed, retyped, split, merged, retired and new."""

from collections.abc import Mapping

import pytest

from app.model.form import Form, Phase, Step
from app.model.guidance import Assignment, Pitfall
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Column, Option, Question, RowSource

_PEOPLE = Question(
    id=PEOPLE, kind="table", label="Wie?", register=True, columns=(Column(id="name", kind="text", label="Naam", first=True), Column(id="function", kind="text", label="Functie"))
)  # fmt: skip
_TITLE = Question(id="gen.title", kind="text", label="Hoe heet het?")
_RHYTHM = (Option(id="weekly", label="elke week"), Option(id="monthly", label="elke maand"), Option(id="other", label="anders", own_text=True))
_JOYS = (
    Option(id="eat", label="samen eten"),
    Option(id="walk", label="wandelen"),
    Option(id="talk", label="praten"),
    Option(id="read", label="lezen"),
)


def make_form(
    version: int, *questions: Question, migrations: tuple[Mapping[str, Json], ...] = (), pitfall: str = "pit.one.old", phase: str = "one"
) -> Form:
    steps = (Step(id="first", title="Stap", questions=(_TITLE, _PEOPLE, *questions)),)
    part = Phase(
        id=phase,
        title="Deel",
        steps=steps,
        pitfalls=(Pitfall(id=pitfall, text="Te veel willen.", remedy="Kies."),),
        assignment=Assignment(title="Kaart", minutes=5, text=("Schrijf.",)),
    )
    return Form(
        id="klein", version=version, revision=1, digest=f"d{version}", title="Klein", start_questions=(_TITLE,), phases=(part,), migrations=migrations
    )


ONE_TO_TWO: dict[str, Json] = {
    "from": 1,
    "to": 2,
    "says": "Beter.",
    "rename": [
        {"question": "net.why", "to": "net.reason"},
        {"question": "net.actions", "column": "owner", "to": "who"},
        {"question": "net.rhythm", "option": "monthly", "to": "each_month"},
        {"phase": "one", "to": "begin"},
        {"pitfall": "pit.one.old", "to": "pit.one.new"},
    ],
    "retype": [
        {"question": "net.size", "by": "parse"},
        {"question": "net.leader", "by": "list"},
        {"question": "net.steps", "by": "lines_to_rows", "column": "what"},
        {"question": "net.actions", "column": "hours", "by": "parse"},
        {"question": "net.helpers", "by": "single"},
        {"question": "net.budget", "by": "text"},
    ],
    "split": [
        {"question": "net.joys", "by": "options", "into": [{"question": "net.loud", "options": ["eat", "talk"]}, {"question": "net.quiet", "options": ["walk", "read"]}]},
        {"question": "net.when_where", "by": "lines", "into": [{"question": "net.when"}, {"question": "net.where"}]},
    ],
    "merge": [
        {"questions": ["net.good", "net.bad"], "into": "net.views", "by": "lines"},
        {"questions": ["net.tools", "net.rooms"], "into": "net.things", "by": "rows"},
    ],
    "retire": [{"question": "net.song", "why": "Niemand zong."}],
}  # fmt: skip
TWO_TO_THREE: dict[str, Json] = {
    "from": 2,
    "to": 3,
    "says": "Korter.",
    "rename": [{"question": "net.reason", "to": "net.cause"}, {"question": "net.rhythm", "option": "each_month", "to": "month"}],
    "retype": [{"question": "net.steps", "by": "rows_to_lines"}, {"question": "net.size", "by": "text"}],
    "split": [
        {"question": "net.actions", "by": "columns", "into": [{"question": "net.actions", "columns": ["what", "who"]}, {"question": "net.planning", "columns": ["hours", "when"]}]}
    ],
    "merge": [{"questions": ["net.loud", "net.quiet"], "into": "net.joy", "by": "list"}],
    "retire": [{"question": "net.things"}],
}  # fmt: skip


def table(name: str, *columns: Column) -> Question:
    return Question(id=name, kind="table", label=f"Welke {name}?", columns=columns)


def text(name: str) -> Question:
    return Question(id=name, kind="longtext", label=f"Wat is {name}?")


def column(name: str, kind: str = "text") -> Column:
    return Column(id=name, kind=kind, label=name.capitalize(), first=True)


def rename_option(options: tuple[Option, ...], old: str, new: str) -> tuple[Option, ...]:
    return tuple(Option(id=new if option.id == old else option.id, label=option.label, own_text=option.own_text) for option in options)


FIRST = make_form(
    1,
    text("net.why"),
    text("net.size"),
    text("net.steps"),
    text("net.song"),
    text("net.when_where"),
    text("net.good"),
    text("net.bad"),
    Question(id="net.rhythm", kind="choice", label="Hoe vaak?", options=_RHYTHM),
    Question(id="net.joys", kind="multichoice", label="Waar word je blij van?", options=_JOYS),
    Question(id="net.leader", kind="person", label="Wie trekt?"),
    Question(id="net.helpers", kind="people", label="Wie helpt?"),
    Question(id="net.budget", kind="money", label="Hoeveel geld?"),
    table("net.actions", column("what"), column("owner", "person"), column("hours"), column("when", "date"), column("mood")),
    table("net.tools", column("name"), column("cost", "money")),
    table("net.rooms", column("name"), column("floor", "number")),
    Question(id="net.favourite", kind="choice", label="Welke kamer?", rows_from=RowSource(question="net.rooms", column="name")),
)  # fmt: skip
_THINGS = table("net.things", column("name"), column("cost", "money"), column("floor", "number"))
_FAVOURITE = Question(id="net.favourite", kind="choice", label="Welke kamer?", rows_from=RowSource(question="net.things", column="name"))
SECOND = make_form(
    2,
    text("net.reason"),
    Question(id="net.size", kind="number", label="Met hoeveel?"),
    table("net.steps", column("what")),
    text("net.when"),
    text("net.where"),
    text("net.views"),
    Question(id="net.rhythm", kind="choice", label="Hoe vaak?", options=rename_option(_RHYTHM, "monthly", "each_month")),
    Question(id="net.loud", kind="multichoice", label="Luid?", options=_JOYS[::2]),
    Question(id="net.quiet", kind="multichoice", label="Stil?", options=_JOYS[1::2]),
    Question(id="net.leader", kind="people", label="Wie trekt?"),
    Question(id="net.helpers", kind="person", label="Wie helpt?"),
    text("net.budget"),
    table("net.actions", column("what"), column("who", "person"), column("hours", "number"), column("when", "date")),
    _THINGS,
    _FAVOURITE,
    text("net.extra"),
    migrations=(ONE_TO_TWO,),
    pitfall="pit.one.new",
    phase="begin",
)
THIRD = make_form(
    3,
    text("net.cause"),
    text("net.size"),
    text("net.steps"),
    text("net.when"),
    text("net.where"),
    text("net.views"),
    Question(id="net.rhythm", kind="choice", label="Hoe vaak?", options=rename_option(_RHYTHM, "monthly", "month")[1:]),
    Question(id="net.joy", kind="multichoice", label="Blij?", options=_JOYS),
    Question(id="net.leader", kind="people", label="Wie trekt?"),
    Question(id="net.helpers", kind="person", label="Wie helpt?"),
    text("net.budget"),
    table("net.actions", column("what"), column("who", "person")),
    table("net.planning", column("hours", "number"), column("when", "date")),
    migrations=(ONE_TO_TWO, TWO_TO_THREE),
    pitfall="pit.one.other",
    phase="begin",
)


def make_plan(answers: Mapping[str, Json], **facts: Json) -> Plan:
    """Answers by question; a list of rows with ids is a table."""
    found: dict[Address, Json] = {Address("property", "form"): "klein", Address("property", "language"): "nl"}
    for key, raw in answers.items():
        rows = (
            raw
            if isinstance(raw, list) and raw and all(isinstance(item, dict) and "id" in item and len(item) > 1 and "text" not in item for item in raw)
            else None
        )
        if rows is None:
            found[Address("answer", key)] = raw
        else:
            found[Address("answer", key)] = [row["id"] for row in rows]
            found.update({Address("answer", key, row["id"]): {name: cell for name, cell in row.items() if name != "id"} for row in rows})
    for address, value in facts.items():
        kind, _, key = address.partition("__")
        found[Address(kind, key.replace("__", "."))] = value
    return Plan(facts=found)


@pytest.fixture
def full() -> Plan:
    """A plan to version 1 with something everywhere."""
    return make_plan(
        {
            "gen.title": "Ons netwerk",
            PEOPLE: [{"id": "p1", "name": "Noor", "function": "HR"}, {"id": "p2", "name": "Bas"}],
            "net.why": "Omdat het kan.",
            "net.size": "12",
            "net.steps": "Eerst praten\nDan eten",
            "net.song": "Hoofd, schouders",
            "net.when_where": "Dinsdag\nIn de kantine\nNaast de ingang",
            "net.good": "De sfeer",
            "net.bad": "De tijd",
            "net.rhythm": "monthly",
            "net.joys": ["eat", "walk"],
            "net.leader": "p1",
            "net.helpers": ["p1", "p2"],
            "net.budget": 1250,
            "net.actions": [{"id": "a1", "what": "Kaart", "owner": "p2", "hours": "4", "when": "2027-02-01", "mood": "blij"}],
            "net.tools": [{"id": "row-1", "name": "Beamer", "cost": 300}],
            "net.rooms": [{"id": "row-1", "name": "Zaal", "floor": 2}],
            "net.favourite": "row-1",
        }
    )


@pytest.fixture(scope="session")
def forms() -> dict[int, Form]:
    """The three versions by number."""
    return {1: FIRST, 2: SECOND, 3: THIRD}


@pytest.fixture(name="make_plan", scope="session")
def give_make_plan():
    """Makes a plan of plain answers."""
    return make_plan
