"""By what a plan file is known."""

from typing import Final

APPLICATION_ID: Final = 0x4B574D52
"""The letters KWMR in the header of the file: "this database is a plan of Kwartiermaker"."""

SCHEMA: Final = 2
"""The shape of the tables (`PRAGMA user_version`). A file with a higher one comes from a newer Kwartiermaker."""

LARGEST_FILE: Final = 512 * 1024 * 1024
LARGEST_VALUE: Final = 16 * 1024 * 1024
"""A plan is text; whatever is bigger than this was not typed, and is not worth the memory."""
MOST_EDITS: Final = 200_000
"""Facts that one change altered."""

_FIRST: Final = {
    "meta": ("key", "value"),
    "forms": ("digest", "id", "version", "revision", "body"),
    "facts": ("kind", "key", "row", "value"),
    "changes": ("id", "uid", "at", "cause", "undoes"),
    "journal": ("change", "nr", "kind", "key", "row", "before", "after"),
}
COLUMNS: Final = {
    1: _FIRST,
    2: {
        **_FIRST,
        "changes": (*_FIRST["changes"], "seal"),
        "versions": ("uid", "name", "note", "at", "change", "form", "fingerprint", "facts"),
        "packed": ("last", "first", "body"),
    },
}
"""What the tables of each schema must have, and nothing computed among it. A file is brought up to date by its first write, not by being looked at."""
