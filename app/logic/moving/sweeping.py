"""What has no place under the new form goes into the drawer: whole answers, columns of a table, ticks and notes of chapters that are gone."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec.structs import replace

from app.logic.kinds.base import get_loose_text, is_blank
from app.logic.moving.carry import Carry
from app.logic.moving.drawer import ABOUT_QUESTIONS, describe, get_known, with_option_words
from app.model.form import Form
from app.model.json import Json, Row
from app.model.outline import DRAWER
from app.model.plan import Address
from app.model.question import Column, Question
from app.support.texts import _


def sweep(carry: Carry, new: Form) -> None:
    """Everything that the new form does not ask."""
    known = get_known(new)
    for question in tuple(carry.asked):
        if question in known:
            _keep_given_rows(carry, question)
            _sweep_shape(carry, question)
            _sweep_columns(carry, question)
            carry.put("drawer", question, None)
    for key in dict.fromkeys(address.key for address in carry.facts if address.kind in ABOUT_QUESTIONS):
        if key not in known and carry.get("drawer", key) is None:
            carry.put("drawer", key, describe(key, carry.get_noted(key), carry.plan, carry.old.version, carry.whys.get(key, "")))
    _sweep_marks(carry, new)


def put_original(carry: Carry, question: str) -> str:
    """The answer as it was before the move, into the drawer beside what became of it. Its id there."""
    place = _get_free_place(carry, question)
    for address, value in carry.plan.facts.items():
        if address.kind == "answer" and address.key == question:
            carry.facts[address._replace(key=place)] = value
    field = next((each for each in carry.old.get_questions() if each.id == question), None)
    noted = with_option_words(field, carry.with_options(field).options) if field is not None and field.kind != "table" else field
    carry.put("drawer", place, describe(question, noted, carry.plan, carry.old.version, _("Converted into another shape; this is how it was.")))
    return place


def _get_free_place(carry: Carry, question: str) -> str:
    place = f"{DRAWER}.{question.replace('.', '_')}_v{carry.old.version}"
    while carry.get("drawer", place) is not None:
        place += "b"
    return place


def _sweep_shape(carry: Carry, question: str) -> None:
    """Rows where one value is asked, or one value where rows are: the kinds do not meet, and no migration says how."""
    asks_rows = carry.asked[question].kind == "table"
    raw = carry.get("answer", question)
    if (raw is None and not carry.is_table(question)) or asks_rows == carry.is_table(question) or (asks_rows and is_blank(raw)):
        return
    place = _get_free_place(carry, question)
    for address in carry.find("answer", question):
        carry.facts[address._replace(key=place)] = carry.facts.pop(address)
    carry.put("drawer", place, describe(question, carry.get_noted(question), carry.plan, carry.old.version, _("It is asked in another way now.")))
    carry.origins[place] = carry.origins.get(question, ())


def _sweep_columns(carry: Carry, question: str) -> None:
    """Cells of columns that are gone, each with the first cell of its row beside it, to know it by."""
    table = carry.asked[question]
    here = {column.id for column in table.columns}
    rows = {row: carry.get_row(question, row) for row in carry.get_row_ids(question)} if table.columns else {}
    gone = dict.fromkeys(name for cells in rows.values() for name, cell in cells.items() if name not in here and name != "id" and not is_blank(cell))
    if not gone:
        return
    noted = carry.get_noted(question)
    columns = {column.id: column for column in noted.columns} if noted is not None else {}
    key = next((name for name in columns if name not in gone), "")
    place = _get_free_place(carry, question)
    kept: dict[str, Row] = {}
    for row, cells in rows.items():
        if any(not is_blank(cells.get(name)) for name in gone):
            kept[row] = {name: cells[name] for name in (key, *gone) if name in cells}
        carry.put("answer", question, {name: cell for name, cell in cells.items() if name not in gone}, row)
    carry.put_rows(place, kept)
    shown = tuple(replace(_get_column(columns, name), first=True, fixed=False) for name in (key, *gone) if name)
    drawn = Question(id=place, kind="table", label=noted.label if noted is not None else table.label, columns=shown)
    carry.put("drawer", place, describe(place, drawn, carry.plan, carry.old.version, carry.whys.get(question, "")))
    carry.origins[place] = carry.origins.get(question, (question,))


def _get_column(columns: Mapping[str, Column], name: str) -> Column:
    return columns.get(name) or Column(id=name, kind="longtext", label=name)


def _keep_given_rows(carry: Carry, question: str) -> None:
    """Rows that the old form gave and the new one does not: their given cells were never stored, so they are written in now."""
    given = {get_loose_text(row.get("id")): row for row in carry.asked[question].fixed_rows}
    before = carry.fields.get(question)
    for row in before.fixed_rows if before is not None else ():
        row_id = get_loose_text(row.get("id"))
        cells = carry.get_row(question, row_id)
        if cells and row_id not in given:
            carry.put("answer", question, {**{name: cell for name, cell in row.items() if name != "id"}, **cells}, row_id)


# -- what does not hang on a question

Mark = Literal["pitfall", "assignment", "dismissed"]


def _sweep_marks(carry: Carry, new: Form) -> None:
    """Ticks, assignments and reasons of things that are gone stay facts, and are written down so that they can be read."""
    old_lines = dict(_find_marks(carry.old))
    here = dict(_find_marks(new))
    lines = [
        f"{old_lines[mark]}{_get_mark_words(address, carry)}"
        for address in carry.facts
        if (mark := _get_mark(address)) is not None and mark in old_lines and mark not in here
    ]
    if lines:
        place = _get_free_place(carry, "marks")
        carry.put("answer", place, "\n".join(lines))
        label = _("Ticked or noted at parts that are no longer there")
        carry.put("drawer", place, describe(place, Question(id=place, kind="longtext", label=label), carry.plan, carry.old.version))


def _get_mark(address: Address) -> tuple[str, str] | None:
    if address.kind not in ("pitfall", "assignment", "dismissed"):
        return None
    return address.kind, address.key.partition(" ")[0]


def _find_marks(form: Form) -> Iterator[tuple[tuple[str, str], str]]:
    for phase in (*form.phases, *form.kept):
        yield ("assignment", phase.id), _("Assignment of “{title}”").format(title=phase.title)
        for pitfall in phase.pitfalls:
            yield ("pitfall", pitfall.id), _("Pitfall: {text}").format(text=pitfall.text)
    for check in form.checks:
        yield ("dismissed", check.code), _("On purpose ({code})").format(code=check.code)


def _get_mark_words(address: Address, carry: Carry) -> str:
    value = carry.facts[address]
    words: list[Json] = [value.get(key) for key in ("done", "note", "reason")] if isinstance(value, Mapping) else []
    said = ", ".join(filter(None, map(get_loose_text, words)))
    return f": {said}" if said else ""
