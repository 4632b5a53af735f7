"""Case A on paper: facts that must not change by accident."""

from typing import TypeVar

import pytest

from app.document.blocks import Box, Document, Frames, Paragraph, SignatureBlock, Table
from app.document.drawings import BarChart, Gantt, GridChart, MonthStrip, Strip
from app.document.walk import get_text
from app.formfile.library import load_form
from tests.document.forms import get_section, make_document
from tests.document.plans import read_case

Shape = TypeVar("Shape")


@pytest.fixture(scope="module")
def paper() -> Document:
    return make_document(load_form("netwerk"), read_case(), names="function")


def find(document: Document, section: str, shape: type[Shape]) -> Shape:
    return next(block for block in get_section(document, section).blocks if isinstance(block, shape))


def test_the_sections_stand_in_order_with_numbers_without_a_gap(paper: Document) -> None:
    assert [(section.number, section.id) for section in paper.sections] == [
        ("", "cover"),
        ("", "summary"),
        ("", "contents"),
        *enumerate_text(
            "why", "story", "goals", "group", "mandate", "agreements", "parties", "actions", "timeline", "communication", "budget", "risks",
            "talks", "start", "evaluation", "lasting", "open", "signoff", "sources",
        ),
    ]  # fmt: skip


def enumerate_text(*sections: str) -> list[tuple[str, str]]:
    return [(str(nr), section) for nr, section in enumerate(sections, 1)]


def test_a_section_switched_off_leaves_no_gap_in_the_numbers() -> None:
    paper = make_document(load_form("netwerk"), read_case(), leave_out=("parties",))
    assert [section.number for section in paper.sections][-1] == "18"


def test_the_phases_are_done_busy_and_to_come(paper: Document) -> None:
    parts = find(paper, "summary", Strip).parts
    assert [(part.state, part.note) for part in parts] == [
        ("done", "klaar"),
        ("done", "klaar"),
        ("done", "klaar"),
        ("busy", "tot 4 mrt 2027"),
        ("to_come", "vanaf 8 apr 2027"),
        ("to_come", "vanaf 9 dec 2027"),
    ]


def test_the_frames_of_the_summary_hold_what_a_director_needs(paper: Document) -> None:
    frames = {frame.title: frame for frame in find(paper, "summary", Frames).frames}
    assert list(frames) == ["Waarom", "Doelen", "Wie", "Binnen honderd dagen zichtbaar", "Wat er nodig is", "Terugkijken"]
    assert len(frames["Doelen"].items) == 3
    assert frames["Wie"].items == ("6 mensen, samen 48 uur per maand.", "Sponsor: directeur operatie.")
    assert frames["Binnen honderd dagen zichtbaar"].items[1] == "Eerste open bijeenkomst houden op drie tijden (8 april 2027)"
    assert frames["Wat er nodig is"].items[0] == "Besluit 4 maart 2027, Directie: uren voor zes mensen, € 6.500 en een zaal per locatie."
    assert frames["Wat er nodig is"].items[1].startswith("Uren voor zes kernleden, samen 48 uur per maand. € 6.500")
    assert frames["Terugkijken"].items[:2] == ("Halverwege: 16 september 2027.", "Evaluatie: 9 december 2027.")
    assert frames["Waarom"].more_section == "why"


def test_the_budget_adds_up(paper: Document) -> None:
    totals = find(paper, "budget", Table).totals
    assert [row.cells[:2] for row in totals] == [("Samen", "€ 6.500"), ("Met bron en akkoord", "€ 700"), ("Nog te dekken", "€ 5.800")]
    lines = [block.text for block in get_section(paper, "budget").blocks if isinstance(block, Paragraph)]
    assert lines[0] == "6 mensen, samen 48 uur per maand × 12 maanden = 576 uur"
    assert lines[1] == "Het hele plan in één regel: 576 uur, kosten € 6.500, gevraagd € 6.500, toegezegd € 700, nog te dekken € 5.800."


