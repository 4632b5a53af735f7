"""Carries out the renames of a migration: the same thing under another id."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id
from app.logic.moving.carry import Carry
from app.model.json import Json
from app.model.migration import Rename
from app.model.question import Column, Option, Question


def rename(carry: Carry, line: Rename) -> None:
    """One line of a migration."""
    if line.option:
        _rename_option(carry, line)
    elif line.column:
        _rename_column(carry, line)
    elif line.question:
        rename_question(carry, line.question, line.to)
    else:
        _rename_place(carry, line)


def rename_question(carry: Carry, old: str, new: str) -> None:
    """A question with its answer, state, note and mark. An id that is taken stays with whom has it."""
    if not carry.move(old, new):
        return
    if old in carry.fields:
        carry.fields[new] = replace(carry.fields.pop(old), id=new)
    carry.redirect(old, new)
    if new != old:
        carry.trace(new, old)
        carry.origins.pop(old, None)
    for address in tuple(address for address in carry.facts if address.kind == "dismissed"):
        words = address.key.split(" ")
        if old in words[1:]:
            carry.facts[address._replace(key=" ".join((words[0], *(new if word == old else word for word in words[1:]))))] = carry.facts.pop(address)


def map_options(raw: Json, values: Mapping[str, str]) -> Json:
    """A raw choice, or a list of them, with other option ids; own texts stay."""
    items = get_items(raw)
    if items is not None:
        return [map_options(item, values) for item in items]
    option = get_option_id(raw)
    if option not in values:
        return raw
    return {**raw, "id": values[option]} if isinstance(raw, Mapping) else values[option]


def change_cells(carry: Carry, question: str, column: str, change: Callable[[Json], Json]) -> None:
    """One column in every row."""
    for row in carry.get_row_ids(question):
        cells = carry.get_row(question, row)
        if column in cells:
            cells[column] = change(cells[column])
            carry.put("answer", question, {name: value for name, value in cells.items() if value is not None}, row)


def change_column(question: Question, column: str, change: Callable[[Column], Column]) -> Question:
    """A question with one column altered."""
    return replace(question, columns=tuple(change(each) if each.id == column else each for each in question.columns))


def _rename_option(carry: Carry, line: Rename) -> None:
    values = {line.option: line.to}

    def change(raw: Json) -> Json:
        return map_options(raw, values)

    def rename_in(options: tuple[Option, ...]) -> tuple[Option, ...]:
        return tuple(replace(option, id=line.to) if option.id == line.option else option for option in options)

    def rename_in_column(column: Column) -> Column:
        return replace(column, options=rename_in(column.options))

    carry.settle(line.question, (line.option,))
    question = carry.fields.get(line.question)
    if line.column:
        change_cells(carry, line.question, line.column, change)
    elif not carry.is_table(line.question):
        carry.put("answer", line.question, change(carry.get("answer", line.question)))
    if question is not None and line.column:
        carry.fields[line.question] = change_column(question, line.column, rename_in_column)
    elif question is not None:
        carry.fields[line.question] = replace(question, options=rename_in(question.options))


def _rename_column(carry: Carry, line: Rename) -> None:
    for row in carry.get_row_ids(line.question):
        cells = carry.get_row(line.question, row)
        if line.column in cells and line.to not in cells:
            renamed = {line.to if name == line.column else name: value for name, value in cells.items()}
            carry.put("answer", line.question, renamed, row)
    question = carry.fields.get(line.question)
    if question is not None and all(column.id != line.to for column in question.columns):
        carry.fields[line.question] = change_column(question, line.column, _Renamer(line.to))


class _Renamer:
    """Gives a column its new id."""

    def __init__(self, to: str) -> None:
        self._to = to

    def __call__(self, column: Column) -> Column:
        return replace(column, id=self._to)


def _rename_place(carry: Carry, line: Rename) -> None:
    """What does not hang on a question: phases, steps, pitfalls, themes."""
    if line.pitfall:
        _rekey(carry, "pitfall", line.pitfall, line.to)
    elif line.theme:
        if carry.get("property", "theme") == line.theme:
            carry.put("property", "theme", line.to)
    elif line.step:
        _rekey(carry, "left", line.step, line.to)
    elif line.phase:
        _rekey(carry, "assignment", line.phase, line.to)
        for address in tuple(address for address in carry.facts if address.kind == "left" and address.key.startswith(f"{line.phase}/")):
            _rekey(carry, "left", address.key, f"{line.to}/{address.key.partition('/')[2]}")
    _rename_last_place(carry, line)


def _rename_last_place(carry: Carry, line: Rename) -> None:
    place = carry.get("place", "last")
    if not isinstance(place, Mapping):
        return
    here = f"{get_loose_text(place.get('phase'))}/{get_loose_text(place.get('step'))}"
    if line.step and here == line.step:
        phase, _, step = line.to.partition("/")
        carry.put("place", "last", {**place, "phase": phase, "step": step})
    elif line.phase and place.get("phase") == line.phase:
        carry.put("place", "last", {**place, "phase": line.to})


def _rekey(carry: Carry, kind: str, old: str, new: str) -> None:
    for address in tuple(address for address in carry.facts if address.kind == kind and address.key == old):
        target = address._replace(key=new)
        if target not in carry.facts:
            carry.facts[target] = carry.facts.pop(address)
