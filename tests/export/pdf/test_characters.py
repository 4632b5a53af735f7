"""Whatever was typed comes out, or says visibly that it cannot."""

from pathlib import Path

import pytest

from app.document.blocks import Paragraph
from tests.export.pdf.reading import render, store
from tests.export.pdf.sample import make_document, make_section
from tests.export.validation import check_file, needs_checker


def _print(text: str) -> str:
    (part,) = render(make_document(make_section(Paragraph(text=text)))).find("P")
    return part.text


@pytest.mark.parametrize("text", ["Łódź, İzmir, ijs", "Ελλάδα и Москва", "→ ☐ ☑ ★ ◧ ✕ ½ €", "😀 ook 🎉", "<b>&amp;</font><para>", "100 % {page} %s"])
def test_it_comes_out_as_it_was_typed(text: str) -> None:
    assert _print(text) == text


@needs_checker
def test_an_emoji_of_which_the_font_gives_no_width_of_its_own_is_as_wide_as_the_file_says(tmp_path: Path) -> None:
    document = make_document(make_section(Paragraph(text="🔟 😀 🪏")))
    assert check_file(store(document, tmp_path / "emoji.pdf")) == []


def test_spaces_of_every_width_are_spaces() -> None:
    assert _print("a\u2003b\u3000c\u202fd é\u2009f") == "a b c d é f"


def test_a_letter_typed_in_two_parts_comes_out_as_one() -> None:
    assert _print("cafe\u0301") == "café"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a␀b␡", "a[U+0000]b[U+007F]"), ("中文", "[U+4E2D][U+6587]"), ("אב", "[U+05D0][U+05D1]"), ("\ud800", "[U+D800]"), ("\ue000", "[U+E000]")],
)
def test_what_cannot_be_printed_says_so(text: str, shown: str) -> None:
    assert _print(text) == shown


def test_what_cannot_be_printed_is_counted() -> None:
    result = render(make_document(make_section(Paragraph(text="中 en 文 en 中")))).result
    assert result.not_printable == (("中", 2), ("文", 1))


def test_characters_that_print_nothing_are_left_out() -> None:
    assert _print("a\x00\x07\x1bb\u200bc\u00add\ufeff\u202ee") == "abcde"


def test_tabs_and_foreign_line_ends_become_ordinary() -> None:
    assert _print("a\tb\r\nc\u2028d").split() == ["a", "b", "c", "d"]


def test_emoji_made_of_several_stay_readable() -> None:
    assert _print("👍🏽 👩\u200d👧") == "👍 👩👧"


def test_bold_text_falls_back_too() -> None:
    paper = render(make_document(make_section(Paragraph(text="Ж ★ 😀", strong=True))))
    assert paper.find("P")[0].text == "Ж ★ 😀"
    assert not paper.result.not_printable
