"""A table divided into tables by what stands in one of its columns: the programme of each year."""

from msgspec.structs import replace

from app.document.answers import Part
from app.document.blocks import Block, Table
from app.document.job import Job
from app.document.spec import BlockSpec
from app.document.tables import compute_table
from app.logic.kinds.base import fold
from app.model.question import Question


def compute_grouped(job: Job, spec: BlockSpec) -> Part:
    """One table per value of the column; the rows keep the order in which the values come first. Without rows: as any table."""
    questions = job.get_questions(spec.questions)
    return Part(
        tuple(block for question in questions for block in _compute_one(job, question, spec)), frozenset(question.id for question in questions)
    )


def _compute_one(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    blocks = compute_table(job, question, spec, frozenset({spec.group_by}))
    table = next((block for block in blocks if isinstance(block, Table) and block.rows), None)
    if table is None:
        return blocks
    groups = _get_groups(job, question, spec.group_by)
    tables: list[Block] = []
    for nr, key in enumerate(sorted(dict.fromkeys(groups.values()), key=_get_order)):
        rows = tuple(row for row in table.rows if groups.get(row.origin.partition("#")[2], "") == key)
        last = nr == len(set(groups.values())) - 1
        tables.append(replace(table, label=" · ".join(filter(None, (table.label, key))), rows=rows, totals=table.totals if last else ()))
    at = blocks.index(table)
    return (*blocks[:at], *tables, *blocks[at + 1 :])


def _get_groups(job: Job, question: Question, column_id: str) -> dict[str, str]:
    """Row id to what stands in the column."""
    column = next((column for column in question.columns if column.id == column_id), None)
    rows = job.reading.get_rows(question.id)
    if column is None:
        return {row.id: "" for row in rows}
    return {row.id: job.get_cell(row, column) for row in rows}


def _get_order(key: str) -> tuple[bool, str]:
    """What has no place in a group stands last."""
    return not key, fold(key)
