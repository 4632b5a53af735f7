"""How an answer sounds inside a sentence: `{chair}`, `{dates}`, `{quorum:lid/leden}`."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.logic.agreements.spec import CardSpec
from app.logic.kinds import KINDS
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.logic.kinds.choice import get_option_id, get_own_text
from app.logic.kinds.notation import get_number_text
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.json import Json
from app.model.question import Question

_SPOT = re.compile(r"\{(\w+)(?::([^/{}]*)/([^{}]*))?\}")
_ARTICLES = ("de ", "het ", "een ", "the ", "a ", "an ")
_NEUTER = ("hoofd", "lid", "bestuur", "team")
"""Dutch functions that end like this take "het"."""


class Speaker:
    """Speaks for one plan in one wording. Only what counts is spoken: visible, and open or answered."""

    def __init__(self, reading: Reading, wording: Wording) -> None:
        self._reading = reading
        self._wording = wording
        self._known = frozenset(person.name for person in reading.plan.people if person.name)

    @property
    def names_people(self) -> bool:
        """Whether anybody is named at all."""
        return self._wording.names != "none"

    def has(self, name: str, card: CardSpec) -> bool:
        """Whether there is something to say for a name."""
        if name == "members":
            return bool(self._reading.get_members())
        return self.is_answered(card.get_question(name))

    def is_answered(self, question: str) -> bool:
        """Whether a question holds something, readable or not, and is not parked, undecided or not applicable."""
        reading = self._reading
        free = reading.is_applicable(question) and not reading.is_parked(question)
        return bool(question) and free and reading.is_visible(question) and reading.get_raw(question) is not None

    def fill(self, text: str, card: CardSpec) -> str:
        """A text with its spots filled."""
        return _SPOT.sub(lambda found: self._say(found, card), text)

    def join(self, texts: Iterable[str]) -> str:
        """a, b en c."""
        *firsts, last = list(texts) or [""]
        return f"{', '.join(firsts)} {self._get_and()} {last}" if firsts else last

    def _get_and(self) -> str:
        return "and" if self._wording.language.startswith("en") else "en"

    def _say(self, found: re.Match[str], card: CardSpec) -> str:
        name, one, many = found[1], found[2] or "", found[3] or ""
        question = self._reading.get_field(card.get_question(name))
        value: object = len(self._reading.get_members()) if name == "members" else self._reading.get_value(card.get_question(name))
        if one and isinstance(value, (int, Decimal)):
            return f"{get_number_text(Decimal(value), self._wording.language)} {one if value == 1 else many}"
        if question is None or question.kind == "table":
            return self._say_rows(question) if question else self._wording.replace_names(str(value or ""))
        if question.kind in ("person", "people"):
            return self.join(self._say_person(get_loose_text(item)) for item in self._get_raws(question))
        if question.options:
            return self.join(self._say_option(question, item, card) for item in self._get_raws(question))
        # what cannot be read as a number or a day stands as typed, with whatever names are in it
        text = self._wording.replace_names(KINDS[question.kind].get_text(self._reading.get_raw(question.id), question, self._wording))
        if question.kind in ("text", "longtext"):
            # behind a colon a name may stand: as typed
            return _end(text) if found.string[: found.start()].rstrip().endswith(":") else self._soften(text)
        return text

    def _get_raws(self, question: Question) -> tuple[Json, ...]:
        raw = self._reading.get_raw(question.id)
        items = get_items(raw)
        return tuple(item for item in ((raw,) if items is None else items) if not is_blank(item))

    def _say_option(self, question: Question, raw: Json, card: CardSpec) -> str:
        sounds = card.say.get(question.id.rpartition(".")[2], {})
        own = get_own_text(raw)
        return self._soften(self._wording.replace_names(own)) if own else sounds.get(get_option_id(raw)) or self._wording.get_option(question, raw)

    def _say_person(self, person_id: str) -> str:
        """A given name stands by itself, and so does "lid 3"; a function takes its article."""
        called = self._wording.get_called(person_id)
        person = self._reading.get_people().get(person_id)
        named = person is not None and called in (person.function, person.department) and called != person.name
        by_function = named or (called == self._wording.get_role(person_id) and not called[-1:].isdigit())
        if not by_function or called.casefold().startswith(_ARTICLES):
            return called
        if self._wording.language.startswith("en"):
            return f"the {called}"
        return f"{'het' if called.split()[0].casefold().endswith(_NEUTER) or called.casefold().endswith(_NEUTER) else 'de'} {called}"

    def _say_rows(self, question: Question) -> str:
        """The first column of each row. Of dates in one year the year stands once."""
        column = next((column for column in question.columns if column.first), question.columns[0])
        rows = self._reading.get_rows(question.id)
        days = [row.get_value(column.id) for row in rows]
        texts = [self._wording.replace_names(KINDS[column.kind].get_text(row.raw.get(column.id), column, self._wording)) for row in rows]
        following = [*days[1:], None]
        return self.join(_drop_year(text, day, after) for text, day, after in zip(texts, days, following, strict=True) if text)

    def _soften(self, text: str) -> str:
        """A typed text as a piece of a sentence: without its last full stop, and without the capital of its first word if that has no other."""
        text = _end(text)
        first = text.split(maxsplit=1)[0] if text else ""
        named = first.strip(",;:") in self._known
        return text[:1].lower() + text[1:] if sum(map(str.isupper, first)) == 1 and len(first) > 1 and not named else text


def _end(text: str) -> str:
    """Without the full stop at its end: the sentence has its own."""
    text = text.strip()
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def _drop_year(text: str, day: object, after: object) -> str:
    same = isinstance(day, date) and isinstance(after, date) and day.year == after.year
    return text.removesuffix(f" {day.year}") if same and isinstance(day, date) else text


def begin(sentence: str) -> str:
    """A sentence begins with a capital. Of één only the second e keeps its accent."""
    return ("E" if sentence.startswith("één") else sentence[:1].upper()) + sentence[1:]
