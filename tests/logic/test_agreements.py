"""The eight cards read back what was agreed, as the form shows it in its own examples."""

import itertools
from collections.abc import Mapping

import pytest

from app.formfile import load_example, load_form
from app.logic import answering
from app.logic.agreements import Card, compute_cards, list_cards
from app.logic.exchange import read_exchange
from app.logic.reading import Reading
from app.logic.wording import NamesMode, Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import AnswerState, Plan

MEMBERS = [{"id": f"p{nr}", "name": name, "function": "educatief medewerker", "in_group": "yes"} for nr, name in enumerate("ABCDEFGHI", 1)]
NAMED = {"p1": "Lies", "p2": "Tom", "p3": "Joris", "p4": "Els", "p5": "Nadia"}
ANSWERS: Mapping[str, Json] = {
    "wg.where": "vergaderzaal 2, begane grond.",
    "wg.when": "elke tweede dinsdag van de maand, 10.00–11.30 uur",
    "wg.dates": [{"id": f"d{month}", "date": f"2027-{month}"} for month in ("02-09", "03-09", "04-13")],
    "wg.start": "on_time",
    "wg.quorum": 5,
    "wg.quorum_else": "talk_only",
    "wg.chair": "p1",
    "wg.timekeeper": "p2",
    "wg.process": "p3",
    "wg.reporter": "p4",
    "wg.rotate": "quarter",
    "wg.agenda_days": 5,
    "wg.agenda_by": "p1",
    "wg.agenda_to": ["members", "substitutes"],
    "wg.agenda_how": "shared_folder",
    "wg.report_days": 5,
    "wg.report_to": ["members", "absent", "client"],
    "wg.report_how": "shared_folder",
    "wg.report_type": "decisions",
    "wg.decide": "consent",
    "wg.decide_note": "Over geld beslist twee derde van de aanwezigen.",
    "wg.knot": "p9",
    "wg.knot_when": "na twee vergaderingen zonder besluit",
    "wg.absent_how": ["report", "call"],
    "wg.absent_who": "p5",
    "wg.absent_vote": "beforehand",
    "wg.rules": ["one_at_a_time", "stays_here", "promise_date"],
}


@pytest.fixture(scope="module")
def group() -> Form:
    return load_form("werkgroep")


def answer(form: Form, answers: Mapping[str, Json], plan: Plan | None = None) -> Plan:
    numbers = itertools.count(1)
    plan = plan or Plan()
    for question, raw in answers.items():
        plan = plan.with_edits(answering.compute_answer_edits(form, plan, question, raw, lambda: f"r{next(numbers)}"))
    return plan


@pytest.fixture(scope="module")
def filled(group: Form) -> Plan:
    people = [{**person, "name": NAMED.get(str(person["id"]), person["name"])} for person in MEMBERS]
    people[-1] = {**people[-1], "name": "", "function": "algemeen directeur"}
    return answer(group, {"shr.people": people, **ANSWERS})


def read(form: Form, plan: Plan, names: NamesMode = "full") -> dict[str, Card]:
    return {card.spec.id: card for card in compute_cards(Reading(form, plan), Wording(form, plan, names))}


def test_a_filled_card_says_what_the_form_gives_as_its_example(group: Form, filled: Plan) -> None:
    said = {card_id: " ".join(card.sentences) for card_id, card in read(group, filled).items()}
    examples = {str(item["id"]): item["example"] for phase in group.phases for step in phase.steps for item in step.groups}

    assert said == examples


def test_a_filled_card_is_agreed_and_misses_nothing(group: Form, filled: Plan) -> None:
    cards = read(group, filled).values()

    assert {card.standing for card in cards} == {"agreed"}
    assert not any(card.missing or card.can_propose for card in cards)


def test_an_empty_card_says_what_is_still_to_be_agreed(group: Form) -> None:
    cards = read(group, Plan())

    assert {card.standing for card in cards.values()} == {"open"}
    assert cards["card.on_time"].text == "Of we precies op tijd beginnen of een kwartier later, spreken we nog af."
    assert cards["card.rules"].text == ""


def test_a_card_that_was_begun_says_both(group: Form) -> None:
    card = read(group, answer(group, {"wg.when": "elke maandag"}))["card.place_time"]

    assert card.standing == "begun"
    assert card.text == "We vergaderen elke maandag. Nog af te spreken: de plek."


