"""What can be found in a text: an e-mail address, a phone number, a national number, a name beside certain words.

Every search takes time in proportion to the text, however long or odd it is.
"""

import re
from collections.abc import Callable, Mapping

from app.logic.checks.fields import FilledField
from app.logic.checks.situation import Situation
from app.logic.checks.terms import get_theme_option
from app.logic.kinds.base import fold
from app.logic.kinds.choice import get_own_text

Finder = Callable[[FilledField, Situation], bool]

_PHONE_RUN = re.compile(r"\+?[0-9 \u00a0\u202f().\/-]{9,}")
_AFTER_AT = re.compile(r"[^\s@]*")
_DOT_BETWEEN = re.compile(r"[^\s@]\.[^\s@]")
_CASE_WORD = re.compile(r"\b(?:melding|klacht|slachtoffer|dader|pleger)", re.IGNORECASE)
_UNION_WORD = re.compile(r"\bvakbond|\b(?:ACV|ABVV|ACLVB|FNV|CNV|VCP)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\r\n]+")
_WORD = re.compile(r"\w+")


def _get_digit_runs(count: int) -> re.Pattern[str]:
    """So many digits with at most one separator between two, that begin and end where the number as written does, and not right after a euro sign."""
    return re.compile(rf"(?<![0-9])(?<![0-9][.\-])(?<!€)(?<!€\s)(?=([0-9](?:[ \u00a0.\-]?[0-9]){{{count - 1}}})(?![0-9]|[.\-][0-9]))")


_NINE_DIGITS = _get_digit_runs(9)
_ELEVEN_DIGITS = _get_digit_runs(11)


def has_email(field: FilledField, _situation: Situation) -> bool:
    """Whether a text holds an e-mail address."""
    text = field.text
    at = text.find("@")
    while at >= 0:
        rest = _AFTER_AT.match(text, at + 1)
        end = rest.end() if rest else at + 1
        if at > 0 and text[at - 1] != "@" and not text[at - 1].isspace() and _DOT_BETWEEN.search(text, at + 1, end):
            return True
        at = text.find("@", end)
    return False


def has_phone(field: FilledField, _situation: Situation) -> bool:
    """Whether a text holds a phone number; dates, times and short numbers are none."""
    if field.digits < 9:
        return False
    for run in _PHONE_RUN.finditer(field.text):
        number = run[0].lstrip(" \u00a0\u202f().-/")
        digits = sum(letter.isdigit() for letter in number)
        if number.startswith(("+", "00")):
            if 10 <= digits <= 14:
                return True
        elif number.startswith("0") and digits in (9, 10):
            return True
    return False


def has_bsn(field: FilledField, _situation: Situation) -> bool:
    """Whether a text holds a burgerservicenummer."""
    numbers = _get_numbers(_NINE_DIGITS, field)
    if not numbers:
        return False
    from stdnum.nl import bsn  # late: most plans hold no nine digits

    return any(bsn.is_valid(number) for number in numbers)


def has_national_number(field: FilledField, _situation: Situation) -> bool:
    """Whether a text holds a rijksregisternummer. Only its check digits count, whatever the day of birth in it."""
    return any(97 - int(century + number[:9]) % 97 == int(number[9:]) for number in _get_numbers(_ELEVEN_DIGITS, field) for century in ("", "2"))


def _get_numbers(pattern: re.Pattern[str], field: FilledField) -> frozenset[str]:
    if field.digits < 9:
        return frozenset()
    return frozenset("".join(digit for digit in found[1] if digit.isdigit()) for found in pattern.finditer(field.text))


def has_case_and_name(field: FilledField, situation: Situation) -> bool:
    """Whether one sentence speaks of a report or a complaint and names a person of the register."""
    names = situation.name_pattern
    if names is None or not _CASE_WORD.search(field.text):
        return False
    return any(_CASE_WORD.search(sentence[0]) and names.search(sentence[0]) for sentence in _SENTENCE.finditer(field.text))


def has_union_and_name(field: FilledField, situation: Situation) -> bool:
    """Whether a text names a union and a person of the register."""
    names = situation.name_pattern
    return bool(names and _UNION_WORD.search(field.text) and names.search(field.text))


def has_theme_word(field: FilledField, situation: Situation) -> bool:
    """Whether a text holds a word that begins with a long word of the theme's label, or of the theme as she typed it."""
    option = get_theme_option(situation)
    if option is None:
        return False
    theme = get_own_text(situation.plan.get_answer(situation.form.theme_question)) or option.label
    beginnings = tuple(word for word in _WORD.findall(fold(theme)) if len(word) >= 5)
    return bool(beginnings) and any(word.startswith(beginnings) for word in _WORD.findall(fold(field.text)))


FINDERS: Mapping[str, Finder] = {
    "email": has_email,
    "phone": has_phone,
    "bsn": has_bsn,
    "national_number": has_national_number,
    "case_words_and_name": has_case_and_name,
    "union_and_name": has_union_and_name,
    "theme_word": has_theme_word,
}
"""To add one: a function above and its line here."""
