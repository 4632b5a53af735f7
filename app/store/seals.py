"""Seals: short digests over what was written, so that a letter that fell over is found out. Every change has one, and every word about the plan as a whole."""

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

from app.model.journal import JournalEntry
from app.model.plan import Edit
from app.store.packed import Rows
from app.store.values import encode_key, encode_value

SEAL: Final = "seal."
"""Before the name of a word about the plan: its seal."""


def compute_word_seal(word: str, value: str) -> str:
    """The seal of a word about the plan as a whole."""
    return blake2b(f"{word} {value}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def list_broken_words(meta: Mapping[str, str]) -> tuple[str, ...]:
    """Words that are not as they were written. Those that an older Kwartiermaker wrote have no seal, and are believed."""
    words = (word for word in meta if not word.startswith(SEAL) and f"{SEAL}{word}" in meta)
    return tuple(word for word in words if compute_word_seal(word, meta[word]) != meta[f"{SEAL}{word}"])


def encode_edits(edits: Iterable[Edit]) -> Rows:
    """Edits as they stand in the journal."""
    return [
        [each.address.kind, encode_key(each.address.key), encode_key(each.address.row), encode_value(each.before), encode_value(each.after)]
        for each in edits
    ]


def compute_seal(entry: JournalEntry, rows: Rows) -> str:
    """The seal of a change with these journal rows, which leave out where she left."""
    text = json.dumps([entry.id, entry.uid, entry.at, encode_key(entry.cause), entry.undoes, rows])
    return blake2b(text.encode(), digest_size=8).hexdigest()
