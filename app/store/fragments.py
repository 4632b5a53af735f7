"""What was read from a plan file, in the words of the plan: facts, changes with their edits, forms, words about the whole; and what made no sense."""

import zlib
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256
from typing import cast

from msgspec import Struct, field

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.plan import Address, Edit, FactKind, Plan
from app.model.version import Version
from app.store.marks import LARGEST_VALUE
from app.store.packed import unpack
from app.store.pages import Cell
from app.store.reading import CarriedForm
from app.store.salvage import KINDS, Salvage, Values
from app.store.values import Unusable, decode_key, decode_value
from app.store.versions import unpack_facts

MOST = 100_000
"""Changes in one pack; more is a number that fell over."""


class Fragments(Struct):
    """A plan, perhaps in pieces."""

    facts: dict[Address, Json]
    blurred: dict[Address, str]
    """Facts of which the value is no longer what was written: the letters as far as they can be read."""
    changes: dict[int, JournalEntry]
    """By id, each with the edits that could be read, in order."""
    broken: set[int]
    """Changes of which something is missing or makes no sense."""
    seals: dict[int, str]
    forms: dict[str, CarriedForm]
    meta: dict[str, str]
    salvage: Salvage
    nameless: int = 0
    """Rows of which it cannot be read what they are about."""
    versions: dict[str, tuple[Version, Plan | None]] = field(default_factory=dict[str, tuple[Version, Plan | None]])
    """By uid; without a plan when its facts cannot be read."""

    @property
    def facts_whole(self) -> bool:
        """Whether these are certainly all facts."""
        return "facts" in self.salvage.whole and not self.blurred and not self.nameless

    @property
    def journal_whole(self) -> bool:
        """Whether these are certainly all changes, and nothing is missing of any."""
        return {"changes", "journal"} <= self.salvage.whole and not self.broken

    @property
    def form(self) -> CarriedForm | None:
        """The form that the plan goes by."""
        digest = self.facts.get(Address("property", "form_digest")) or self.meta.get("form", "")
        return self.forms.get(str(digest))

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a plan was found."""
        return not (self.facts or self.blurred or self.changes)


def read_fragments(salvage: Salvage) -> Fragments:
    """Rows into words."""
    made = Fragments({}, {}, {}, set(), {}, {}, {}, salvage)
    for values in salvage.rows.get("meta", ()):
        if isinstance(values[0], str) and isinstance(values[1], str):
            made.meta.setdefault(values[0], values[1])
    for values in salvage.rows.get("forms", ()):
        _take_form(made, values)
    for values in salvage.rows.get("facts", ()):
        _take_fact(made, values)
    edits = _read_edits(made, [*_unpack(made), *salvage.rows.get("journal", ())])
    for values in salvage.rows.get("changes", ()):
        _take_change(made, values, edits)
    for change in edits.keys() - made.changes.keys():
        # Its edits are there, but not when and why they were made.
        made.changes[change] = JournalEntry(id=change, at="", cause="repair", edits=edits[change])
        made.broken.add(change)
    for values in salvage.rows.get("versions", ()):
        _take_version(made, values)
    return made


def replay(entries: list[JournalEntry]) -> dict[Address, Json]:
    """The facts that these changes make."""
    facts: dict[Address, Json] = {}
    for entry in entries:
        for edit in entry.edits:
            facts[edit.address] = edit.after
    return {address: value for address, value in facts.items() if value is not None}


def _take_form(made: Fragments, values: Values) -> None:
    digest, form, version, revision, packed = values[:5]
    if not isinstance(packed, bytes) or not isinstance(digest, str):
        return
    unpacking = zlib.decompressobj()
    try:
        body = unpacking.decompress(packed, LARGEST_VALUE)
    except zlib.error:
        return
    if unpacking.eof:
        made.forms[digest] = CarriedForm(str(form), str(version), str(revision), digest, body)


def is_form_sound(form: CarriedForm) -> bool:
    """Whether its letters are still those of its digest."""
    return sha256(form.body).hexdigest() == form.digest


def _take_fact(made: Fragments, values: Values) -> None:
    address = _read_address(values[0], values[1], values[2])
    if address is None:
        made.nameless += 1
        return
    if address in made.facts:
        return
    try:
        value = decode_value(values[3])
    except Unusable:
        made.blurred[address] = _read_letters(values[3])
        return
    if value is None:
        made.nameless += 1
    else:
        made.facts[address] = value
        made.blurred.pop(address, None)


def _read_edits(made: Fragments, rows: list[Values]) -> dict[int, tuple[Edit, ...]]:
    found: defaultdict[int, dict[int, Edit]] = defaultdict(dict)
    for change, nr, *values in rows:
        if not isinstance(change, int) or not isinstance(nr, int):
            continue
        address = _read_address(values[0], values[1], values[2])
        if address is None:
            made.broken.add(change)
            continue
        try:
            edit = Edit(address, decode_value(values[3]), decode_value(values[4]))
        except Unusable:
            made.broken.add(change)
            continue
        found[change].setdefault(nr, edit)
    for change, edits in found.items():
        if sorted(edits) != list(range(len(edits))):
            made.broken.add(change)
    return {change: tuple(edits[nr] for nr in sorted(edits)) for change, edits in found.items()}


def _unpack(made: Fragments) -> Iterator[Values]:
    """The journal rows of old changes, which are packed together."""
    for last, first, body in made.salvage.rows.get("packed", ()):
        found = unpack(body)
        if not found and isinstance(first, int) and isinstance(last, int):
            made.broken.update(range(first, min(last, first + MOST) + 1))
        for change, rows in found:
            yield from ((change, nr, *(cell if isinstance(cell, (str, int)) else None for cell in row)) for nr, row in enumerate(rows))


def _take_version(made: Fragments, values: Values) -> None:
    uid, name, note, at, change, form, fingerprint, facts = values
    try:
        plan = unpack_facts(facts)
    except (Unusable, zlib.error, ValueError, TypeError, RecursionError):
        plan = None
    version = Version(
        uid=_read_letters(uid),
        name=_read_letters(name),
        note=_read_letters(note),
        at=_read_letters(at),
        change=change if isinstance(change, int) else 0,
        form=_read_letters(form),
        fingerprint=_read_letters(fingerprint),
    )
    made.versions.setdefault(version.uid, (version, plan))


def _take_change(made: Fragments, values: Values, edits: dict[int, tuple[Edit, ...]]) -> None:
    change, uid, at, cause, undoes, seal = values
    if not isinstance(change, int):
        return
    if not isinstance(at, str) or not isinstance(cause, str):
        made.broken.add(change)
    entry = JournalEntry(
        id=change,
        uid=_read_letters(uid),
        at=_read_letters(at),
        cause=_read_cause(cause),
        undoes=undoes if isinstance(undoes, int) else None,
        edits=edits.get(change, ()),
    )
    made.changes.setdefault(change, entry)
    if isinstance(seal, str):
        made.seals.setdefault(change, seal)


def _read_address(kind: Cell, key: Cell, row: Cell) -> Address | None:
    if kind not in KINDS:
        return None
    try:
        return Address(cast("FactKind", kind), decode_key(key), decode_key(row))
    except Unusable:
        return None


def _read_cause(value: Cell) -> str:
    try:
        return decode_key(value)
    except Unusable:
        return _read_letters(value)


def _read_letters(value: Cell) -> str:
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    return value if isinstance(value, str) else ""
