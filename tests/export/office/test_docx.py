"""The document for a word processor, read back with python-docx, lxml and LibreOffice."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from app.document.blocks import Paragraph, SizeName
from app.document.settings import PrintSettings
from app.document.walk import iter_texts
from app.export.docx import render_docx
from app.model.trouble import InputProblem
from app.session.exporting import ExportJob
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from tests.clock import Clock
from tests.export.office.conftest import NAUGHTY, TODAY
from tests.export.pdf.sample import make_document, make_section


@pytest.fixture(scope="module")
def made(plan: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan, as nobody chose anything."""
    path = tmp_path_factory.mktemp("docx") / "uit.docx"
    plan.export(path, PrintSettings(today=TODAY))
    return path


def _get_all_text(path: Path) -> str:
    with zipfile.ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode() for name in packed.namelist() if name.endswith((".xml", ".rels")))


def test_chapters_are_real_headings_with_the_numbers_of_the_paper(plan: Session, made: Path, make_job: Callable[..., ExportJob]) -> None:
    document = make_job(plan).paper.compute_document()
    book = docx.Document(str(made))
    headings = [paragraph.text for paragraph in book.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [f"{section.number} {section.title}".strip() for section in document.sections if section.id != "cover"]


def test_every_word_of_the_paper_is_in_it(plan: Session, made: Path, make_job: Callable[..., ExportJob]) -> None:
    document = make_job(plan).paper.compute_document()
    text = re.sub(r"\s+", "", "".join(docx.Document(str(made)).element.body.itertext()))
    drawn = {"Strip", "Gantt", "GridChart", "BarChart", "MonthStrip", "Faces"}
    for section in document.sections:
        for block in section.blocks:
            if type(block).__name__ in drawn or type(block).__name__ in ("Frames", "Contents"):
                continue
            for words in iter_texts(block):
                if words not in ("single", "landscape", "items", "left", "right", "center"):
                    assert re.sub(r"\s+", "", words) in text, words


def test_heads_of_tables_come_back_and_rows_stay_whole(made: Path) -> None:
    book = docx.Document(str(made))
    listed = [table for table in book.element.body.iter(qn("w:tbl")) if table.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(listed) > 8
    for table in listed:
        rows = table.findall(qn("w:tr"))
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_each_drawing_says_in_words_what_it_shows(plan: Session, made: Path, make_job: Callable[..., ExportJob]) -> None:
    blocks = [block for section in make_job(plan).paper.compute_document().sections for block in section.blocks]
    alts = [block.alt for block in blocks if hasattr(block, "alt")]
    book = docx.Document(str(made))
    said = [mark.get("descr") for mark in book.element.body.iter(qn("wp:docPr"))]
    assert alts
    assert said == alts


def test_nothing_tells_who_made_it_and_the_title_is_neutral(plan: Session, write: Callable[..., Path]) -> None:
    path = write(plan, "docx", names="none")
    core = docx.Document(str(path)).core_properties
    assert (core.author, core.last_modified_by, core.comments, core.title) == ("", "", "", "Plan van aanpak")
    with zipfile.ZipFile(path) as packed:
        assert not [name for name in packed.namelist() if "thumbnail" in name or "custom" in name]
        properties = "".join(packed.read(name).decode() for name in packed.namelist() if name.startswith("docProps"))
    assert "python-docx" not in properties


@pytest.mark.parametrize("mode", ["none", "function", "initials"])
def test_without_names_no_name_is_anywhere_in_the_file(plan: Session, write: Callable[..., Path], mode: str) -> None:
    text = _get_all_text(write(plan, "docx", names=mode))
    for person in plan.plan.people:
        assert not person.name or not re.search(rf"\b{re.escape(person.name)}\b", text), person.name


def test_private_notes_stay_at_home(write: Callable[..., Path], tmp_path: Path) -> None:
    with create_plan(tmp_path / "Kort.kwartier", NewPlan(form="netwerk"), Clock().surroundings) as short:
        short.answer("net.trigger", "Vier teamleiders vroegen om hulp.")
        short.set_note("net.trigger", "Zeg dit tegen niemand")
        assert "tegen niemand" not in _get_all_text(write(short, "docx"))
        assert "tegen niemand" in _get_all_text(write(short, "docx", notes=True))


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_it_says_its_language(plan: Session, write: Callable[..., Path], language: str, tag: str) -> None:
    path = write(plan, "docx", document="page", language=language)
    with zipfile.ZipFile(path) as packed:
        assert f'w:val="{tag}"' in packed.read("word/styles.xml").decode()


def test_a_word_processor_opens_it_without_repair(
    plan: Session, group: Session, write: Callable[..., Path], convert: Callable[..., list[Path]], tmp_path: Path
) -> None:
    written = [
        write(session, "docx", document=paper).rename(tmp_path / f"{paper}.docx")
        for session, papers in ((plan, ("plan", "letters")), (group, ("agreements", "mandate")))
        for paper in papers
    ]
    for made in convert(written, "pdf"):
        pages = pypdfium2.PdfDocument(made)
        assert len(pages) >= 1
        pages.close()


def test_a_word_processor_makes_its_navigator_of_the_headings(made: Path, convert: Callable[..., list[Path]]) -> None:
    (paper,) = convert([made], 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}')
    pages = pypdfium2.PdfDocument(paper)
    titles = [mark.get_title() if hasattr(mark, "get_title") else mark.title for mark in pages.get_toc()]
    pages.close()
    assert "1 Waarom en waarom nu" in titles
    assert "8 Actieplan" in titles


def test_hostile_words_break_nothing(naughty: Session, write: Callable[..., Path]) -> None:
    path = write(naughty, "docx")
    text = "".join(docx.Document(str(path)).element.body.itertext())
    assert NAUGHTY[0] in text
    assert "x" * 100_000 in text
    assert "\u202e" not in text


def test_the_styles_of_a_template_stay_and_its_words_go(plan: Session, make_job: Callable[..., ExportJob], tmp_path: Path) -> None:
    own = docx.Document()
    own.styles["Heading 1"].font.name = "Huisletter"
    own.add_paragraph("Tekst van het sjabloon")
    own.core_properties.author = "Jan van het sjabloon"
    own.sections[0].header.paragraphs[0].text = "Briefhoofd van het kantoor"
    template = tmp_path / "huis.docx"
    own.save(str(template))
    path = tmp_path / "uit.docx"
    make_job(plan, template=template).render(path)
    made = docx.Document(str(path))
    assert made.styles["Heading 1"].font.name == "Huisletter"
    assert made.sections[0].header.paragraphs[0].text == "Briefhoofd van het kantoor"
    text = _get_all_text(path)
    assert "Tekst van het sjabloon" not in text
    assert "Jan van het sjabloon" not in text


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 niets", b"Dit is geen document"])
def test_what_is_no_template_is_refused_in_one_sentence(plan: Session, make_job: Callable[..., ExportJob], tmp_path: Path, body: bytes) -> None:
    template = tmp_path / "kapot.docx"
    template.write_bytes(body)
    with pytest.raises(InputProblem, match=r"kapot\.docx"):
        make_job(plan, template=template).render(tmp_path / "uit.docx")
    assert not (tmp_path / "uit.docx").exists()


def test_the_contents_are_a_field_that_is_filled_on_opening_and_lists_every_chapter_until_then(made: Path) -> None:
    book = docx.Document(str(made))
    field = next(mark for mark in book.element.body.iter(qn("w:instrText")) if "TOC" in (mark.text or ""))
    begin = field.getparent().getprevious().find(qn("w:fldChar"))
    assert begin.get(qn("w:dirty")) == "true"
    assert book.settings.element.find(qn("w:updateFields")) is not None
    listed = [paragraph.text for paragraph in book.paragraphs if paragraph.style.name == "toc 1"]
    chapters = [paragraph.text for paragraph in book.paragraphs if paragraph.style.name == "Heading 1"]
    assert listed == [chapter for chapter in chapters if chapter != "Inhoud"]
    marks = {mark.get(qn("w:name")) for mark in book.element.body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in book.element.body.iter(qn("w:hyperlink"))} <= marks


def test_settings_stand_where_the_schema_wants_them(plan: Session, write: Callable[..., Path]) -> None:
    book = docx.Document(str(write(plan, "docx", duplex=True)))
    order = [mark.tag.partition("}")[2] for mark in book.settings.element]
    assert order.index("zoom") < order.index("mirrorMargins") < order.index("defaultTabStop") < order.index("updateFields") < order.index("compat")


@pytest.mark.parametrize("size", get_args(SizeName))
def test_a_form_may_ask_for_any_size_of_type(size: SizeName) -> None:
    assert render_docx(make_document(make_section(Paragraph(text="Kort.")), sizes=size))
