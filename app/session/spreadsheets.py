"""A spreadsheet that was written from the plan, changed by a colleague, and read back: how far an action is, and when.

Only days and choices are read back (the status above all), and rows that somebody added. Words are not: names in them may have been replaced, and rows are known
by their id alone. An empty cell takes nothing away.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from app.formfile import localise
from app.logic.kinds import KINDS
from app.logic.merging import rewind
from app.logic.reading import Reading
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Plan
from app.model.question import Column, Question
from app.model.trouble import InputProblem, StoreProblem
from app.session.session import Session
from app.store.planfile import PlanFile
from app.support.texts import LANGUAGES, _

KINDS_READ = ("date", "choice", "scale")
"""The kinds of columns that are read back in rows that the plan knows."""
KINDS_NEW = (*KINDS_READ, "text")
"""And in rows that somebody added."""
MOST_NEW = 200


class FilledSheets(Struct, frozen=True, kw_only=True):
    """What a spreadsheet says of the plan: the answers that stand in it, and what it was written from."""

    plan: Plan
    base: Plan | None
    remarks: tuple[str, ...]


def read_spreadsheet(session: Session, path: Path) -> FilledSheets:
    """The answers in it. What is no value of its kind stays away, and is told."""
    # openpyxl: only who reads a spreadsheet waits for it
    from app.export.xlsx.reading import BrokenSheet, read_xlsx

    try:
        book = read_xlsx(path)
    except BrokenSheet as error:
        sentence = _("“{name}” is no spreadsheet that Kwartiermaker wrote, or it is damaged. Export the plan as .xlsx and use that file.")
        raise InputProblem("broken_sheet", sentence.format(name=path.name)) from error
    language = book.language if book.language in LANGUAGES else session.form.language
    reader = _Reader(session, localise(session.body, session.plan.theme, language))
    for sheet in book.sheets:
        reader.read(sheet.id, sheet.rows)
    other = (
        () if book.plan == session.plan_uid else (_("This spreadsheet was written from another plan. Only rows with the same number are compared."),)
    )
    base = None if other else _find_base(session, book.change)
    return FilledSheets(plan=Plan(facts=reader.facts), base=base, remarks=(*other, *reader.list_remarks()))


class _Reader:
    """Collects the facts of one spreadsheet."""

    def __init__(self, session: Session, form: Form) -> None:
        self.facts: dict[Address, Json] = {}
        self._session = session
        self._form = form
        self._reading = Reading(form, session.plan)
        self._questions = {question.id: question for question in form.get_questions() if question.kind == "table"}
        self._gone = 0
        self._unread: list[str] = []

    def read(self, question_id: str, rows: Sequence[tuple[str, Mapping[str, object]]]) -> None:
        """The rows of a sheet that is a table of the plan."""
        question = self._questions.get(question_id)
        if question is None:
            return
        known = {str(row["id"]) for row in self._session.plan.get_rows(question_id)}
        added: list[str] = []
        for row_id, cells in rows:
            if row_id in known:
                self._keep(question, row_id, dict(self._read_cells(question, cells, KINDS_READ)))
            elif row_id:
                self._gone += 1
            elif len(added) < MOST_NEW and (values := dict(self._read_cells(question, cells, KINDS_NEW))) and _has_words(question, values):
                added.append(self._session.surroundings.new_id())
                self._keep(question, added[-1], values)
        if added:
            self.facts[Address("answer", question_id)] = [*(str(row["id"]) for row in self._session.plan.get_rows(question_id)), *added]

    def list_remarks(self) -> Iterator[str]:
        """What to know before comparing."""
        yield _("From a spreadsheet only days and choices are read back, such as the status, and rows that were added.")
        if self._gone:
            yield _("Rows that this plan does not have any more are left out: {n}.").format(n=self._gone)
        if self._unread:
            yield _("This could not be read and is left out: {cells}.").format(cells="; ".join(self._unread[:5]))

    def _keep(self, question: Question, row_id: str, values: Mapping[str, Json]) -> None:
        if values:
            self.facts[Address("answer", question.id, row_id)] = dict(values)

    def _read_cells(self, question: Question, cells: Mapping[str, object], kinds: Sequence[str]) -> Iterator[tuple[str, Json]]:
        for column in question.columns:
            cell = cells.get(column.id)
            if cell is None or column.kind not in kinds or column.rows_from is not None or column.fixed:
                continue
            raw = self._read_cell(question, column, cell)
            if raw is not None:
                yield column.id, raw

    def _read_cell(self, question: Question, column: Column, cell: object) -> Json:
        if isinstance(cell, date):
            return cell.isoformat() if column.kind == "date" else None
        typed = str(cell).strip()
        field = self._reading.get_column(question.id, column.id) or column
        raw = KINDS[column.kind].parse(typed, field, self._form.language, self._session.surroundings.today)
        if KINDS[column.kind].can_read(raw, field):
            return raw
        self._unread.append(f"{column.print_label or column.label}: {typed[:40]}")
        return None


def _has_words(question: Question, values: Mapping[str, Json]) -> bool:
    """A row that somebody added says at least what it is about."""
    first = next((column.id for column in question.columns if column.kind == "text"), "")
    return first in values


def _find_base(session: Session, uid: str) -> Plan | None:
    """The plan as it was when the sheet was written, if its change is still known."""
    if not uid:
        return None
    try:
        file = PlanFile.open(session.path, read_only=True, key=session.key)
    except StoreProblem:
        return None
    try:
        found = next((entry.id for entry in file.get_changes() if entry.uid == uid), None)
        return None if found is None else rewind(session.plan, file.get_journal(found))
    finally:
        file.close()
