"""Measures the ink of every letter on the pages of a file, as a renderer places it: which letters touch others, and which run off the page."""

import ctypes
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw

MM = 72 / 25.4
CELL = 24.0
"""Of the grid in which neighbours are looked for, in points."""
INK = 0.05
"""Points of ink that count."""
TOUCH = 0.6
"""Points that ink may go into other ink: a tail under a line and an accent above one may nearly meet."""
NEXT = 0.3
"""Of its height that a letter may reach below or above its neighbour on the same line."""
PART = 0.12
"""Of the smaller letter that may be covered."""
SPARE = 1.0
"""Points that ink may stick out of its margin: some letters are wider than their place."""
MARGINS: Mapping[tuple[int, int], tuple[float, float, float, float]] = {
    (210, 297): (20, 12, 20, 12),
    (297, 210): (20, 12, 20, 12),
    (297, 420): (20, 12, 20, 12),
    (420, 297): (20, 12, 20, 12),
    (148, 210): (12, 12, 12, 12),
    (210, 148): (18, 12, 18, 12),
}
"""Size of the paper in millimetres to what stays white at the left, bottom, right and top; the binding side may be either one. Headers stand at 12 mm."""
SCISSORS = "✂"
"""Stands on the line to cut along, at the edge."""
SHEARS = 8.0
"""Millimetres from the edge where scissors stand on a page without margins; headers stand further in."""
CUT = 4.0
"""Millimetres from the edge for pages of cards to cut out, which have no margins."""


class Glyph(NamedTuple):
    """A letter on a page (from 1): its ink, and the line it stands on."""

    page: int
    char: str
    left: float
    bottom: float
    right: float
    top: float
    base: float

    def __str__(self) -> str:
        return f"page {self.page} {self.char!r} at {self.left:.1f},{self.bottom:.1f}"


class Sheet(NamedTuple):
    """A page with its letters."""

    width: float
    height: float
    glyphs: list[Glyph]


def read_sheets(body: bytes) -> list[Sheet]:
    """All letters of a file that have ink."""
    paper: Any = pypdfium2.PdfDocument(body)
    try:
        return [Sheet(paper[at].get_width(), paper[at].get_height(), list(_iter_glyphs(paper[at], at + 1))) for at in range(len(paper))]
    finally:
        paper.close()


def _iter_glyphs(page: Any, number: int) -> Iterator[Glyph]:
    # the plain functions of the renderer, which have no types
    raw: Any = pypdfium2.raw
    text = page.get_textpage()
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    before = (0.0, 0.0, 0.0, 0.0)
    for at in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, at))
        if raw.FPDFText_IsGenerated(text, at) or char.isspace() or unicodedata.category(char) in ("Mn", "Me"):
            continue
        raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        box = left.value, bottom.value, right.value, top.value
        # a ligature, and a character beyond the basic plane, is told in two parts with one box
        if box != before and box[2] - box[0] > INK and box[3] - box[1] > INK:
            yield Glyph(number, char, *box, y.value)
        before = box
    text.close()
    page.close()


def find_overlaps(sheet: Sheet) -> list[tuple[Glyph, Glyph]]:
    """Letters whose ink covers that of another."""
    grid: dict[tuple[int, int], list[Glyph]] = {}
    found: dict[tuple[Glyph, Glyph], None] = {}
    for glyph in sheet.glyphs:
        for cell in _list_cells(glyph):
            others = grid.setdefault(cell, [])
            found |= dict.fromkeys((other, glyph) for other in others if _is_covering(other, glyph))
            others.append(glyph)
    return list(found)


def _list_cells(glyph: Glyph) -> list[tuple[int, int]]:
    columns = range(int(glyph.left // CELL), int(glyph.right // CELL) + 1)
    rows = range(int(glyph.bottom // CELL), int(glyph.top // CELL) + 1)
    return [(column, row) for column in columns for row in rows]


def _is_covering(one: Glyph, other: Glyph) -> bool:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    # the tail of a j goes below the letter before it
    beside = one.base == other.base and width < NEXT * (one.top - one.bottom)
    if width <= TOUCH or height <= TOUCH or beside:
        return False
    least = min((each.right - each.left) * (each.top - each.bottom) for each in (one, other))
    return width * height > PART * least


def find_strays(sheet: Sheet, *, has_margins: bool = True) -> list[Glyph]:
    """Letters outside the margins of their page, or so near to its edge that a printer cuts them off."""
    size = (int(sheet.width / MM + 0.1), int(sheet.height / MM + 0.1))
    has_margins = has_margins and not is_cut(sheet)
    left, bottom, right, top = (side * MM - SPARE for side in (MARGINS[size] if has_margins else (CUT,) * 4))
    return [
        glyph
        for glyph in sheet.glyphs
        if glyph.char != SCISSORS
        and (glyph.left < left or glyph.right > sheet.width - right or glyph.bottom < bottom or glyph.top > sheet.height - top)
    ]


def is_cut(sheet: Sheet) -> bool:
    """Whether it is a page of cards or half sheets: scissors stand at its very edge, and there are no other margins."""
    return any(glyph.char == SCISSORS and (glyph.left < SHEARS * MM or glyph.top > sheet.height - SHEARS * MM) for glyph in sheet.glyphs)
