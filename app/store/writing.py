"""Writing into a plan file: facts and the journal rows that say how they came to be, in one transaction."""

import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Protocol

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.plan import Address, Edit
from app.store.seals import SEAL, compute_seal, compute_word_seal, encode_edits
from app.store.tables import Tables
from app.store.values import encode_key, encode_value


class FormToCarry(Protocol):
    """A compiled form, as formfile makes it."""

    @property
    def id(self) -> str:
        """The id of the form."""
        ...

    @property
    def version(self) -> object:
        """Changes with its structure."""
        ...

    @property
    def revision(self) -> object:
        """Changes with its texts."""
        ...

    @property
    def digest(self) -> str:
        """Of the body."""
        ...

    @property
    def body(self) -> bytes:
        """Canonical JSON."""
        ...


def write_entries(tables: Tables, entries: Iterable[JournalEntry]) -> None:
    """The edits into the facts, and the entries into the journal."""
    for entry in entries:
        _write_facts(tables, entry.edits)
        _write_entry(tables, entry)


def write_history(tables: Tables, entries: Iterable[JournalEntry], facts: Mapping[Address, Json]) -> None:
    """These entries, and the facts that they lead to."""
    for entry in entries:
        _write_entry(tables, entry)
    for address, value in facts.items():
        _write_fact(tables, address, value)


def _write_entry(tables: Tables, entry: JournalEntry) -> None:
    """Where she left is remembered, but is nothing to look back on: else turning a page would fill the journal."""
    lasting = tuple(edit for edit in entry.edits if edit.address.kind != "place")
    if lasting or not entry.edits or entry.undoes is not None:
        write_change(tables, entry, lasting)


def write_meta(tables: Tables, values: Mapping[str, str]) -> None:
    """Words about the plan as a whole, each with its seal."""
    for word, value in values.items():
        for key, text in ((word, value), (f"{SEAL}{word}", compute_word_seal(word, value))):
            tables.execute("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, text))


def write_form(tables: Tables, form: FormToCarry) -> None:
    """The form that the plan begins with. It goes by another one when a fact says so (`model.plan.FORM_DIGEST`)."""
    write_carried_form(tables, form)
    write_meta(tables, {"form": form.digest})


def write_carried_form(tables: Tables, form: FormToCarry) -> None:
    """One more form in the file; earlier ones stay, versions were made with them."""
    tables.execute(
        "INSERT OR IGNORE INTO forms (digest, id, version, revision, body) VALUES (?, ?, ?, ?, ?)",
        (form.digest, form.id, str(form.version), str(form.revision), zlib.compress(form.body, 9)),
    )


def encode_summary(summary: Mapping[str, Json]) -> str:
    """The card of the start screen as one text."""
    return json.dumps(summary, ensure_ascii=True, separators=(",", ":"))


def _write_facts(tables: Tables, edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        _write_fact(tables, edit.address, edit.after)


def _write_fact(tables: Tables, address: Address, value: Json) -> None:
    where = (address.kind, encode_key(address.key), encode_key(address.row))
    if value is None:
        tables.execute("DELETE FROM facts WHERE kind = ? AND key = ? AND row = ?", where)
    else:
        tables.execute(
            "INSERT INTO facts (kind, key, row, value) VALUES (?, ?, ?, ?) ON CONFLICT (kind, key, row) DO UPDATE SET value = excluded.value",
            (*where, encode_value(value)),
        )


def write_change(tables: Tables, entry: JournalEntry, edits: tuple[Edit, ...]) -> None:
    """A change with these edits into the journal, sealed."""
    rows = encode_edits(edits)
    tables.execute(
        "INSERT INTO changes (id, uid, at, cause, undoes, seal) VALUES (?, ?, ?, ?, ?, ?)",
        (entry.id, entry.uid, entry.at, encode_key(entry.cause), entry.undoes, compute_seal(entry, rows)),
    )
    for nr, row in enumerate(rows):
        tables.execute("INSERT INTO journal (change, nr, kind, key, row, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)", (entry.id, nr, *row))
