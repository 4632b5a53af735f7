"""All text of a paper, for tests, for the words that occur in it and for the search of the preview."""

from collections.abc import Iterator
from typing import cast

from msgspec import Struct

NOT_SHOWN = frozenset(
    {
        "origin",
        "id",
        "align",
        "kind",
        "state",
        "status",
        "cut",
        "unit",
        "sizes",
        "language",
        "languages",
        "more_section",
        "slot",
        "slots",
        "mark_slots",
        "own",
        "paper",
    }
)
"""Fields that hold no text for readers."""


def iter_texts(value: object) -> Iterator[str]:
    """Every text that a reader of the paper may meet, alternative texts and titles too, in the order of the paper."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for part in cast("tuple[object, ...]", value):
            yield from iter_texts(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in NOT_SHOWN:
                yield from iter_texts(getattr(value, name))


def get_text(value: object) -> str:
    """The texts of a document, section or block, each on a line of its own."""
    return "\n".join(iter_texts(value))


def iter_origins(value: object) -> Iterator[str]:
    """Every origin in a block or section: which questions and rows it shows."""
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from iter_origins(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            part: object = getattr(value, name)
            if name == "origin" and part:
                yield str(part)
            elif isinstance(part, tuple):
                yield from iter_origins(cast("tuple[object, ...]", part))
