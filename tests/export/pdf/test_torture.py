"""Papers that nobody writes and that somebody will print."""

import time
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from app.document.blocks import Box, BulletList, Paragraph, Section, SideBySide, Signature, SignatureBlock, Table, TableColumn, TableRow, Title
from tests.export.pdf.reading import Paper, join_words, render
from tests.export.pdf.sample import ACTIONS, make_document, make_section

WORDS = " ".join(f"woord{number}" for number in range(11000))[:100_000]
SECONDS = 10
FIXED = frozenset({"left", "right", "center", "items", "sentences", "support_map", "risk_matrix", "", "done", "busy", "to_come", "stopped"})


def _render(*blocks: Paragraph | Table | Box | BulletList | SideBySide | SignatureBlock | Title) -> Paper:
    start = time.process_time()
    paper = render(make_document(make_section(*blocks)))
    assert time.process_time() - start < SECONDS
    return paper


def test_a_paragraph_of_a_hundred_thousand_characters() -> None:
    paper = _render(Paragraph(text=WORDS))
    assert join_words(paper.find("P")[0].text) == join_words(WORDS)


def test_a_word_of_a_hundred_thousand_characters() -> None:
    paper = _render(Paragraph(text="W" * 100_000))
    assert paper.find("P")[0].text == "W" * 100_000


def test_a_cell_of_twenty_thousand_characters() -> None:
    columns = (TableColumn(label="nr", width=8), TableColumn(label="wat", width=46), TableColumn(label="wie", width=46))
    paper = _render(Table(columns=columns, rows=(TableRow(cells=("1", WORDS[:20_000], WORDS[:9_000])),)))
    assert [join_words(part.text) for part in paper.find("TD")] == [join_words(WORDS[:20_000]), join_words(WORDS[:9_000])]


def test_a_table_of_five_hundred_rows() -> None:
    paper = _render(replace(ACTIONS, rows=ACTIONS.rows * 17))
    assert len(paper.find("TR")) == 512


def test_forty_letters_in_a_narrow_column_are_broken_and_whole() -> None:
    columns = tuple(TableColumn(label=str(number), width=8) for number in range(12))
    paper = _render(Table(columns=columns, rows=(TableRow(cells=("x" * 40,) * 12),)))
    assert {part.text for part in paper.find("TD")} == {"x" * 40}


def test_line_breaks_in_every_place_a_text_can_stand() -> None:
    odd = "een\r\ntwee\u2028drie\n"
    blocks = tuple(_spoil(block, odd) for section in make_document().sections for block in section.blocks)
    section = Section(id="x", title=odd, number=odd, lead=odd, blocks=blocks)
    document = replace(make_document(section), header=(odd, odd), footer=(odd, odd), file_title=odd)
    assert render(document).result.pages > 3


def _spoil(value: Any, odd: str) -> Any:
    """The same block with other words in every text that can hold any."""
    if isinstance(value, str):
        return value if value in FIXED else odd
    if isinstance(value, tuple):
        return tuple(_spoil(part, odd) for part in value)
    if isinstance(value, Struct):
        return replace(value, **{name: _spoil(part, odd) for name, part in asdict(value).items()})
    return value


def test_long_texts_in_every_place_a_text_can_stand() -> None:
    long = WORDS[:8_000]
    blocks = (
        Title(text=long),
        Box(label=long, text=long),
        SideBySide(boxes=(Box(text=long), Box(text="kort"))),
        BulletList(items=(long,)),
        SignatureBlock(columns=("a", "b", "c", "d"), rows=(Signature(role=long, function="f", date=""),)),
    )
    paper = _render(*blocks)
    whole = join_words(paper.root.whole)
    assert whole.count(join_words(long)) == 6
