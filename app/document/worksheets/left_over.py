"""What stands in the columns for which a table on a worksheet has no room: below it, in rows with the same numbers."""

from collections.abc import Iterator

from app.document.blocks import Block, Line, Note, Table, TableRow
from app.document.columns import compute_cell, compute_columns
from app.document.job import Job
from app.document.people import count_all
from app.document.phrases import capitalise
from app.document.spec import BlockSpec, ColumnSpec
from app.document.worksheets.naming import is_register
from app.logic.reading import RowReading
from app.model.question import Column, Question

MOST, MOST_LARGE = 7, 4
"""Columns beside the number."""
NUMBER_SHARE = 0.05
"""How wide the number is beside all others; it is never narrower than its own words."""
FEWEST_LETTERS = 8
_PER_PERSON = frozenset({"name", "function", "department", "hours", "substitute"})
"""Columns of the register that may stand beside one person; the others are only counted."""


def compute_left_over(job: Job, question: Question, rows: tuple[RowReading, ...], shown: tuple[Column, ...]) -> tuple[Block, ...]:
    """The filled columns that are not shown. What is the same in every row is said once."""
    left = _list_left(job, question, rows, shown)
    same = tuple(column for column in left if len(rows) > 1 and len({job.get_cell(row, column) for row in rows}) == 1)
    tables = tuple(_compute_tables(job, question, rows, tuple(column for column in left if column not in same)))
    counted = count_all(job, question, rows, _PER_PERSON) if is_register(question) else ""
    said = (Line(label=_get_label(column), text=job.get_cell(row, column), origin=question.id) for column in same for row in rows[:1])
    return (*tables, *said, *((Note(text=counted, origin=question.id),) if counted else ()))


def is_referred_to(job: Job, question: Question) -> bool:
    """Whether a column of another table says which row of this one it is about."""
    columns = (column for other in job.form.get_questions() if other.id != question.id for column in other.columns)
    return any(column.rows_from is not None and column.rows_from.question == question.id for column in columns)


def _list_left(job: Job, question: Question, rows: tuple[RowReading, ...], shown: tuple[Column, ...]) -> tuple[Column, ...]:
    names = {column.id for column in shown}
    if is_register(question):
        names |= {column.id for column in question.columns if column.id not in _PER_PERSON or job.names == "none"}
    return tuple(
        column for column in question.columns if column.id not in names and not column.fixed and any(job.get_cell(row, column) for row in rows)
    )


def _compute_tables(job: Job, question: Question, rows: tuple[RowReading, ...], columns: tuple[Column, ...]) -> Iterator[Table]:
    tables = -(-len(columns) // (MOST_LARGE if job.settings.large else MOST))
    wide = -(-len(columns) // max(tables, 1))
    for first in range(0, len(columns), max(wide, 1)):
        part = columns[first : first + wide]
        filled = tuple(row for row in rows if any(job.get_cell(row, column) for column in part))
        specs = tuple(_make_spec(job, column, filled) for column in part)
        number = ColumnSpec(id="nr", width=NUMBER_SHARE * sum(spec.width for spec in specs))
        shown = compute_columns(job, question, BlockSpec(as_="table", columns=(number, *specs)))
        yield Table(
            label="" if first else job.get_phrase("sheet.more"),
            columns=tuple(column.get_heading() for column in shown),
            rows=tuple(TableRow(cells=tuple(compute_cell(job, question, row, column, "") for column in shown)) for row in filled),
            origin=question.id,
        )


def _make_spec(job: Job, column: Column, rows: tuple[RowReading, ...]) -> ColumnSpec:
    """A column as wide as its words ask; a row of another table by its number."""
    by_number = column.rows_from is not None
    lengths = [1 if by_number else len(job.get_cell(row, column)) for row in rows]
    letters = max(sum(lengths) / max(len(lengths), 1), len(_get_label(column)), FEWEST_LETTERS)
    return ColumnSpec(id=column.id, width=10 * letters**0.6 / FEWEST_LETTERS**0.6, printed_as="nr" if by_number else "")


def _get_label(column: Column) -> str:
    return capitalise(column.print_label or column.label)
