"""Finding a text in the questions, the guidance and the answers. Capitals and accents do not matter."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from app.logic.kinds import KINDS
from app.logic.kinds.base import fold_accents
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.logic.wording import Wording
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


def compute_hits(form: Form, plan: Plan, typed: str) -> tuple[Hit, ...]:
    """Every place where all the typed words stand: answers first, then notes, questions, help and guidance. Nothing for fewer than two letters."""
    words = fold_accents(typed).split()
    if len("".join(words)) < 2:
        return ()
    reading = Reading(form, plan)
    hits = [hit for hit in _find_hits(reading, words) if hit is not None]
    return tuple(sorted(hits, key=_get_rank)[:_MOST])


def _get_rank(hit: Hit) -> int:
    return _ORDER.index(hit.where)


def _find_hits(reading: Reading, words: list[str]) -> Iterator[Hit | None]:
    wording = Wording(reading.form, reading.plan, "screen")
    for phase in compute_outline_of(reading).phases:
        for text in _get_guidance(phase.phase):
            yield _find("guidance", _Place(phase.phase.id), text, words)
        for step in phase.steps:
            yield _find("guidance", _Place(phase.phase.id, step.step.id), step.step.title, words)
            for entry in step.questions:
                place = _Place(phase.phase.id, step.step.id, entry.question.id, entry.number)
                yield from _find_in_question(entry, place, words)
                yield from _find_in_answer(reading, wording, place, words)


def _find_in_question(entry: QuestionEntry, place: _Place, words: list[str]) -> Iterator[Hit | None]:
    question = entry.question
    yield _find("question", place, question.label, words)
    yield _find("help", place, question.help, words)
    for text in (question.why, question.how, *question.good, *question.weak):
        yield _find("guidance", place, text, words)


def _find_in_answer(reading: Reading, wording: Wording, place: _Place, words: list[str]) -> Iterator[Hit | None]:
    field = reading.get_field(place.question)
    if field is None:
        return
    yield _find("note", place, str(reading.plan.get_fact("note", place.question) or ""), words)
    if field.kind != "table":
        yield _find("answer", place, KINDS[field.kind].get_text(reading.get_raw(place.question), field, wording), words)
    for row in reading.get_all_rows(place.question) if field.kind == "table" else ():
        yield _find("answer", place, KINDS["table"].get_text([row.raw], field, wording), words, row.id)


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


def _find(where: Where, place: _Place, text: str, words: list[str], row: str = "") -> Hit | None:
    """A hit when all words stand in the text, shown around the first of them."""
    folded = fold_accents(text)
    if not all(word in folded for word in words):
        return None
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
        where=where,
        phase=place.phase,
        step=place.step,
        question=place.question,
        row=row,
        number=place.number,
        snippet=f"{before}{snippet}{after}",
        start=start + shift,
        end=end + shift,
    )


def _fold_letters(text: str) -> tuple[str, list[int]]:
    """The text for comparing, and for each of its letters the place in the text as it stands."""
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
