"""The dates of a plan that matter, for the card on the start screen and the reminders."""

from collections.abc import Iterator
from datetime import date
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


class PlanDate(Struct, frozen=True, kw_only=True):
    """A date of the plan: what it is, its own words if it has any, and where it stands."""

    on: date
    kind: DateKind
    question: str
    row: str = ""
    label: str = ""
    done: bool = False


def compute_dates(form: Form, plan: Plan) -> tuple[PlanDate, ...]:
    """All dates of the plan, the earliest first."""
    return compute_dates_of(Reading(form, plan))


def compute_dates_of(reading: Reading) -> tuple[PlanDate, ...]:
    """The same for a reading that is there already."""
    return reading.keep("dates", _compute_dates, reading)


def _compute_dates(reading: Reading) -> tuple[PlanDate, ...]:
    return tuple(sorted((*_find_answers(reading), *_find_rows(reading), *_find_parked(reading)), key=_get_day))


def _get_day(found: PlanDate) -> date:
    return found.on


def _find_answers(reading: Reading) -> Iterator[PlanDate]:
    for question, kind in _QUESTIONS:
        day = reading.get_value(question)
        if isinstance(day, date):
            yield PlanDate(on=day, kind=kind, question=question)


def _find_rows(reading: Reading) -> Iterator[PlanDate]:
    for table in _TABLES:
        yield from reading.keep(("dates", table), _list_rows, reading, *table)


def _list_rows(reading: Reading, question: str, column: str, words: str, kind: DateKind) -> tuple[PlanDate, ...]:
    """Of one table: a cell that changes leaves the other tables as they were."""
    found: list[PlanDate] = []
    for row in reading.get_rows(question):
        day = row.get_value(column)
        if isinstance(day, date):
            done = row.raw.get("status") in ("done", "stopped") or row.raw.get("solved") == "yes" or bool(row.raw.get("outcome"))
            found.append(PlanDate(on=day, kind=kind, question=question, row=row.id, label=get_loose_text(row.raw.get(words)), done=done))
    return tuple(found)


def _find_parked(reading: Reading) -> Iterator[PlanDate]:
    for question in reading.plan.get_keys("state"):
        state = reading.plan.get_state(question)
        asked = reading.get_question(question)
        day = read_date(state.when) if state is not None and state.state in ("later", "not_agreed") else None
        if day is not None and asked is not None and reading.is_visible(question):
            yield PlanDate(on=day, kind="parked", question=question, label=asked.label)
