"""States and gaps: in their place, and once more among the open points."""

from typing import Any

from app.document.blocks import BulletList, Line, Note, Paragraph, SideBySide, Table, WritingLines
from app.document.walk import get_text
from app.model.plan import Address, Plan
from app.model.question import Column, Option
from tests.document.forms import ask, ask_table, get_section, make_document, make_form

WHY = {"id": "why", "title": "Waarom", "blocks": [{"as": "line", "from": ["t.q"], "empty": "line"}]}
OPEN = {
    "id": "open",
    "title": "Nog uit te zoeken",
    "empty": "phrase",
    "blocks": [
        {
            "as": "table",
            "computed": "parked",
            "columns": [{"id": "number", "width": 8}, {"id": "question", "width": 52}, {"id": "who", "width": 22}, {"id": "when", "width": 18}],
        },
        {
            "as": "table",
            "computed": "not_agreed",
            "columns": [{"id": c, "width": 20} for c in ("number", "question", "position_a", "position_b", "when")],
        },
        {"as": "list", "computed": "unanswered"},
        {"as": "line", "phrase": "nothing_open"},
    ],
}
PEOPLE = ask_table(
    "shr.people", Column(id="name", kind="text", label="Naam"), Column(id="function", kind="text", label="Functie"), register=True, label="Wie?"
)
ANNA = {Address("answer", "shr.people"): ["p1"], Address("answer", "shr.people", "p1"): {"name": "Anna", "function": "kok", "may_be_named": "yes"}}


def make_paper(state: dict[str, Any] | None = None, answer: str = "", sections: Any = (WHY, OPEN), route: str = "essentieel", **settings: Any) -> Any:
    form = make_form(
        ask("t.q", route=route),
        PEOPLE,
        sections=sections,
        phrases={"nothing_open": "Er staat niets meer open.", "summary.more": "en nog {n}", "open.position": "mening {n}"},
    )
    facts: dict[Address, Any] = dict(ANNA)
    if state:
        facts[Address("state", "t.q")] = state
    if answer:
        facts[Address("answer", "t.q")] = answer
    return make_document(form, Plan(facts=facts), **settings)


def test_a_parked_question_says_who_and_when_in_its_place_and_among_the_open_points() -> None:
    paper = make_paper({"state": "later", "who": "p1", "when": "2027-03-02", "reason": "Eerst bellen."})
    assert get_section(paper, "why").blocks[0] == Line(
        label="Wat is het?", text="Dit zoekt Anna (kok) uit, vóór 2 maart 2027. Eerst bellen.", origin="t.q"
    )
    (table,) = (block for block in get_section(paper, "open").blocks if isinstance(block, Table))
    assert table.rows[0].cells == ("1.1a", "Wat is het?", "Anna (kok)", "2 maart 2027")


def test_a_parked_question_without_a_name_or_date_still_says_so() -> None:
    assert get_section(make_paper({"state": "later"}), "why").blocks[0] == Line(label="Wat is het?", text="Dit wordt nog uitgezocht.", origin="t.q")


def test_an_answer_that_was_parked_later_prints_with_its_state_below() -> None:
    blocks = get_section(make_paper({"state": "later"}, "blauw"), "why").blocks
    assert [block.text for block in blocks if isinstance(block, Line)][:2] == ["blauw", "Dit wordt nog uitgezocht."]


def test_positions_stand_side_by_side_without_a_name() -> None:
    paper = make_paper({"state": "not_agreed", "positions": ["Anna wil rood", "blauw"], "when": "2027-03-02"}, names="function")
    heading, sides = get_section(paper, "why").blocks[:2]
    assert heading == Paragraph(label="Wat is het?", text="Hierover verschillen de meningen nog:", origin="t.q")
    assert isinstance(sides, SideBySide)
    assert [box.text for box in sides.boxes] == ["kok wil rood", "blauw"]
    assert "Anna" not in get_text(paper)


def test_five_positions_are_all_there_in_both_places() -> None:
    paper = make_paper({"state": "not_agreed", "positions": [f"mening{nr}" for nr in range(5)]})
    for section in ("why", "open"):
        assert all(f"mening{nr}" in get_text(get_section(paper, section)) for nr in range(5))


