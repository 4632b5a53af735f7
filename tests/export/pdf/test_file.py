"""The file itself: claims, properties, bookmarks, fonts, bytes."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from msgspec.structs import replace

from app.document.blocks import Paragraph, Section
from app.export.pdf import render_bytes, render_pdf
from tests.export.pdf.reading import Paper, render
from tests.export.pdf.sample import make_document, make_section


@pytest.fixture(scope="module")
def paper() -> Paper:
    return render(make_document())


def _get_metadata(paper: Paper) -> str:
    return bytes(paper.pdf.Root.Metadata.read_bytes()).decode()


def test_it_claims_both_standards(paper: Paper) -> None:
    words = _get_metadata(paper)
    assert "<pdfuaid:part>1</pdfuaid:part>" in words
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in words
    assert "pdfaExtension:schemas" in words


def test_it_says_its_title_and_language_and_nothing_about_its_maker(paper: Paper) -> None:
    assert str(paper.pdf.Root.Lang) == "nl-NL"
    assert paper.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert set(paper.pdf.docinfo) == {"/Title", "/Producer", "/CreationDate", "/ModDate"}
    assert str(paper.pdf.docinfo.Title) == "Plan van aanpak"
    assert "dc:creator" not in _get_metadata(paper)


def test_flemish_is_said_as_flemish() -> None:
    assert str(render(replace(make_document(make_section()), language="nl_BE")).pdf.Root.Lang) == "nl-BE"


def test_there_is_a_bookmark_for_every_section(paper: Paper) -> None:
    with paper.pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Voorblad"
    assert titles[3:6] == ["1 Waarom en waarom nu", "2 Het verhaal", "3 Krachtenveld"]
    assert len(titles) == len(make_document().sections)


def test_bookmarks_by_the_hundreds_stand_in_groups_that_say_from_where_to_where() -> None:
    sections = tuple(Section(id=f"s{nr}", title=f"Deel {nr}", blocks=(Paragraph(text="tekst"),)) for nr in range(250))
    with render(make_document(*sections)).pdf.open_outline() as outline:
        assert [str(group.title) for group in outline.root] == ["Deel 0 – Deel 99", "Deel 100 – Deel 199", "Deel 200 – Deel 249"]
        assert [len(group.children) for group in outline.root] == [100, 100, 50]


def test_page_labels_are_the_numbers_of_the_footer(paper: Paper) -> None:
    document = pypdfium2.PdfDocument(paper.body)
    assert [document.get_page_label(number) for number in range(3)] == ["1", "2", "3"]


def test_every_font_is_in_the_file(paper: Paper) -> None:
    for page in paper.pdf.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
            assert "Helvetica" not in str(font.BaseFont)


def test_codes_without_a_character_are_not_mapped_to_nothing(paper: Paper) -> None:
    for font in paper.pdf.pages[0].Resources.Font.values():
        rows = re.findall(rb"<[0-9A-F]+> <([0-9A-F]+)>", bytes(font.ToUnicode.read_bytes()).split(b"endcodespacerange")[1])
        assert all(len(row) in (4, 8) and row != b"0000" for row in rows)


def test_greys_are_greys(paper: Paper) -> None:
    colours = {
        tuple(float(number) for number in operands)
        for page in paper.pdf.pages
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in ("rg", "RG")
    }
    assert all(len(set(colour)) > 1 for colour in colours)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert render_bytes(make_document())[0] == render_bytes(make_document())[0]


def test_another_process_gives_the_same_bytes(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "again.pdf"
    code = f"from app.export.pdf import render_pdf; from tests.export.pdf.sample import make_document; import pathlib; render_pdf(make_document(), pathlib.Path({str(path)!r}))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3], env={"PYTHONHASHSEED": "7", "PATH": ""})
    assert path.read_bytes() == paper.body


def test_the_date_of_the_file_is_that_of_the_paper() -> None:
    paper = render(replace(make_document(make_section()), today=date(2031, 2, 3)))
    assert str(paper.pdf.docinfo.CreationDate) == "D:20310203000000Z"
    assert "<xmp:CreateDate>2031-02-03T00:00:00Z" in _get_metadata(paper)


def test_it_is_small_enough_for_a_stick(paper: Paper) -> None:
    assert len(paper.body) < 200_000


def test_a_title_with_odd_characters_is_still_a_title() -> None:
    odd = replace(make_document(make_section()), file_title="a<b>&amp;\x00\x1b\ud800\nc")
    assert str(render(odd).pdf.docinfo.Title) == "a<b>&amp; c"


def test_the_file_is_there_complete_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_text("the paper of yesterday")
    result = render_pdf(make_document(make_section(Paragraph(text="vandaag"))), path)
    assert result.pages == len(pypdfium2.PdfDocument(path)) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["plan.pdf"]
