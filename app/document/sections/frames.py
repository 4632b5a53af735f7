"""The frames of the plan on one page: what stands in each, in order of importance. The exporter puts in what fits."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec.structs import replace

from app.document.answers import Part
from app.document.blocks import Frame, Frames
from app.document.job import Job
from app.document.money import compute_asked
from app.document.people import get_size
from app.document.phrases import capitalise, end_label
from app.document.spec import BlockSpec, FrameSpec
from app.logic.reading import RowReading
from app.model.question import Question

MOST_QUICK = 3
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LINES = 4
"""To write on in a frame of a blank paper."""
Content = Callable[[Job, FrameSpec], Frame]


def compute_frames(job: Job, spec: BlockSpec) -> Part:
    """All frames of a block. What is cut off stands in the sections of the plan, so the frames place no question."""
    return Part((Frames(frames=tuple(_compute_frame(job, frame) for frame in spec.frames), height_mm=spec.height_mm),))


def _compute_frame(job: Job, spec: FrameSpec) -> Frame:
    return FRAMES.get(spec.id, _compute_texts)(job, spec)


def _make_frame(job: Job, spec: FrameSpec, items: tuple[str, ...]) -> Frame:
    origin = next((question.id for question in job.get_questions(spec.questions)), "")
    if job.settings.blank:
        return Frame(title=spec.title, items=(), lines=LINES, origin=origin)
    return Frame(title=spec.title, items=items, star=spec.star, empty=job.get_phrase("to_fill_in"), origin=origin)


def _cut_sentences(job: Job, frame: Frame, section: str) -> Frame:
    """The same frame, cut at the end of a sentence. In a paper with the section in it the reader is sent there."""
    elsewhere = section in job.document.sections and not job.document.one_page
    more = job.get_phrase("more_on_page") if elsewhere else "…"
    return replace(frame, cut="sentences", more=more, more_section=section if elsewhere else "")


def _compute_texts(job: Job, spec: FrameSpec) -> Frame:
    """The answers themselves."""
    questions = tuple(question for question in job.get_questions(spec.questions) if job.is_answered(question) and question.kind != "table")
    section = next((question.print_.section for question in questions if question.print_ is not None), "")
    return _cut_sentences(job, _make_frame(job, spec, tuple(map(job.get_text, questions))), section)


def _compute_rows(job: Job, spec: FrameSpec) -> Frame:
    """A column of a table, one item a row; the rows that do not fit follow as a count."""
    items = tuple(text for row in _get_rows(job, spec) if (text := _get_column(job, row, spec.column)))
    kept = items[: spec.rows] if spec.rows else items
    return replace(_make_frame(job, spec, kept), more=spec.more, numbered=True, left_out=len(items) - len(kept))


def _get_rows(job: Job, spec: FrameSpec) -> tuple[RowReading, ...]:
    return tuple(row for question in job.get_questions(spec.questions) if question.kind == "table" for row in job.reading.get_rows(question.id))


def _get_column(job: Job, row: RowReading, column_id: str) -> str:
    return next((job.get_cell(row, column) for column in row.question.columns if column.id == column_id), "")


def _compute_who(job: Job, spec: FrameSpec) -> Frame:
    """The size of the group, then who stands above it, always by function."""
    persons = tuple(question for question in job.get_questions(spec.questions) if question.kind == "person" and job.is_answered(question))
    # the client may be on the board as well: whoever was named once is not named again
    first = {str(job.plan.get_answer(question.id)): question for question in reversed(persons)}
    named = tuple(question for question in persons if question in first.values())
    size = get_size(job, "group.size")
    return _make_frame(job, spec, (*((size,) if size else ()), *(_get_person_line(job, question) for question in named)))


def _get_person_line(job: Job, question: Question) -> str:
    called, label = job.get_text(question, job.neutral), job.get_label(question)
    return called if label.casefold() == called.casefold() else f"{end_label(label)} {called}."


def _compute_quick(job: Job, spec: FrameSpec) -> Frame:
    """The actions that are seen soon, by date."""
    rows = tuple(row for row in _get_rows(job, spec) if row.get_value("quick_win") == "yes")
    ordered = sorted(rows, key=_get_end)
    items = tuple(_get_action(job, row, spec.column) for row in ordered)
    return _make_frame(job, spec, items[:MOST_QUICK])


def _get_end(row: RowReading) -> date:
    end = row.get_value("end")
    return end if isinstance(end, date) else date.max


def _get_action(job: Job, row: RowReading, column: str) -> str:
    end = row.get_value("end")
    text = _get_column(job, row, column)
    return f"{text} ({job.wording.get_date(end)})" if isinstance(end, date) else text


def _compute_ask(job: Job, spec: FrameSpec) -> Frame:
    """Hours and money unless the request names them itself, the decision with its date and who takes it, then the words of the request while there is room.

    Where the decision has a box of its own on the page, it stands there only.
    """
    asked = compute_asked(job)
    words = tuple(
        job.get_text(question)
        for question in job.get_questions(spec.questions)
        if question.kind in ("text", "longtext") and job.is_answered(question)
    )
    is_said = asked is not None and all(number in " ".join(words) for number in NUMBER.findall(asked.text))
    items = (*((asked.text,) if asked and not is_said else ()), *(() if job.document.adds else get_decisions(job)), *words)
    return _cut_sentences(job, _make_frame(job, spec, items), "budget")


def get_decisions(job: Job, *, is_boxed: bool = False) -> tuple[str, ...]:
    """The talks in which somebody decides and about what: "Besluit 4 maart 2027, Directie: uren voor zes mensen."; in a box of their own without the word."""
    rows = sorted((row for row in job.reading.get_rows("shr.talks") if row.get_value("purpose") == "decide"), key=_get_day)
    return tuple(_get_decision(job, row, is_boxed) for row in rows)


def _get_decision(job: Job, row: RowReading, is_boxed: bool) -> str:
    word = capitalise(job.get_phrase("milestone.decision"))
    text = ", ".join(filter(None, (_get_column(job, row, "date"), _get_column(job, row, "who"))))
    subject = _get_column(job, row, "subject").rstrip(".")
    if is_boxed and subject:
        return f"{text}: {subject}"
    return f"{word} {text}: {subject}." if subject else f"{word}: {text}."


def _get_day(row: RowReading) -> date:
    day = row.get_value("date")
    return day if isinstance(day, date) else date.max


def _compute_look_back(job: Job, spec: FrameSpec) -> Frame:
    """The dates on which the group looks back, then when it stops."""
    items: list[str] = []
    for question in job.get_questions(spec.questions):
        if not job.is_answered(question):
            continue
        word = next((job.get_phrase(m.label) for m in job.spec.milestones if m.source.question == question.id), "")
        items.append(f"{capitalise(word)}: {job.get_text(question)}." if word else job.get_text(question))
    return _cut_sentences(job, _make_frame(job, spec, tuple(items)), "evaluation")


FRAMES: Mapping[str, Content] = {
    "why": _compute_texts,
    "goals": _compute_rows,
    "who": _compute_who,
    "first_100": _compute_quick,
    "what_happens": _compute_quick,
    "ask": _compute_ask,
    "look_back": _compute_look_back,
}
"""Frame of documents.yaml to what fills it; one that is not listed prints the answers of its questions."""
