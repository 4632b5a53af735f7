"""Finding a text in the questions, the guidance and the answers. Capitals and accents do not matter."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from app.logic.kinds import KINDS
from app.logic.kinds.base import fold_accents
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.model.form import Form, Phase
from app.model.outline import QuestionEntry
from app.model.plan import Plan

Where = Literal["answer", "note", "question", "help", "guidance"]
_ORDER: tuple[Where, ...] = ("answer", "note", "question", "help", "guidance")
_AROUND = 50
_MOST = 60


class Hit(Struct, frozen=True, kw_only=True):
    """A place where the text stands. `question` is "" for the guidance of a phase; `snippet` is the text around it, found from `start` to `end`."""

    where: Where
    phase: str
    step: str = ""
    question: str = ""
    row: str = ""
    number: str = ""
    snippet: str = ""
    start: int = 0
    end: int = 0


class _Place(Struct, frozen=True):
    phase: str
    step: str = ""
    question: str = ""
    number: str = ""


class _Match(Struct, frozen=True):
    """A text in which all words stand."""

    where: Where
    place: _Place
    text: str
    row: str = ""


class Searching:
    """One search through a plan, question by question, so that who searches a big plan can do something else in between."""

    def __init__(self, reading: Reading, typed: str) -> None:
        self._reading = reading
        self._words = fold_accents(typed).split()
        self._matches: list[_Match] = []
        self._rest = _find_matches(reading, self._words) if len("".join(self._words)) > 1 else iter(())

    def advance(self) -> bool:
        """One question more; False when all were looked through."""
        found = next(self._rest, None)
        self._matches.extend(found or ())
        return found is not None

    def get_hits(self) -> tuple[Hit, ...]:
        """What was found: answers first, then notes, questions, help and guidance."""
        hits = (_make_hit(match, self._words) for match in sorted(self._matches, key=_get_rank)[:_MOST])
        return tuple(hit for hit in hits if hit is not None)


def compute_hits(form: Form, plan: Plan, typed: str) -> tuple[Hit, ...]:
    """Every place where all the typed words stand. Nothing for fewer than two letters."""
    return compute_hits_of(Reading(form, plan), typed)


def compute_hits_of(reading: Reading, typed: str) -> tuple[Hit, ...]:
    """The same for a reading that is there already: in a watched one the texts are kept, so that the next search is quick."""
    searching = Searching(reading, typed)
    while searching.advance():
        pass
    return searching.get_hits()


def _get_rank(match: _Match) -> int:
    return _ORDER.index(match.where)


def _find_matches(reading: Reading, words: list[str]) -> Iterator[tuple[_Match, ...]]:
    for phase in compute_outline_of(reading).phases:
        yield tuple(_pick(((_Match("guidance", _Place(phase.phase.id), text), fold_accents(text)) for text in _get_guidance(phase.phase)), words))
        for step in phase.steps:
            title = step.step.title
            yield tuple(_pick([(_Match("guidance", _Place(phase.phase.id, step.step.id), title), fold_accents(title))], words))
            for entry in step.questions:
                place = _Place(phase.phase.id, step.step.id, entry.question.id, entry.number)
                yield tuple(_pick(reading.keep(("texts", place), _list_texts, entry, reading, place), words))


def _pick(texts: Iterable[tuple[_Match, str]], words: list[str]) -> Iterator[_Match]:
    return (match for match, folded in texts if all(word in folded for word in words))


def _list_texts(entry: QuestionEntry, reading: Reading, place: _Place) -> tuple[tuple[_Match, str], ...]:
    """Everything that stands at a question, and the same as it is compared."""
    found = (*_find_in_question(entry, place), *_find_in_answer(reading, place))
    return tuple((match, fold_accents(match.text)) for match in found if match.text)


def _find_in_question(entry: QuestionEntry, place: _Place) -> Iterator[_Match]:
    question = entry.question
    yield _Match("question", place, question.label)
    yield _Match("help", place, question.help)
    for text in (question.why, question.how, *question.good, *question.weak):
        yield _Match("guidance", place, text)


def _find_in_answer(reading: Reading, place: _Place) -> Iterator[_Match]:
    field, wording = reading.get_field(place.question), reading.get_wording("screen")
    if field is None:
        return
    yield _Match("note", place, str(reading.plan.get_fact("note", place.question) or ""))
    if field.kind != "table":
        yield _Match("answer", place, KINDS[field.kind].get_text(reading.get_raw(place.question), field, wording))
    for row in reading.get_all_rows(place.question) if field.kind == "table" else ():
        yield _Match("answer", place, KINDS["table"].get_text([row.raw], field, wording), row.id)


def _get_guidance(phase: Phase) -> Iterator[str]:
    yield from (phase.title, phase.in_one_sentence, phase.intro)
    yield from (goal.text for goal in phase.goals)
    for pitfall in phase.pitfalls:
        yield f"{pitfall.text} {pitfall.remedy}"
    if phase.assignment is not None:
        yield from (phase.assignment.title, *phase.assignment.text)
    for extra in phase.extra:
        yield f"{extra.title} {extra.text}"
        yield from extra.checklist
        yield from (" ".join(row.values()) for row in extra.rows)
    for example in phase.examples:
        yield f"{example.title} {example.text}"


def _make_hit(match: _Match, words: list[str]) -> Hit | None:
    """A match, shown around the first of the words."""
    place, text = match.place, match.text
    letters, origins = _fold_letters(text)
    at = letters.find(words[0])
    if at < 0:
        return None
    start, end = origins[at], origins[at + len(words[0]) - 1] + 1
    begin = _get_word_start(text, max(0, start - _AROUND))
    snippet = text[begin : end + _AROUND].replace("\n", " ")
    before, after = "… " if begin else "", " …" if end + _AROUND < len(text) else ""
    shift = len(before) - begin
    return Hit(
        where=match.where,
        phase=place.phase,
        step=place.step,
        question=place.question,
        row=match.row,
        number=place.number,
        snippet=f"{before}{snippet}{after}",
        start=start + shift,
        end=end + shift,
    )


def _fold_letters(text: str) -> tuple[str, list[int]]:
    """The text for comparing, and for each of its letters the place in the text as it stands."""
    if text.isascii():
        return "".join(" " if letter.isspace() else letter for letter in text.casefold()), list(range(len(text)))
    letters: list[str] = []
    origins: list[int] = []
    for place, letter in enumerate(text):
        folded = fold_accents(letter) or (" " if letter.isspace() else "")
        letters.append(folded)
        origins.extend([place] * len(folded))
    return "".join(letters), origins


def _get_word_start(text: str, place: int) -> int:
    """The start of the first word from this place on, so that a snippet begins with a whole word."""
    space = text.find(" ", place, place + 15) if place else -1
    return space + 1 if space >= 0 else place
