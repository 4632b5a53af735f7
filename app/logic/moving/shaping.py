"""Conversions between a single answer and a table."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from app.logic.exchange.row_ids import get_automatic_id
from app.logic.kinds.base import get_items, is_blank
from app.logic.moving.carry import Carry
from app.model.json import Json, Row
from app.model.migration import Conversion
from app.model.question import Column, Question


def _turn_lines_into_rows(carry: Carry, question: Question, column: str) -> None:
    words = carry.get_words(carry.get("answer", question.id), question)
    target = _find_column(carry, question, column)
    _put_rows(carry, question, target, [line for line in words.splitlines() if line.strip()])


def _turn_items_into_rows(carry: Carry, question: Question, column: str) -> None:
    raw = carry.get("answer", question.id)
    items = get_items(raw) or ((raw,) if not is_blank(raw) else ())
    target = _find_column(carry, question, column)
    same = target.kind in ("person", "people", "choice", "multichoice") and question.kind in (
        "person",
        "people",
        "choice",
        "multichoice",
        "checklist",
    )
    single = replace(question, kind={"people": "person", "multichoice": "choice", "checklist": "choice"}.get(question.kind, question.kind))
    _put_rows(carry, question, target, [item if same else carry.get_words(item, single) for item in items if not is_blank(item)])


def _turn_rows_into_lines(carry: Carry, question: Question, column: str) -> None:
    del column
    if carry.is_table(question.id):
        lines = [carry.get_row_words(carry.get_row(question.id, row), question) for row in carry.get_row_ids(question.id)]
        carry.touch(question.id)
        carry.clear(question.id)
        _clear_row_marks(carry, question.id)
        carry.put("answer", question.id, "\n".join(filter(None, lines)) or None)
    carry.fields[question.id] = replace(question, kind="longtext", columns=(), fixed_rows=())


def _put_rows(carry: Carry, question: Question, column: Column, cells: list[Json]) -> None:
    if not carry.is_table(question.id) and not is_blank(carry.get("answer", question.id)):
        value = [[cell] if column.kind in ("people", "multichoice") else cell for cell in cells]
        rows: dict[str, Row] = {get_automatic_id(place, set()): {column.id: cell} for place, cell in enumerate(value, 1)}
        carry.touch(question.id)
        carry.put_rows(question.id, rows)
    carry.fields[question.id] = replace(question, kind="table", columns=(column,), options=(), rows_from=None)


def _find_column(carry: Carry, question: Question, column: str) -> Column:
    """The column that is named, or else the first one of the new table that can be filled in."""
    target = carry.get_target(question.id)
    columns = tuple(each for each in target.columns if not each.fixed) if target is not None else ()
    named = next((each for each in columns if each.id == column), None)
    if named is not None or (column and not columns):
        return named or Column(id=column, kind="longtext", label=question.label)
    return columns[0] if columns else Column(id="what", kind="longtext", label=question.label)


def _clear_row_marks(carry: Carry, question: str) -> None:
    """An example mark of a row becomes one of the whole answer."""
    rows = tuple(address for address in carry.find("example", question) if address.row)
    for address in rows:
        carry.put("example", question, None, address.row)
    if rows:
        carry.put("example", question, value=True)


SHAPES: Mapping[Conversion, Callable[[Carry, Question, str], None]] = {
    "lines_to_rows": _turn_lines_into_rows,
    "items_to_rows": _turn_items_into_rows,
    "rows_to_lines": _turn_rows_into_lines,
}
"""For a whole question; the text is the column that the author names."""
