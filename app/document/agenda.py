"""The dates of a plan for a calendar: meetings, deadlines, conversations, messages, evaluation, and the day on which the plan is deleted.

Each event has a key that stays the same as long as its row stays in the plan, so that a calendar knows it again. No event names anybody beyond the names mode.
"""

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.document.clean import clean_texts
from app.document.compose import compute_job
from app.document.job import Job
from app.document.settings import PrintSettings
from app.document.stamp import get_file_title
from app.logic.kinds.base import get_loose_text
from app.logic.reading import RowReading
from app.logic.rhythm import Rhythm, read_rhythm
from app.logic.schedule import DateKind, PlanDate, compute_dates
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import Question
from app.support.texts import _

RHYTHMS = ("net.rhythm", "wg.when")
"""The questions that say how often the group meets."""
DATES = "wg.dates"
"""The table with the days of the meetings; where it is filled, the rhythm only says how they were chosen."""
REPEATS: Mapping[str, int] = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
_LONGEST = 200
_WEEK = 7


class Event(Struct, frozen=True, kw_only=True):
    """Something in a calendar. Without `start` it lasts the whole day."""

    key: str
    on: date
    title: str
    start: time | None = None
    end: time | None = None
    place: str = ""
    text: str = ""
    rhythm: Rhythm | None = None
    """It comes back, up to and including `until`."""
    until: date | None = None
    cancelled: bool = False


class Agenda(Struct, frozen=True, kw_only=True):
    """All events of a plan."""

    title: str
    language: str
    zone: Literal["Europe/Amsterdam", "Europe/Brussels"]
    sensitive: bool
    events: tuple[Event, ...]


def compute_agenda(form: Form, plan: Plan, settings: PrintSettings) -> Agenda:
    """Every date of the plan from its beginning. How people are named is as for the paper of actions, unless somebody chose."""
    job = compute_job(form, plan, replace(settings, document="actions", blank=False))
    dates = compute_dates(form, plan)
    planned = (event for found in dates for event in _compute_event(job, found))
    events = (*_compute_meetings(job, dates), *planned)
    return clean_texts(
        Agenda(
            title=get_file_title(job),
            language=form.language,
            zone="Europe/Brussels" if plan.country == "be" else "Europe/Amsterdam",
            sensitive=job.sensitive,
            events=tuple(sorted(events, key=_get_order)),
        )
    )


def _get_order(event: Event) -> tuple[date, time, str]:
    return event.on, event.start or time(0), event.key


def _compute_event(job: Job, found: PlanDate) -> Iterator[Event]:
    question = job.reading.get_question(found.question)
    if question is None or not job.may_print(question):
        return
    row = next((row for row in job.reading.get_rows(found.question) if row.id == found.row), None) if found.row else None
    words = job.wording.replace_names(found.label.strip())
    title = f"{_get_words(found.kind)}: {words}" if words and found.kind != "meeting" else _get_words(found.kind)
    event = Event(key=f"{found.kind} {found.question} {found.row}".strip(), on=found.on, title=_shorten(title))
    if row is None:
        yield event
        return
    status = row.get_value("status")
    column = next((column for column in question.columns if column.id == "status"), None)
    done = f" ({job.get_cell(row, column)})" if column is not None and status in ("done", "stopped") else ""
    event = replace(event, title=f"{event.title}{done}", text=_describe(job, question, row), cancelled=status == "stopped")
    yield _with_time(job, event, row) if found.kind == "meeting" else _with_repeat(job, event, row)


def _describe(job: Job, question: Question, row: RowReading) -> str:
    """The other cells of the row, each with its heading."""
    if question.id == DATES:
        return ""
    texts = ((column.print_label or column.label, job.get_cell(row, column)) for column in question.columns)
    return "\n".join(f"{label}: {text}" for label, text in texts if text)


def _with_time(job: Job, event: Event, row: RowReading) -> Event:
    start, end = row.get_value("from"), row.get_value("to")
    begins = start if isinstance(start, time) else None
    ends = end if begins and isinstance(end, time) and end > begins else None
    return replace(event, start=begins, end=ends, place=job.wording.replace_names(get_loose_text(row.raw.get("place")).strip()))


def _with_repeat(job: Job, event: Event, row: RowReading) -> Event:
    """A message that comes back does so until the plan ends."""
    every = REPEATS.get(str(row.get_value("repeat") or ""))
    last = job.reading.get_value("gen.period_end")
    if every is None or not isinstance(last, date) or last <= event.on:
        return event
    return replace(event, rhythm=Rhythm(step="months", every=every), until=last)


def _compute_meetings(job: Job, dates: tuple[PlanDate, ...]) -> Iterator[Event]:
    """The meetings of the group by their rhythm, while nobody wrote down the days one by one."""
    if any(found.kind == "meeting" for found in dates):
        return
    first, last = job.reading.get_value("gen.period_start"), job.reading.get_value("gen.period_end")
    begins = first if isinstance(first, date) else job.settings.today
    for question in job.get_questions(RHYTHMS):
        text = job.get_text(question).strip() if job.reading.get_value(question.id) else ""
        # the first time is often shortly before the plan itself begins
        rhythm = read_rhythm(text, begins - timedelta(days=60)) if text else None
        on = _get_first(rhythm, begins) if rhythm else None
        if rhythm is None or on is None:
            continue
        ends = last if isinstance(last, date) and last > on else None
        yield Event(
            key=f"rhythm {question.id}", on=on, title=_get_words("meeting"), start=rhythm.start, end=rhythm.end, text=text, rhythm=rhythm, until=ends
        )


def _get_first(rhythm: Rhythm, begins: date) -> date | None:
    """The first meeting: as the sentence says, or the first day from the beginning of the plan that fits."""
    if rhythm.first is not None:
        return rhythm.first
    if rhythm.weekday is None:
        return None
    fitting = (begins + timedelta(days=days) for days in range(70))
    return next((day for day in fitting if day.weekday() == rhythm.weekday and (not rhythm.week or _is_week(day, rhythm.week))), None)


def _is_week(day: date, week: int) -> bool:
    if week < 0:
        return (day + timedelta(days=_WEEK)).month != day.month
    return (day.day - 1) // _WEEK + 1 == week


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _get_words(kind: DateKind) -> str:
    return {
        "action": _("Action ready"),
        "talk": _("Conversation"),
        "message": _("Message"),
        "meeting": _("Meeting of the group"),
        "kickoff": _("First gathering"),
        "bottleneck": _("Bottleneck solved"),
        "parked": _("To be found out"),
        "halfway": _("Look half-way"),
        "evaluation": _("Evaluation"),
        "end": _("The plan ends"),
        "retention": _("Delete the plan and its copies"),
    }[kind]