def test_a_question_that_does_not_apply_says_why_and_is_not_open() -> None:
    paper = make_paper({"state": "not_applicable", "reason": "we hebben er geen"}, "oud antwoord")
    assert get_section(paper, "why").blocks[0] == Line(label="Wat is het?", text="Dit geldt hier niet: we hebben er geen.", origin="t.q")
    assert "oud antwoord" not in get_text(paper)
    assert get_text(get_section(paper, "open").blocks) == "Er staat niets meer open.\n"


def test_a_missing_essential_is_a_writing_line_in_a_concept() -> None:
    assert get_section(make_paper(), "why").blocks[0] == WritingLines(label="Wat is het?", note="nog invullen", lines=1, origin="t.q")


def test_a_missing_essential_is_left_out_of_a_final_plan_and_listed() -> None:
    paper = make_paper(final=True)
    assert "Wat is het?" not in get_text(get_section(paper, "why"))
    (missing,) = (block for block in get_section(paper, "open").blocks if isinstance(block, BulletList))
    assert missing.items == ("1.1a Wat is het?",)


def test_a_missing_question_of_the_long_route_is_not_listed() -> None:
    assert get_text(get_section(make_paper(route="volledig", final=True), "open").blocks) == "Er staat niets meer open.\n"


def test_more_than_ten_gaps_end_with_the_number_of_the_others() -> None:
    form = make_form(
        *(ask(f"t.q{nr}", label=f"Vraag {nr}?", route="kort") for nr in range(13)), sections=(WHY, OPEN), phrases={"summary.more": "en nog {n}"}
    )
    (missing,) = (block for block in get_section(make_document(form, Plan(), final=True), "open").blocks if isinstance(block, BulletList))
    assert missing.items[9:] == ("1.1j Vraag 9?", "en nog 3")


def test_an_example_that_nobody_changed_is_marked() -> None:
    form = make_form(ask("t.q"), sections=(WHY,))
    plan = Plan(facts={Address("answer", "t.q"): "voorbeeld", Address("example", "t.q"): True})
    assert get_section(make_document(form, plan), "why").blocks[1] == Note(text="voorbeeldtekst, nog aan te passen", origin="t.q")


def test_an_example_row_is_marked_by_its_number() -> None:
    form = make_form(ask_table("t.t", Column(id="c", kind="text", label="Kolom")))
    rows = {Address("answer", "t.t", row): {"c": row} for row in ("r1", "r2")}
    plan = Plan(facts={Address("answer", "t.t"): ["r1", "r2"], **rows, Address("example", "t.t", "r2"): True})
    assert Note(text="voorbeeldtekst, nog aan te passen: 2", origin="t.t") in make_document(form, plan).sections[0].blocks


def test_a_blank_paper_has_lines_instead_of_answers() -> None:
    paper = make_paper(answer="blauw", blank=True)
    assert get_section(paper, "why").blocks[0] == WritingLines(label="Wat is het?", note="", lines=1, origin="t.q")
    assert "blauw" not in get_text(paper)


def test_a_choice_on_a_blank_paper_shows_its_options_to_tick() -> None:
    options = (Option(id="a", label="rood"), Option(id="b", label="anders", own_text=True))
    form = make_form(ask("t.c", "choice", options=options), sections=({**WHY, "blocks": [{"as": "line", "from": ["t.c"]}]},))
    (ticks,) = make_document(form, Plan(), blank=True).sections[0].blocks
    assert ticks == BulletList(label="Wat is het?", items=("rood", "anders ……………"), ticks=(False, False), origin="t.c")


def test_a_plan_uses_the_short_label_and_a_blank_paper_asks_the_whole_question() -> None:
    form = make_form(ask(print_label="Kern"), sections=(WHY,))
    plan = Plan(facts={Address("answer", "t.q"): "x"})
    assert get_section(make_document(form, plan), "why").blocks[0] == Line(label="Kern", text="x", origin="t.q")
    blank = get_section(make_document(form, plan, blank=True), "why").blocks[0]
    assert isinstance(blank, WritingLines)
    assert blank.label == "Wat is het?"
