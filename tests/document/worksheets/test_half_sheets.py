"""What everybody who was there fills in: half a sheet each, so two on an A4."""

import pytest

from app.document.blocks import CutSheet, Document
from app.document.writing import Ask, Rating
from tests.document.test_group_papers import make
from tests.export.pdf.reading import render

SHEET = "sheet.evaluation_participant"


def make_sheet(name: str, **settings: object) -> Document:
    return make(name, "worksheets", sheets=(SHEET,), **settings)


def is_half(document: Document) -> bool:
    return any(isinstance(block, CutSheet) and block.is_half for section in document.sections for block in section.blocks)


@pytest.mark.parametrize("name", ["netwerk", "gezondheid"])
def test_two_halves_with_all_questions_stand_on_one_a4_on_its_side(name: str) -> None:
    document = make_sheet(name)
    (sheet,) = document.sections[0].blocks
    assert isinstance(sheet, CutSheet)
    (card,) = sheet.cards
    questions = [block.label for block in card.blocks if isinstance(block, Rating | Ask)]
    paper = render(document)
    assert len(questions) == 7
    assert [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in paper.pdf.pages] == [(842, 595)]
    assert [part.whole for part in paper.find("H1")] == [card.title] * 2
    assert [paper.root.whole.count("".join(question.split())) or paper.root.whole.count(question) for question in questions] == [2] * 7


@pytest.mark.parametrize(("name", "settings"), [("vertrouwenspersonen", {}), ("netwerk", {"large": True}), ("netwerk", {"fillable": True})])
def test_more_questions_large_type_and_fields_take_a_whole_page(name: str, settings: dict[str, bool]) -> None:
    assert not is_half(make_sheet(name, **settings))
