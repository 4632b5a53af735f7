"""Everything in its place in time: the gantt of the actions, and the months with their messages."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from app.document.answers import Part
from app.document.blocks import Note
from app.document.drawings import Gantt, GanttRow, Milestone, MonthCell, MonthStrip
from app.document.job import Job
from app.document.spec import BlockSpec, DateSource
from app.logic.kinds.notation import get_month_names
from app.logic.reading import RowReading
from app.model.question import Question

FEWEST_ACTIONS = 2
UNITS: tuple[Literal["weeks", "months", "quarters"], ...] = ("weeks", "months", "quarters")
FEWEST_MESSAGES = 3
MOST_MONTHS = 36
STATUSES: Mapping[str, Literal["planned", "busy", "done", "stopped"]] = {"planned": "planned", "busy": "busy", "done": "done", "stopped": "stopped"}


def iter_dates(job: Job, source: DateSource) -> Iterator[date]:
    """The dates that a source of the form holds now."""
    question = job.reading.get_question(source.question)
    if question is None:
        return
    if question.kind != "table":
        value = job.reading.get_value(question.id)
        if isinstance(value, date):
            yield value
        return
    column = next((column.id for column in question.columns if column.kind == "date"), "")
    for row in job.reading.get_rows(question.id):
        value = row.get_value(column)
        if isinstance(value, date) and (not source.column or row.get_value(source.column) == source.value):
            yield value


def compute_gantt(job: Job, spec: BlockSpec) -> Part:
    """The timeline of the actions with an end, and the fixed dates. A chart only: the answers stand in their tables."""
    question = next((q for q in job.get_questions(spec.questions) if q.kind == "table" and any(c.id == "end" for c in q.columns)), None)
    if question is None:
        return Part()
    rows = tuple(row for row in job.reading.get_rows(question.id) if isinstance(row.get_value("end"), date))
    if len(rows) < FEWEST_ACTIONS:
        return Part()
    goals = _get_goals(job, question)
    bars = tuple(_compute_row(job, row, tuple(goals)) for row in sorted(rows, key=_get_key))
    milestones = list_milestones(job)
    return Part((_compute_chart(job, question, spec, bars, milestones, tuple(goals.values())),))


def _get_key(row: RowReading) -> tuple[date, date]:
    end = row.get_value("end")
    start = row.get_value("start")
    last = end if isinstance(end, date) else date.max
    return (last, start if isinstance(start, date) else last)


def _get_goals(job: Job, question: Question) -> dict[str, str]:
    column = next((column for column in question.columns if column.rows_from is not None), None)
    if column is None or column.rows_from is None:
        return {}
    source = column.rows_from
    return {
        row.id: f"{row.nr} {job.get_cell(row, c)}"
        for row in job.reading.get_rows(source.question)
        for c in row.question.columns
        if c.id == source.column
    }


def _compute_row(job: Job, row: RowReading, goals: tuple[str, ...]) -> GanttRow:
    start, end = row.get_value("start"), row.get_value("end")
    goal = next((str(row.get_value(c.id)) for c in row.question.columns if c.rows_from is not None), "")
    last = end if isinstance(end, date) else date.max
    return GanttRow(
        nr=str(row.nr),
        label=job.get_cell(row, row.question.columns[0]),
        start=start if isinstance(start, date) and start <= last else None,
        end=last,
        pattern=goals.index(goal) if goal in goals else None,
        status=STATUSES.get(str(row.get_value("status")), ""),
        star=row.get_value("quick_win") == "yes",
    )


def list_milestones(job: Job) -> tuple[Milestone, ...]:
    """The fixed dates of the plan, each once."""
    found: list[Milestone] = []
    for spec in job.spec.milestones:
        dates = sorted(iter_dates(job, spec.source))
        found.extend(Milestone(on=day, label=job.get_phrase(spec.label)) for day in (dates[:1] if spec.earliest else dates))
    return tuple(sorted(dict.fromkeys(found), key=lambda milestone: milestone.on))


def _compute_chart(
    job: Job, question: Question, spec: BlockSpec, bars: tuple[GanttRow, ...], milestones: tuple[Milestone, ...], goals: tuple[str, ...]
) -> Gantt:
    get_date = job.wording.get_date
    fixed = ", ".join(f"{milestone.label} {get_date(milestone.on)}" for milestone in milestones)
    words = {
        "n": str(len(bars)),
        "start": get_date(min(bar.start or bar.end for bar in bars)),
        "end": get_date(max(bar.end for bar in bars)),
        "dates": fixed or job.get_phrase("chart.none"),
    }
    return Gantt(
        rows=bars,
        milestones=milestones,
        alt=job.get_phrase(spec.alt, **words),
        months=get_month_names(job.form.language, short=True),
        patterns=goals,
        legend=job.get_phrase(spec.under),
        unit=_get_unit(job),
        width_mm=spec.size_mm[0] if spec.size_mm else 253,
        height_mm=spec.size_mm[1] if len(spec.size_mm) > 1 else 130,
        origin=question.id,
    )


def _get_unit(job: Job) -> Literal["", "weeks", "months", "quarters"]:
    """What the theme of the plan usually draws its time in; "" leaves it to the length of the plan."""
    usual = next((theme.defaults.get("timeline") for theme in job.form.themes if theme.id == job.form.theme), None)
    found: Literal["", "weeks", "months", "quarters"] = ""
    for unit in UNITS:
        found = unit if unit == usual else found
    return found


def compute_month_strip(job: Job, spec: BlockSpec) -> Part:
    """The months with one dot per message, repeats as open dots. Left out while fewer than three have a date."""
    rows = tuple(
        row for question in job.get_questions(spec.questions) for row in job.reading.get_rows(question.id) if isinstance(row.get_value("date"), date)
    )
    if len(rows) < FEWEST_MESSAGES:
        return Part()
    names = get_month_names(job.form.language, short=True)
    counts = _count_months(rows)
    first, last = min(counts), min(max(counts), min(counts) + MOST_MONTHS - 1)
    cells = tuple(_compute_month(names, month, *counts.get(month, (0, 0))) for month in range(first, last + 1))
    listed = ", ".join(f"{cell.label} {cell.dots + cell.open_dots}" for cell in cells if cell.dots + cell.open_dots)
    strip = MonthStrip(months=cells, label=job.get_phrase("chart.months"), alt=job.get_phrase(spec.alt, list=listed), origin=spec.questions[0])
    legend = job.get_phrase("legend.months")
    return Part((strip, Note(text=legend, origin=spec.questions[0])) if legend else (strip,))


def _count_months(rows: tuple[RowReading, ...]) -> dict[int, tuple[int, int]]:
    counts: dict[int, tuple[int, int]] = {}
    for row in rows:
        day, again = row.get_value("date"), row.get_value("repeat")
        if isinstance(day, date):
            month = day.year * 12 + day.month - 1
            dots, rings = counts.get(month, (0, 0))
            repeats = again not in (None, "once")
            counts[month] = (dots + (not repeats), rings + repeats)
    return counts


def _compute_month(names: tuple[str, ...], month: int, dots: int, rings: int) -> MonthCell:
    return MonthCell(label=names[month % 12], dots=dots, open_dots=rings)
