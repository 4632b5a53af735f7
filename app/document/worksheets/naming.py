"""How persons stand on a worksheet in its names mode: never by what gives them away."""

from msgspec.structs import replace

from app.document.job import Job
from app.logic.reading import RowReading
from app.logic.wording import NamesMode
from app.model.plan import PEOPLE
from app.model.question import Column, Question

SAID_ELSEWHERE: dict[NamesMode, tuple[str, ...]] = {"none": ("function", "department", "substitute"), "function": ("name",)}
"""Columns of the register that a filled sheet leaves out: without names a function is as good as a name, and with functions only it stands there once."""
SHOWN_ANONYMOUSLY = ("name", "hours")
BY_POST = frozenset({"net.sponsor", "wg.client", "wg.board_member", "vrij.coordinator"})
"""Who is asked for a post outside the group: the plan says the function there too."""


def is_register(question: Question) -> bool:
    """Whether it is the table of all persons."""
    return question.id == PEOPLE


def get_person_columns(job: Job, question: Question, columns: tuple[Column, ...], rows: tuple[RowReading, ...]) -> tuple[Column, ...]:
    """The columns of a table; of the register, once it holds somebody, those that the names mode allows."""
    if not is_register(question) or not rows:
        return columns
    if job.names == "none":
        shown = tuple(column for column in question.columns if column.id in SHOWN_ANONYMOUSLY)
        return tuple(replace(column, print_label=job.get_heading("called")) if column.id == "name" else column for column in shown)
    left = tuple(column for column in columns if column.id not in SAID_ELSEWHERE.get(job.names, ()))
    return left or columns


def get_person_text(job: Job, question: Question) -> str:
    """Who was chosen. Where a name may not stand, that is the part in the group, or the function of who has a post that everybody knows."""
    if not job.is_answered(question):
        return ""
    return job.get_text(question, job.neutral if job.names == "none" and question.id in BY_POST else job.wording)


def get_cell_text(job: Job, row: RowReading, column: Column) -> str:
    """A cell of a table; who has no name on this paper is called by the part in the group."""
    if job.names == "none" and is_register(row.question) and column.id == "name":
        return job.wording.get_called(row.id)
    return job.get_cell(row, column, short=column.kind == "date")
