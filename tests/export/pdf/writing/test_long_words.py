"""Where somebody typed far more than there is room for, it stands in full and over nothing else."""

import pytest
from msgspec.structs import replace

from app.document.blocks import Block
from app.document.writing import Aim, Ask, Boxed, Rating, Ruled, Slot, Tick, Ticks, WriteCell, WriteColumn, WriteRow, WriteTable
from tests.export.pdf.glyphs import find_overlaps, find_strays, read_sheets
from tests.export.pdf.reading import join_words, render
from tests.export.pdf.sample import make_document, make_section


def make_ticks(own: str, columns: int) -> Ticks:
    slots = [Slot(name=f"q/{nr}", label="iets anders", kind="text") for nr in range(3)]
    ticks = tuple(Tick(label="iets anders", ticked=True, own=slot, own_text=own) for slot in slots)
    return Ticks(ticks=ticks, columns=columns, label="Welke vorm?")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("own", ["kort", "een zin die niet op één regel past " * 3, "onafgebroken" * 30, "regel\nregel", "woord " * 3000])
def test_own_words_stand_in_full_and_over_nothing(own: str, columns: int) -> None:
    paper = render(make_document(make_section(make_ticks(own, columns))))
    assert paper.root.whole.count(join_words(own)) >= 3
    for sheet in read_sheets(paper.body):
        assert find_overlaps(sheet) == []
        assert find_strays(sheet) == []


MANY = 500
WORDS = "woord " * MANY
"""More than a page in large type."""
SLOT = Slot(name="q", label="q")
OVERLONG: dict[str, Block] = {
    "a question": Ask(number="1a", label=WORDS, parts=(Ruled(slot=SLOT, lines=2),)),
    "its help": Ask(number="1a", label="Wie?", help=WORDS, parts=(Ruled(slot=SLOT, lines=2),)),
    "its notes": Ask(number="1a", label="Wie?", notes=(WORDS,), parts=(Ruled(slot=SLOT, lines=2),)),
    "before a line": Ruled(slot=SLOT, lines=1, lead=WORDS),
    "an option": Ticks(ticks=(Tick(label=WORDS, slot=SLOT), Tick(label="nee", help=WORDS, slot=SLOT)), columns=2),
    "the end of a scale": Rating(numbers=("1", "2"), low=WORDS, high=WORDS),
    "beside a frame": Boxed(slot=SLOT, width_mm=40, before=WORDS, behind=WORDS, text=WORDS),
    "a goal": Aim(goal_label="Doel", goal=WORDS, pitfall_label="Valkuil", pitfall="y", remedy_label="Wat helpt", remedy=WORDS),
    "the head of a table": WriteTable(
        columns=(WriteColumn(label=WORDS, width=1), WriteColumn(label="b", width=1)), rows=(WriteRow(cells=(WriteCell(), WriteCell())),)
    ),
    "what can be circled": WriteTable(
        columns=(WriteColumn(label="a", width=1),) * 4, rows=(WriteRow(cells=(WriteCell(marks=tuple(map(str, range(40)))),) * 4),)
    ),
}


@pytest.mark.parametrize("name", OVERLONG)
def test_words_of_a_form_longer_than_a_page_stand_in_full_and_over_nothing(name: str) -> None:
    for sizes in ("normal", "large"):
        paper = render(replace(make_document(make_section(OVERLONG[name])), sizes=sizes))
        assert name == "what can be circled" or paper.root.whole.count("woord") >= MANY
        for sheet in read_sheets(paper.body):
            assert find_overlaps(sheet) == []
            assert find_strays(sheet) == []
