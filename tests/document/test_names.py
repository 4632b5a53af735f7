"""No names mode lets a name through, wherever it was typed."""

import re

import pytest

from app.document.blocks import Document
from app.document.papers import list_papers
from app.document.settings import PrintSettings
from app.document.walk import get_text
from app.formfile.library import load_form
from app.model.finding import Finding, Place
from app.model.plan import Address, Plan
from tests.document.forms import TODAY, make_document
from tests.document.plans import make_plan, read_case

THEMES = ("", "integriteit", "vrijwilligers", "gezondheid", "vertrouwenspersonen")
ASIDE = Finding(code="G01", level="hint", message="Vraag het Bram", place=Place(), dismissed="Sadiq weet ervan")


def make_paper(plan: Plan, names: str, **settings: object) -> Document:
    return make_document(load_form("netwerk"), plan, (ASIDE,), names=names, put_aside=True, notes=True, **settings)


def add(plan: Plan, **answers: str) -> Plan:
    return Plan(facts={**plan.facts, **{Address("answer", key.replace("__", ".")): value for key, value in answers.items()}})


def find_names(plan: Plan, document: Document) -> list[str]:
    text = get_text(document)
    return [person.name for person in plan.people if re.search(rf"(?<!\w){person.name}(?!\w)", text)]


@pytest.mark.parametrize("names", ["initials", "function", "none"])
@pytest.mark.parametrize("document", ["plan", "page"])
def test_no_name_of_the_register_is_left_on_paper(names: str, document: str) -> None:
    plan = add(
        read_case(),
        gen__title="Plan van Marloes",
        net__trigger="Fenna vroeg erom.\nEn Ruud ook.",
        net__kickoff="als Bram er is",
        gen__contact="Marloes, kamer 3",
    )
    assert find_names(plan, make_paper(plan, names, document=document)) == []


def test_in_full_a_person_who_may_not_be_named_prints_as_function() -> None:
    plan = read_case()
    assert find_names(plan, make_paper(plan, "full")) == ["Marloes", "Sadiq", "Bram", "Fenna", "Ruud"]


def test_the_edges_of_the_page_never_hold_a_name() -> None:
    plan = add(read_case(), gen__title="Plan van Marloes", gen__maker="Marloes", gen__contact="Sadiq", net__theme="women")
    paper = make_paper(plan, "full")
    assert (
        find_names(
            plan,
            Document(
                id="", file_title=paper.file_title, language="", sections=paper.sections[:1], header=paper.header, footer=paper.footer, today=TODAY
            ),
        )
        == []
    )


def test_without_names_the_people_table_has_only_roles_and_hours() -> None:
    paper = make_paper(read_case(), "none")
    table = next(block for section in paper.sections if section.id == "group" for block in section.blocks if getattr(block, "rows", None))
    assert [row.cells for row in table.rows] == [("trekker, kernlid 1, kernlid 2, kernlid 3, kernlid 4, kernlid 5", "8"), ("sponsor", "1")]


def test_without_names_the_sponsor_still_prints_by_function() -> None:
    group = next(section for section in make_paper(read_case(), "none").sections if section.id == "group")
    assert "directeur operatie" in get_text(group)


def test_a_sensitive_theme_prints_without_names_and_with_a_neutral_file_title_unless_chosen_otherwise() -> None:
    form, plan = load_form("netwerk"), read_case()
    assert find_names(plan, make_document(form, plan)) == []
    assert make_document(form, plan).file_title == "Plan van aanpak"


def test_an_ordinary_theme_prints_names_and_its_own_title() -> None:
    plan = add(read_case(), net__theme="carers")
    paper = make_document(load_form("netwerk"), plan)
    assert find_names(plan, paper) != []
    assert paper.file_title == "Plan van aanpak netwerk Op Adem 2027"


def test_a_theme_that_asks_for_functions_gets_no_names_and_a_careless_one_changes_nothing() -> None:
    papers = {
        theme: {paper.id: paper.names for paper in list_papers(load_form("werkgroep", theme), Plan(), PrintSettings(today=TODAY))} for theme in THEMES
    }
    assert papers[""]["plan"] == papers["vrijwilligers"]["plan"] == "full"
    assert papers["vrijwilligers"]["page"] == "function"
    assert {papers[theme]["plan"] for theme in ("integriteit", "vertrouwenspersonen")} <= {"function", "none"}


@pytest.mark.parametrize(("theme", "title"), [("gezondheid", "Plan van aanpak"), ("vrijwilligers", "Samen sterk")])
def test_a_theme_may_ask_for_a_neutral_title_of_the_file(theme: str, title: str) -> None:
    plan = Plan(facts={Address("answer", "gen.title"): "Samen sterk", Address("property", "theme"): theme})
    assert make_document(load_form("werkgroep", theme), plan).file_title == title


def test_a_department_of_one_is_no_name_either() -> None:
    people = [{"id": f"p{nr}", "department": name, "in_group": "yes"} for nr, name in enumerate(["Noord", "Noord", "Zuid", "Oost"])]
    plan = make_plan({"people": people})
    group = next(section for section in make_paper(plan, "none").sections if section.id == "group")
    assert "Noord" in get_text(group)
    assert "Zuid" not in get_text(group)
