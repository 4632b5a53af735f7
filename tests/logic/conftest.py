"""A small form with one of everything, and a plan made of plain answers."""

import itertools
from collections.abc import Callable, Mapping

import pytest

from app.model.form import Form, Phase, Step
from app.model.guidance import Assignment, Extra, Goal, Pitfall
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Column, Condition, DefaultDate, Option, Question, RowSource

MakePlan = Callable[..., Plan]

_PEOPLE = Question(
    id=PEOPLE,
    kind="table",
    label="Welke mensen komen in dit plan voor?",
    register=True,
    route="essentieel",
    columns=(
        Column(id="name", kind="text", label="Voornaam", first=True),
        Column(id="function", kind="text", label="Functie"),
        Column(id="department", kind="text", label="Afdeling"),
        Column(id="in_group", kind="yesno", label="Zit in de groep?"),
        Column(id="hours", kind="number", label="Uren"),
        Column(id="may_be_named", kind="yesno", label="Mag de naam op papier?"),
        Column(id="substitute", kind="person", label="Wie vervangt?"),
    ),
)
_THEME = Question(
    id="net.theme",
    kind="choice",
    label="Rond welk thema?",
    route="kort",
    example_value="care",
    options=(
        Option(id="health", label="psychische gezondheid"),
        Option(id="care", label="mantelzorg"),
        Option(id="dutch", label="alleen hier", visible_when=Condition(test="is", question="gen.org_country", values=("nl",))),
        Option(id="other", label="een ander thema", own_text=True),
    ),
)
_TRIGGER = Question(
    id="net.trigger",
    kind="longtext",
    label="Wat is de aanleiding?",
    help="Noem een feit.",
    why="Een directie vraagt: waarom nu?",
    route="essentieel",
    good=("In 2026 zei 41 procent ja.", "Tachtig nieuwe collega's."),
)
_ADVANTAGES = Question(
    id="net.advantages",
    kind="multichoice",
    label="Welke voordelen?",
    example_value=["voice"],
    options=(Option(id="voice", label="een stem"), Option(id="meet", label="ontmoeten"), Option(id="other", label="iets anders", own_text=True)),
)
_VISION = Question(
    id="net.vision", kind="text", label="Welke visie?", visible_when=Condition(test="is_not", question="net.theme", values=("health",)), route="kort"
)
_CONDITIONS = Question(
    id="net.conditions",
    kind="table",
    label="Wat is al goed geregeld?",
    columns=(
        Column(id="condition", kind="text", label="Onderdeel", fixed=True),
        Column(
            id="score",
            kind="scale",
            label="Cijfer",
            options=tuple(Option(id=f"s{nr}", value=nr, label=word) for nr, word in enumerate(("weg", "zwak", "half", "goed", "vast"), 1)),
        ),
        Column(id="in_the_way", kind="text", label="Wat zit in de weg?"),
        Column(id="we_do", kind="text", label="Wat doe je eraan?"),
    ),
    fixed_rows=({"id": "time", "condition": "tijd"}, {"id": "money", "condition": "geld"}),
    example_rows=({"condition": "geld", "score": 2, "in_the_way": "geen post"},),
)
_GOALS = Question(
    id="shr.goals",
    kind="table",
    label="Welke doelen?",
    route="kort",
    columns=(
        Column(id="goal", kind="text", label="Doel", first=True),
        Column(id="visible_as", kind="text", label="Zichtbaar als"),
        Column(id="when", kind="date", label="Wanneer"),
    ),
    example_rows=({"goal": "Elkaar kennen", "visible_as": "zes keer samen", "when": "2027-12-02"},),
)
_ACTIONS = Question(
    id="shr.actions",
    kind="table",
    label="Welke acties?",
    route="kort",
    columns=(
        Column(id="action", kind="text", label="Actie", first=True),
        Column(id="owner", kind="person", label="Wie trekt het?"),
        Column(id="end", kind="date", label="Klaar op"),
        Column(id="goal", kind="choice", label="Bij welk doel?", rows_from=RowSource(question="shr.goals", column="goal")),
        Column(id="helpers", kind="people", label="Wie helpen?"),
        Column(id="hours", kind="number", label="Uren"),
        Column(id="status", kind="choice", label="Hoe ver?", options=(Option(id="busy", label="bezig"), Option(id="done", label="klaar"))),
    ),
    example_rows=({"action": "Kaart maken", "owner": "planner", "end": "2027-03-25", "goal": "1", "helpers": ["HR-adviseur"], "hours": "12"},),
)
_RISKS = Question(
    id="shr.risks",
    kind="table",
    label="Wat kan er misgaan?",
    suggest_from=("pitfalls", "low_conditions"),
    columns=(Column(id="risk", kind="text", label="Risico", first=True), Column(id="measure", kind="text", label="Maatregel")),
)
_START = (
    Question(id="gen.title", kind="text", label="Hoe heet dit plan?", route="essentieel"),
    Question(id="gen.org_name", kind="text", label="Hoe heet je organisatie?", route="essentieel"),
    Question(
        id="gen.org_country",
        kind="choice",
        label="In welk land?",
        route="essentieel",
        options=(Option(id="nl", label="Nederland"), Option(id="be", label="België")),
    ),
)
_PHASES = (
    Phase(
        id="preparation",
        title="De voorbereiding",
        intro="Je praat veel.",
        goals=(Goal(id="goal.preparation.1", text="Je weet waarom."),),
        pitfalls=(
            Pitfall(id="pit.preparation.all", text="Alles tegelijk willen.", remedy="Kies drie doelen."),
            Pitfall(id="pit.preparation.hr", text="Alleen vanuit HR.", remedy="Praat met tien mensen."),
        ),
        assignment=Assignment(title="De keuzekaart", minutes=30, text=("Maak de zin af.",)),
        extra=(Extra(id="extra.preparation.list", title="Wat is er al?", checklist=("een netwerk dat stopte",)),),
        steps=(
            Step(id="reason", title="Thema en aanleiding", questions=(_THEME, _TRIGGER, _ADVANTAGES, _VISION)),
            Step(
                id="goals",
                title="Doelen",
                questions=(
                    Question(id="net.note", kind="info", label="Let op"),
                    _GOALS,
                    _CONDITIONS,
                    Question(id="net.sponsor", kind="person", label="Wie in de top?", route="kort", suggest_from=("board",)),
                ),
            ),
        ),
    ),
    Phase(
        id="group",
        title="De groep",
        steps=(
            Step(
                id="who",
                title="Wie doet mee",
                questions=(
                    Question(id="net.core", kind="people", label="Wie zitten in de kerngroep?", route="kort"),
                    _PEOPLE,
                    Question(id="net.tellers", kind="people", label="Wie vertellen het?", suggest_from=("members",)),
                ),
            ),
            Step(
                id="plan",
                title="Plan",
                questions=(
                    _ACTIONS,
                    _RISKS,
                    Question(id="gen.period_end", kind="date", label="Tot welke datum?", route="essentieel", example_value="2028-01-31"),
                    Question(
                        id="shr.retention",
                        kind="date",
                        label="Wanneer wis je dit?",
                        route="essentieel",
                        default=DefaultDate(question="gen.period_end", plus_months=6),
                    ),
                    Question(id="shr.eval_date", kind="date", label="Wanneer kijken jullie terug?", route="kort"),
                    Question(id="shr.budget_asked", kind="money", label="Hoeveel geld?", example_value=6500),
                ),
            ),
            Step(id="again", title="Nog eens", questions=(_GOALS,)),
        ),
    ),
)


@pytest.fixture(scope="session")
def form() -> Form:
    return Form(id="netwerk", version=1, revision=1, digest="", title="Netwerk", start_questions=_START, register=_PEOPLE, phases=_PHASES)


@pytest.fixture(scope="session")
def make_plan() -> MakePlan:
    return _make_plan


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"new{next(numbers)}"


def _make_plan(answers: Mapping[str, Json] | None = None, people: list[Mapping[str, Json]] | None = None, **properties: Json) -> Plan:
    facts: dict[Address, Json] = {Address("property", key): value for key, value in properties.items()}
    for question, raw in {**(answers or {}), **({PEOPLE: people} if people else {})}.items():
        if isinstance(raw, list) and raw and isinstance(raw[0], dict):
            rows = [{"id": f"r{nr}", **row} for nr, row in enumerate(raw, 1)]
            facts[Address("answer", question)] = [row["id"] for row in rows]
            facts |= {Address("answer", question, str(row["id"])): {k: v for k, v in row.items() if k != "id"} for row in rows}
        else:
            facts[Address("answer", question)] = raw
    return Plan(facts=facts)