def test_the_actions_are_sorted_by_end_and_keep_their_numbers(paper: Document) -> None:
    table = find(paper, "actions", Table)
    assert [row.cells[0] for row in table.rows] == ["1", "2", "3 ★", "4 ★", "6", "8", "9", "10", "7", "5"]
    assert table.rows[0].cells[1] == "□"
    assert table.totals[0].cells[7:9] == ("322", "€ 5.800")
    assert table.legend.startswith("□ gepland")


def test_the_charts_tell_in_words_which_parties_and_risks_matter(paper: Document) -> None:
    assert "Teamleiders magazijn." in find(paper, "parties", GridChart).alt
    assert find(paper, "risks", GridChart).alt.count(",") == 3
    assert find(paper, "timeline", Gantt).alt.endswith("halverwege 16 september 2027, evaluatie 9 december 2027.")
    assert find(paper, "communication", MonthStrip).alt == "Berichten per maand: mrt 1, apr 2, jun 1, sep 1, nov 1."
    assert "veilig om erover te praten 2" in find(paper, "why", BarChart).alt


def test_resistance_prints_in_neutral_words(paper: Document) -> None:
    text = get_text(get_section(paper, "parties"))
    assert "heeft vragen" in text
    assert "eerder tegen" not in text


def test_columns_without_a_place_in_the_table_stand_below_it(paper: Document) -> None:
    assert "binnen de organisatie: 1, 2, 3, 5 · buiten de organisatie: 4 · medewerkers: 6, 7" in get_text(get_section(paper, "parties"))


def test_the_talk_that_decides_stands_out(paper: Document) -> None:
    assert [row.strong for row in find(paper, "talks", Table).rows] == [False] * 5 + [True]


def test_the_open_points_are_the_parked_and_the_disputed_question(paper: Document) -> None:
    tables = [block for block in get_section(paper, "open").blocks if isinstance(block, Table)]
    assert [(table.rows[0].cells[0], len(table.rows)) for table in tables] == [("6.3b", 1), ("3.2c", 1)]


def test_the_signatures_wait_for_maker_and_sponsor(paper: Document) -> None:
    assert [(row.role, row.function) for row in find(paper, "signoff", SignatureBlock).rows] == [
        ("opsteller", "HR-adviseur"),
        ("sponsor", "directeur operatie"),
    ]


def test_the_stamp_says_that_it_is_still_discussed(paper: Document) -> None:
    assert paper.header == ("Plan van aanpak netwerk Op Adem 2027", "TER BESPREKING")
    assert paper.footer == ("versie 0.1 · 11 januari 2027 · vertrouwelijk", "bladzijde {page} van {pages}")


def test_a_final_paper_counts_its_open_points_and_has_a_mark() -> None:
    paper = make_document(load_form("netwerk"), read_case(), final=True)
    assert paper.header[1] == "VASTGESTELD, MET 2 AANDACHTSPUNTEN"
    assert " · kenmerk " in paper.footer[0]


def test_the_page_is_the_summary_with_the_decision() -> None:
    paper = make_document(load_form("netwerk"), read_case(), document="page")
    (section,) = paper.sections
    assert paper.one_page
    assert section.title == "Plan van aanpak netwerk Op Adem 2027"
    assert section.blocks[-1] == Box(
        label="Gevraagd besluit", text="4 maart 2027, Directie: uren voor zes mensen, € 6.500 en een zaal per locatie", origin="shr.talks"
    )


def test_the_same_plan_in_english_has_english_words_and_numbers() -> None:
    paper = make_document(load_form("netwerk", "", "en"), read_case(), names="function")
    assert paper.language == "en"
    assert paper.sections[1].title == "At a glance"
    assert "€6,500" in get_text(get_section(paper, "budget"))


def test_large_type_is_a_setting_of_the_same_paper() -> None:
    assert make_document(load_form("netwerk"), read_case(), large=True).sizes == "large"
