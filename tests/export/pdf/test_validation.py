"""The file keeps what it claims, whatever stands in it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.document.blocks import Document, Paragraph, Table, TableColumn, TableRow, WritingLines
from tests.export.pdf.reading import store
from tests.export.pdf.sample import ACTIONS, CARDS, make_document, make_group_sections, make_section
from tests.export.validation import check_file, needs_checker

ODD = "😀👍🏽 中文 שלום \x00 <b>&amp;</font> \ud800 \ue000 \ufffe"
PAPERS = {
    "everything": make_document(),
    "large": make_document(sizes="large"),
    "group": make_document(*make_group_sections()),
    "slips": make_document(make_section(CARDS)),
    "odd": replace(make_document(make_section(Paragraph(label=ODD, text=ODD))), file_title=ODD, header=(ODD, ODD)),
    "long": make_document(make_section(replace(ACTIONS, rows=ACTIONS.rows * 5))),
    "cell": make_document(make_section(Table(columns=(TableColumn(label="", width=1),), rows=(TableRow(cells=("woord " * 4000,)),)))),
    "no heading": make_document(replace(make_section(WritingLines(label="Titel", note="nog invullen")), title="")),
}


@needs_checker
@pytest.mark.parametrize("name", PAPERS)
def test_it_is_accessible_and_fit_for_an_archive(name: str, tmp_path: Path) -> None:
    document: Document = PAPERS[name]
    assert check_file(store(document, tmp_path / "paper.pdf")) == []
