"""How numbers, money, dates and times are written, in Dutch and in English; and how what somebody typed is understood."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from math import isfinite
from typing import cast

LARGEST = Decimal(10) ** 15
"""Numbers from here on are no amounts or counts but a slip of the keyboard."""

# Patterns are words until they are used: to compile them all takes a moment of every start, and `re` remembers those it compiled.
_PLAIN = r"-?[0-9]{1,15}(\.[0-9]{1,2})?"
_CURRENCY = r"(?i)^(?:€|eur\b|euro\b)\s*|\s*(?:€|eur|euro)$"
_GROUPS = {",": r"\d{1,3}(,\d{3})+", ".": r"\d{1,3}(\.\d{3})+", " ": r"\d{1,3}( \d{3})+"}


_DUTCH_MARKS = str.maketrans(",.", ".,")
_MONTHS = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}
_SHORT = {"maart": "mrt", "September": "Sept"}
"""The months that are not shortened to their first three letters. These names and marks are those of the Unicode locales (a test compares them with Babel's), written
here because loading those locales takes as long as building a page."""


def read_number(raw: object) -> Decimal | None:
    """A raw number or a plain numeral ("8", "-1", "12.50") as a Decimal; None when it is neither."""
    if isinstance(raw, bool) or not isinstance(raw, (int, float, str)):
        return None
    if isinstance(raw, str):
        return Decimal(raw.strip()) if re.fullmatch(_PLAIN, raw.strip()) else None
    if isinstance(raw, int):
        return Decimal(raw) if -LARGEST < raw < LARGEST else None
    return Decimal(str(raw)) if isfinite(raw) and -LARGEST < raw < LARGEST else None


def parse_number(typed: str, language: str) -> int | float | None:
    """The number somebody typed: "1.250,50", "1,250.50", "€ 1250,-"; None when it is none."""
    text = re.sub(_CURRENCY, "", typed.strip()).replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", " ").strip()
    text = re.sub(r"[.,][-–]{1,2}$|[.,]$", "", text)
    sign, digits = (-1, text[1:].strip()) if text.startswith("-") else (1, text)
    plain = _get_plain(digits, language)
    if plain is None or len(plain.split(".")[0]) > 15:
        return None
    return sign * (float(plain) if "." in plain and Decimal(plain) % 1 else int(Decimal(plain)))


def _get_plain(digits: str, language: str) -> str | None:
    """The digits with a point for decimals and nothing for thousands. The language decides what one comma or point means."""
    group, point = (",", ".") if language.startswith("en") else (".", ",")
    if "," in digits and "." in digits:
        point = max(",.", key=digits.rfind)
        group = "," if point == "." else "."
    whole, mark, decimals = digits.partition(point)
    if not mark and group in digits and not re.fullmatch(_GROUPS[group], digits):
        whole, mark, decimals = digits.partition(group)
    for separator in (group, " "):
        if re.fullmatch(_GROUPS[separator], whole):
            whole = whole.replace(separator, "")
    if not re.fullmatch(r"[0-9]*", whole + decimals) or not whole or (mark and not decimals):
        return None
    return f"{whole}.{decimals}" if decimals else whole


def get_number_typed(value: Decimal, language: str) -> str:
    """A number as it stands in an edit field: without marks for thousands."""
    text = f"{value.normalize():f}"
    return text if language.startswith("en") else text.replace(".", ",")


def get_number_text(value: Decimal, language: str) -> str:
    """A number as people read it: 1.250,5 or 1,250.5."""
    return _get_formatted(value, 0, language)


def get_money_text(value: Decimal, language: str) -> str:
    """An amount: € 1.250, in English €1,250; cents only when there are."""
    sign = "€" if language.startswith("en") else "€ "
    return sign + _get_formatted(value, 0 if value == value.to_integral_value() else 2, language)


def _get_formatted(value: Decimal, least: int, language: str) -> str:
    """With marks for thousands and at least so many decimals. Python writes the English way; in Dutch comma and point change places."""
    written = f"{value:,f}"
    whole, _mark, decimals = written.partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    text = f"{whole}.{decimals}" if decimals else whole
    return text if language.startswith("en") else text.translate(_DUTCH_MARKS)


def read_date(raw: object) -> date | None:
    """A raw date ("2027-04-08"), or None when it is none."""
    if not isinstance(raw, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", raw.strip()):
        return None
    return _get_day(*raw.strip().split("-"))


def get_date_text(day: date, language: str, *, short: bool = False) -> str:
    """A date as people read it: 8 april 2027; short: 8 apr 2027."""
    return f"{day.day} {get_month_names(language, short=short)[day.month - 1]} {day.year}"


def get_month_names(language: str, *, short: bool = False) -> tuple[str, ...]:
    """The twelve months; short: in three letters or so."""
    names = _MONTHS["en" if language.startswith("en") else "nl"]
    return tuple(_SHORT.get(name, name[:3]) for name in names) if short else names


def parse_date(typed: str, today: date | None = None) -> date | None:
    """The date somebody typed, day first, with or without the name of the weekday. Without a year it needs `today`: then the first one from today."""
    text = re.sub(r"[\s,']+", " ", typed.casefold()).strip()
    first, _, rest = text.partition(" ")
    if rest and first.rstrip(".").isalpha() and _is_weekday(first.rstrip(".")):
        text = rest
    if iso := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        return _get_day(*iso.groups())
    if digits := re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})", text):
        day, month, year = digits.groups()
        return _get_day(year, month, day)
    if words := re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|e|de|ste)?[-. ]*([^\W\d_]{3,})[-. ]*([0-9]{4}|[0-9]{2})?", text):
        return _get_named_day(words[1], words[2], words[3] or "", today)
    if words := re.fullmatch(r"([^\W\d_]{3,})[. ]+([0-9]{1,2})(?:st|nd|rd|th)?(?: ([0-9]{4}))?", text):
        return _get_named_day(words[2], words[1], words[3] or "", today)
    return None


def _get_named_day(day: str, name: str, year: str, today: date | None) -> date | None:
    month = next((nr for known, nr in _get_months() if known.startswith(name)), None)
    if month is None or (not year and today is None):
        return None
    if year or today is None:
        return _get_day(year, str(month), day)
    this_year = _get_day(str(today.year), str(month), day)
    return this_year if this_year is not None and this_year >= today else _get_day(str(today.year + 1), str(month), day)


def _get_day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _is_weekday(word: str) -> bool:
    return len(word) >= 2 and any(name.startswith(word) for name in _get_weekdays())


@cache
def _get_months() -> tuple[tuple[str, int], ...]:
    return (*((name.casefold(), nr) for names in _MONTHS.values() for nr, name in enumerate(names, start=1)), ("mrt", 3))


@cache
def _get_weekdays() -> tuple[str, ...]:
    from babel.dates import get_day_names  # late: Babel is not needed for the first paint

    calendars = tuple(cast("Mapping[int, str]", get_day_names("wide", locale=locale)) for locale in ("nl", "en"))
    return tuple(name.casefold() for names in calendars for name in names.values())


def read_time(raw: object) -> time | None:
    """A raw time ("10:30"), or None when it is none."""
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", raw.strip()) if isinstance(raw, str) else None
    return _get_time(int(found[1]), int(found[2])) if found else None


def parse_time(typed: str) -> time | None:
    """The time somebody typed: 10.30, 10:30, 10u30, 10.30 uur, 2 pm."""
    found = re.fullmatch(r"([0-9]{1,2})(?:\s*[:.hu]\s*([0-9]{2}))?\s*(uur|u\.?|h|am|pm)?", typed.strip().casefold())
    if not found:
        return None
    hour, half = int(found[1]), found[3] or ""
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _get_time(hour, int(found[2] or 0))


def get_time_text(at: time, language: str) -> str:
    """A time as people read it: 10.30 in Dutch, 10:30 in English."""
    return at.strftime("%H:%M" if language.startswith("en") else "%H.%M")


def _get_time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None
