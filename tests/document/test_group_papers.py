"""The papers of a working group, and those that a network has too: agreements, mandate, letters, slips."""

from datetime import date
from functools import cache

import pytest

from app.document.blocks import BulletList, Cards, CutSheet, Document, Section, SignatureBlock, Table, WritingLines
from app.document.drawings import Gantt
from app.document.letters.filling import GAP
from app.document.papers import list_papers
from app.document.settings import PrintSettings
from app.document.walk import get_text, iter_texts
from app.export.pdf import render_bytes
from app.formfile import load_example, load_form
from app.model.form import Form
from app.model.plan import Address, Plan
from tests.document.forms import TODAY, get_section, make_document
from tests.document.plans import make_plan
from tests.export.pdf.reading import join_words, render

CASES = ("netwerk", "integriteit", "gezondheid", "vrijwilligers", "vertrouwenspersonen")
GROUPS = CASES[1:]
ONLY_IN = {"letter.talk_head": ("vrijwilligers",), "letter.talk_funder": ("netwerk", "gezondheid", "vrijwilligers", "vertrouwenspersonen")}
"""Letters that are only for some plans: about volunteers, or with money still to cover."""


@cache
def get_case(name: str) -> tuple[Form, Plan]:
    example = load_example(name)
    return load_form(str(example["form"]), str(example.get("theme") or "")), make_plan(example)


def make(name: str, document: str, **settings: object) -> Document:
    return make_document(*get_case(name), document=document, **settings)


def find(section: Section, shape: type) -> list:
    return [block for block in section.blocks if isinstance(block, shape)]


def test_the_eight_agreements_are_cards_with_plain_sentences() -> None:
    (cards,) = find(get_section(make("gezondheid", "plan", names="full"), "agreements"), Cards)
    assert [card.number for card in cards.cards] == ["1", "2", "3", "4", "5", "6", "7", "8", ""]
    assert cards.cards[2].lines[0] == "De vergadering gaat door met minstens 6 van de 9 leden."
    assert cards.cards[-1].wide


def test_a_card_with_something_still_to_agree_says_so_and_has_a_dashed_frame() -> None:
    form, plan = get_case("gezondheid")
    plan = Plan(facts={address: value for address, value in plan.facts.items() if address.key != "wg.start"})
    (cards,) = find(get_section(make_document(form, plan), "agreements"), Cards)
    assert cards.cards[1].is_open
    assert "spreken we nog af" in cards.cards[1].lines[0]
    assert not cards.cards[2].is_open


@pytest.mark.parametrize("name", CASES)
def test_the_agreements_fit_one_sheet_without_losing_a_word(name: str) -> None:
    document = make(name, "agreements", names="full")
    paper = render(document)
    assert paper.result.pages == 1
    lines = [line for block in document.sections[0].blocks if isinstance(block, Cards) for card in block.cards for line in card.lines]
    assert [line for line in lines if join_words(line) not in paper.root.whole] == []


@pytest.mark.parametrize("name", GROUPS)
def test_the_mandate_is_two_sheets_at_most_with_lines_for_client_and_chair(name: str) -> None:
    document = make(name, "mandate")
    assert render_bytes(document)[1].pages <= 2
    (block,) = find(document.sections[-1], SignatureBlock)
    assert [row.role for row in block.rows] == ["opdrachtgever", "voorzitter"]
    assert all(row.function for row in block.rows)


def test_the_mandate_shows_only_what_is_signed() -> None:
    document = make("integriteit", "mandate")
    assert [section.number for section in document.sections] == ["", ""]
    assert "Bij wie" not in get_text(document)


def test_a_matrix_has_a_dot_in_one_column_of_each_row_and_says_nothing_twice() -> None:
    section = get_section(make("integriteit", "plan"), "mandate")
    table = next(block for block in find(section, Table) if block.origin == "wg.decisions")
    assert all(row.cells.count("●") == 1 for row in table.rows)
    assert [column.align for column in table.columns[-5:-1]] == ["center"] * 4
    assert not [block for block in section.blocks if getattr(block, "label", "").startswith("Wie doet het")]


def test_a_programme_is_one_table_for_each_year_with_its_timeline_in_quarters_below() -> None:
    section = get_section(make("vertrouwenspersonen", "plan"), "theme")
    tables = [block for block in section.blocks if isinstance(block, Table) and block.origin == "vp.program"]
    assert [table.label.rpartition(" · ")[2] for table in tables] == ["2027", "2028", "2029"]
    assert sum(len(table.rows) for table in tables) == 6
    (chart,) = (block for block in section.blocks if isinstance(block, Gantt))
    assert section.blocks.index(chart) == section.blocks.index(tables[-1]) + 1
    assert chart.unit == "quarters"
    assert [(row.start, row.end) for row in chart.rows[::2]] == [
        (date(2027, 2, 1), date(2027, 12, 31)),
        (date(2028, 1, 1), date(2028, 12, 31)),
        (date(2029, 1, 1), date(2029, 12, 31)),
    ]
    assert "6 onderdelen" in chart.alt


