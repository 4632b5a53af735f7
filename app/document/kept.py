"""Answers that do not count now, on request behind the plan: those of another theme, those whose question another answer hides, and those of an earlier form."""

from collections.abc import Iterator

from app.document.blocks import Block, BulletList, Line, Paragraph, Title
from app.document.job import Job
from app.logic.kept import HIDDEN, find_kept_questions
from app.logic.kinds.base import get_loose_text, is_blank
from app.logic.rows import get_filled_rows
from app.model.json import Row
from app.model.outline import DRAWER
from app.model.question import Question


def compute_kept_answers(job: Job) -> tuple[Block, ...]:
    """Every kept answer under the theme it belongs to, or under the heading for hidden ones. What is private stays private."""
    found: dict[str, dict[str, Question]] = {}
    for theme, question in find_kept_questions(job.reading):
        if not question.private and job.reading.get_raw(question.id) is not None:
            found.setdefault(theme, {})[question.id] = question
    return tuple(block for theme, questions in found.items() for block in _compute_group(job, theme, tuple(questions.values())))


def _compute_group(job: Job, theme: str, questions: tuple[Question, ...]) -> Iterator[Block]:
    titles = {known.id: job.get_phrase("kept.theme", title=known.title) for known in job.form.themes}
    titles |= {HIDDEN: job.get_phrase("kept.hidden"), DRAWER: job.get_phrase("kept.drawer")}
    yield Title(text=titles.get(theme) or theme)
    for question in questions:
        yield _compute_one(job, question)


def _compute_one(job: Job, question: Question) -> Block:
    label = question.print_label or question.label
    raw = job.reading.get_raw(question.id)
    if question.kind == "table" and isinstance(raw, (list, tuple)):
        rows = tuple(_get_row_text(job, question, row) for row in get_filled_rows(question, job.plan))
        return BulletList(label=label, items=tuple(filter(None, rows)), origin=question.id)
    if question.kind == "table":
        return Line(label=label, text=job.wording.replace_names(get_loose_text(raw).strip()), origin=question.id)
    text = job.show(raw, job.reading.with_options(question), job.wording)
    shape = Paragraph if question.kind == "longtext" else Line
    return shape(label=label, text=text, origin=question.id)


def _get_row_text(job: Job, question: Question, row: Row) -> str:
    """The filled cells of a row, each with its heading: there is no room for a table of every question that does not count."""
    cells = ((column, row.get(column.id)) for column in question.columns)
    shown = ((column, job.show(raw, job.reading.with_options(column), job.wording)) for column, raw in cells if not is_blank(raw))
    return " · ".join(f"{column.print_label or column.label}: {text}" if not column.first else text for column, text in shown if text)
