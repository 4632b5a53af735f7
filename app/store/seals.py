"""The seal of a change: a short digest over everything that stands in the journal about it, so that a letter that fell over is found out."""

import json
from hashlib import blake2b

from app.model.journal import JournalEntry
from app.model.plan import Edit
from app.store.values import encode_key, encode_value


def compute_seal(entry: JournalEntry, edits: tuple[Edit, ...]) -> str:
    """The seal of a change with these edits: those that stand in the journal, which leaves out where she left."""
    rows = [
        [edit.address.kind, encode_key(edit.address.key), encode_key(edit.address.row), encode_value(edit.before), encode_value(edit.after)]
        for edit in edits
    ]
    text = json.dumps([entry.id, entry.uid, entry.at, encode_key(entry.cause), entry.undoes, rows])
    return blake2b(text.encode(), digest_size=8).hexdigest()