@pytest.mark.parametrize("name", CASES)
def test_every_letter_of_the_form_is_on_the_list_or_has_no_text_for_this_plan(name: str) -> None:
    form, plan = get_case(name)
    (paper,) = (paper for paper in list_papers(form, plan, PrintSettings(today=TODAY)) if paper.letters)
    missing = {letter.id for letter in form.letters} - {letter.id for letter in paper.letters}
    assert missing == {letter for letter, cases in ONLY_IN.items() if name not in cases}


def test_a_letter_has_the_text_that_fits_best() -> None:
    manager = make("vrijwilligers", "letters", letters=("letter.manager",))
    assert manager.sections[0].title == "Een afgevaardigde voor Werkgroep Vrijwillig Rietbeke"
    assert make("vrijwilligers", "letters", letters=("letter.intranet",)).sections[0].title == "Samen voor onze vrijwilligers"
    assert "werktijd" in get_text(make("netwerk", "letters", letters=("letter.bodies",)))
    assert "werkuren" in get_text(make("vrijwilligers", "letters", letters=("letter.bodies",)))


def test_a_letter_for_a_member_is_there_once_for_every_member_but_who_signs_it() -> None:
    document = make("gezondheid", "letters", letters=("letter.thanks",))
    assert len(document.sections) == 8
    assert len({section.id for section in document.sections}) == 8
    assert "Beste HR-manager" not in "".join(map(get_text, document.sections))
    assert "Kijk na" in get_text(document.sections[0])
    assert "Kijk na" not in get_text(document.sections[1])


def test_letters_name_functions_and_never_a_person_unless_asked() -> None:
    form, plan = get_case("integriteit")
    text = get_text(make_document(form, plan, document="letters"))
    assert [person.name for person in plan.people if person.name and f" {person.name} " in text] == []


def test_there_is_a_note_for_each_decision_with_its_own_question_and_the_talks_before_it() -> None:
    first, *others = make("gezondheid", "letters", letters=("letter.board_memo",)).sections
    assert first.title.endswith("vergadering van 11 februari 2027")
    assert len(others) == 2
    text = get_text(first)
    before, later = (text.index(words) for words in ("Met wie bespreken we het vooraf?", "En daarna nog?"))
    assert before < text.index("Teamleiders buitendienst") < later < text.index("Arbodienst, verzekeraar en GGD")
    asked = [list(block.items) for note in (first, others[-1]) for block in find(note, BulletList) if block.numbered]
    starts = f"Dit besluit gaat in op {GAP}."
    assert asked == [
        ["Het voorstel ‘vroege start: vijf meerijdagen en koelboxen van € 1.800’ wordt goedgekeurd.", starts],
        [
            "Het voorstel ‘regel over tillen en laden’ wordt goedgekeurd.",
            f"Hiervoor is € {GAP} beschikbaar. (Geen geld nodig? Streep dit door.)",
            starts,
        ],
    ]


def test_a_note_for_the_only_decision_asks_for_the_whole_plan_and_no_money_that_nobody_gave() -> None:
    (note,) = make("vertrouwenspersonen", "letters", letters=("letter.board_memo",)).sections
    (asked,) = (block.items for block in find(note, BulletList) if block.numbered)
    assert "De begroting is € 22.000. Daarvan is nog te dekken: € 14.400." in asked
    assert not any("beschikbaar" in item or "krijgt de opdracht" in item for item in asked)
    (blank,) = make("vertrouwenspersonen", "letters", letters=("letter.board_memo",), blank=True).sections
    assert any("krijgt de opdracht" in item for block in find(blank, BulletList) for item in block.items)


def test_a_letter_about_hours_asks_only_what_no_manager_agreed_to() -> None:
    (letter,) = make("netwerk", "letters", letters=("letter.manager",)).sections
    assert "Een collega van je wil meedoen aan Op Adem: orderpicker nachtploeg." in get_text(letter)
    (model,) = make("integriteit", "letters", letters=("letter.manager",)).sections
    assert f": {GAP}." in get_text(model)


def test_each_service_without_a_delegate_and_each_body_gets_its_own_letter() -> None:
    (service,) = make("vrijwilligers", "letters", letters=("letter.manager",)).sections
    assert "Woonzorgcentrum" in get_text(service)
    bodies = make("vrijwilligers", "letters", letters=("letter.bodies",)).sections
    assert len(bodies) == 2
    assert "overlegcomité van de overheid (BOC of HOC)" in get_text(bodies[0])


