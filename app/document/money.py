"""Sums of money and hours."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from app.document.answers import Part
from app.document.blocks import Line, Paragraph
from app.document.job import Job
from app.document.spec import BlockSpec
from app.logic.checks.periods import count_months
from app.logic.reading import RowReading

Sum = Callable[[tuple[RowReading, ...], str], Decimal]


def _sum_all(rows: tuple[RowReading, ...], column: str) -> Decimal:
    return sum((value for row in rows if isinstance(value := row.get_value(column), Decimal)), Decimal())


def _sum_covered(rows: tuple[RowReading, ...], column: str) -> Decimal:
    return _sum_all(tuple(row for row in rows if row.get_value("source") and row.get_value("agreed") == "yes"), column)


def _sum_open(rows: tuple[RowReading, ...], column: str) -> Decimal:
    return max(_sum_all(rows, column) - _sum_covered(rows, column), Decimal())


TOTALS: Mapping[str, Sum] = {"money.total": _sum_all, "money.covered": _sum_covered, "money.open": _sum_open}
"""Phrase of a total row to how it is summed."""


def get_group_hours(job: Job) -> Decimal | None:
    """The hours a month of all members together, None when nobody's are known."""
    rows = {row.id: row for row in job.reading.get_rows("shr.people")}
    values = tuple(
        value for member in job.reading.get_members() if member.id in rows and isinstance(value := rows[member.id].get_value("hours"), Decimal)
    )
    return sum(values, Decimal()) if values else None


def get_plan_months(job: Job) -> int | None:
    """The length of this plan in months."""
    start, end = job.reading.get_value("gen.period_start"), job.reading.get_value("gen.period_end")
    return count_months(start, end) if isinstance(start, date) and isinstance(end, date) else None


def compute_hours_line(job: Job, spec: BlockSpec) -> Part:
    """People times hours times months."""
    hours, months = get_group_hours(job), get_plan_months(job)
    if hours is None or months is None:
        return Part()
    number = job.wording.get_number
    people = str(len(job.reading.get_members()))
    text = job.get_phrase(spec.phrase, n=people, hours=number(hours), months=str(months), total=number(hours * months))
    return Part((Paragraph(text=text, origin="shr.people"),))


def compute_year_line(job: Job, spec: BlockSpec) -> Part:
    """The plan in one line: hours, costs, asked, promised, still to cover."""
    hours, months, asked = get_group_hours(job), get_plan_months(job), job.reading.get_value("shr.budget_asked")
    rows = job.reading.get_rows("shr.budget")
    if hours is None or months is None or not isinstance(asked, Decimal) or not rows:
        return Part()
    number = job.wording.get_number
    covered = _sum_covered(rows, "amount")
    text = job.get_phrase(
        spec.phrase,
        total=number(hours * months),
        cost=number(_sum_all(rows, "amount")),
        asked=number(asked),
        covered=number(covered),
        gap=number(max(asked - covered, Decimal())),
    )
    return Part((Paragraph(text=text, strong=True, origin="shr.budget"),))


def compute_asked(job: Job) -> Line | None:
    """Hours a month and euros, as one sentence for the summary."""
    hours, asked = get_group_hours(job), job.reading.get_value("shr.budget_asked")
    words = {
        "hours": job.wording.get_number(hours) if hours is not None else "",
        "money": job.wording.get_money(asked) if isinstance(asked, Decimal) else "",
    }
    key = {(True, True): "summary.ask_both", (True, False): "summary.ask_hours", (False, True): "summary.ask_money"}.get(
        (bool(words["hours"]), bool(words["money"]))
    )
    return Line(label="", text=job.get_phrase(key, **words)) if key else None
