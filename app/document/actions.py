"""The action list by itself: all actions by date, each with a box that says how far it is and is ticked off, then the timeline."""

from msgspec.structs import replace

from app.document.blocks import Block, Paragraph, Section, Table, TableColumn
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.placing import compute_section

OPEN, DONE = "□", "■"
WIDTH = 4.0
"""Per cent of the table for the box."""
_BETWEEN = "   "
"""Between the signs of a key."""


def compute_actions(job: Job) -> tuple[Section, ...]:
    """The sections of the plan about the actions, with boxes."""
    wanted = (job.spec.sections.get(name) for name in job.document.sections if name not in job.settings.leave_out)
    sections = tuple(section for spec in wanted if spec is not None and (section := compute_section(job, spec)) is not None)
    return tuple(replace(section, blocks=tuple(part for block in section.blocks for part in _add_boxes(job, block))) for section in sections)


def _add_boxes(job: Job, block: Block) -> tuple[Block, ...]:
    """A table with a box before each row. One that is empty says so, and has rows to write in."""
    if not isinstance(block, Table) or not block.origin:
        return (block,)
    said: tuple[Block, ...] = () if block.rows or job.settings.blank else (Paragraph(text=job.get_phrase("actions.none")),)
    head = TableColumn(label=capitalise(job.get_phrase("column.done")), width=WIDTH, align="center")
    state = next((at for at, column in enumerate(block.columns) if column.label == capitalise(job.get_heading("symbol"))), None)
    if state is not None and not job.settings.blank:
        # one box: two beside each other leave nobody sure which of them is to be ticked
        table = _move_first(block, state, head)
        return (*said, replace(table, legend=_explain(table)))
    done = _list_done(job, block.origin)
    rows = tuple(replace(row, cells=(DONE if row.origin in done else OPEN, *row.cells)) for row in block.rows)
    totals = tuple(replace(row, cells=("", *row.cells)) for row in block.totals)
    first = block.head_column
    return (*said, replace(block, columns=(head, *block.columns), rows=rows, totals=totals, head_column=None if first is None else first + 1))


def _move_first(table: Table, column: int, head: TableColumn) -> Table:
    """The table with one of its columns in front, under another heading."""

    def move(cells: tuple[str, ...]) -> tuple[str, ...]:
        return (cells[column], *cells[:column], *cells[column + 1 :])

    first = table.head_column
    return replace(
        table,
        columns=(head, *table.columns[:column], *table.columns[column + 1 :]),
        rows=tuple(replace(row, cells=move(row.cells)) for row in table.rows),
        totals=tuple(replace(row, cells=move(row.cells)) for row in table.totals),
        head_column=first + 1 if first is not None and first < column else first,
    )


def _explain(table: Table) -> str:
    """The key of a table without the signs that do not stand in it. A box under the word "Done" explains itself."""
    used = {sign for row in table.rows for cell in row.cells for sign in cell} - {OPEN, DONE}
    return _BETWEEN.join(part for part in table.legend.split(_BETWEEN) if part[:1] in used)


def _list_done(job: Job, question: str) -> frozenset[str]:
    return frozenset(f"{question}#{row.id}" for row in job.reading.get_rows(question) if row.get_value("status") == "done")