@pytest.mark.parametrize(("name", "days"), [("gezondheid", ["17 juni 2027"]), ("integriteit", ["20 september 2027", "26 april 2027"])])
def test_a_body_reads_when_is_decided_what_it_was_asked_last(name: str, days: list[str]) -> None:
    letters = make(name, "letters", letters=("letter.bodies",)).sections
    assert [f"Op {day} valt het besluit." in get_text(letter) for letter, day in zip(letters, days, strict=True)] == [True] * len(days)


def test_an_announcement_has_its_results_one_below_the_other_and_no_next_dates_when_there_are_none() -> None:
    (news,) = make("integriteit", "letters", letters=("letter.intranet",)).sections
    assert "Overzicht van sterke en zwakke punten" in find(news, BulletList)[0].items
    assert "De volgende keren" not in get_text(make("netwerk", "letters", letters=("letter.intranet",)))
    assert "De volgende keren" in get_text(make("netwerk", "letters", letters=("letter.intranet",), blank=True))


def test_what_a_letter_cannot_fill_in_is_a_gap_to_write_on() -> None:
    assert f"omdat {GAP}." in get_text(make("gezondheid", "letters", letters=("letter.invitation",)))


def test_whoever_is_named_in_the_contact_signs_once() -> None:
    text = get_text(make("vertrouwenspersonen", "letters", letters=("letter.manager",)))
    assert "Coördinator vertrouwenspersonen, via het algemene HR-adres" in text
    assert "coördinator vertrouwenspersonen, Coördinator" not in text


def test_a_number_of_ours_says_in_english_too_that_it_must_be_checked() -> None:
    _form, plan = get_case("netwerk")
    text = get_text(make_document(load_form("netwerk", "", "en"), plan, document="letters", letters=("letter.referral_card",)))
    assert "Check locally: " in text


@pytest.mark.parametrize("name", CASES)
def test_no_letter_has_a_spot_left_or_two_full_stops(name: str) -> None:
    texts = list(iter_texts(make(name, "letters").sections))
    assert [text for text in texts if "{" in text or ".." in text or "**" in text] == []


def test_what_was_typed_is_never_read_as_a_mark() -> None:
    form, plan = get_case("integriteit")
    facts = dict(plan.facts) | {Address("answer", "wg.trigger"): "1. **vet** {gen.maker}\n\n- streep"}
    text = get_text(make_document(form, Plan(facts=facts), document="letters", letters=("letter.intranet",)))
    assert "1. **vet** {gen.maker}\n\n- streep" in text


def test_a_talk_is_a_guide_of_two_pages_with_lines_to_write_on() -> None:
    document = make("vertrouwenspersonen", "letters", letters=("letter.talk_funder",))
    assert len(find(document.sections[0], WritingLines)) == 6
    assert render_bytes(document)[1].pages == 2


def test_a_slip_holds_the_actions_of_one_person_with_their_dates() -> None:
    document = make("vrijwilligers", "cards")
    (sheet,) = find(document.sections[0], CutSheet)
    owners = {str(row.get("owner")) for row in get_case("vrijwilligers")[1].get_rows("shr.actions")}
    assert len(sheet.cards) >= len(owners)
    assert all(any(isinstance(block, Table) and block.rows for block in card.blocks) for card in sheet.cards)
    assert render_bytes(document)[1].pages == -(-len(sheet.cards) // 4)


def test_the_referral_card_says_which_numbers_must_be_checked_and_has_a_back() -> None:
    (section,) = make("vrijwilligers", "letters", letters=("letter.referral_card",)).sections
    (sheet,) = find(section, CutSheet)
    assert len(sheet.cards) == 4
    assert "Zelfmoordlijn, bel 1813" in get_text(sheet.cards[0])
    assert "controleer" not in get_text(sheet.cards[0]).casefold()
    assert "Controleer lokaal: Tele-Onthaal, Zelfmoordlijn" in get_text(sheet.cards[1])
    assert any(isinstance(block, BulletList) for block in sheet.cards[1].blocks)


def test_letters_have_neither_header_nor_footer() -> None:
    document = make("gezondheid", "letters", letters=("letter.thanks",))
    assert (document.header, document.footer) == (("", ""), ("", ""))


def test_a_network_has_no_mandate_to_sign() -> None:
    form, plan = get_case("netwerk")
    assert [paper.id for paper in list_papers(form, plan, PrintSettings(today=TODAY))] == [
        "plan", "page", "handout", "worksheets", "agreements", "actions", "cards", "attendance", "script", "progress", "letters",
    ]  # fmt: skip


def test_an_empty_support_map_takes_no_page_of_its_own() -> None:
    form, plan = get_case("gezondheid")
    assert get_section(make_document(form, plan), "parties").new_page
    empty = make_document(form, Plan())
    assert not get_section(empty, "parties").new_page
    assert get_section(empty, "actions").new_page
