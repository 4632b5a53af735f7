"""Where lines end."""

import pytest

from app.export.pdf.text.lines import break_lines
from app.export.pdf.text.typesetter import Typesetter
from app.support.paths import get_resources


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(get_resources() / "fonts", "[U+{code}]")


def _break(typesetter: Typesetter, text: str, width: float) -> list[str]:
    return ["".join(span.text for span in line.spans) for line in break_lines(typesetter.set(text), width)]


def test_words_stay_whole(typesetter: Typesetter) -> None:
    assert [line.strip() for line in _break(typesetter, "een twee drie vier", 5)] == ["een twee", "drie vier"]


def test_no_line_is_wider_than_asked(typesetter: Typesetter) -> None:
    ink = typesetter.set("een 😀 tweetweetwee drie-vier " * 20 + "x" * 300)
    assert all(line.width <= 6 for line in break_lines(ink, 6))


def test_a_word_wider_than_the_line_is_broken_anywhere_and_nothing_is_lost(typesetter: Typesetter) -> None:
    lines = _break(typesetter, "voor " + "W" * 40 + " na", 8)
    assert len(lines) > 4
    assert "".join(lines) == "voor " + "W" * 40 + " na"


@pytest.mark.parametrize(("word", "width", "lines"), [("duidelijkheid", 5.5, ["duidelijk", "heid"]), ("medewerkers,", 5.4, ["medewer", "kers,"])])
def test_a_word_that_must_be_broken_is_broken_between_syllables(typesetter: Typesetter, word: str, width: float, lines: list[str]) -> None:
    assert _break(typesetter, word, width) == lines


def test_an_amount_stays_with_its_sign(typesetter: Typesetter) -> None:
    assert not any(line.rstrip().endswith("€") for width in range(3, 12) for line in _break(typesetter, "dat kost € 1.250 per jaar", width))


def test_a_line_ends_after_a_hyphen_but_not_after_a_short_part(typesetter: Typesetter) -> None:
    lines = _break(typesetter, "ondernemingsraad-voorzitter", 9)
    assert lines == ["ondernemingsraad-", "voorzitter"]
    assert _break(typesetter, "een e-mailadres", 6)[0].strip() == "een"


def test_empty_lines_stay(typesetter: Typesetter) -> None:
    assert [line.strip() for line in _break(typesetter, "a\n\nb", 9)] == ["a", "", "b"]
