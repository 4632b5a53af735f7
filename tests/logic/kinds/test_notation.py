from datetime import date, time
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from app.logic.kinds import notation

TODAY = date(2027, 5, 1)


@pytest.mark.parametrize(
    ("typed", "dutch", "english"),
    [
        ("1250", 1250, 1250),
        ("1.250", 1250, 1.25),
        ("1,250", 1.25, 1250),
        ("€ 1.250,50", 1250.5, 1250.5),
        ("1,250.50", 1250.5, 1250.5),
        ("1.250.000,75", 1250000.75, 1250000.75),
        ("€ 250,-", 250, 250),
        ("1 250 euro", 1250, 1250),
        ("1.5", 1.5, 1.5),
        ("1,5", 1.5, 1.5),
        ("-3", -3, -3),
        ("\N{MINUS SIGN}3", -3, -3),
        ("0", 0, 0),
        ("veel", None, None),
        ("12,34,56", None, None),
        ("8 of 9", None, None),
        ("", None, None),
        ("1" * 16, None, None),
    ],
)
def test_a_number_is_understood_in_the_notation_of_the_language(typed: str, dutch: float | None, english: float | None) -> None:
    assert notation.parse_number(typed, "nl") == dutch
    assert notation.parse_number(typed, "en") == english


def test_a_whole_number_stays_a_whole_number() -> None:
    assert isinstance(notation.parse_number("1.250,00", "nl"), int)


@pytest.mark.parametrize(
    "typed",
    [
        "8 april 2027",
        "8-4-2027",
        "08-04-2027",
        "8/4/27",
        "8.4.2027",
        "8 4 2027",
        "8 apr 2027",
        "8 apr. 27",
        "8 APRIL 2027",
        "donderdag 8 april 2027",
        "do 8 april 2027",
        "Thursday, 8 April 2027",
        "8th April 2027",
        "April 8, 2027",
        "8e april 2027",
        "2027-04-08",
        "2027-4-8",
    ],
)
def test_a_date_is_understood_in_every_usual_notation(typed: str) -> None:
    assert notation.parse_date(typed) == date(2027, 4, 8)


@pytest.mark.parametrize("typed", ["31-02-2027", "eind april", "zo snel mogelijk", "8 foo 2027", "", "april", "32 april 2027", "2027"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert notation.parse_date(typed, TODAY) is None


def test_every_month_has_its_dutch_and_english_name() -> None:
    dutch = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    english = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
    for month, names in enumerate(zip(dutch, english, strict=True), 1):
        assert {notation.parse_date(f"1 {name} 2027") for name in names} == {date(2027, month, 1)}


def test_a_date_without_a_year_is_the_first_one_from_today() -> None:
    assert notation.parse_date("8 juni", TODAY) == date(2027, 6, 8)
    assert notation.parse_date("8 april", TODAY) == date(2028, 4, 8)


def test_a_date_without_a_year_cannot_be_known_without_today() -> None:
    assert notation.parse_date("8 april") is None


@pytest.mark.parametrize("typed", ["10.30", "10:30", "10u30", "10h30", "10.30 u", "10.30 uur", "10.30 am"])
def test_a_time_is_understood_in_every_usual_notation(typed: str) -> None:
    assert notation.parse_time(typed) == time(10, 30)


@pytest.mark.parametrize(("typed", "hour"), [("9", 9), ("9 uur", 9), ("2 pm", 14), ("12 am", 0), ("12 pm", 12)])
def test_a_whole_hour_is_a_time(typed: str, hour: int) -> None:
    assert notation.parse_time(typed) == time(hour)


@pytest.mark.parametrize("typed", ["25:00", "10:75", "straks", "", "13 pm"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert notation.parse_time(typed) is None


def test_numbers_money_dates_and_times_are_written_as_the_language_does() -> None:
    assert notation.get_money_text(Decimal(1250), "nl") == "€ 1.250"
    assert notation.get_money_text(Decimal(1250), "en") == "€1,250"
    assert notation.get_money_text(Decimal("1250.5"), "nl_BE") == "€ 1.250,50"
    assert notation.get_number_text(Decimal("1250.125"), "nl") == "1.250,125"
    assert notation.get_date_text(date(2027, 4, 8), "nl") == "8 april 2027"
    assert notation.get_date_text(date(2027, 4, 8), "nl", short=True) == "8 apr 2027"
    assert notation.get_date_text(date(2027, 4, 8), "en") == "8 April 2027"
    assert notation.get_time_text(time(9, 5), "nl") == "09.05"
    assert notation.get_time_text(time(9, 5), "en") == "09:05"


@pytest.mark.parametrize("raw", [True, None, "", "veel", "1.250", "1e5", float("nan"), float("inf"), 10**15, "1" * 20, [], {}])
def test_what_is_no_plain_number_is_none(raw: object) -> None:
    assert notation.read_number(raw) is None


@given(value=st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=3), language=st.sampled_from(["nl", "nl_BE", "en"]))
def test_numbers_and_amounts_are_written_as_the_unicode_locales_do(value: Decimal, language: str) -> None:
    locale, sign = ("en_GB", "€") if language == "en" else ("nl", "€ ")
    assert notation.get_number_text(value, language) == format_decimal(value, "#,##0.###", locale, decimal_quantization=False)
    cents = "#,##0" if value == value.to_integral_value() else "#,##0.00#"
    assert notation.get_money_text(value, language) == sign + format_decimal(value, cents, locale, decimal_quantization=False)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", ["nl", "nl_BE", "en"])
def test_dates_are_written_as_the_unicode_locales_do(language: str, month: int) -> None:
    locale, day = "en_GB" if language == "en" else "nl", date(2027, month, 8)
    assert notation.get_date_text(day, language) == format_date(day, "d MMMM y", locale)
    assert notation.get_date_text(day, language, short=True) == format_date(day, "d MMM y", locale).replace(".", "")