def test_without_names_nobody_is_named_and_by_function_there_is_an_article(group: Form, filled: Plan) -> None:
    none, function = (read(group, filled, names)["card.roles"].sentences[0] for names in ("none", "function"))

    assert none == "Er zijn een voorzitter, een tijdbewaker, een procesbewaker en een verslaggever."
    assert function.startswith("Voorzitter is de educatief medewerker, ")


def test_a_parked_question_names_who_finds_out_and_by_when(group: Form, filled: Plan) -> None:
    parked = AnswerState(state="later", who="p1", when="2027-03-01")
    plan = filled.with_edits(answering.compute_state_edits(filled, "wg.start", parked))

    full, none = (read(group, plan, names)["card.on_time"] for names in ("full", "none"))

    assert (full.standing, full.text) == ("open", "Lies zoekt dit uit, vóór 1 maart 2027.")
    assert none.text == "Dit zoeken we nog uit."


def test_an_undecided_question_and_one_that_does_not_apply_say_so(group: Form, filled: Plan) -> None:
    plan = filled.with_edits(answering.compute_state_edits(filled, "wg.start", AnswerState(state="not_agreed", positions=("a", "b"))))
    plan = plan.with_edits(answering.compute_state_edits(plan, "wg.knot", AnswerState(state="not_applicable", reason="we zijn met twee.")))
    cards = read(group, plan)

    assert cards["card.on_time"].text == "Hierover zijn we het nog niet eens."
    assert cards["card.knot"].standing == "not_applicable"
    assert "Dit geldt niet voor ons: we zijn met twee." in cards["card.knot"].text


def test_the_proposal_fills_in_only_what_is_empty(group: Form) -> None:
    plan = answer(group, {"shr.people": MEMBERS, "wg.client": "p1", "wg.quorum_else": "in_writing", "wg.decide": "majority"})
    for spec in list_cards(group):
        plan = plan.with_edits(answering.compute_accept_edits(group, plan, spec.id, str))

    assert plan.get_answer("wg.quorum") == 5
    assert plan.get_answer("wg.knot") == "p1"
    assert plan.get_answer("wg.quorum_else") == "in_writing"
    assert plan.get_answer("wg.decide") == "majority"
    assert plan.get_answer("wg.agenda_days") == 5
    assert not any(card.can_propose for card in read(group, plan).values())


def test_without_members_and_client_nothing_is_made_up(group: Form) -> None:
    plan = Plan().with_edits(answering.compute_accept_edits(group, Plan(), "card.how_many", str))

    assert plan.get_answer("wg.quorum") is None
    assert plan.get_answer("wg.quorum_else") == "talk_only"


def test_one_member_and_one_day_are_not_spoken_of_in_the_plural(group: Form) -> None:
    cards = read(group, answer(group, {"wg.agenda_days": 1, "wg.quorum": 1}))

    assert cards["card.papers"].sentences == ("De agenda komt 1 werkdag vooraf.",)
    assert cards["card.how_many"].sentences == ("De vergadering gaat door met minstens 1 lid.",)


@pytest.mark.parametrize("language", ["nl", "nl_BE", "en"])
@pytest.mark.parametrize("name", ["integriteit", "gezondheid", "vrijwilligers", "vertrouwenspersonen"])
def test_no_spot_is_left_in_any_example(name: str, language: str) -> None:
    data = load_example(name)
    form = load_form("werkgroep", str(data["theme"]), language)
    plan = Plan().with_edits(read_exchange(form, data))

    for names in ("full", "initials", "function", "none"):
        for card in compute_cards(Reading(form, plan), Wording(form, plan, names)):
            assert "{" not in card.text
            assert card.standing == "agreed"


def test_a_proposal_can_be_read_before_it_is_taken_over(group: Form) -> None:
    cards = read(group, answer(group, {"wg.rotate": "fixed"}))

    assert cards["card.on_time"].proposed == ("We beginnen precies op tijd.",)
    assert cards["card.roles"].proposed == cards["card.place_time"].proposed == ()


def test_behind_a_colon_a_name_keeps_its_capital(group: Form) -> None:
    plan = answer(group, {"wg.when": "elke maandag", "wg.where": "Academie Vaartland."})
    assert "op deze plek: Academie Vaartland" in read(group, plan)["card.place_time"].sentences[0]


def test_without_names_a_role_still_says_who_breaks_the_deadlock(group: Form, filled: Plan) -> None:
    said = read(group, filled, "none")["card.knot"].sentences[0]
    assert "één afgesproken persoon" not in said
    assert any(word in said for word in ("de opdrachtgever", "lid ", "collega "))
