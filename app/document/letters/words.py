"""The words that a letter knows besides the answers: the reader, the day, the first actions, the largest risks."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from app.document.job import Job
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.reading import RowReading
from app.model.plan import PEOPLE, Person

FEW = 3
"""Actions or risks in a sentence."""
_READER = ("called", "function", "hours", "role", "actions")


def compute_words(job: Job, person: Person | None, shared: Mapping[str, str] | None = None) -> Mapping[str, str]:
    """Word to what stands for it; "" where there is nothing to say. `shared`: those that are the same for every reader, when they are there already."""
    reader = _compute_reader(job, person) if person else dict.fromkeys(_READER, "")
    return {**(compute_shared_words(job) if shared is None else shared), **{f"person.{name}": word for name, word in reader.items()}}


def compute_shared_words(job: Job) -> Mapping[str, str]:
    """The words that are the same for every reader."""
    today = job.wording.get_date(job.settings.today)
    risks = sorted(job.reading.get_rows("shr.risks"), key=_get_weight, reverse=True)
    return {
        "today": today,
        "plan.version": f"{job.settings.version} ({today})",
        "actions.first": join_rows(job, [row for row in list_actions(job) if _get_end(row) != date.max][:FEW], say_action),
        "risks.top": join_rows(job, risks[:FEW], _say_risk),
    }


def _compute_reader(job: Job, person: Person) -> Mapping[str, str]:
    rows = (row for row in job.reading.get_rows(PEOPLE) if row.id == person.id)
    return {
        "called": job.wording.get_called(person.id),
        "function": (job.wording if job.names == "none" else job.neutral).get_called(person.id),
        "hours": next((get_cell(job, row, "hours") for row in rows), ""),
        "role": job.wording.get_role(person.id),
        "actions": join_rows(job, list_actions(job, person), say_action),
    }


def list_actions(job: Job, person: Person | None = None) -> tuple[RowReading, ...]:
    """The actions by date: all of them, or those that somebody owns or helps with."""
    rows = (row for row in job.reading.get_rows("shr.actions") if person is None or person.id in _get_hands(row))
    return tuple(sorted(rows, key=_get_end))


def _get_hands(row: RowReading) -> tuple[str, ...]:
    return (get_loose_text(row.raw.get("owner")), *map(get_loose_text, get_items(row.raw.get("helpers")) or ()))


def _get_end(row: RowReading) -> date:
    end = row.get_value("end")
    return end if isinstance(end, date) else date.max


def _get_weight(row: RowReading) -> Decimal:
    chance, effect = row.get_value("chance"), row.get_value("effect")
    return chance * effect if isinstance(chance, Decimal) and isinstance(effect, Decimal) else Decimal()


def get_cell(job: Job, row: RowReading, column_id: str, *, short: bool = False) -> str:
    """A cell of a table on paper, on one line."""
    column = next((column for column in row.question.columns if column.id == column_id), None)
    return " ".join(job.get_cell(row, column, short=short).split()) if column else ""


def say_action(job: Job, row: RowReading) -> str:
    """An action with its date."""
    return _put_behind(get_cell(job, row, "action"), get_cell(job, row, "end"))


def say_talk(job: Job, row: RowReading) -> str:
    """A talk with what it is for, and when."""
    return _put_behind(get_cell(job, row, "who"), ", ".join(filter(None, (get_cell(job, row, "purpose"), get_cell(job, row, "date", short=True)))))


def _say_risk(job: Job, row: RowReading) -> str:
    return _put_behind(get_cell(job, row, "risk"), get_cell(job, row, "measure"))


def _put_behind(text: str, behind: str) -> str:
    text, behind = text.rstrip("."), behind.rstrip(".")
    return f"{text} ({behind})" if text and behind else text or behind


def join_rows(job: Job, rows: Iterable[RowReading], say: Callable[[Job, RowReading], str]) -> str:
    """Rows in a sentence."""
    return "; ".join(filter(None, (say(job, row) for row in rows)))
