"""Hostile texts become harmless and stay visible."""

from app.document.blocks import Paragraph, Section
from app.document.clean import clean_text, clean_texts
from app.document.drawings import Bar, BarChart


def test_a_control_character_becomes_a_visible_sign() -> None:
    assert clean_text("a\x00b\x1bc\x7f") == "a␀b␛c␡"


def test_line_breaks_of_every_kind_become_line_breaks() -> None:
    assert clean_text("a\r\nb\rc\x0bd\x0ce\u2028f\u2029g\x85h") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_half_a_character_becomes_the_replacement_sign() -> None:
    assert clean_text("a\ud83db") == "a\ufffdb"


def test_a_mark_that_turns_the_text_around_becomes_a_visible_word() -> None:
    assert clean_text("a\u202eb\u2066c") == "a[U+202E]b[U+2066]c"


def test_marks_without_a_shape_are_left_out_but_joiners_of_emoji_stay() -> None:
    assert clean_text("a\u00adb\ufeff\u200e 👩\u200d🔧") == "ab 👩\u200d🔧"


def test_a_hundred_thousand_characters_are_kept() -> None:
    text = "é woord " * 12_500
    assert clean_text(text) == text


def test_every_text_of_a_section_is_cleaned_and_the_rest_is_kept() -> None:
    section = Section(id="why", title="a\x00", blocks=(Paragraph(text="b\x01", strong=True),))
    assert clean_texts(section) == Section(id="why", title="a␀", blocks=(Paragraph(text="b␁", strong=True),))


def test_a_text_in_a_drawing_stays_on_one_line() -> None:
    chart = BarChart(bars=(Bar(label="a\r\nb", value=1),), most=5, alt="c\nd")
    assert clean_texts(chart) == BarChart(bars=(Bar(label="a b", value=1),), most=5, alt="c d")
