"""Persons that are chosen from the register: on paper their function, department and hours, never more, and without names only what they are in the group."""

from app.document.job import Job
from app.document.worksheets.bench import Bench
from app.document.worksheets.tables import NEW, SPARE
from app.document.writing import AskPart, Slot, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.kinds.base import get_items, get_loose_text
from app.model.plan import PEOPLE
from app.model.question import Question

CALLED, DEPARTMENT, HOURS = 0, 1, 2
COLUMNS = ("function", "department", "hours")
_WIDTHS = (5, 4, 2)


def compute_people_part(bench: Bench, question: Question) -> tuple[AskPart, ...]:
    """A row for each who was chosen, or empty rows."""
    job, entry = bench.job, bench.kinds.get_entry("people")
    labels = dict(enumerate(entry.get_texts("table") or (question.label,)))
    ids = tuple(get_loose_text(item) for item in get_items(job.plan.get_answer(question.id)) or ()) if job.is_answered(question) else ()
    if ids and job.names == "none":
        labels = {CALLED: job.get_heading("called"), **{at: label for at, label in labels.items() if at == HOURS}}
    rows = tuple(_make_person(job, question, labels, person) for person in ids)
    empty = max(int(entry.get_number("rows", 8)) - len(rows), SPARE) if not ids else SPARE
    blank = tuple(
        WriteRow(cells=tuple(WriteCell(slot=_name_person(question, f"{NEW}{nr}", at, label)) for at, label in labels.items()))
        for nr in range(1, empty + 1)
    )
    columns = tuple(WriteColumn(label=label[:1].upper() + label[1:], width=_WIDTHS[min(at, HOURS)]) for at, label in labels.items())
    return (WriteTable(columns=columns, rows=(*rows, *blank), origin=question.id),)


def _name_person(question: Question, row_id: str, at: int, label: str) -> Slot:
    return Slot(name=f"{question.id}/{row_id}/{COLUMNS[min(at, HOURS)]}", label=f"{question.label} · {label}")


def _make_person(job: Job, question: Question, labels: dict[int, str], person: str) -> WriteRow:
    row = next((row for row in job.reading.get_rows(PEOPLE) if row.id == person), None)
    columns = {column.id: column for column in row.question.columns} if row else {}
    texts = {CALLED: job.wording.get_person(person)}
    if row is not None:
        texts |= {at: job.get_cell(row, columns[name]) for at, name in enumerate(COLUMNS) if at and name in columns}
    cells = tuple(WriteCell(text=texts.get(at, ""), slot=_name_person(question, person, at, label)) for at, label in labels.items())
    return WriteRow(cells=cells, origin=f"{question.id}#{person}")
