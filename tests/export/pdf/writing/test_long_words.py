"""Where somebody typed far more than there is room for, it stands in full and over nothing else."""

import pytest

from app.document.writing import Slot, Tick, Ticks
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
