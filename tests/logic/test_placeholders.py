import pytest

from app.logic.placeholders import Placeholders
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.plan import Plan


@pytest.fixture
def plan(make_plan) -> Plan:
    answers = {"net.theme": "care", "net.sponsor": "p2", "gen.period_end": "2028-01-31", "shr.goals": [{"goal": "Een"}, {"goal": "Twee"}]}
    people = [
        {"id": "p1", "in_group": "yes", "hours": 8},
        {"id": "p2", "name": "Ruud", "function": "directeur"},
        {"id": "p3", "in_group": "yes", "hours": 4.5},
    ]
    return make_plan(answers, people)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Rond {net.theme}, tot {gen.period_end}.", "Rond mantelzorg, tot 31 januari 2028."),
        ("{group.count} leden, {group.hours} uur", "2 leden, 12,5 uur"),
        ("Sponsor: {net.sponsor}", "Sponsor: directeur"),
        ("Doelen: {shr.goals}", "Doelen: Een, Twee"),
        ("Uiterlijk {fill.reply_by} bij {group.name}", "Uiterlijk …… bij ……"),
        ("{person.called} {no.such_thing}", "iemand ……"),
        ("{geen plek} { ook.niet }", "{geen plek} { ook.niet }"),
    ],
)
def test_placeholders_are_filled_from_the_plan_or_leave_a_line(form: Form, plan: Plan, text: str, filled: str) -> None:
    words = Placeholders(Reading(form, plan), Wording(form, plan, "function"), {"person.called": "iemand"})
    assert words.fill(text) == filled
