"""A programme of years on a line of quarters: a bar per activity over the part of its year that the plan covers, a pattern per line."""

from datetime import date
from decimal import Decimal

from app.document.answers import Part
from app.document.drawings import Gantt, GanttRow
from app.document.job import Job
from app.document.spec import BlockSpec
from app.document.timeline import list_milestones
from app.logic.kinds.notation import get_month_names
from app.logic.reading import RowReading
from app.model.question import Column, Question

YEARS = range(1900, 2200)
FEWEST_ROWS = 2


def compute_programme(job: Job, spec: BlockSpec) -> Part:
    """The activities with a year, those of one year together. A chart only: the answers stand in their table."""
    question = next((q for q in job.get_questions(spec.questions) if q.kind == "table" and any(c.id == "year" for c in q.columns)), None)
    if question is None:
        return Part()
    dated = sorted(((year, row) for row in job.reading.get_rows(question.id) if (year := _get_year(row))), key=_get_order)
    if len(dated) < FEWEST_ROWS:
        return Part()
    lines = next((column for column in question.columns if column.kind == "choice"), None)
    found = dict.fromkeys(text for _year, row in dated if (text := _get_line(job, row, lines)))
    bars = tuple(_compute_bar(job, row, year, (lines, tuple(found))) for year, row in dated)
    return Part((_compute_chart(job, question, spec, bars, tuple(found)),))


def _get_year(row: RowReading) -> int:
    value = row.get_value("year")
    return int(value) if isinstance(value, Decimal) and value == int(value) and int(value) in YEARS else 0


def _get_order(dated: tuple[int, RowReading]) -> tuple[int, int]:
    year, row = dated
    return year, row.nr


def _get_line(job: Job, row: RowReading, lines: Column | None) -> str:
    return job.get_cell(row, lines) if lines is not None else ""


def _compute_bar(job: Job, row: RowReading, year: int, lines: tuple[Column | None, tuple[str, ...]]) -> GanttRow:
    column, known = lines
    line = _get_line(job, row, column)
    start, end = _clip(job, date(year, 1, 1), date(year, 12, 31))
    label = next((text for c in row.question.columns if c.kind == "text" and (text := job.get_cell(row, c))), "") or line
    return GanttRow(nr=str(row.nr), label=label, start=start, end=end, pattern=known.index(line) if line in known else None)


def _clip(job: Job, start: date, end: date) -> tuple[date, date]:
    """The part of a year that the plan covers; the whole year where it covers nothing of it."""
    first, last = job.reading.get_value("gen.period_start"), job.reading.get_value("gen.period_end")
    begins = max(start, first) if isinstance(first, date) else start
    ends = min(end, last) if isinstance(last, date) else end
    return (begins, ends) if begins < ends else (start, end)


def _compute_chart(job: Job, question: Question, spec: BlockSpec, bars: tuple[GanttRow, ...], lines: tuple[str, ...]) -> Gantt:
    starts = tuple(bar.start or bar.end for bar in bars)
    last = max(bar.end for bar in bars)
    milestones = tuple(milestone for milestone in list_milestones(job) if min(starts) <= milestone.on <= last)
    fixed = ", ".join(f"{milestone.label} {job.wording.get_date(milestone.on)}" for milestone in milestones)
    words = {"n": str(len(bars)), "start": str(min(starts).year), "end": str(last.year), "dates": fixed or job.get_phrase("chart.none")}
    return Gantt(
        rows=bars,
        milestones=milestones,
        alt=job.get_phrase(spec.alt, **words),
        months=get_month_names(job.form.language, short=True),
        patterns=lines,
        legend=job.get_phrase(spec.under),
        unit="quarters",
        width_mm=spec.size_mm[0] if spec.size_mm else 160,
        height_mm=spec.size_mm[1] if len(spec.size_mm) > 1 else 100,
        origin=question.id,
    )
