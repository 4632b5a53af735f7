"""The lines to sign on below the agreements that hang on the wall: only when somebody asks for them, and always one sheet."""

from pathlib import Path

import docx
import pytest

from app.document.blocks import Cards, Document, SignatureBlock
from app.export.docx import render_docx
from app.model.plan import Plan
from tests.document.forms import make_document
from tests.document.test_group_papers import CASES, get_case, make
from tests.export.pdf.reading import join_words, render


def get_names(document: Document) -> list[str]:
    return [row.role for block in document.sections[0].blocks if isinstance(block, SignatureBlock) for row in block.rows]


def test_nobody_is_asked_to_sign_unless_somebody_chose_it() -> None:
    assert get_names(make("gezondheid", "agreements")) == []
    assert len(get_names(make("gezondheid", "agreements", signatures=True))) == 9


def test_other_papers_have_no_strip() -> None:
    blocks = [block for section in make("gezondheid", "actions", signatures=True).sections for block in section.blocks]
    assert not [block for block in blocks if isinstance(block, SignatureBlock)]


@pytest.mark.parametrize("name", CASES)
def test_with_the_strip_it_is_still_one_sheet_without_losing_a_word(name: str) -> None:
    document = make(name, "agreements", signatures=True, names="full")
    read = render(document)
    lines = [line for block in document.sections[0].blocks if isinstance(block, Cards) for card in block.cards for line in card.lines]
    assert read.result.pages == 1
    assert [line for line in (*lines, *get_names(document)) if join_words(line) not in read.root.whole] == []


def test_a_card_to_take_along_is_not_signed() -> None:
    assert get_names(make("gezondheid", "agreements", signatures=True, paper="a5")) == []


def test_an_empty_group_gets_lines_without_a_name() -> None:
    form, _plan = get_case("gezondheid")
    assert get_names(make_document(form, Plan(), document="agreements", signatures=True)) == [""] * 6


def test_the_names_follow_the_names_mode() -> None:
    assert get_names(make("netwerk", "agreements", signatures=True, names="none"))[:2] == ["kernlid 1", "trekker"]


def test_a_word_processor_gets_the_lines_too(tmp_path: Path) -> None:
    document = make("gezondheid", "agreements", signatures=True, names="full")
    path = tmp_path / "afspraken.docx"
    path.write_bytes(render_docx(document))
    cells = [cell.text for table in docx.Document(str(path)).tables for row in table.rows for cell in row.cells]
    assert set(get_names(document)) <= set(cells)
