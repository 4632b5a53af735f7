"""Planned next to done, for the meeting of now: actions that are due, the timeline with today in it, results to measure, what is in the way."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec.structs import replace

from app.document.blocks import Block, Line, Section, Table
from app.document.columns import NARROW_MM, PORTRAIT_MM, Shown, compute_cell, compute_columns
from app.document.drawings import Gantt
from app.document.entry import Entry, read_document
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.sections.open_points import compute_parked
from app.document.spec import BlockSpec, ColumnSpec
from app.document.timeline import compute_gantt, iter_dates
from app.document.writing import Ask, Ruled, Slot, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.reading import RowReading
from app.model.question import Question

DUE = "end in this quarter"
IS_NOT = re.compile(r"^(\w+) is not (\w+)$")
WRITING = ("decision", "measured")
"""Columns that are filled in by hand."""
NEXT_DATES = 3
ACTIONS = "shr.actions"
DONE = ("done", "stopped")


def compute_progress(job: Job) -> tuple[Section, ...]:
    """The upright part, then what is turned."""
    upright: list[Block] = []
    turned: list[Block] = []
    for block in read_document(job.form.documents, job.document.id).get_entries("blocks"):
        maker = MAKERS.get(block.get_text("computed") or block.get_text("as"))
        made = maker(job, block) if maker else ()
        (turned if block.get_text("orientation") == "landscape" else upright).extend(made)
    lead = job.neutral.get_date(job.settings.today)
    sections = [Section(id=job.document.id, title=job.document.title, lead=lead, blocks=tuple(upright), saves_pages=True)]
    if turned:
        title = job.spec.sections["timeline"].title if "timeline" in job.spec.sections else job.document.title
        sections.append(Section(id=f"{job.document.id}/timeline", title=title, blocks=tuple(turned), new_page=True, landscape=True))
    return tuple(sections)


def _compute_table(job: Job, entry: Entry) -> tuple[Block, ...]:
    question = next(iter(job.get_questions(entry.get_texts("from"))), None)
    if question is None:
        return ()
    rows = tuple(row for row in job.reading.get_rows(question.id) if _is_meant(job, row, entry.get_text("where")))
    columns = _list_columns(job, question, entry)
    made = tuple(_make_row(job, question, columns, row) for row in rows) or _make_empty(job, question, columns)
    if not made:
        return (Line(label=question.print_label or question.label, text=job.get_phrase("progress.none")),) if question.id == ACTIONS else ()
    legend = job.get_phrase(entry.get_text("under")) if entry.get_text("under") else ""
    choose = job.get_phrase("progress.choose") if any(name == "decision" for name, _, _ in columns) else ""
    label = question.print_label or question.label
    heads = tuple(head for _, _, head in columns)
    return (WriteTable(columns=heads, rows=made, label=label, under="\n".join(filter(None, (legend, choose))), origin=question.id),)


Columns = tuple[tuple[str, Shown | None, WriteColumn], ...]


def _list_columns(job: Job, question: Question, entry: Entry) -> Columns:
    found: list[tuple[str, Shown | None, WriteColumn]] = []
    whole = sum(part.get_number("width", 10) for part in entry.get_entries("columns"))
    for part in entry.get_entries("columns"):
        name, width = part.get_text("id"), part.get_number("width", 10)
        shown = next(iter(compute_columns(job, question, BlockSpec(as_="table", columns=(ColumnSpec(id=name, width=width),)))), None)
        if name in WRITING:
            found.append((name, None, WriteColumn(label=job.get_heading(name), width=width)))
        elif shown is not None and shown.spec.id == name:
            is_narrow = PORTRAIT_MM * width / whole < NARROW_MM
            head = WriteColumn(label=shown.get_heading().label, width=width, is_number=name == "nr" and not job.settings.blank)
            found.append((name, replace(shown, narrow=is_narrow), head))
    return tuple(found)


def _make_row(job: Job, question: Question, columns: Columns, row: RowReading) -> WriteRow:
    cells: list[WriteCell] = []
    for name, shown, head in columns:
        if shown is None:
            cells.append(WriteCell(slot=Slot(name=f"{job.document.id}/{question.id}/{row.id}/{name}", label=head.label)))
        else:
            cells.append(WriteCell(text=compute_cell(job, question, row, shown, "quick_win")))
    return WriteRow(cells=tuple(cells), origin=f"{question.id}#{row.id}")


def _make_empty(job: Job, question: Question, columns: Columns) -> tuple[WriteRow, ...]:
    """On a blank paper rows to write in."""
    if not job.settings.blank:
        return ()
    empty = (
        WriteRow(
            cells=tuple(WriteCell(slot=Slot(name=f"{job.document.id}/{question.id}/+{nr}/{name}", label=head.label)) for name, _, head in columns)
        )
        for nr in range(1, 6)
    )
    return tuple(empty)


def _is_meant(job: Job, row: RowReading, where: str) -> bool:
    if where.startswith(DUE):
        return is_due(job, row)
    found = IS_NOT.match(where)
    return found is None or row.get_value(found[1]) != found[2]


def is_due(job: Job, row: RowReading) -> bool:
    """Whether an action belongs in this meeting: it is going on or begins in this quarter, its end lies in it, or it should have been done."""
    status, start, end = row.get_value("status"), row.get_value("start"), row.get_value("end")
    today = job.settings.today
    quarter = _get_quarter(today)
    if isinstance(end, date) and _get_quarter(end) == quarter:
        return True
    begun = (isinstance(start, date) and _get_quarter(start) <= quarter) or (isinstance(end, date) and end < today)
    return status == "busy" or (begun and status not in DONE)


def _get_quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def _compute_chart(job: Job, entry: Entry) -> tuple[Block, ...]:
    spec = BlockSpec(
        as_="chart",
        chart=entry.get_text("chart"),
        questions=entry.get_texts("from"),
        size_mm=entry.get_numbers("size_mm"),
        alt="alt.gantt",
        under="legend.today" if entry.get_flag("today") else "legend.timeline",
    )
    blocks = compute_gantt(job, spec).blocks
    return tuple(replace(block, today=job.settings.today) if isinstance(block, Gantt) and entry.get_flag("today") else block for block in blocks)


def _compute_lines(job: Job, entry: Entry) -> tuple[Block, ...]:
    """Lines for what has no row yet: below the rows of a table (`after`) the question asks for more (`more`), and a blank one has room of its own."""
    phrase, lines = entry.get_text("phrase"), int(entry.get_number("lines", 4))
    tables = job.get_questions(entry.get_texts("after"))
    if tables and job.settings.blank:
        return ()
    has_rows = any(job.reading.get_rows(table.id) for table in tables)
    label = job.get_phrase(entry.get_text("more") if has_rows else phrase)
    lines = (lines + 1) // 2 if has_rows else lines
    slot = Slot(name=f"{job.document.id}/{phrase}", label=label, kind="lines")
    return (Ask(number="", label=label, parts=(Ruled(slot=slot, lines=lines),)),)


def _compute_parked(job: Job, entry: Entry) -> tuple[Block, ...]:
    columns = tuple(ColumnSpec(id=part.get_text("id"), width=part.get_number("width", 10)) for part in entry.get_entries("columns"))
    wide = (ColumnSpec(id="number", width=10), *columns)
    return tuple(block for block in compute_parked(job, BlockSpec(as_="table", columns=wide)).blocks if isinstance(block, Table))


def _compute_next(job: Job, entry: Entry) -> tuple[Block, ...]:
    """The first dates from today on, with what they are."""
    found: list[tuple[date, str]] = []
    for question in job.get_questions(entry.get_texts("from")):
        milestone = next((m for m in job.spec.milestones if m.source.question == question.id), None)
        label = question.print_label or question.label
        days = sorted(iter_dates(job, milestone.source) if milestone is not None and milestone.source.column else _iter_days(job, question))
        named = days if milestone is None or not milestone.earliest else days[:1]
        word = job.get_phrase(milestone.label) if milestone else label
        found.extend((day, word if day in named else job.get_phrase("progress.meeting")) for day in days)
    coming = sorted((day, word) for day, word in found if day >= job.settings.today)[:NEXT_DATES]
    text = " · ".join(f"{job.wording.get_date(day, short=True)} ({word})" for day, word in coming)
    return (Line(label=capitalise(job.get_phrase("handout.dates")), text=text),) if text else ()


def _iter_days(job: Job, question: Question) -> tuple[date, ...]:
    if question.kind != "table":
        day = job.reading.get_value(question.id)
        return (day,) if isinstance(day, date) else ()
    column = next((column.id for column in question.columns if column.kind == "date"), "")
    return tuple(day for row in job.reading.get_rows(question.id) if isinstance(day := row.get_value(column), date))


MAKERS: Mapping[str, Callable[[Job, Entry], tuple[Block, ...]]] = {
    "table": _compute_table,
    "chart": _compute_chart,
    "lines": _compute_lines,
    "parked": _compute_parked,
    "line": _compute_next,
}
