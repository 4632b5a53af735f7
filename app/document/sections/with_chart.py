"""A table together with the drawing of it."""

from msgspec.structs import replace

from app.document.answers import Part, join_parts
from app.document.blocks import Block, Table
from app.document.charts import CHARTS
from app.document.job import Job
from app.document.spec import BlockSpec, ColumnSpec
from app.document.tables import compute_table, compute_tables
from app.model.question import Question


def compute_chart_and_table(job: Job, spec: BlockSpec) -> Part:
    """First the chart, then the table that says the same."""
    return join_parts((_compute_charts(job, spec), compute_tables(job, spec)))


def compute_table_and_chart(job: Job, spec: BlockSpec) -> Part:
    """First the table, then the chart."""
    return join_parts((compute_tables(job, spec), _compute_charts(job, spec)))


def _compute_charts(job: Job, spec: BlockSpec) -> Part:
    chart = CHARTS.get(spec.chart)
    questions = tuple(question for question in job.get_questions(spec.questions) if question.kind == "table")
    return Part(tuple(block for question in questions for block in chart(job, question, spec))) if chart else Part()


def compute_bars_and_table(job: Job, spec: BlockSpec) -> Part:
    """The bars of a scale, with what the rows say beside it in a table below.

    What has no place on a bar, such as a score that cannot be read, stands in the table too.
    """
    questions = tuple(question for question in job.get_questions(spec.questions) if question.kind == "table")
    return Part(
        tuple(block for question in questions for block in _compute_both(job, question, spec)), frozenset(question.id for question in questions)
    )


def _compute_both(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    rows = job.reading.get_rows(question.id)
    bars = CHARTS["bars"](job, question, spec)
    drawn = bars and all(row.is_readable(spec.value) for row in rows)
    wanted = (
        spec.label,
        *(() if drawn else (spec.value,)),
        *(column for column in spec.beside if not rows or any(row.raw.get(column) for row in rows)),
    )
    widths = {spec.label: 21.0, spec.value: 14.0}
    last = {wanted[-1]: 29.0}
    columns = tuple(ColumnSpec(id=column, width=(widths | last).get(column, 25.0)) for column in wanted)
    if drawn and len(columns) == 1:
        return bars
    table = compute_table(job, question, replace(spec, as_="table", columns=columns), frozenset({spec.value} if drawn else ()))
    return (*bars, *(replace(block, label="") if bars and isinstance(block, Table) else block for block in table))
