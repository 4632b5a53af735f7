"""How often a group meets, understood from a sentence: "eerste dinsdag van de maand, 15.00–16.30 uur", "elke zes weken op donderdag".

Only what is certain is understood; a sentence with something else in it gives None, and stays a sentence.
"""

import re
from datetime import date, time
from typing import Literal

from msgspec import Struct

from app.logic.kinds.notation import parse_date

Step = Literal["weeks", "months"]

_DAYS = (
    ("maandag", "monday"),
    ("dinsdag", "tuesday"),
    ("woensdag", "wednesday"),
    ("donderdag", "thursday"),
    ("vrijdag", "friday"),
    ("zaterdag", "saturday"),
    ("zondag", "sunday"),
)
_ORDER = (("eerste", "1e", "first"), ("tweede", "2e", "second"), ("derde", "3e", "third"), ("vierde", "4e", "fourth"), ("laatste", "last"))
_NUMBERS = {
    word: nr for nr, pair in enumerate((("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five"), ("zes", "six")), 2) for word in pair
}
_COUNT = rf"(?:[0-9]{{1,2}}|{'|'.join(_NUMBERS)})"
_EVERY = r"(?:om de|elke|iedere|every)"
_STEPS: tuple[tuple[str, Step, int], ...] = (
    (rf"\b{_EVERY} ({_COUNT}) (?:weken|weeks)\b", "weeks", 0),
    (rf"\b{_EVERY} ({_COUNT}) (?:maanden|months)\b", "months", 0),
    (r"\b(?:tweewekelijks|om de week|fortnightly|every other week)\b", "weeks", 2),
    (r"\b(?:wekelijks|elke week|iedere week|weekly|every week)\b", "weeks", 1),
    (r"\b(?:elk kwartaal|ieder kwartaal|per kwartaal|quarterly|every quarter)\b", "months", 3),
    (r"\b(?:maandelijks|elke maand|iedere maand|van de maand|monthly|every month|of the month|of every month|of each month)\b", "months", 1),
)
_TIME = re.compile(r"\b([01]?[0-9]|2[0-3])[.:]([0-5][0-9])(?:\s*(?:–|-|tot|to|until)\s*([01]?[0-9]|2[0-3])[.:]([0-5][0-9]))?")
_FIRST = re.compile(r"(?:eerste keer|first time|vanaf|starting|start)\s*:?\s*(?:op\s+|on\s+)?([^.;,]+)", re.IGNORECASE)


class Rhythm(Struct, frozen=True, kw_only=True):
    """Every so many weeks or months, perhaps on a day of the week and at a time. `week` is 1..4, -1 for the last, 0 where it does not matter."""

    step: Step
    every: int = 1
    weekday: int | None = None
    """0 is Monday."""
    week: int = 0
    start: time | None = None
    end: time | None = None
    first: date | None = None
    """The first time, where the sentence says it."""


def read_rhythm(text: str, today: date) -> Rhythm | None:
    """The rhythm in a sentence; a date without a year is the first one from `today`."""
    words = " ".join(text.casefold().split())
    weekday = next((nr for nr, names in enumerate(_DAYS) if any(re.search(rf"\b{name}s?\b", words) for name in names)), None)
    week = _read_week(words)
    found = _read_step(words, weekday)
    if found is None or sum(bool(re.search(rf"\b{name}s?\b", words)) for names in _DAYS for name in names) > 1:
        return None
    step, every = found
    start, end = _read_times(words)
    first = _FIRST.search(text)
    day = parse_date(first[1].strip(), today) if first else None
    return Rhythm(step=step, every=every, weekday=weekday, week=week if step == "months" else 0, start=start, end=end, first=day)


def _read_step(words: str, weekday: int | None) -> tuple[Step, int] | None:
    for pattern, step, fixed in _STEPS:
        if found := re.search(pattern, words):
            return step, fixed or _read_count(found[1])
    named = weekday is not None and any(re.search(rf"\b(?:elke|iedere|every) {name}\b", words) for name in _DAYS[weekday])
    return ("weeks", 1) if named else None


def _read_count(word: str) -> int:
    return _NUMBERS.get(word) or max(int(word) if word.isdecimal() else 1, 1)


def _read_week(words: str) -> int:
    days = "|".join(name for names in _DAYS for name in names)
    for nr, names in enumerate(_ORDER, 1):
        if any(re.search(rf"\b{name} (?:{days})\b", words) for name in names):
            return -1 if nr == len(_ORDER) else nr
    return 0


def _read_times(words: str) -> tuple[time | None, time | None]:
    found = _TIME.search(words)
    if found is None:
        return None, None
    start = time(int(found[1]), int(found[2]))
    end = time(int(found[3]), int(found[4])) if found[3] else None
    return start, end if end is not None and end > start else None
