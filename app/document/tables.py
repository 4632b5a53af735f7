"""Tables of answers: sorted, starred, summed, and with what their columns leave out below them."""

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from app.document.answers import Part, compute_answer, compute_state, join_parts
from app.document.blocks import Block, BulletList, Line, Note, Table, TableColumn, TableRow
from app.document.columns import NO_DOT, Shown, compute_cell, compute_columns, get_dotted, get_scales, get_specs, is_landscape
from app.document.job import Job
from app.document.money import TOTALS
from app.document.spec import BlockSpec, ColumnSpec
from app.logic.kinds.base import get_loose_text
from app.logic.reading import RowReading
from app.model.question import Column, Question

EMPTY_ROWS, BLANK_ROWS = 3, 6
"""Rows to write in: where something is missing in a concept, and on a blank paper."""
PAGE_ROWS, PAGE_ROWS_LARGE = 11, 7
"""Of a blank table that has a turned page to itself."""
NUMBER = ColumnSpec(id="nr", width=5)
"""Stands before a table of which rows are referred to below it."""
OWN_ROWS = 1
"""An empty row below those that the form proposes."""
WIDER = 12
"""Per cent that the subjects take from the last column where nothing stands yet."""
TICK = "□"
ROOM = "\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}"
"""A cell to write in, high enough for a pen."""
Cells = Callable[[RowReading], tuple[str, ...]]


def compute_tables(job: Job, spec: BlockSpec) -> Part:
    """The block `table`: one table per question. A question that is no table prints as an answer."""
    return join_parts(tuple(_compute_one(job, question, spec) for question in job.get_questions(spec.questions)))


def _compute_one(job: Job, question: Question, spec: BlockSpec) -> Part:
    blocks = compute_table(job, question, spec) if question.kind == "table" else compute_answer(job, question, spec)
    return Part(blocks, frozenset({question.id}))


def compute_table(job: Job, question: Question, spec: BlockSpec, elsewhere: frozenset[str] = frozenset()) -> tuple[Block, ...]:
    """The table of one question with its state and the columns that have no place in it; or empty rows. `elsewhere`: columns that a drawing shows."""
    rows = sort_rows(job.reading.get_rows(question.id), spec.sort)
    loose = _compute_loose(job, question)
    columns = compute_columns(job, question, spec)
    if not rows:
        headings = tuple(column.get_heading() for column in columns)
        return (*loose, *(compute_state(job, question) or (() if loose else compute_empty_table(job, question, spec, headings))))
    shown = frozenset(name for column in columns for name in column.ids) | get_dotted(question, columns, rows) | elsewhere | {spec.star}
    rest = compute_rest(job, question, rows, shown) if spec.is_whole else ()
    below = (*rest, *compute_example_rows(job, question, rows))
    if below and all(column.spec.id != "nr" for column in columns):
        columns = compute_columns(job, question, replace(spec, columns=(NUMBER, *get_specs(columns))))
    return (_compute_filled(job, question, spec, rows, columns), *loose, *below, *compute_state(job, question))


def _compute_filled(job: Job, question: Question, spec: BlockSpec, rows: tuple[RowReading, ...], columns: tuple[Shown, ...]) -> Table:
    is_legend = spec.under.startswith("legend.")
    return Table(
        label=job.get_label(question),
        columns=tuple(column.get_heading() for column in columns),
        rows=tuple(_compute_row(job, question, spec, row, columns) for row in rows),
        totals=_compute_totals(job, spec, rows, columns),
        legend=job.get_phrase(spec.under) if is_legend and not spec.chart else "\n".join(get_scales(job, question, columns)),
        under="" if is_legend else job.get_phrase(spec.under),
        head_column=_get_head(columns),
        origin=question.id,
    )


def sort_rows(rows: tuple[RowReading, ...], columns: tuple[str, ...]) -> tuple[RowReading, ...]:
    """The rows in order of these columns; what has no date or number stands last, in its own order."""
    if not columns:
        return rows

    def get_key(row: RowReading) -> tuple[tuple[bool, str], ...]:
        values = tuple(row.get_value(column) for column in columns)
        return tuple((value is None, "" if value is None else str(value)) for value in values)

    return tuple(sorted(rows, key=get_key))


def compute_empty_table(job: Job, question: Question, spec: BlockSpec, headings: tuple[TableColumn, ...]) -> tuple[Block, ...]:
    """A table with rows to write in: on a blank paper, or in a concept where the form wants it filled. Rows that the form gives stand in it."""
    if not job.settings.blank and (job.settings.final or spec.empty not in ("line", "rows")):
        return ()
    if job.settings.blank and any(column.option for column in spec.columns):
        return (_compute_blank_matrix(job, question, headings),)
    given = tuple(_compute_given(job, question, row, headings) for row in job.reading.get_all_rows(question.id) if question.fixed_rows)
    table = Table(
        label=job.get_label(question),
        columns=headings,
        rows=given,
        blank_rows=0 if given else _count_blank(job, question),
        note="" if job.settings.blank else job.get_phrase("to_fill_in"),
        origin=question.id,
    )
    return (table,)


def _count_blank(job: Job, question: Question) -> int:
    if not job.settings.blank:
        return EMPTY_ROWS
    if not is_landscape(job, question):
        return BLANK_ROWS
    return PAGE_ROWS_LARGE if job.settings.large else PAGE_ROWS


