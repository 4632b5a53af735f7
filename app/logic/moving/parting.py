"""Carries out the splits and merges of a migration."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from app.logic.exchange.row_ids import get_automatic_id
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.logic.kinds.choice import get_option_id
from app.logic.moving.carry import Carry
from app.logic.moving.renaming import rename_question
from app.model.json import Json, Row
from app.model.migration import Merge, MergeWay, Part, Split, SplitWay
from app.model.question import Question


def split(carry: Carry, line: Split) -> None:
    """One question into several. A part that is answered already is left alone; what then has no place waits in the drawer."""
    question = carry.fields.get(line.question)
    parts = tuple(part for part in line.into if part.question == line.question or not carry.is_held(part.question))
    if question is None or not parts or not carry.is_held(line.question):
        return
    if line.by == "first":
        carry.touch(line.question)
        rename_question(carry, line.question, parts[0].question)
        return
    shares = _SPLITS[line.by](carry, question, parts)
    if shares is None:
        return
    _share(carry, question, parts, shares)


def merge(carry: Carry, line: Merge) -> None:
    """Several questions into one. What does not fit in stays where it is, and so ends in the drawer."""
    sources = tuple(dict.fromkeys((*((line.into,) if carry.is_held(line.into) else ()), *line.questions)))
    held = tuple(source for source in sources if carry.is_held(source))
    if len(held) == 1:
        carry.touch(held[0])
        rename_question(carry, held[0], line.into)
    elif held:
        _MERGES[line.by](carry, held, line.into)


class Rows(Struct, frozen=True):
    """The share of a table."""

    rows: Mapping[str, Row]


Shares = Mapping[str, Json | Rows]
"""Part to its answer: a raw value, or rows by id."""


def _share(carry: Carry, question: Question, parts: tuple[Part, ...], shares: Shares) -> None:
    """Each part gets its share, and the state; the first also the note."""
    state, note = carry.get("state", question.id), carry.get("note", question.id)
    carry.touch(question.id)
    origins = carry.origins.pop(question.id, ())
    carry.clear(question.id)
    for kind in ("state", "note", "example"):
        for address in carry.find(kind, question.id):
            del carry.facts[address]
    for place, part in enumerate(parts):
        share = shares.get(part.question)
        if isinstance(share, Rows):
            carry.put_rows(part.question, share.rows)
        else:
            carry.put("answer", part.question, share)
        carry.put("state", part.question, state)
        carry.put("note", part.question, note if place == 0 else None)
        carry.fields[part.question] = replace(question, id=part.question)
        carry.origins[part.question] = origins


def _copy(carry: Carry, question: Question, parts: tuple[Part, ...]) -> Shares:
    if carry.is_table(question.id):
        rows = Rows({row: carry.get_row(question.id, row) for row in carry.get_row_ids(question.id)})
        return dict.fromkeys((part.question for part in parts), rows)
    return {part.question: carry.get("answer", question.id) for part in parts}


def _deal_lines(carry: Carry, question: Question, parts: tuple[Part, ...]) -> Shares | None:
    raw = carry.get("answer", question.id)
    if carry.is_table(question.id) or not isinstance(raw, str):
        return None
    lines = [line for line in raw.splitlines() if line.strip()]
    last = len(parts) - 1
    shares = {part.question: "\n".join(lines[place:] if place == last else lines[place : place + 1]) for place, part in enumerate(parts)}
    return {key: text or None for key, text in shares.items()}


def _deal_options(carry: Carry, question: Question, parts: tuple[Part, ...]) -> Shares | None:
    if carry.is_table(question.id):
        return None
    raw = carry.get("answer", question.id)
    owner = {option: part.question for part in parts for option in part.options}
    items = get_items(raw)
    if items is None:
        return {owner.get(get_option_id(raw), parts[0].question): raw}
    dealt: dict[str, list[Json]] = {}
    for item in items:
        dealt.setdefault(owner.get(get_option_id(item), parts[0].question), []).append(item)
    return dealt


def _deal_columns(carry: Carry, question: Question, parts: tuple[Part, ...]) -> Shares | None:
    if not carry.is_table(question.id):
        return None
    named = {column for part in parts for column in part.columns}
    shares: dict[str, Rows] = {}
    for place, part in enumerate(parts):
        rows: dict[str, Row] = {}
        for row in carry.get_row_ids(question.id):
            cells = {
                name: cell for name, cell in carry.get_row(question.id, row).items() if name in part.columns or (place == 0 and name not in named)
            }
            if cells or place == 0:
                rows[row] = cells
        shares[part.question] = Rows(rows)
    return shares


_SPLITS: Mapping[SplitWay, Callable[[Carry, Question, tuple[Part, ...]], Shares | None]] = {
    "copy": _copy,
    "lines": _deal_lines,
    "options": _deal_options,
    "columns": _deal_columns,
}


def _merge_first(carry: Carry, held: tuple[str, ...], into: str) -> None:
    answered = next((source for source in held if not is_blank(carry.get("answer", source))), held[0])
    if into not in held or answered == into:
        carry.touch(answered)
        rename_question(carry, answered, into)


def _merge_lines(carry: Carry, held: tuple[str, ...], into: str) -> None:
    lines = [line for source in held for line in _get_lines(carry, source)]
    _put_merged(carry, held, into, "\n".join(lines) or None, Question(id=into, kind="longtext", label=""))


def _get_lines(carry: Carry, source: str) -> Iterator[str]:
    """An answer with its question before it: under each other, answers must still say what they were about."""
    question = carry.fields.get(source)
    if carry.is_table(source):
        rows = (carry.get_row_words(carry.get_row(source, row), question) for row in carry.get_row_ids(source))
        text = "\n".join(filter(None, rows))
    else:
        raw = carry.get("answer", source)
        text = carry.get_words(raw, question) if question is not None else get_loose_text(raw)
    label = (question.print_label or question.label) if question is not None else source
    if text:
        yield f"{label} {text}" if label.endswith("?") else f"{label}: {text}"


def _merge_lists(carry: Carry, held: tuple[str, ...], into: str) -> None:
    found: list[Json] = []
    tables = tuple(source for source in held if carry.is_table(source))
    lists = tuple(source for source in held if source not in tables)
    for source in lists:
        raw = carry.get("answer", source)
        items = get_items(raw)
        found += [item for item in ((raw,) if items is None else items) if not is_blank(item) and item not in found]
    if lists and into not in tables:
        fields = tuple(carry.fields[source] for source in lists if source in carry.fields)
        options = {option.id: option for field in fields for option in field.options}
        kind = "people" if any(field.kind in ("person", "people") for field in fields) else "multichoice"
        _put_merged(carry, lists, into, found or None, Question(id=into, kind=kind, label="", options=tuple(options.values())))


def _merge_rows(carry: Carry, held: tuple[str, ...], into: str) -> None:
    tables = tuple(source for source in held if carry.is_table(source))
    if not tables or (into in held and into not in tables):
        return
    rows: dict[str, Row] = {}
    for source in tables:
        for place, row in enumerate(carry.get_row_ids(source), 1):
            free = row if row not in rows else get_automatic_id(place, {*rows, row})
            rows[free] = carry.get_row(source, row)
            if free != row:
                carry.rename_row(source, row, free)
    fields = tuple(field for source in tables if (field := carry.fields.get(source)) is not None)
    columns = {column.id: column for field in fields for column in field.columns}
    _put_merged(carry, tables, into, None, Question(id=into, kind="table", label="", columns=tuple(columns.values())))
    carry.put_rows(into, rows)
    for source in tables:
        carry.redirect(source, into)


def _put_merged(carry: Carry, sources: tuple[str, ...], into: str, raw: Json, field: Question) -> None:
    """The answers go together, and so do the notes. Only one state can stand; another stays with its question, and so ends in the drawer."""
    notes = [get_loose_text(note) for source in sources if (note := carry.get("note", source)) is not None]
    for source in sources:
        carry.touch(source)
        carry.clear(source)
        for address in (*carry.find("note", source), *carry.find("example", source)):
            del carry.facts[address]
        if source != into and carry.get("state", into) is None:
            carry.put("state", into, carry.get("state", source))
            carry.put("state", source, None)
    carry.trace(into, *sources)
    for source in sources:
        if source != into and not carry.is_held(source):
            carry.origins.pop(source, None)
    carry.put("answer", into, raw)
    carry.put("note", into, "\n".join(notes) or None)
    carry.fields[into] = replace(field, id=into)


_MERGES: Mapping[MergeWay, Callable[[Carry, tuple[str, ...], str], None]] = {
    "first": _merge_first,
    "lines": _merge_lines,
    "list": _merge_lists,
    "rows": _merge_rows,
}
