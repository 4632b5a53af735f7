import pytest

from app.logic.wording import NamesMode, Wording
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import Column, Option, RowSource

PEOPLE = [
    {"id": "p1", "name": "Marloes", "function": "HR-adviseur", "in_group": "yes"},
    {"id": "p2", "name": "Sadiq", "function": "teamleider", "in_group": "yes"},
    {"id": "p3", "name": "Ilse", "function": "planner", "in_group": "yes", "may_be_named": "no"},
    {"id": "p4", "name": "Bram", "department": "Transport", "in_group": "yes"},
    {"id": "p5", "name": "Bea", "in_group": "yes"},
    {"id": "p6", "name": "", "function": "orderpicker"},
    {"id": "p7", "name": "Ruud", "function": "directeur"},
    {"id": "p8", "name": "Jan"},
]
ANSWERS = {"net.roles": [{"role": "Trekker", "who": "p2"}], "net.sponsor": "p7"}


@pytest.fixture
def plan(make_plan) -> Plan:
    return make_plan(ANSWERS, PEOPLE)


def get_everybody(form: Form, plan: Plan, mode: NamesMode) -> list[str]:
    wording = Wording(form, plan, mode)
    return [wording.get_person(person.id) for person in plan.people]


def test_full_is_given_name_and_function(form: Form, plan: Plan) -> None:
    full = ["Marloes (HR-adviseur)", "Sadiq (teamleider)", "planner", "Bram", "Bea", "orderpicker", "Ruud (directeur)", "Jan"]
    assert get_everybody(form, plan, "full") == full


def test_initials_are_numbered_when_two_people_share_a_letter(form: Form, plan: Plan) -> None:
    assert get_everybody(form, plan, "initials") == ["M.", "S.", "planner", "B.1", "B.2", "orderpicker", "R.", "J."]


def test_function_falls_back_to_the_department_and_then_to_the_role(form: Form, plan: Plan) -> None:
    functions = ["HR-adviseur", "teamleider", "planner", "Transport", "kernlid 4", "orderpicker", "directeur", "collega 2"]
    assert get_everybody(form, plan, "function") == functions


def test_none_is_the_role_in_the_group_numbered_in_the_order_of_the_register(form: Form, plan: Plan) -> None:
    roles = ["kernlid 1", "trekker", "kernlid 2", "kernlid 3", "kernlid 4", "collega 1", "sponsor", "collega 2"]
    assert get_everybody(form, plan, "none") == roles


def test_the_screen_shows_everybody_as_registered(form: Form, plan: Plan) -> None:
    assert get_everybody(form, plan, "screen")[2] == "Ilse (planner)"


def test_roles_follow_the_language_and_the_phrases_of_the_form(form: Form, plan: Plan) -> None:
    assert Wording(form, plan, "none", "en").get_person("p1") == "core member 1"


def test_where_the_function_stands_beside_it_only_the_name_is_called(form: Form, plan: Plan) -> None:
    wording = Wording(form, plan)
    assert (wording.get_called("p1"), wording.get_called("p3"), wording.get_role("p2")) == ("Marloes", "planner", "trekker")


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ("screen", "Sadiq en Ilse. (Marloes) Marloesje, sadiq"),
        ("full", "Sadiq en planner. (Marloes) Marloesje, sadiq"),
        ("initials", "S. en planner. (M.) Marloesje, sadiq"),
        ("function", "teamleider en planner. (HR-adviseur) Marloesje, sadiq"),
        ("none", "trekker en kernlid 2. (kernlid 1) Marloesje, sadiq"),
    ],
)
def test_a_name_in_running_text_follows_the_mode_as_a_whole_word_with_its_capital(form: Form, plan: Plan, mode: NamesMode, text: str) -> None:
    assert Wording(form, plan, mode).replace_names("Sadiq en Ilse. (Marloes) Marloesje, sadiq") == text


def test_of_two_people_with_one_name_the_one_that_may_not_be_named_decides(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "Jan", "function": "kok", "may_be_named": "no"}, {"id": "p2", "name": "Jan", "function": "bode"}]
    assert Wording(form, make_plan(None, people)).replace_names("Vraag Jan.") == "Vraag kok."


def test_the_longest_name_is_replaced_first(form: Form, make_plan) -> None:
    people = [{"id": "p1", "name": "Anne", "function": "kok"}, {"id": "p2", "name": "Anne Marie", "function": "bode"}]
    assert Wording(form, make_plan(None, people), "function").replace_names("Anne Marie en Anne") == "bode en kok"


@pytest.mark.parametrize(("mode", "said"), [("full", "hulp van Sadiq"), ("initials", "hulp van trekker"), ("function", "hulp van trekker")])
def test_a_function_in_which_somebody_is_named_follows_the_names_mode(form: Form, make_plan, mode: NamesMode, said: str) -> None:
    people = [*PEOPLE, {"id": "p9", "name": "Teun", "function": "hulp van Sadiq", "may_be_named": "no"}]
    wording = Wording(form, make_plan(ANSWERS, people), mode)
    assert wording.get_person("p9") == said
    assert wording.replace_names("Vraag Teun.") == f"Vraag {said}."


def test_a_function_behind_a_name_names_nobody_who_may_not_be_named(form: Form, make_plan) -> None:
    people = [*PEOPLE, {"id": "p9", "name": "Teun", "function": "hulp van Ilse"}]
    assert Wording(form, make_plan(ANSWERS, people), "full").get_person("p9") == "Teun (hulp van kernlid 2)"


def test_somebody_who_is_not_in_the_register_stays_as_typed(form: Form, plan: Plan) -> None:
    assert Wording(form, plan, "none").get_person("iemand bij Sadiq") == "iemand bij trekker"


def test_an_option_has_its_neutral_word_on_paper(form: Form, plan: Plan) -> None:
    field = Column(id="c", kind="choice", label="", options=(Option(id="against", label="sterk tegen", print_label="nog niet overtuigd"),))
    assert Wording(form, plan, "screen").get_option(field, "against") == "sterk tegen"
    assert Wording(form, plan, "none").get_option(field, "against") == "nog niet overtuigd"


def test_an_own_text_takes_the_place_of_its_label(form: Form, plan: Plan) -> None:
    field = Column(id="c", kind="choice", label="", options=(Option(id="other", label="iets anders", own_text=True),))
    wording = Wording(form, plan, "function")
    assert wording.get_option(field, {"id": "other", "text": "vraag Sadiq"}) == "vraag teamleider"
    assert wording.get_option(field, {"id": "other", "text": " "}) == "iets anders"
    assert wording.get_option(field, "Sadiq weet het") == "teamleider weet het"


def test_a_row_that_was_chosen_shows_the_text_of_its_column(form: Form, make_plan) -> None:
    plan = make_plan({"shr.goals": [{"goal": "Elkaar kennen"}]})
    field = Column(id="goal", kind="choice", label="", rows_from=RowSource(question="shr.goals", column="goal"))
    assert Wording(form, plan).get_option(field, "r1") == "Elkaar kennen"
    assert Wording(form, plan).get_option(field, "1") == "Elkaar kennen"


def test_dates_amounts_and_numbers_are_worded_from_raw_values_too(form: Form, plan: Plan) -> None:
    wording = Wording(form, plan, language="en")
    assert wording.get_date("2027-04-08", short=True) == "8 Apr 2027"
    assert wording.get_money(1250) == "€1,250"
    assert wording.get_number("12.5") == "12.5"
    assert wording.get_date("ooit") == "ooit"
    assert wording.get_money(None) == ""
