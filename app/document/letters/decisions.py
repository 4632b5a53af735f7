"""What a note for a decision says: one for each row of the talks in which somebody decides, about what that row asks on that day."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from app.document.job import Job
from app.document.letters.words import get_cell, join_rows, say_talk
from app.logic.placeholders import list_meetings
from app.logic.reading import RowReading

YES = "yes"
"""A word that is only there to be asked for: {?decision.whole}."""
_AMOUNT = re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE)


def list_decisions(job: Job) -> Iterator[Mapping[str, str]]:
    """The words of each decision, in the order of the plan."""
    talks = job.reading.get_rows("shr.talks")
    rows = tuple(row for row in talks if row.get_value("purpose") == "decide")
    yield from (_compute_words(job, row, rows) for row in rows)
    if not rows:
        yield {"decision.whole": YES, "talks.before": join_rows(job, talks, say_talk)}


def _compute_words(job: Job, row: RowReading, rows: tuple[RowReading, ...]) -> Mapping[str, str]:
    day = _get_day(row)
    talks = tuple(talk for talk in job.reading.get_rows("shr.talks") if talk.get_value("purpose") != "decide")
    before = tuple(talk for talk in talks if get_cell(job, talk, "outcome") or (_get_day(talk) or date.min) <= (day or date.max))
    start, subject = next(iter(list_meetings(job.reading)), None), get_cell(job, row, "subject").rstrip(".")
    return {
        "decision.by": get_cell(job, row, "who"),
        "decision.on": get_cell(job, row, "date"),
        "decision.subject": subject,
        "decision.amount": YES if _AMOUNT.search(subject) else "",
        "decision.others": join_rows(job, (other for other in rows if other is not row), _say_decision),
        "decision.whole": YES if len(rows) == 1 else "",
        "decision.start": job.wording.get_date(start) if start and start >= (day or start) else "",
        "talks.before": join_rows(job, before, say_talk),
        "talks.later": join_rows(job, (talk for talk in talks if talk not in before), say_talk),
    }


def _get_day(row: RowReading) -> date | None:
    day = row.get_value("date")
    return day if isinstance(day, date) else None


def _say_decision(job: Job, row: RowReading) -> str:
    parts = (get_cell(job, row, "who"), get_cell(job, row, "date"))
    subject = get_cell(job, row, "subject").rstrip(".")
    return f"{subject} ({', '.join(filter(None, parts))})" if subject and any(parts) else subject or ", ".join(filter(None, parts))
