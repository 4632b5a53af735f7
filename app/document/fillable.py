"""A paper that is filled in on screen: what was answered goes from the print into the fields, and every field says by its label where it belongs."""

import json
from collections.abc import Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import fields, replace

from app.document.blocks import Document, Section
from app.document.job import Job
from app.document.writing import Ask, Boxed, CardField, Rating, Ruled, Slot, SlotKind, Tick, WriteBox, WriteCell, WriteRow, WriteTable

WHO = "filled/who"
"""The name of the field in which somebody says who filled it in."""
MORE = "+"
"""Behind the name of a field for what comes below an answer that is too long for a field."""
TICKED = "yes"
_LETTERS = 84
"""Letters on a line of a field."""
_IN_A_LINE = 1.7
"""Lines of a field in the room of one line for a pen."""
_MOST_LINES = 24
_LONGEST = 60
_TELLING = 12


def make_fillable(job: Job, document: Document) -> Document:
    """The same paper with values in its fields, a field for who fills it in on top, and a note of which plan it belongs to."""
    sections = tuple(cast("Section", _fill(section, "")) for section in document.sections)
    return replace(document, sections=_add_who(job, sections), fillable=_make_origin(job, document))


def _make_origin(job: Job, document: Document) -> str:
    """What a filled copy tells when it comes back. It holds nothing that somebody answered."""
    told: Mapping[str, object] = {
        "kwartiermaker": 1,
        "plan": job.settings.plan_uid,
        "form": job.form.id,
        "digest": job.form.digest,
        "language": job.form.language,
        "names": job.names,
        "sheets": [section.id for section in document.sections][:200],
    }
    return json.dumps(told, sort_keys=True)


def _add_who(job: Job, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    label = job.get_phrase("sheet.filled_by")
    place = next((nr for nr, section in enumerate(sections) if not _is_anonymous(section)), None)
    if place is None or not label:
        return sections
    who = Ruled(slot=Slot(name=WHO, label=label), lines=1, lead=label)
    first = replace(sections[place], blocks=(who, *sections[place].blocks))
    return (*sections[:place], first, *sections[place + 1 :])


def _is_anonymous(section: Section) -> bool:
    """Whether people say here what it was like: such a sheet never asks for a name."""
    return any(isinstance(block, Rating) for block in section.blocks)


def _fill(value: object, number: str) -> object:
    """Blocks within blocks. `number`: of the question around it."""
    match value:
        case tuple():
            return tuple(_fill(part, number) for part in cast("tuple[object, ...]", value))
        case WriteTable():
            return replace(value, rows=tuple(_fill_row(row, nr, number) for nr, row in enumerate(value.rows, 1)))
        case Ruled() | Tick() | Rating() | Boxed() | CardField() | WriteBox():
            return _fill_parts(_move(value), number)
        case Struct():
            return _fill_parts(value, value.number if isinstance(value, Ask) else number)
        case _:
            return value


def _fill_parts(value: Struct, number: str) -> Struct:
    if isinstance(value, Slot):
        return replace(value, label=" ".join(filter(None, (number, value.label))))
    return replace(value, **{field.name: _fill(getattr(value, field.name), number) for field in fields(value)})


def _move(value: Ruled | Tick | Rating | Boxed | CardField | WriteBox) -> Struct:
    """What stands there, out of the print and into its field."""
    match value:
        case Ruled():
            return _move_text(value)
        case Tick():
            own = None if value.own is None else replace(value.own, value=value.own_text)
            return replace(value, ticked=False, own_text="" if own else value.own_text, slot=_tick(value.slot, ticked=value.ticked), own=own)
        case Rating():
            slots = tuple(replace(slot, value=TICKED if at == value.chosen else "") for at, slot in enumerate(value.slots))
            return replace(value, chosen=None if value.slots else value.chosen, slots=slots)
        case CardField() if value.tick and value.slot is not None:
            return replace(value, ticked=False, slot=_tick(value.slot, ticked=value.ticked))
        case Boxed() | CardField() | WriteBox():
            return value if value.slot is None else replace(value, text="", slot=replace(value.slot, value=value.text))


def _move_text(block: Ruled) -> Ruled:
    """As many lines as it takes. An answer that is longer than a page stays printed, with a field below it for what comes behind it."""
    if block.slot is None or not block.text:
        return block
    needed = sum(-(-max(len(line), 1) // _LETTERS) for line in block.text.splitlines())
    if needed / _IN_A_LINE > _MOST_LINES:
        return replace(block, slot=replace(block.slot, name=f"{block.slot.name}/{MORE}"))
    lines = 1 if needed == 1 and block.slot.kind == "text" else max(block.lines, int(needed / _IN_A_LINE) + 2)
    kind: SlotKind = "lines" if lines > 1 else block.slot.kind
    return replace(block, text="", lines=lines, slot=replace(block.slot, value=block.text, kind=kind))


def _tick(slot: Slot | None, *, ticked: bool) -> Slot | None:
    return replace(slot, value=TICKED) if slot is not None and ticked else slot


def _fill_row(row: WriteRow, nr: int, number: str) -> WriteRow:
    """A row; its fields are told apart by the words that are printed in it, or by its place in the table."""
    printed = next((cell.text for cell in row.cells if cell.text and cell.slot is None), "")
    return replace(row, cells=tuple(_fill_cell(cell, number, printed or str(nr)) for cell in row.cells))


def _fill_cell(cell: WriteCell, number: str, row: str) -> WriteCell:
    """The text stays, because it says how high the row must be; with a field it is not drawn."""
    marks = tuple(_name(replace(slot, value=TICKED if at == cell.chosen else ""), number, row) for at, slot in enumerate(cell.mark_slots))
    chosen = None if marks else cell.chosen
    if cell.slot is None:
        return replace(cell, mark_slots=marks, chosen=chosen)
    slot = _name(replace(cell.slot, value=TICKED if cell.ticked else cell.text), number, row)
    return replace(cell, slot=slot, ticked=None if cell.ticked is None else False, mark_slots=marks, chosen=chosen)


def _name(slot: Slot, number: str, row: str) -> Slot:
    words = "" if len(row) > _TELLING and row in slot.label else " ".join(row.split())
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    head, _, last = slot.label.rpartition(" · ") if slot.kind == "one" else (slot.label, "", "")
    return replace(slot, label=" · ".join(filter(None, (" ".join(filter(None, (number, head))), short, last))))
