"""Makes what a source found into something that can be put in as it stands, and leaves out what is there already."""

from collections.abc import Iterator

from msgspec import Struct

from app.logic.kinds.base import fold, get_items, get_loose_text, is_blank
from app.logic.kinds.choice import get_option_id
from app.logic.reading import Reading
from app.logic.suggestions.defaults import compute_date, find_defaults
from app.logic.suggestions.sources import CHOICES, SOURCES, Found, find_answers, find_persons
from app.model.form import Form
from app.model.json import Row
from app.model.plan import Plan
from app.model.question import ROUTES, Column, Question
from app.support.texts import _, get_language

_BY_ID = frozenset({"choice", "multichoice", "checklist", "person", "people"})
"""Kinds whose raw value names an option or a person."""


class Suggestion(Struct, frozen=True, kw_only=True):
    """A proposal: a row for a table; for another question the raw value under the key "value". `label` is how it reads, `why` the reason."""

    row: Row
    why: str
    label: str = ""


def compute_suggestions(form: Form, plan: Plan, question: str, column: str = "") -> tuple[Suggestion, ...]:
    """What could be put in here, without what is there already. With a column: for a cell of that column."""
    return compute_suggestions_of(Reading(form, plan), question, column)


def compute_suggestions_of(reading: Reading, question: str, column: str = "") -> tuple[Suggestion, ...]:
    """The same for a reading that is there already."""
    return reading.keep(("suggestions", question, column, get_language()), _compute_suggestions, reading, question, column)


def _compute_suggestions(reading: Reading, question: str, column: str) -> tuple[Suggestion, ...]:
    field = reading.get_column(question, column) if column else reading.get_field(question)
    if field is None:
        return ()
    found = tuple(item for source in field.suggest_from for item in _find(reading, source, field) if item.text)
    if isinstance(field, Question) and field.kind == "table":
        return (*_propose_prefill(field, reading), *_propose_rows(field, found, reading))
    defaults = find_defaults(field, reading) if isinstance(field, Question) and reading.get_raw(question) is None else ()
    return tuple(_propose_values(field, (*defaults, *found), reading))


def compute_default(form: Form, plan: Plan, question: str) -> str | None:
    """The computed first value of a date, such as six months after the end of the plan; None when it was answered, or cannot be computed.

    It is only shown as a proposal: nothing counts as answered that nobody has seen.
    """
    reading = Reading(form, plan)
    asked = reading.get_question(question)
    return None if asked is None or reading.get_raw(question) is not None else compute_date(asked, reading)


def _find(reading: Reading, source: str, field: Question | Column) -> Iterator[Found]:
    find = (CHOICES.get(source) if field.kind == "choice" else None) or SOURCES.get(source)
    if find is not None:
        return find(reading)
    return find_persons(reading, source) if field.kind in ("person", "people") else find_answers(reading, source)


def _propose_rows(table: Question, found: tuple[Found, ...], reading: Reading) -> Iterator[Suggestion]:
    columns = {column.id: column for column in table.columns}
    first = next((column for column in table.columns if not column.fixed), None)
    if first is None:
        return
    seen = {key for row in reading.plan.get_rows(table.id) for key in _get_keys(row, first)}
    for item in found:
        cells = {key: value for key, value in item.cells.items() if key in columns and not is_blank(value)}
        row = cells if first.id in cells else {**_get_reference(columns, item), **cells, first.id: item.ref if first.rows_from else item.text}
        keys = _get_keys(row, first)
        if not keys & seen:
            seen |= keys
            yield Suggestion(row=row, why=item.why, label=item.text)


def _get_reference(columns: dict[str, Column], found: Found) -> Row:
    """A person behind the text (a delegate, an owner) is left to the user: only bodies have a column of their own."""
    return {"body": found.ref} if "body" in columns and found.ref in {option.id for option in columns["body"].options} else {}


def _get_keys(row: Row, first: Column) -> set[str]:
    """By what two rows are the same: the first cell, and the body they are about."""
    keys = {fold(get_option_id(row.get(first.id)))}
    body = get_loose_text(row.get("body"))
    return (keys | {f"body {body}"} if body and body not in ("none", "other") else keys) - {""}


def _propose_prefill(table: Question, reading: Reading) -> Iterator[Suggestion]:
    """The rows that the form proposes to begin with, as far as the route has them and they are not there yet.

    A table that holds as many rows as the form has proposals needs no more of them.
    """
    there = reading.plan.get_rows(table.id)
    taken = {key for row in there for key in (fold(get_loose_text(row["id"])), fold(get_loose_text(row.get("subject"))))}
    proposed = table.prefill.get(reading.form.theme) or table.prefill.get("algemeen") or ()
    for row in proposed if len(there) < len(proposed) else ():
        route = next((name for name in ROUTES if name == row.get("route")), ROUTES[0])
        is_new = taken.isdisjoint({fold(get_loose_text(row.get("id"))), fold(get_loose_text(row.get("subject")))})
        if is_new and ROUTES.index(route) <= ROUTES.index(reading.plan.route):
            kept = {key: value for key, value in row.items() if key != "route" and not is_blank(value)}
            yield Suggestion(row=kept, why=_("A proposal of the form. Change it or leave it out."), label=get_loose_text(row.get("subject")))


def _propose_values(field: Question | Column, found: tuple[Found, ...], reading: Reading) -> Iterator[Suggestion]:
    raw = reading.plan.get_answer(field.id) if isinstance(field, Question) else None
    chosen = {get_option_id(item) for item in (get_items(raw) or (raw,)) if not is_blank(item)}
    labels = {option.id: option.label for option in field.options}
    by_id = field.kind in _BY_ID
    for item in found:
        value = item.ref if by_id else item.text if item.raw is None else item.raw
        key = get_loose_text(value)
        if key and key not in chosen and (not by_id or key in labels):
            chosen.add(key)
            yield Suggestion(row={"value": value}, why=item.why, label=labels.get(key, item.text))
