"""The columns of a table on paper: which ones there are in this names mode, how wide, and what stands in their cells."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from app.document.blocks import TableColumn
from app.document.job import Job
from app.document.spec import BlockSpec, ColumnSpec
from app.logic.reading import RowReading
from app.model.question import Column, Question

NARROW_MM = 30
"""Below this a date is written short."""
PORTRAIT_MM, LANDSCAPE_MM = 160, 253
STAR = "★"


class Shown(Struct, frozen=True, kw_only=True):
    """A column as it stands on paper. `column` is the question's own; None for one that is computed."""

    spec: ColumnSpec
    label: str
    width: float
    column: Column | None
    narrow: bool = False

    def get_heading(self) -> TableColumn:
        """The heading of the column."""
        numeric = self.column is not None and self.column.kind in ("number", "money")
        return TableColumn(label=self.label, width=self.width, align="right" if numeric or self.spec.align == "right" else "left")


def compute_columns(job: Job, question: Question, spec: BlockSpec) -> tuple[Shown, ...]:
    """The columns of a block for a table question; without a list of columns all columns of the question. Widths add up to 100."""
    own = {column.id: column for column in question.columns}
    wanted = tuple(column for column in spec.columns if _is_shown(job, column, own)) or _get_all(question)
    whole = sum(column.width for column in wanted) or 1
    text_mm = LANDSCAPE_MM if _is_landscape(job, question) else PORTRAIT_MM
    return tuple(
        Shown(
            spec=column,
            label=_get_label(job, question, column, own),
            width=100 * column.width / whole,
            column=own.get(_get_source(column)),
            narrow=text_mm * column.width / whole < NARROW_MM,
        )
        for column in wanted
    )


def get_specs(columns: tuple[Shown, ...]) -> tuple[ColumnSpec, ...]:
    """The columns as a form would list them."""
    return tuple(column.spec for column in columns)


def _is_landscape(job: Job, question: Question) -> bool:
    section = job.spec.sections.get(question.print_.section) if question.print_ else None
    return section is not None and section.landscape


def _get_source(column: ColumnSpec) -> str:
    return "status" if column.id == "symbol" else column.id


def _is_shown(job: Job, column: ColumnSpec, own: Mapping[str, Column]) -> bool:
    return job.names not in column.hide_for and (column.id in COMPUTED or bool(column.option) or _get_source(column) in own)


COMPUTED = frozenset({"nr"})


def _get_all(question: Question) -> tuple[ColumnSpec, ...]:
    return tuple(ColumnSpec(id=column.id, width=column.width) for column in question.columns)


def _get_label(job: Job, question: Question, column: ColumnSpec, own: Mapping[str, Column]) -> str:
    if phrase := job.get_heading(column.id) if column.id in ("nr", "symbol") else "":
        return phrase
    if column.option:
        return next((o.label for c in question.columns for o in c.options if o.id == column.option), column.option)
    return own[column.id].label if column.id in own else column.id


def compute_cell(job: Job, question: Question, row: RowReading, shown: Shown, star: str) -> str:
    """The text of one cell."""
    if shown.spec.id == "nr":
        return f"{row.nr} {STAR}" if star and row.raw.get(star) == "yes" else str(row.nr)
    if shown.spec.option:
        return "●" if any(row.get_value(c.id) == shown.spec.option for c in question.columns if c.kind == "choice") else ""
    if shown.column is None:
        return ""
    if shown.spec.id == "symbol" or shown.spec.printed_as:
        return _get_printed(job, row, shown.column, "symbol" if shown.spec.id == "symbol" else shown.spec.printed_as)
    text = job.get_cell(row, shown.column, short=shown.narrow)
    return f"{value:f} {text}" if (value := _get_mark(job, row, shown.column)) is not None else text


def _get_mark(job: Job, row: RowReading, column: Column) -> Decimal | None:
    """The number of a scale, to find a row back in its chart; None where paper has neutral words of its own."""
    value = row.get_value(column.id)
    plain = column.kind == "scale" and not any(option.print_label for option in job.get_column(row.question, column).options)
    return value if plain and isinstance(value, Decimal) else None


def _get_printed(job: Job, row: RowReading, column: Column, way: str) -> str:
    """A choice as its symbol, its neutral word, or the number of the row it refers to; as on screen when it has none."""
    if way == "nr" and column.rows_from is not None:
        chosen = row.get_value(column.id)
        numbers = {other.id: str(other.nr) for other in job.reading.get_rows(column.rows_from.question)}
        return numbers.get(str(chosen), "") or job.get_cell(row, column)
    value = row.get_value(column.id)
    options = job.get_column(row.question, column).options
    option = next((o for o in options if o.id == value or (column.kind == "scale" and o.value is not None and o.value == value)), None)
    if option is None:
        return job.get_cell(row, column)
    return (option.symbol if way == "symbol" else option.print_label) or job.get_cell(row, column)
