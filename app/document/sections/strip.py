"""The phases on a line: what is done, what is going on, what is to come, with their dates."""

from datetime import date
from typing import Literal

from app.document.answers import Part
from app.document.drawings import Strip, StripPart
from app.document.job import Job
from app.document.spec import BlockSpec, PartDate
from app.document.timeline import iter_dates
from app.model.outline import PhaseEntry

State = Literal["done", "busy", "to_come"]


def compute_strip(job: Job, spec: BlockSpec) -> Part:
    """One part per phase that the block names. A blank paper has none: nothing is known yet."""
    entries = {entry.phase.id: entry for entry in job.outline.phases}
    phases = tuple(phase for phase in job.form.phases if phase.id in spec.parts)
    parts = tuple(
        _compute_part(job, str(nr), phase.short_title or phase.title, entries.get(phase.id), spec.dates.get(phase.id))
        for nr, phase in enumerate(phases, 1)
    )
    if not parts or job.settings.blank:
        return Part()
    return Part((Strip(parts=parts, alt=f"{'; '.join(_get_alt(job, part) for part in parts)}."),))


def _get_alt(job: Job, part: StripPart) -> str:
    words = dict.fromkeys((job.get_phrase(f"strip.{part.state}"), part.note))
    return f"{part.number} {part.title}: {', '.join(filter(None, words))}"


def _compute_part(job: Job, number: str, title: str, entry: PhaseEntry | None, dated: PartDate | None) -> StripPart:
    day = min(iter_dates(job, dated.source), default=None) if dated else None
    state = _compute_state(job, entry, dated, day)
    note = job.get_phrase(f"strip.{state}")
    if dated is not None and day is not None and state != "done":
        note = job.get_phrase(f"strip.{dated.way}", date=job.wording.get_date(day, short=True))
    return StripPart(number=number, title=title, note=note, state=state)


def _compute_state(job: Job, entry: PhaseEntry | None, dated: PartDate | None, day: date | None) -> State:
    """A phase with a date is judged by the calendar first: what begins later is to come, however much was written about it already."""
    today = job.settings.today
    if dated is not None and day is not None:
        if dated.way == "from":
            return "to_come" if today < day else "busy"
        if today < day:
            return "busy" if entry is not None and entry.answered else "to_come"
    if entry is None or not entry.answered:
        return "to_come"
    done = entry.answered == entry.total or bool(job.plan.get_fact("assignment", entry.phase.id))
    return "done" if done else "busy"
