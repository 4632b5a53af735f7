"""What an office works on in a spreadsheet: the actions, the agreements, the people, who hears what, and how results are measured.

Values stay values (a day, a number), so that a spreadsheet can sort and count them; what cannot be read stands as it was typed. Names follow the names mode.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Card, Cards, Table
from app.document.clean import clean_texts
from app.document.compose import compute_document, compute_job
from app.document.job import Job, is_year
from app.document.people import compute_people_table, is_people_table
from app.document.settings import PrintSettings
from app.document.spec import BlockSpec
from app.document.stamp import get_file_title
from app.logic.kinds.base import is_blank
from app.logic.reading import RowReading
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import Column
from app.support.texts import _

CellKind = Literal["text", "day", "number", "money", "choice"]
Value = str | date | Decimal | None
ACTIONS = "shr.actions"
TABLES = (ACTIONS, "shr.messages", "shr.indicators")
"""The tables that become a sheet of their own, by their question."""
_KINDS: Mapping[str, CellKind] = {"date": "day", "number": "number", "money": "money", "choice": "choice"}
_WIDEST = 36


class ListColumn(Struct, frozen=True, kw_only=True):
    """A column. `options`: (id, label) of what can be chosen, where it is a choice that the form gives."""

    id: str
    label: str
    kind: CellKind = "text"
    width: float = 20
    """In letters."""
    options: tuple[tuple[str, str], ...] = ()
    open_choice: bool = False
    """Own words may stand there too."""


class ListRow(Struct, frozen=True, kw_only=True):
    """A row. `id` is that of the plan, or "" where it is no row of the plan."""

    cells: tuple[Value, ...]
    id: str = ""


class ListSheet(Struct, frozen=True, kw_only=True):
    """A sheet. `id` is the question, or the name of what was computed."""

    id: str
    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[ListRow, ...]


class Lists(Struct, frozen=True, kw_only=True):
    """All sheets of a plan."""

    file_title: str
    language: str
    today: date
    sheets: tuple[ListSheet, ...]


def compute_lists(form: Form, plan: Plan, settings: PrintSettings) -> Lists:
    """The sheets that hold anything. How people are named is as for the paper of actions, unless somebody chose."""
    job = compute_job(form, plan, replace(settings, document="actions", blank=False))
    sheets = (
        _compute_table(job, ACTIONS, _("Actions")),
        _compute_agreements(job),
        _compute_people(job),
        _compute_table(job, "shr.messages", _("Communication")),
        _compute_table(job, "shr.indicators", _("Results")),
    )
    filled = tuple(sheet for sheet in sheets if sheet is not None and (sheet.rows or sheet.id == ACTIONS))
    return clean_texts(Lists(file_title=get_file_title(job), language=form.language, today=settings.today, sheets=filled))


def _compute_table(job: Job, question_id: str, title: str) -> ListSheet | None:
    """A table of the plan, row by row, each with its id."""
    question = next(iter(job.get_questions((question_id,))), None)
    if question is None:
        return None
    columns = tuple(job.get_column(question, column) for column in question.columns)
    rows = tuple(
        ListRow(id=row.id, cells=(Decimal(row.nr), *(_get_value(job, row, column) for column in columns)))
        for row in job.reading.get_rows(question_id)
    )
    head = ListColumn(id="nr", label=job.get_heading("nr") or _("nr"), kind="number", width=5)
    return ListSheet(id=question_id, title=title, columns=(head, *(_make_column(column) for column in columns)), rows=rows)


def _make_column(column: Column) -> ListColumn:
    is_given = column.kind in ("choice", "scale") and column.rows_from is None
    kind = "choice" if is_given else "text" if column.kind == "choice" or is_year(column) else _KINDS.get(column.kind, "text")
    width = {"day": 13, "number": 9, "money": 12}.get(kind) or min(max(column.width * 5, 12), 24 if column.rows_from else _WIDEST)
    return ListColumn(
        id=column.id,
        label=column.print_label or column.label,
        kind=kind,
        width=width,
        options=tuple((option.id, option.label) for option in column.options) if is_given else (),
        open_choice=any(option.own_text for option in column.options),
    )


def _get_value(job: Job, row: RowReading, column: Column) -> Value:
    raw = row.raw.get(column.id)
    if is_blank(raw):
        return None
    value = row.get_value(column.id)
    if isinstance(value, date) or (isinstance(value, Decimal) and column.kind in ("number", "money") and not is_year(column)):
        return value
    if column.kind in ("choice", "scale") and column.rows_from is None and row.is_readable(column.id):
        label = next((option.label for option in column.options if option.id == value and not option.own_text), "")
        return label or job.get_cell(row, column)
    return job.get_cell(row, column)


def _compute_agreements(job: Job) -> ListSheet | None:
    """The cards of the paper of agreements, each a row."""
    document = compute_document(job.form, job.plan, replace(job.settings, document="agreements", names=job.names))
    cards = tuple(card for section in document.sections for block in section.blocks if isinstance(block, Cards) for card in block.cards)
    columns = (
        ListColumn(id="number", label=_("nr"), width=5),
        ListColumn(id="title", label=_("Agreement"), width=28),
        ListColumn(id="text", label=_("What was agreed"), width=80),
        ListColumn(id="open", label=_("Still open"), width=12),
    )
    rows = tuple(ListRow(cells=_get_card(card)) for card in cards)
    return ListSheet(id="agreements", title=_("Agreements"), columns=columns, rows=rows) if rows else None


def _get_card(card: Card) -> tuple[Value, ...]:
    return card.number, card.title, "\n".join(card.lines), _("yes") if card.is_open else ""


def _compute_people(job: Job) -> ListSheet | None:
    """Who takes part, with the columns that the names mode leaves."""
    for spec in _iter_people_specs(job):
        table = next((block for block in compute_people_table(job, spec).blocks if isinstance(block, Table)), None)
        if table is not None and table.rows:
            columns = tuple(
                ListColumn(id=str(nr), label=column.label, width=min(max(column.width * 1.2, 10), _WIDEST)) for nr, column in enumerate(table.columns)
            )
            return ListSheet(id="people", title=_("People"), columns=columns, rows=tuple(ListRow(cells=row.cells) for row in table.rows))
    return None


def _iter_people_specs(job: Job) -> Iterator[BlockSpec]:
    for section in job.spec.sections.values():
        yield from (spec for spec in section.blocks if is_people_table(spec))


def find_sheet(lists: Lists, sheet_id: str) -> ListSheet | None:
    """One of the sheets."""
    return next((sheet for sheet in lists.sheets if sheet.id == sheet_id), None)
