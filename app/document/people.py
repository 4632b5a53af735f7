"""Who takes part: the table of people in the names mode of the paper, the size of the group, what it brings, its departments."""

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from app.document.answers import Part, compute_answer, compute_state
from app.document.blocks import Block, Line, Note, Paragraph, Table, TableColumn, TableRow
from app.document.columns import Shown, compute_cell, compute_columns
from app.document.drawings import Bar, BarChart
from app.document.job import Job
from app.document.money import get_group_hours
from app.document.spec import BlockSpec, ColumnSpec
from app.document.tables import compute_empty_table
from app.logic.kinds.base import get_items, get_loose_text
from app.logic.reading import RowReading
from app.model.plan import PEOPLE
from app.model.question import Column, Question

HANDLED = frozenset({"name", "function", "department", "hours", "substitute", "in_group", "knowledge"})
"""Columns of the register that the table shows, or that the other blocks of the section say for the whole group."""
FEWEST_MEMBERS = 3
FEWEST_BARS = 2


def compute_people_table(job: Job, spec: BlockSpec) -> Part:
    """A table of persons: those whom the people questions of the block name; where the register itself is placed, everybody else below them."""
    register = job.reading.get_question(PEOPLE)
    questions = job.get_questions(spec.questions)
    pickers = tuple(question for question in questions if question.id != PEOPLE)
    rows = _get_rows(job, pickers, everybody=_is_home(job, spec, register))
    placed = frozenset(question.id for question in questions if job.reading.is_readable(question.id)) if rows else frozenset[str]()
    if register is None or not rows:
        return _compute_nobody(job, spec, register, pickers)
    columns = _get_columns(job, spec)
    cells = tuple(_compute_row(job, register, row, columns) for row in rows)
    table = _make_table(job, pickers[0] if pickers else register, _get_headings(job, register, spec), cells)
    states = tuple(block for question in questions for block in compute_state(job, question))
    counts = _compute_counts(job, register) if _is_home(job, spec, register) else ()
    return Part((table, *counts, *states), placed)


def _make_table(job: Job, asked: Question, headings: tuple[TableColumn, ...], cells: tuple[TableRow, ...]) -> Block:
    """The table; of one column no more than a line."""
    rows = _group_rows(cells) if job.names == "none" else cells
    if len(headings) == 1:
        return Line(label=job.get_label(asked), text=", ".join(row.cells[0] for row in rows), origin=asked.id)
    if len(rows) < len(cells):
        headings = tuple(_say_each(job, heading) if heading.align == "right" else heading for heading in headings)
    return Table(label=job.get_label(asked), columns=headings, rows=rows, origin=asked.id)


def _say_each(job: Job, heading: TableColumn) -> TableColumn:
    """People who stand in one row have these hours each, not together."""
    return replace(heading, label=job.get_phrase("column.each", column=heading.label))


def _is_home(job: Job, spec: BlockSpec, register: Question | None) -> bool:
    """Whether this is the table in which the whole register stands: the first table of persons in the register's own section."""
    if register is None or register.print_ is None or PEOPLE not in spec.questions:
        return False
    section = job.spec.sections.get(register.print_.section)
    tables = (block for block in section.blocks if is_people_table(block)) if section else iter(())
    return next(tables, None) is spec


def is_people_table(spec: BlockSpec) -> bool:
    """Whether a block is a table of persons."""
    return any(column.id == "called" for column in spec.columns)


def _get_rows(job: Job, pickers: tuple[Question, ...], *, everybody: bool) -> tuple[RowReading, ...]:
    rows = job.reading.get_rows(PEOPLE)
    named = {member.id for member in job.reading.get_members()} if everybody else _get_named(job, pickers)
    first = tuple(row for row in rows if row.id in named)
    return (*first, *(row for row in rows if everybody and row.id not in named))


def _get_named(job: Job, pickers: tuple[Question, ...]) -> set[str]:
    answers = (job.plan.get_answer(question.id) for question in pickers)
    return {get_loose_text(item) for answer in answers for item in get_items(answer) or (answer,)}


