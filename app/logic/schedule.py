"""The dates of a plan that matter, for the card on the start screen and the reminders."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from app.logic.kinds.base import get_loose_text
from app.logic.kinds.notation import read_date
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Plan

DateKind = Literal["action", "talk", "message", "meeting", "kickoff", "bottleneck", "parked", "halfway", "evaluation", "end", "retention"]

_QUESTIONS: tuple[tuple[str, DateKind], ...] = (
    ("net.kickoff", "kickoff"),
    ("shr.eval_mid", "halfway"),
    ("shr.eval_date", "evaluation"),
    ("gen.period_end", "end"),
    ("shr.retention", "retention"),
)
_TABLES: tuple[tuple[str, str, str, DateKind], ...] = (
    ("shr.actions", "end", "action", "action"),
    ("shr.talks", "date", "who", "talk"),
    ("shr.messages", "date", "message", "message"),
    ("wg.dates", "date", "place", "meeting"),
    ("shr.bottlenecks", "by", "bottleneck", "bottleneck"),
)
"""Question, the column with the date, the column with the words, what it is."""

COMING = timedelta(days=30)
"""An evaluation is coming when it is this near."""


class PlanDate(Struct, frozen=True, kw_only=True):
    """A date of the plan: what it is, its own words if it has any, and where it stands."""

    on: date
    kind: DateKind
    question: str
    row: str = ""
    label: str = ""
    done: bool = False


class Schedule(Struct, frozen=True, kw_only=True):
    """The dates of a plan as they look on one day."""

    late: tuple[PlanDate, ...]
    """Actions that are not done and should be."""
    next: PlanDate | None
    """The first date from today on that is not done."""
    evaluation: PlanDate | None
    """The evaluation or the look half-way, when it is coming within a month."""
    delete: PlanDate | None
    """The day on which the plan should have been deleted, once it has come."""


def compute_schedule(form: Form, plan: Plan, today: date) -> Schedule:
    """What is late, what comes next, whether an evaluation is coming, whether the plan should go."""
    dates = compute_dates(form, plan)
    coming = tuple(day for day in dates if day.on >= today and not day.done)
    looks = (day for day in coming if day.kind in ("halfway", "evaluation") and day.on - today <= COMING)
    return Schedule(
        late=tuple(day for day in dates if day.kind == "action" and day.on < today and not day.done),
        next=next((day for day in coming if day.kind not in ("end", "retention")), None),
        evaluation=next(looks, None),
        delete=next((day for day in dates if day.kind == "retention" and day.on <= today), None),
    )


def compute_dates(form: Form, plan: Plan) -> tuple[PlanDate, ...]:
    """All dates of the plan, the earliest first."""
    reading = Reading(form, plan)
    return tuple(sorted((*_find_answers(reading), *_find_rows(reading), *_find_parked(reading)), key=_get_day))


def _get_day(found: PlanDate) -> date:
    return found.on


def _find_answers(reading: Reading) -> Iterator[PlanDate]:
    for question, kind in _QUESTIONS:
        day = reading.get_value(question)
        if isinstance(day, date):
            yield PlanDate(on=day, kind=kind, question=question)


def _find_rows(reading: Reading) -> Iterator[PlanDate]:
    for question, column, words, kind in _TABLES:
        for row in reading.get_rows(question):
            day = row.get_value(column)
            if isinstance(day, date):
                done = row.raw.get("status") in ("done", "stopped") or row.raw.get("solved") == "yes" or bool(row.raw.get("outcome"))
                yield PlanDate(on=day, kind=kind, question=question, row=row.id, label=get_loose_text(row.raw.get(words)), done=done)


def _find_parked(reading: Reading) -> Iterator[PlanDate]:
    for question in reading.plan.get_keys("state"):
        state = reading.plan.get_state(question)
        asked = reading.get_question(question)
        day = read_date(state.when) if state is not None and state.state in ("later", "not_agreed") else None
        if day is not None and asked is not None and reading.is_visible(question):
            yield PlanDate(on=day, kind="parked", question=question, label=asked.label)
