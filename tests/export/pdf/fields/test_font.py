"""The font of the fields."""

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Name

from app.export.pdf.fields.font import FieldFont
from app.export.pdf.text.typesetter import REGULAR
from app.support.paths import get_resources


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.new() as made:
        yield made


def _write(pdf: pikepdf.Pdf, text: str) -> pikepdf.Object:
    font = FieldFont(get_resources() / "fonts" / f"{REGULAR}.ttf")
    font.encode(text)
    return font.write(pdf)


@pytest.mark.parametrize("text", ["", "Els & Bénédicte Çelik, 25 € – 'ja'"])
def test_a_sheet_whose_letters_are_usual_has_the_encoding_of_the_standard(pdf: pikepdf.Pdf, text: str) -> None:
    assert _write(pdf, text).Encoding == Name.WinAnsiEncoding


def test_a_sheet_with_other_letters_has_just_those_in_the_place_of_signs(pdf: pikepdf.Pdf) -> None:
    font = _write(pdf, "Ayşe Yılmaz")
    assert [str(name) for name in font.Encoding.Differences if not isinstance(name, int)] == ["/scedilla", "/dotlessi"]
    assert b"015F" in font.ToUnicode.read_bytes().upper()
    assert b"011F" not in font.ToUnicode.read_bytes().upper()
