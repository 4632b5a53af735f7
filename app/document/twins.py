"""Blocks of a paper in two languages. What differs stands next to each other; what is the same in both, such as what somebody typed, stands once.

`languages` are those of the left and the right side, as the form names them (nl, nl_BE, en). What stands once is in the language of the document.
"""

from typing import Literal

from msgspec import Struct


class TwinTitle(Struct, frozen=True, kw_only=True):
    """One heading in two languages. Level 1 is that of the section, 0 the small heading above a block."""

    languages: tuple[str, str]
    left: str
    right: str
    level: Literal[0, 1, 2, 3] = 0
    origin: str = ""


class Twin(Struct, frozen=True, kw_only=True):
    """The same block in two languages: texts next to each other, drawings below each other. None: the other side has no such block."""

    languages: tuple[str, str]
    left: Struct | None
    right: Struct | None


class TwinBox(Struct, frozen=True, kw_only=True):
    """A frame with its label in two languages. Of each part the second text is "" where the first stands once."""

    labels: tuple[str, str]
    parts: tuple[tuple[str, str], ...]
    lines: int = 0
    """To write on."""
    dashed: bool = False
    origin: str = ""


class TwinBoxes(Struct, frozen=True, kw_only=True):
    """Frames: one over the whole width, more of them in rows of two or three."""

    languages: tuple[str, str]
    boxes: tuple[TwinBox, ...]
    columns: int = 1


class TwinTable(Struct, frozen=True, kw_only=True):
    """A table (`blocks.Table`) with both languages below each other in a cell, where they differ. `pairs`: which texts of its cells are made of which two."""

    languages: tuple[str, str]
    table: Struct
    pairs: tuple[tuple[str, str], ...]


TwinBlock = TwinTitle | Twin | TwinBoxes | TwinTable
