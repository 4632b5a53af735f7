"""The handout in two languages as a file: each side is tagged with its own, and the file keeps what it claims."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.document.test_bilingual import print_both
from tests.export.pdf.reading import Paper, render, store
from tests.export.validation import check_file, needs_checker


def iter_elements(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from iter_elements(kid)


def list_languages(paper: Paper, *tags: str) -> list[str]:
    elements = iter_elements(paper.pdf.Root.StructTreeRoot.K[0])
    return [str(element.get("/Lang", "")) for element in elements if str(element.S) in tags]


def test_each_side_of_a_heading_and_of_a_text_says_its_language_first_dutch_then_english() -> None:
    _left, _right, both = print_both("netwerk")
    paper = render(both)
    for tags in (("/Span",), ("/Div",)):
        languages = list_languages(paper, *tags)
        assert languages
        assert languages == ["nl-NL", "en"] * (len(languages) // 2)
    assert str(paper.pdf.Root.Lang) == "nl-NL"


def test_a_section_is_one_heading_and_one_bookmark() -> None:
    _left, _right, both = print_both("netwerk")
    paper = render(both)
    headings = [heading.whole for heading in paper.find("H1")]
    assert "Doelen Goals" in headings
    assert len(headings) == len(both.sections)
    with paper.pdf.open_outline() as outline:
        assert "Doelen / Goals" in [str(item.title) for item in outline.root]


@needs_checker
@pytest.mark.parametrize("blank", [False, True])
def test_it_is_accessible_and_fit_for_an_archive(*, blank: bool, tmp_path: Path) -> None:
    _left, _right, both = print_both("integriteit", blank=blank)
    assert check_file(store(both, tmp_path / "handout.pdf")) == []
