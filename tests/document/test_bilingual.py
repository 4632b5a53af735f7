"""The handout in two languages: the form speaks twice, what somebody typed stands once."""

from collections import Counter

import pytest

from app.document.bilingual import make_bilingual
from app.document.blocks import Choices, Document, Frames, Table, WritingLines
from app.document.compose import compute_document
from app.document.settings import PrintSettings
from app.document.twins import Twin, TwinBoxes, TwinTable, TwinTitle
from app.document.walk import get_text
from app.support.texts import speaking
from tests.document.cases import CASES, read_example
from tests.document.forms import TODAY


def print_both(name: str, *, blank: bool = False) -> tuple[Document, Document, Document]:
    papers: list[Document] = []
    for language in ("nl", "en"):
        form, plan = read_example(name, language)
        with speaking(language):
            papers.append(compute_document(form, plan, PrintSettings(document="handout", today=TODAY, bilingual=True, blank=blank)))
    return papers[0], papers[1], make_bilingual(papers[0], papers[1], "nl")


def get_words(text: str) -> list[str]:
    return text.casefold().replace(":", ".").replace(".", " ").split()


def list_said(document: Document) -> list[str]:
    """What a reader of the paper sees: of a choice only what was chosen, of a frame its title and what stands in it."""
    said: list[str] = []
    for section in document.sections:
        said.append(section.title)
        for block in section.blocks:
            match block:
                case Frames():
                    said += [text for frame in block.frames for text in (frame.title, *(frame.items or (frame.empty,)))]
                case Choices() if block.chosen is not None:
                    said += [block.label, block.options[block.chosen], block.lead]
                case _:
                    said.append(get_text(block))
    return said


@pytest.mark.parametrize("name", CASES)
def test_all_of_both_papers_is_on_it(name: str) -> None:
    left, right, both = print_both(name)
    said = set(get_words(get_text(both.sections)))
    missing = {word for paper in (left, right) for text in list_said(paper) for word in get_words(text) if word not in said}
    assert missing == set()


@pytest.mark.parametrize("name", CASES)
def test_what_somebody_typed_stands_there_once(name: str) -> None:
    left, _right, both = print_both(name)
    _form, plan = read_example(name)
    typed = {value for value in plan.facts.values() if isinstance(value, str) and len(value) > 90}
    once = Counter({value: get_text(left.sections).count(value) for value in typed})
    twice = Counter({value: get_text(both.sections).count(value) for value in typed})
    assert sum(once.values()) > 2
    assert twice == once


@pytest.mark.parametrize("name", CASES)
def test_each_heading_stands_in_both_languages(name: str) -> None:
    left, right, both = print_both(name)
    for dutch, english, section in zip(left.sections, right.sections, both.sections, strict=True):
        first = section.blocks[0]
        assert isinstance(first, TwinTitle)
        assert (first.left, first.right) == (dutch.title, english.title)


def test_a_table_is_one_with_its_heads_in_both_languages() -> None:
    _left, _right, both = print_both("netwerk")
    (goals,) = (section for section in both.sections if section.id == "goals")
    (twin,) = (block for block in goals.blocks if isinstance(block, TwinTable))
    assert isinstance(twin.table, Table)
    assert twin.table.columns[1].label == "Doel\nGoal"
    assert ("Doel", "Goal") in twin.pairs


def test_it_says_in_both_languages_how_to_read_it() -> None:
    _left, _right, both = print_both("netwerk")
    note = both.sections[0].blocks[1]
    assert isinstance(note, Twin)
    assert "Nederlands" in get_text(note.left)
    assert "Dutch" in get_text(note.right)
    assert any(isinstance(block, TwinBoxes) for block in both.sections[0].blocks)


@pytest.mark.parametrize("name", ["netwerk", "integriteit"])
def test_a_blank_one_has_its_lines_once(name: str) -> None:
    left, _right, both = print_both(name, blank=True)
    lines = [block.lines for section in left.sections for block in section.blocks if isinstance(block, WritingLines)]
    assert lines
    assert [block.lines for section in both.sections for block in section.blocks if isinstance(block, WritingLines)] == lines
    assert both.footer[1] == "bladzijde {page} van {pages} / page {page} of {pages}"
