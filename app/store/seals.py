"""Seals: short digests over what was written, so that a letter that fell over is found out. Every change has one, and every word about the plan as a whole."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

from app.model.journal import JournalEntry
from app.model.plan import Edit
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


def compute_seal(entry: JournalEntry, edits: tuple[Edit, ...]) -> str:
    """The seal of a change with these edits: those that stand in the journal, which leaves out where she left."""
    rows = [
        [edit.address.kind, encode_key(edit.address.key), encode_key(edit.address.row), encode_value(edit.before), encode_value(edit.after)]
        for edit in edits
    ]
    text = json.dumps([entry.id, entry.uid, entry.at, encode_key(entry.cause), entry.undoes, rows])
    return blake2b(text.encode(), digest_size=8).hexdigest()
