"""The forms that come with the program: without a mistake, complete, and carrying what the source texts say."""

from pathlib import Path

import pytest

from app.formfile import check_forms, describe_forms, list_examples, list_forms, load_compiled, load_example, load_form
from app.formfile.schema import make_schemas
from app.model.form import Form
from app.model.question import ROUTES
from app.model.trouble import FormTrouble
from app.support.paths import get_forms_folder

pytestmark = pytest.mark.usefixtures("compiled")


@pytest.fixture(scope="module")
def network(warm_cache: Path) -> Form:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KWARTIERMAKER_CACHE", str(warm_cache))
        return load_form("netwerk")


def get_carried(form: Form) -> set[str]:
    """The statements on what a user of the wizard sees."""
    carried: set[str] = set()
    for phase in form.phases:
        carried.update(phase.intro_rests_on)
        seen = [*phase.goals, *phase.pitfalls, *phase.extra, *phase.examples, *(question for step in phase.steps for question in step.questions)]
        seen += [option for step in phase.steps for question in step.questions for option in question.options]
        seen += [phase.assignment] if phase.assignment else []
        carried.update(statement for thing in seen for statement in thing.rests_on)
    return carried


def test_the_forms_hold_no_mistake_and_no_stale_translation():
    assert check_forms() == ()


def test_the_schemas_for_editors_are_fresh():
    folder = get_forms_folder() / "schema"
    assert {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.json")} == make_schemas()


def test_every_yaml_file_names_a_schema_that_is_there():
    for path in get_forms_folder().rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema="), path
        assert (path.parent / first.partition("=")[2]).resolve().is_file(), path


@pytest.mark.parametrize("number", range(1, 23))
def test_each_statement_about_networks_is_carried_by_something_a_user_sees(network, number):
    assert f"st.N{number:02}" in get_carried(network)


def test_the_network_has_its_six_phases_in_order(network):
    assert [phase.short_title for phase in network.phases] == ["Voorbereiding", "Je verhaal", "Kerngroep", "Plan", "Uitvoeren", "Borgen"]


def test_every_phase_has_goals_pitfalls_with_what_helps_and_an_assignment(network):
    for phase in network.phases:
        assert phase.goals
        assert phase.pitfalls
        assert all(pitfall.remedy for pitfall in phase.pitfalls)
        assert phase.assignment


def test_the_last_phase_has_examples_of_others_and_says_where_they_come_from(network):
    sourced = [example for example in network.phases[-1].examples if example.kind == "sourced"]
    assert len(sourced) == 8
    assert all(example.source and example.as_of for example in sourced)


def test_the_short_route_takes_45_minutes(network):
    assert sum(step.minutes_kort or 0 for phase in network.phases for step in phase.steps) == 45


def test_a_step_has_short_minutes_when_it_has_a_question_for_the_short_route(network):
    for phase in network.phases:
        for step in phase.steps:
            assert bool(step.minutes_kort) == any(question.route == "kort" for question in step.questions), step.id


def test_every_question_says_why_and_has_a_good_and_a_weak_example(network):
    for question in network.get_questions():
        assert question.label, question.id
        assert question.why, question.id
        assert question.good, question.id
        assert question.weak, question.id
        assert question.route in ROUTES


def test_every_table_has_an_example_row(network):
    assert all(question.example_rows for question in network.get_questions() if question.kind == "table")


def test_options_for_the_other_form_are_left_out(network):
    roles = next(options for options in network.lists if options.id == "list.signoff_roles")
    assert {"sponsor", "client"} & {option.id for option in roles.options} == {"sponsor"}


def test_words_in_several_languages_become_one_text():
    dutch, english = load_form("netwerk"), load_form("netwerk", language="en")
    assert dutch.documents["phrases"]["stamp.concept"] == "CONCEPT"
    assert english.documents["phrases"]["stamp.concept"] == "DRAFT"
    assert dutch.documents["phrase_rules"]["footer.sheet"] == {"right": "{number} · {minutes} minuten"}
    assert english.checks[0].message.startswith("The group has {n} members")
    assert english.glossary[0].word == "mandate"


def test_flemish_differs_only_where_it_is_told():
    dutch, flemish = load_form("netwerk"), load_form("netwerk", language="nl_BE")
    channels = [next(item for item in form.lists if item.id == "list.channels").options[0].label for form in (dutch, flemish)]
    assert channels == ["teamoverleg", "teamvergadering"]
    assert dutch.phases[0].title == flemish.phases[0].title


def test_a_theme_brings_its_own_phase_and_changes_questions():
    plain, themed = load_form("werkgroep"), load_form("werkgroep", "integriteit")
    assert "integriteit" not in [phase.id for phase in plain.phases]
    assert [phase.id for phase in themed.phases][:2] == ["assignment", "integriteit"]
    helps = [next(question for question in form.get_questions() if question.id == "wg.vision").help for form in (plain, themed)]
    assert helps[0] != helps[1]
    decisions = next(question for question in themed.get_questions() if question.id == "wg.decisions")
    assert set(decisions.prefill) == {"algemeen", "integriteit"}
    assert len(decisions.prefill["integriteit"]) == 12


def test_checks_of_another_theme_are_left_out():
    codes = {check.code for check in load_form("werkgroep", "gezondheid").checks}
    assert "D21" in codes
    assert "V06" not in codes


def test_all_forms_and_examples_are_listed():
    assert {form.id: [theme.id for theme in form.themes] for form in list_forms()} == {
        "netwerk": [],
        "werkgroep": ["integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"],
    }
    assert {example.name: example.form for example in list_examples()} == {
        "netwerk": "netwerk",
        **dict.fromkeys(("integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen"), "werkgroep"),
    }


def test_an_example_is_exchange_json():
    assert load_example("netwerk")["format"] == "kwartiermaker/1"
    with pytest.raises(FormTrouble, match="There are: "):
        load_example("netwerkje")


def test_the_description_names_every_question_and_what_it_rests_on():
    described = next(form for form in describe_forms()["forms"] if form["id"] == "netwerk")
    steps = [step for phase in described["phases"] for step in phase["steps"]]
    theme = next(question for step in steps for question in step["questions"] if question["id"] == "net.theme")
    assert theme["rests_on"] == ["st.N01", "st.N02", "st.N11"]
    assert len(described["phases"][-1]["examples"]) == 14
    assert {"code", "kind", "rests_on", "message"} <= set(described["checks"][0])


def test_the_compiled_forms_stay_small():
    assert len(load_compiled("netwerk").body) < 600_000