def _compute_nobody(job: Job, spec: BlockSpec, register: Question | None, pickers: tuple[Question, ...]) -> Part:
    """A register without anybody: what the people questions say, or empty rows to write in."""
    blocks: tuple[Block, ...] = ()
    if not job.settings.blank:
        blocks = tuple(block for question in pickers for block in compute_answer(job, question, BlockSpec(as_="line")))
    if not blocks and register is not None and _is_home(job, spec, register):
        blocks = compute_state(job, register) or compute_empty_table(job, register, spec, _get_headings(job, register, spec))
    return Part(blocks, frozenset(question.id for question in pickers))


def _get_headings(job: Job, register: Question, spec: BlockSpec) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(label=_get_label(job, register, column), width=width, align=column.align) for column, width in _get_columns(job, spec))


def _get_columns(job: Job, spec: BlockSpec) -> tuple[tuple[ColumnSpec, float], ...]:
    """The columns of this names mode. Without names the role in the group is what somebody is called, so it stands there once."""
    wanted = tuple(column for column in spec.columns if job.names not in column.hide_for)
    if job.names == "none" and any(column.id == "called" for column in wanted):
        wanted = tuple(column for column in wanted if column.id != "group_role")
    whole = sum(column.width for column in wanted) or 1
    return tuple((column, 100 * column.width / whole) for column in wanted)


def _get_label(job: Job, register: Question, column: ColumnSpec) -> str:
    own = {own.id: own.print_label or own.label for own in register.columns}
    return own.get(column.id) or job.get_heading(column.id) or column.id


def _compute_row(job: Job, register: Question, row: RowReading, columns: tuple[tuple[ColumnSpec, float], ...]) -> TableRow:
    shown = {
        column.spec.id: column for column in compute_columns(job, register, BlockSpec(as_="table")) if any(column.spec.id == c.id for c, _ in columns)
    }
    cells = tuple(_compute_cell(job, register, row, column, shown) for column, _ in columns)
    return TableRow(cells=cells, origin=f"{PEOPLE}#{row.id}")


def _group_rows(rows: tuple[TableRow, ...]) -> tuple[TableRow, ...]:
    """Without names people with the same hours stand in one row, those with a role of their own first."""
    groups: dict[tuple[str, ...], list[TableRow]] = {}
    for row in sorted(rows, key=_is_counted):
        groups.setdefault(row.cells[1:], []).append(row)
    return tuple(replace(same[0], cells=(", ".join(row.cells[0] for row in same), *rest)) for rest, same in groups.items())


def _is_counted(row: TableRow) -> bool:
    return row.cells[0][-1:].isdigit()


def _compute_cell(job: Job, register: Question, row: RowReading, column: ColumnSpec, shown: Mapping[str, Shown]) -> str:
    if column.id == "called":
        called = job.wording.get_called(row.id)
        return "" if "function" in shown and called == job.get_cell(row, shown["function"].column or register.columns[0]) else called
    if column.id == "group_role":
        return job.wording.get_role(row.id)
    return compute_cell(job, register, row, shown[column.id], "") if column.id in shown else ""


def _compute_counts(job: Job, register: Question) -> tuple[Block, ...]:
    """What the register holds besides, never per person: counted for the members, then for who is not in the group.

    What the members bring is told for the whole group, so that is not counted.
    """
    members = {member.id for member in job.reading.get_members()}
    rows = job.reading.get_rows(PEOPLE)
    inside = count_all(job, register, tuple(row for row in rows if row.id in members), HANDLED)
    outside = count_all(job, register, tuple(row for row in rows if row.id not in members), HANDLED - {"knowledge"})
    beside = job.get_phrase("group.beside", list=outside) if inside and outside else outside
    return tuple(Note(text=text, origin=PEOPLE) for text in (inside, beside) if text)


