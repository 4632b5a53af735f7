"""Carries out the retypes of a migration: an answer of one kind becomes one of another. What cannot be converted stays as it was typed."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from app.logic.kinds import KINDS
from app.logic.kinds.base import get_items, is_blank
from app.logic.moving.carry import Carry
from app.logic.moving.renaming import change_cells, change_column, map_options
from app.logic.moving.shaping import SHAPES
from app.model.json import Json
from app.model.migration import Conversion, Retype
from app.model.question import Column, KindName, Question

_Field = TypeVar("_Field", Question, Column)


class _Job(Struct, frozen=True):
    """What one line asks of one value: of which field, to which."""

    carry: Carry
    line: Retype
    field: Question | Column
    target: Question | Column | None

    def convert(self, raw: Json) -> Json:
        """The value in its new shape."""
        return raw if is_blank(raw) else _CONVERSIONS[self.line.by](self, raw)


def retype(carry: Carry, line: Retype) -> None:
    """One line of a migration."""
    question = carry.fields.get(line.question)
    if question is None:
        return
    carry.settle(line.question, tuple(line.values))
    if line.by in SHAPES:
        SHAPES[line.by](carry, question, line.column)
    elif line.column:
        _retype_column(carry, line, question)
    else:
        _retype_question(carry, line, question)


def _retype_question(carry: Carry, line: Retype, question: Question) -> None:
    target = carry.get_target(line.question)
    if not carry.is_table(line.question):
        raw = carry.get("answer", line.question)
        after = _Job(carry, line, question, target).convert(raw)
        if after != raw:
            carry.touch(line.question)
            carry.put("answer", line.question, after)
    carry.fields[line.question] = _retype_field(question, line, target)


def _retype_column(carry: Carry, line: Retype, question: Question) -> None:
    column = next((column for column in question.columns if column.id == line.column), None)
    if column is None:
        return
    table = carry.get_target(line.question)
    target = next((each for each in table.columns if each.id == line.column), None) if table is not None else None
    before = [carry.get_row(line.question, row) for row in carry.get_row_ids(line.question)]
    change_cells(carry, line.question, line.column, _Job(carry, line, column, target).convert)
    if before != [carry.get_row(line.question, row) for row in carry.get_row_ids(line.question)]:
        carry.touch(line.question)

    def change(each: Column) -> Column:
        return _retype_field(each, line, target)

    carry.fields[line.question] = change_column(question, line.column, change)


_LISTED: Mapping[KindName, KindName] = {"choice": "multichoice", "person": "people"}
_SINGLE: Mapping[KindName, KindName] = {"multichoice": "choice", "checklist": "choice", "people": "person"}


def _retype_field(field: _Field, line: Retype, target: Question | Column | None) -> _Field:
    """What the field is from now on, as far as the conversion says so itself: versions between the two forms are not there to look at."""
    if line.by == "text":
        return replace(field, kind="longtext", options=(), rows_from=None)
    if line.by == "list":
        return replace(field, kind=_LISTED.get(field.kind, field.kind))
    if line.by == "single":
        return replace(field, kind=_SINGLE.get(field.kind, field.kind))
    if line.by == "values":
        return replace(field, options=tuple(replace(option, id=line.values.get(option.id, option.id)) for option in field.options))
    if line.by == "parse" and target is not None and target.kind != "table":
        return replace(field, kind=target.kind, options=target.options, rows_from=target.rows_from)
    return field


def _keep(job: _Job, raw: Json) -> Json:
    del job
    return raw


def _get_words(job: _Job, raw: Json) -> Json:
    return raw if isinstance(raw, str) and job.field.kind in ("text", "longtext") else job.carry.get_words(raw, job.field)


def _parse(job: _Job, raw: Json) -> Json:
    if job.target is None or job.target.kind == "table":
        return raw
    typed = job.carry.get_words(raw, job.field)
    found = KINDS[job.target.kind].parse(typed, job.carry.with_options(job.target), job.carry.language)
    return raw if found == typed else found


def _put_in_list(job: _Job, raw: Json) -> Json:
    del job
    return raw if get_items(raw) is not None else [raw]


def _take_single(job: _Job, raw: Json) -> Json:
    """Which of several is meant nobody can say: then all of them wait in the drawer."""
    del job
    items = get_items(raw)
    if items is None:
        return raw
    return items[0] if len(items) == 1 else None


def _map_values(job: _Job, raw: Json) -> Json:
    return map_options(raw, job.line.values)


_CONVERSIONS: Mapping[Conversion, Callable[[_Job, Json], Json]] = {
    "same": _keep,
    "text": _get_words,
    "parse": _parse,
    "list": _put_in_list,
    "single": _take_single,
    "values": _map_values,
}
"""For one value, of a question or in a cell."""
