"""The columns of a table on paper: which ones there are in this names mode, how wide, and what stands in their cells."""

import re
from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from app.document.blocks import Align, TableColumn
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.spec import BlockSpec, ColumnSpec
from app.logic.reading import RowReading
from app.model.question import Column, Question

_WORD = re.compile(r"\w{4,}")
NARROW_MM = 30
"""Below this a date is written short."""
PORTRAIT_MM, LANDSCAPE_MM = 160, 253
STAR = "★"
DOT, NO_DOT = "●", "\N{NO-BREAK SPACE}"
"""A cell of a matrix. One without a dot stays empty, without the dash of a missing answer."""


class Shown(Struct, frozen=True, kw_only=True):
    """A column as it stands on paper. `column` is the question's own; None for one that is computed."""

    spec: ColumnSpec
    label: str
    width: float
    column: Column | None
    narrow: bool = False
    joined: tuple[Column, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """The columns of the question that stand in it."""
        return frozenset(column.id for column in (*self.joined, *((self.column,) if self.column else ())))

    def get_heading(self) -> TableColumn:
        """The heading of the column."""
        numeric = self.column is not None and self.column.kind in ("number", "money")
        side: Align = "right" if numeric or self.spec.align == "right" else "left"
        return TableColumn(label=capitalise(self.label), width=self.width, align="center" if self.spec.option else side)


def compute_columns(job: Job, question: Question, spec: BlockSpec) -> tuple[Shown, ...]:
    """The columns of a block for a table question; without a list of columns all columns of the question. Widths add up to 100."""
    own = {column.id: column for column in question.columns}
    wanted = tuple(column for column in spec.columns if _is_shown(job, column, own)) or _get_all(question)
    whole = sum(column.width for column in wanted) or 1
    text_mm = LANDSCAPE_MM if spec.turned or is_landscape(job, question) else PORTRAIT_MM
    return tuple(
        Shown(
            spec=column,
            label=_get_label(job, question, column, own),
            width=100 * column.width / whole,
            column=own.get(_get_source(column)),
            joined=tuple(own[name] for name in column.joins if name in own),
            narrow=text_mm * column.width / whole < NARROW_MM,
        )
        for column in wanted
    )


def get_dotted(question: Question, columns: tuple[Shown, ...], rows: tuple[RowReading, ...]) -> frozenset[str]:
    """The choices that the dots of a matrix say in full."""
    options = {shown.spec.option for shown in columns if shown.spec.option}
    choices = (column.id for column in question.columns if column.kind == "choice" and options & {option.id for option in column.options})
    return frozenset(choice for choice in choices if all(not row.raw.get(choice) or row.raw.get(choice) in options for row in rows))


def get_specs(columns: tuple[Shown, ...]) -> tuple[ColumnSpec, ...]:
    """The columns as a form would list them."""
    return tuple(column.spec for column in columns)


def is_landscape(job: Job, question: Question) -> bool:
    """Whether it stands in a section of turned pages."""
    section = job.spec.sections.get(question.print_.section) if question.print_ else None
    return section is not None and section.landscape


def _get_source(column: ColumnSpec) -> str:
    return "status" if column.id == "symbol" else column.id


def _is_shown(job: Job, column: ColumnSpec, own: Mapping[str, Column]) -> bool:
    return job.names not in column.hide_for and (
        column.id in COMPUTED or bool(column.option) or any(name in own for name in (_get_source(column), *column.joins))
    )


COMPUTED = frozenset({"nr"})


def _get_all(question: Question) -> tuple[ColumnSpec, ...]:
    return tuple(ColumnSpec(id=column.id, width=column.width) for column in question.columns)


def _get_label(job: Job, question: Question, column: ColumnSpec, own: Mapping[str, Column]) -> str:
    if phrase := job.get_heading(column.id) if column.id in ("nr", "symbol") or column.joins else "":
        return phrase
    if column.option:
        return next((o.label for c in question.columns for o in c.options if o.id == column.option), column.option)
    return (own[column.id].print_label or own[column.id].label) if column.id in own else column.id


def compute_cell(job: Job, question: Question, row: RowReading, shown: Shown, star: str) -> str:
    """The text of one cell."""
    if shown.spec.id == "nr":
        return f"{row.nr} {STAR}" if star and row.raw.get(star) == "yes" else str(row.nr)
    if shown.spec.option:
        return DOT if any(row.get_value(c.id) == shown.spec.option for c in question.columns if c.kind == "choice") else NO_DOT
    if shown.joined:
        return _join_cells(job, row, shown.joined)
    if shown.column is None:
        return ""
    if shown.spec.id == "symbol" or shown.spec.printed_as:
        return _get_printed(job, row, shown.column, "symbol" if shown.spec.id == "symbol" else shown.spec.printed_as)
    text = job.get_cell(row, shown.column, short=shown.narrow)
    return f"{value:f} {text}" if (value := _get_mark(job, row, shown.column)) is not None else text


def _join_cells(job: Job, row: RowReading, columns: tuple[Column, ...]) -> str:
    """Two dates as a period, in which a year that both have stands once; anything else below each other."""
    texts = tuple(job.get_cell(row, column, short=True) for column in columns)
    if len(texts) != 2 or any(column.kind != "date" for column in columns):
        pairs = zip(columns, texts, strict=True)
        kept = [text for column, text in pairs if text and not (column.kind == "choice" and _is_named(job, row, text))]
        # one choice says more about the other
        return f"{kept[0]} ({', '.join(kept[1:])})" if len(kept) > 1 and all(column.kind == "choice" for column in columns) else "\n".join(kept)
    start, end = texts
    day, _, year = start.rpartition(" ")
    start = day if day and all(row.is_readable(column.id) for column in columns) and end.endswith(f" {year}") else start
    return f"{start} – {end}".strip() if start or end else ""


def _is_named(job: Job, row: RowReading, text: str) -> bool:
    """Whether the row begins with a word of it: "Directie" needs no "directie of bestuur" beside it."""
    first = row.question.columns[0]
    words = _WORD.findall(job.get_cell(row, first).casefold()) if first.kind == "text" else []
    return bool(words) and words[0] in _WORD.findall(text.casefold())


def _get_mark(job: Job, row: RowReading, column: Column) -> Decimal | None:
    """The number of a scale, to find a row back in its chart; None where paper has neutral words of its own."""
    value = row.get_value(column.id)
    plain = column.kind == "scale" and not any(option.print_label for option in job.get_column(row.question, column).options)
    return value if plain and isinstance(value, Decimal) else None


def get_scales(job: Job, question: Question, columns: tuple[Shown, ...]) -> tuple[str, ...]:
    """What the numbers mean of which a table shows only the number: "Kans: 1 bijna nooit · 2 ..."."""
    return tuple(
        f"{shown.label.partition(' (')[0].rstrip('?')}: {' · '.join(f'{option.value:g} {option.label}' for option in options)}"
        for shown in columns
        if shown.spec.printed_as == "value" and shown.column is not None
        if (options := tuple(option for option in job.get_column(question, shown.column).options if option.value is not None))
    )


def _get_printed(job: Job, row: RowReading, column: Column, way: str) -> str:
    """A choice as its symbol, its neutral word, or the number of the row it refers to; as on screen when it has none."""
    if way == "value":
        mark = row.get_value(column.id)
        return f"{mark:f}" if isinstance(mark, Decimal) else job.get_cell(row, column)
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