def count_all(job: Job, register: Question, rows: tuple[RowReading, ...], left_out: frozenset[str]) -> str:
    """Each other column with how often something stands in it. Without names no choice is told that one person made; own words always are."""
    lines: list[str] = []
    for column in register.columns:
        found = Counter(text for row in rows if column.id not in left_out for text in _get_values(job, row, register, column.id))
        hidden = _get_choices(job, register, column) if job.names == "none" else frozenset[str]()
        told = {text: n for text, n in found.items() if n > 1 or text not in hidden}
        others = sum(found.values()) - sum(told.values())
        listed = [f"{text} ({n})" for text, n in told.items()] + ([f"{job.get_phrase('group.others')} ({others})"] if others else [])
        if told:
            lines.append(f"{(column.print_label or column.label).rstrip('?')}: {', '.join(listed)}.")
    return " ".join(lines)


def _get_choices(job: Job, register: Question, column: Column) -> frozenset[str]:
    """What the form itself offers in a column."""
    field = job.get_column(register, column)
    answers = ("yes", "no") if column.kind == "yesno" else ()
    return frozenset((*(option.label for option in field.options), *(job.show(answer, field, job.wording) for answer in answers)))


def _get_values(job: Job, row: RowReading, register: Question, column_id: str) -> tuple[str, ...]:
    column = next(column for column in register.columns if column.id == column_id)
    raw = row.raw.get(column_id)
    if isinstance(raw, (list, tuple)):
        field = job.get_column(register, column)
        return tuple(text for item in raw if (text := job.show([item], field, job.wording)))
    text = job.get_cell(row, column)
    return (text,) if text else ()


def compute_size(job: Job, spec: BlockSpec) -> Part:
    """How many people, and how many hours together."""
    text = get_size(job, spec.phrase)
    return Part((Paragraph(text=text, origin=PEOPLE),)) if text else Part()


def get_size(job: Job, phrase: str) -> str:
    """The sentence about the size of the group, "" while nobody is in it or no hours are known."""
    members, hours = job.reading.get_members(), get_group_hours(job)
    return job.get_phrase(phrase, n=str(len(members)), hours=job.wording.get_number(hours)) if members and hours is not None else ""


def compute_brings(job: Job, spec: BlockSpec) -> Part:
    """What the group brings together: the union over its members."""
    register = job.reading.get_question(PEOPLE)
    if register is None or all(column.id != "knowledge" for column in register.columns):
        return Part()
    members = {member.id for member in job.reading.get_members()}
    rows = (row for row in job.reading.get_rows(PEOPLE) if row.id in members)
    found = dict.fromkeys(text for row in rows for text in _get_values(job, row, register, "knowledge"))
    return Part((Paragraph(text=job.get_phrase(spec.phrase, list=", ".join(found)), origin=PEOPLE),)) if found else Part()


def compute_departments(job: Job, spec: BlockSpec) -> Part:
    """The chart of members per department, unless each has one. Without names a department of one person is put together with the others."""
    members = tuple(member for member in job.reading.get_members() if member.department)
    if len(members) < FEWEST_MEMBERS:
        return Part()
    counts = Counter(job.wording.replace_names(member.department) for member in members)
    bars = {name: n for name, n in counts.most_common() if n > 1 or job.names != "none"}
    others = sum(counts.values()) - sum(bars.values())
    if others:
        bars[job.get_phrase("group.others")] = others
    if len(bars) < FEWEST_BARS or max(bars.values()) == 1:
        return Part()
    listed = ", ".join(f"{name} {n}" for name, n in bars.items())
    chart = BarChart(
        bars=tuple(Bar(label=name, value=n, words=str(n)) for name, n in bars.items()),
        most=len(members),
        label=job.get_phrase("chart.departments"),
        alt=job.get_phrase(spec.alt, list=listed),
        width_mm=spec.size_mm[0] if spec.size_mm else 160,
        origin=PEOPLE,
    )
    return Part((chart,))
