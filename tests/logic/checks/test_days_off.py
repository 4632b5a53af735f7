"""The list of free days agrees with the library `holidays`, where both speak of the same days."""

from datetime import date, timedelta

import holidays
import pytest

from app.logic.checks.days_off import get_day_off
from app.support.texts import speaking

NOT_FREE = {"nl": {"Goede vrijdag"}, "be": set[str]()}
"""What the library counts and the rules of thumb do not: most people in the Netherlands work on Good Friday."""


@pytest.mark.parametrize("country", ["nl", "be"])
def test_the_public_holidays_are_those_of_the_library(country: str) -> None:
    known = holidays.country_holidays(country.upper(), years=range(2025, 2046), language="nl")
    day, ours, theirs = date(2025, 1, 1), set[date](), set[date]()
    while day.year < 2046:
        if day.weekday() < 5:
            ours |= {day} if get_day_off(day, country) else set()
            theirs |= {day} if day in known and known[day] not in NOT_FREE[country] else set()
        day += timedelta(days=1)

    assert ours == theirs


def test_kings_day_moves_when_it_would_be_a_sunday() -> None:
    with speaking("en"):
        assert get_day_off(date(2031, 4, 26), "nl") == "King's Day"
        assert get_day_off(date(2031, 4, 27), "nl") == "Sunday"


def test_liberation_day_is_free_once_in_five_years() -> None:
    assert get_day_off(date(2030, 5, 5), "nl") == "Bevrijdingsdag"
    assert get_day_off(date(2027, 5, 5), "nl") == ""


@pytest.mark.parametrize("country", ["other", ""])
def test_elsewhere_only_the_weekend_is_free(country: str) -> None:
    assert get_day_off(date(2027, 5, 6), country) == ""
    assert get_day_off(date(2027, 5, 8), country) == "zaterdag"
