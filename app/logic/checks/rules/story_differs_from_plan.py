"""The story promises another amount or other hours than the plan holds."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.operators import get_number, get_texts
from app.logic.checks.situation import Situation
from app.logic.kinds.notation import parse_number
from app.model.finding import Place
from app.model.form import CheckRule
from app.model.question import Question

_AMOUNT = r"[0-9][0-9.,]{0,20}"
_MONEY = re.compile(rf"€\s?({_AMOUNT})|(?<![0-9.,])({_AMOUNT})\s?euro\b", re.IGNORECASE)
_WORDS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_HOURS = re.compile(rf"(?<![\w.,])([0-9]{{1,9}}|één|{'|'.join(_WORDS)})\s(?:uur\sper\smaand|hours\sa\smonth)\b", re.IGNORECASE)


def check_story_differs_from_plan(rule: CheckRule, situation: Situation) -> Iterable[Found]:
    """Per text and per kind of number (money, hours) of which no number in the text is the one in the plan."""
    for question_id in get_texts(rule.params.get("texts")):
        question, text = situation.reading.get_question(question_id), situation.reading.get_value(question_id)
        if question is None or not isinstance(text, str):
            continue
        told = list(_find_money(text, situation.form.language))
        asked = get_number(situation.reading.get_value("shr.budget_asked"))
        if told and asked is not None and asked not in told:
            yield _get_found(question, "money", told[0], asked)
        hours = [number for member in situation.members if (number := get_number(member.get_value("hours"))) is not None]
        told = list(_find_hours(text))
        alike = {hours[0]} if len(set(hours)) == 1 else set[Decimal]()
        if told and hours and not {sum(hours, Decimal(0)), *alike}.intersection(told):
            yield _get_found(question, "hours", told[0], sum(hours, Decimal(0)))


def _get_found(question: Question, kind: str, told: Decimal, there: Decimal) -> Found:
    words = {"field": question.label, "a": told, "b": there}
    return Found(subject=f"{question.id}.{kind}", words=words, place=Place(question=question.id), rests=(str(told), str(there)))


def _find_money(text: str, language: str) -> Iterator[Decimal]:
    for found in _MONEY.finditer(text):
        number = parse_number((found[1] or found[2]).rstrip(".,"), language)
        if number is not None:
            yield Decimal(str(number))


def _find_hours(text: str) -> Iterator[Decimal]:
    for found in _HOURS.finditer(text):
        word = found[1].lower().replace("é", "e")
        yield Decimal(_WORDS.index(word) + 1) if word in _WORDS else Decimal(word)