def _compute_blank_matrix(job: Job, question: Question, headings: tuple[TableColumn, ...]) -> Table:
    """The subjects that the form proposes for this theme, and some of one's own, each with a box to tick per column."""
    proposed = question.prefill.get(job.form.theme) or question.prefill.get("algemeen") or ()
    subjects = (*(get_loose_text(row.get("subject")) for row in proposed), *(ROOM for _ in range(OWN_ROWS)))
    boxed = tuple(TICK if heading.align == "center" else NO_DOT for heading in headings[1:])
    rows = tuple(TableRow(cells=(subject, *boxed)) for subject in subjects if subject)
    # a subject on one line, so that the sheet keeps room to sign
    wide = (replace(headings[0], width=headings[0].width + WIDER), *headings[1:-1], replace(headings[-1], width=headings[-1].width - WIDER))
    return Table(label=job.get_label(question), columns=wide, rows=rows, origin=question.id)


def _compute_given(job: Job, question: Question, row: RowReading, headings: tuple[TableColumn, ...]) -> TableRow:
    fixed = {column.print_label or column.label: job.get_cell(row, column) for column in question.columns if column.fixed}
    return TableRow(cells=tuple(fixed.get(heading.label, ROOM) for heading in headings), origin=f"{question.id}#{row.id}")


def _compute_row(job: Job, question: Question, spec: BlockSpec, row: RowReading, columns: tuple[Shown, ...]) -> TableRow:
    strong = bool(spec.strong_column) and row.get_value(spec.strong_column) == spec.strong_value
    return TableRow(
        cells=tuple(compute_cell(job, question, row, column, spec.star) for column in columns),
        strong=strong,
        origin=f"{question.id}#{row.id}",
    )


def _get_head(columns: tuple[Shown, ...]) -> int | None:
    return next((at for at, shown in enumerate(columns) if shown.column is not None and shown.spec.id != "symbol"), None)


def _compute_totals(job: Job, spec: BlockSpec, rows: tuple[RowReading, ...], columns: tuple[Shown, ...]) -> tuple[TableRow, ...]:
    """Rows of sums: one plain row, or the rows that the block names (total, covered, open)."""
    sums = {column: sum_column(rows, column) for column in spec.totals}
    if not any(sums.values()):
        return ()
    if not spec.total_rows:
        return (_compute_total(job, job.get_phrase("money.total"), sums, columns),)
    column = spec.totals[0]
    amounts = tuple((key, TOTALS[key](rows, column)) for key in spec.total_rows if key in TOTALS)
    return tuple(_compute_total(job, job.get_phrase(key), {column: amount}, columns) for key, amount in amounts)


def sum_column(rows: tuple[RowReading, ...], column: str) -> Decimal | None:
    """The sum of a column of numbers, None when no cell can be read as one."""
    values = tuple(value for row in rows if isinstance(value := row.get_value(column), Decimal))
    return sum(values, Decimal()) if values else None


def _compute_total(job: Job, label: str, sums: dict[str, Decimal | None], columns: tuple[Shown, ...]) -> TableRow:
    first = _get_head(columns) or 0
    return TableRow(cells=tuple(label if at == first else _get_sum(job, shown, sums) for at, shown in enumerate(columns)), strong=True)


def _get_sum(job: Job, shown: Shown, sums: dict[str, Decimal | None]) -> str:
    value = sums.get(shown.spec.id)
    if value is None or shown.column is None:
        return ""
    return job.wording.get_money(value) if shown.column.kind == "money" else job.wording.get_number(value)


def _compute_loose(job: Job, question: Question) -> tuple[Block, ...]:
    """What stands in a table question without being rows, so that it is not lost on paper."""
    return () if job.get_loose(question) is None else (Line(label=job.get_label(question), text=job.get_text(question), origin=question.id),)


def compute_rest(job: Job, question: Question, rows: tuple[RowReading, ...], shown: frozenset[str]) -> tuple[Block, ...]:
    """The filled cells of the columns that the table leaves out, one line or list per column."""
    columns = (column for column in question.columns if column.id not in shown and not column.fixed)
    return tuple(block for column in columns for block in _compute_rest_column(job, question, rows, column))


def _compute_rest_column(job: Job, question: Question, rows: tuple[RowReading, ...], column: Column) -> tuple[Block, ...]:
    cells = tuple((row, text) for row in rows if (text := job.get_cell(row, column)))
    if not cells:
        return ()
    if column.kind in ("choice", "yesno", "scale"):
        groups: dict[str, list[str]] = {}
        for row, text in cells:
            groups.setdefault(text, []).append(str(row.nr))
        return (
            Line(
                label=column.print_label or column.label,
                text=" · ".join(f"{text}: {', '.join(nrs)}" for text, nrs in groups.items()),
                origin=question.id,
            ),
        )
    return (BulletList(label=column.print_label or column.label, items=tuple(f"{row.nr}  {text}" for row, text in cells), origin=question.id),)


def compute_example_rows(job: Job, question: Question, rows: tuple[RowReading, ...]) -> tuple[Block, ...]:
    """A mark under a table of which rows still hold inserted examples."""
    marked = tuple(str(row.nr) for row in rows if job.plan.get_fact("example", question.id, row.id))
    if not marked and not job.plan.get_fact("example", question.id):
        return ()
    return (Note(text=": ".join(filter(None, (job.get_phrase("example_text"), ", ".join(marked)))), origin=question.id),)
