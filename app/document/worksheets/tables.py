"""Tables on a worksheet: the columns that stand first on the screen, rows that the form gives, and empty rows for a pen."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from app.document.blocks import Block
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.tables import compute_example_rows
from app.document.worksheets.bench import Bench
from app.document.worksheets.left_over import compute_left_over, is_referred_to
from app.document.worksheets.naming import get_cell_text, get_person_columns
from app.document.writing import AskPart, Slot, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.kinds.base import get_loose_text, is_blank
from app.logic.options import get_options
from app.logic.reading import RowReading
from app.model.json import Row
from app.model.question import ROUTES, Column, Option, Question

NEW = "+"
"""Before the number of a row that is not in the plan yet."""
MATRIX = "mandate_matrix"
MOST_WORDS = 220
"""Letters of the options that are listed under a table."""
SPARE = 1
"""Empty rows below those that are filled."""


def compute_table_parts(bench: Bench, question: Question) -> tuple[tuple[AskPart, ...], tuple[Block, ...]]:
    """The table, and what its columns leave out. Where rows are referred to by their number, it stands before them."""
    job = bench.job
    rows = job.reading.get_rows(question.id)
    columns = get_person_columns(job, question, tuple(column for column in question.columns if column.first) or question.columns, rows)
    rest = compute_left_over(job, question, rows, columns) if rows else ()
    made = _compute_rows(bench, question, columns, rows)
    heads = tuple(head for column in columns for head in _make_heads(job, question, column))
    if rows and (rest or is_referred_to(job, question)):
        heads, made = _add_numbers(job, heads, made, {row.id: row.nr for row in rows}, question)
    table = WriteTable(columns=heads, rows=made, under=_say_under(job, question, columns), origin=question.id)
    return (table,), (*rest, *compute_example_rows(job, question, rows))


def _add_numbers(
    job: Job, heads: tuple[WriteColumn, ...], rows: tuple[WriteRow, ...], numbers: Mapping[str, int], question: Question
) -> tuple[tuple[WriteColumn, ...], tuple[WriteRow, ...]]:
    """The table with the number of each row that holds something before it."""
    names = {f"{question.id}#{row_id}": str(nr) for row_id, nr in numbers.items()}
    head = WriteColumn(label=job.get_heading("nr"), is_number=True)
    return (head, *heads), tuple(replace(row, cells=(WriteCell(text=names.get(row.origin, "")), *row.cells)) for row in rows)


def _compute_rows(bench: Bench, question: Question, columns: tuple[Column, ...], rows: tuple[RowReading, ...]) -> tuple[WriteRow, ...]:
    job = bench.job
    given = tuple(row for row in job.reading.get_all_rows(question.id) if question.fixed_rows or row.nr)
    made = tuple(_make_row(job, question, columns, row.id, row) for row in given)
    if not rows and not question.fixed_rows:
        made = tuple(_make_given(job, question, columns, row) for row in get_prefill(job, question))
    if question.fixed_rows and len(given) <= len(question.fixed_rows):
        return made
    empty = max(bench.get_rows() - len(made), SPARE)
    return (*made, *(_make_row(job, question, columns, f"{NEW}{nr}", None) for nr in range(1, empty + 1)))


def get_prefill(job: Job, question: Question) -> tuple[Row, ...]:
    """The rows that the form proposes for this theme and route."""
    proposed = question.prefill.get(job.form.theme) or question.prefill.get("algemeen") or ()
    route = ROUTES.index("volledig" if job.settings.all_questions else job.plan.route)
    return tuple(row for row in proposed if ROUTES.index(next((r for r in ROUTES if r == row.get("route")), ROUTES[0])) <= route)


def _make_given(job: Job, question: Question, columns: tuple[Column, ...], row: Row) -> WriteRow:
    """A row that the form proposes: what it is about is printed, what is chosen is left to who fills it in."""
    row_id = get_loose_text(row.get("id"))
    cells: list[WriteCell] = []
    for at, column in enumerate(columns):
        text = "" if at else job.wording.replace_names(get_loose_text(row.get(column.id)))
        cells.extend(_make_cells(job, question, column, row_id, None, text))
    return WriteRow(cells=tuple(cells), origin=f"{question.id}#{row_id}")


def _make_row(job: Job, question: Question, columns: tuple[Column, ...], row_id: str, row: RowReading | None) -> WriteRow:
    cells: list[WriteCell] = []
    for column in columns:
        text = "" if row is None else get_cell_text(job, row, column)
        cells.extend(_make_cells(job, question, column, row_id, row, text))
    return WriteRow(cells=tuple(cells), origin=f"{question.id}#{row_id}" if row else "")


def _make_heads(job: Job, question: Question, column: Column) -> tuple[WriteColumn, ...]:
    label = capitalise(column.print_label or column.label)
    if _is_matrix(question, column):
        return tuple(
            WriteColumn(label=capitalise(job.wording.replace_names(option.label)), width=1.2, align="center")
            for option in get_options(column, job.reading)
        )
    return (WriteColumn(label=label, width=column.width, align="right" if column.kind in ("number", "money") else "left"),)


def _is_matrix(question: Question, column: Column) -> bool:
    """A column of which each option has a box of its own."""
    return question.view == MATRIX and column.kind == "choice"


def _make_cells(job: Job, question: Question, column: Column, row_id: str, row: RowReading | None, text: str) -> tuple[WriteCell, ...]:
    options = get_options(column, job.reading) if column.kind in ("choice", "scale", "yesno") else ()
    if _is_matrix(question, column):
        chosen = row.raw.get(column.id) if row else None
        slot = _make_slot(job, question, row_id, column)
        slots = _make_mark_slots(slot, tuple(option.id for option in options), tuple(job.wording.replace_names(option.label) for option in options))
        cells = tuple(WriteCell(slot=each, ticked=chosen == option.id and not is_blank(chosen)) for each, option in zip(slots, options, strict=True))
        known = is_blank(chosen) or any(cell.ticked for cell in cells)
        return cells if known else (*cells[:-1], WriteCell(text=text))
    if column.fixed:
        return (WriteCell(text=text),)
    slot = _make_slot(job, question, row_id, column, options)
    marks = _get_marks(job, column, options)
    chosen_at = _find_mark(row, column, options)
    if not marks or (chosen_at is None and text):
        return (WriteCell(text=text, slot=slot),)
    values = ("yes", "no") if column.kind == "yesno" else tuple(f"{option.value:g}" for option in options)
    return (WriteCell(marks=marks, mark_slots=_make_mark_slots(slot, values, marks), chosen=chosen_at),)


def _make_slot(job: Job, question: Question, row_id: str, column: Column, options: tuple[Option, ...] = ()) -> Slot:
    names = job.wording.replace_names
    return Slot(
        name="/".join((question.id, row_id, column.id)),
        label=f"{question.label} · {column.label}",
        kind="choice" if options else "text",
        options=tuple((each.id, names(each.label)) for each in options),
    )


def _make_mark_slots(slot: Slot, values: tuple[str, ...], marks: tuple[str, ...]) -> tuple[Slot, ...]:
    """One place for each value of a cell: one of them is chosen."""
    return tuple(Slot(name=f"{slot.name}/{value}", label=f"{slot.label} · {mark}", kind="one") for value, mark in zip(values, marks, strict=True))


def _get_marks(job: Job, column: Column, options: tuple[Option, ...]) -> tuple[str, ...]:
    """What can be circled in a narrow cell: the numbers of a scale, yes and no."""
    if column.kind == "yesno":
        return tuple(job.show(value, column, job.wording) for value in ("yes", "no"))
    if column.kind == "scale" and options and all(option.value is not None for option in options):
        signed = any((option.value or 0) < 0 for option in options)
        return tuple(f"{option.value:+g}".replace("-", "−").replace("+0", "0") if signed else f"{option.value:g}" for option in options)
    return ()


def _find_mark(row: RowReading | None, column: Column, options: tuple[Option, ...]) -> int | None:
    if row is None:
        return None
    if column.kind == "yesno":
        return {"yes": 0, "no": 1}.get(str(row.raw.get(column.id)))
    value = row.get_value(column.id)
    return next((at for at, option in enumerate(options) if isinstance(value, Decimal) and option.value == float(value)), None)


def _say_under(job: Job, question: Question, columns: tuple[Column, ...]) -> str:
    """What the numbers mean, and what can be chosen, so that nobody needs another paper."""
    lines: list[str] = []
    for column in columns:
        options = get_options(column, job.reading) if column.kind in ("choice", "scale") else ()
        if not options or _is_matrix(question, column):
            continue
        marks = _get_marks(job, column, options) or ("",) * len(options)
        words = (" ".join(filter(None, (mark, option.print_label or option.label))) for mark, option in zip(marks, options, strict=True))
        said = job.wording.replace_names(" · ".join(words))
        text = f"{capitalise(column.print_label or column.label).partition(' (')[0].rstrip('?')}: {said}."
        if len(text) <= MOST_WORDS or any(marks):
            lines.append(text)
    circled = any(_get_marks(job, column, get_options(column, job.reading)) for column in columns)
    return "\n".join(filter(None, (job.get_phrase("sheet.circle") if circled else "", *lines)))
