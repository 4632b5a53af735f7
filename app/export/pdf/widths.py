"""How wide the columns of a table are: as asked, but never so narrow that an ordinary word is cut."""

import re
from collections.abc import Sequence

from app.document.blocks import Table
from app.export.pdf.bricks.table import CELL_GAP
from app.export.pdf.bricks.text import TextStyle
from app.export.pdf.workshop import Workshop

_MOST = 0.4
"""Of the table: a longer word is cut, or one monster would push all other columns aside."""
_ROUNDING = 0.5
_EMPTY = 1
"""What a column asks that holds nothing."""
_SHORT, _LONG = 12, 24
"""Letters of a text that stays on one line: a date, an amount; and of a word that may be cut."""
LOOKED_AT = 400
"""Rows that are looked at: enough, and a table of thousands of rows stays quick."""
_WORDS = re.compile(r"\S+")
_DATES = re.compile(r"\d{1,2}\s[^\W\d]{3,}(?:\s–)?|€\s\S+|\S+")
"""As words, but a day stays with its month, and € with its number."""


def compute_shares(table: Table, workshop: Workshop) -> tuple[float, ...]:
    """The width of each column in points. Short texts stay on one line where all columns can have that, else dates, else words stay whole."""
    free = workshop.width - CELL_GAP * (len(table.columns) - 1)
    asked = [_EMPTY if is_empty else max(column.width, 1) for column, is_empty in zip(table.columns, _list_empty(table), strict=True)]
    wanted = [free * width / sum(asked) for width in asked]
    least: list[float] = []
    for pieces, short in ((_DATES, _SHORT), (_DATES, 0), (_WORDS, _SHORT), (_WORDS, 0)):
        least = [min(need, free * _MOST) for need in _list_needs(table, workshop, pieces, short)]
        if sum(least) <= free:
            break
    return fit_widths(wanted, least)


def _list_empty(table: Table) -> list[bool]:
    """Which columns hold nothing yet: they need no more than their heading, where nobody writes in them."""
    if not table.rows or table.blank_rows:
        return [False] * len(table.columns)
    return [
        all(number < len(row.cells) and not row.cells[number].strip("– ") for row in table.rows[:LOOKED_AT]) for number in range(len(table.columns))
    ]


def list_word_widths(table: Table, workshop: Workshop) -> list[float]:
    """How wide each column must be at least for its words to stay whole."""
    return _list_needs(table, workshop, _WORDS, 0)


def _list_needs(table: Table, workshop: Workshop, pieces: re.Pattern[str], short: int) -> list[float]:
    return [
        max(
            _get_widest(column, workshop, pieces, short),
            _get_strong(table, number, workshop, pieces, short),
            _get_totals(table, number, workshop),
        )
        for number, column in enumerate(_get_texts_by_column(table))
    ]


def _lower_widest(least: Sequence[float], free: float) -> list[float]:
    """Where not all words can stay whole, the longest are cut: never the short ones of a narrow column."""
    left = free
    for number, need in enumerate(sorted(least)):
        most = left / (len(least) - number)
        if need > most:
            return [min(each, most) for each in least]
        left -= need
    return list(least)


def _get_texts_by_column(table: Table) -> list[list[str]]:
    rows = table.rows[:LOOKED_AT]
    return [[column.label, *(row.cells[number] for row in rows if number < len(row.cells))] for number, column in enumerate(table.columns)]


def _get_strong(table: Table, number: int, workshop: Workshop, pieces: re.Pattern[str], short: int) -> float:
    """The widest word, or short text, of a row in bold."""
    texts = [row.cells[number] for row in table.rows[:LOOKED_AT] if row.strong and number < len(row.cells)]
    style = workshop.styles.table.strong()
    return max((workshop.get_width(piece, style) for piece in _list_pieces(texts, pieces, short)), default=0.0) + _ROUNDING


def _get_totals(table: Table, number: int, workshop: Workshop) -> float:
    """The widest amount in bold at the foot of a column: it stays on one line."""
    cells = (row.cells[number] for row in table.totals if number < len(row.cells) and len(row.cells[number]) <= _SHORT)
    return max((workshop.get_width(cell, workshop.styles.table.strong()) for cell in cells), default=0.0) + _ROUNDING


def _get_widest(texts: Sequence[str], workshop: Workshop, pieces: re.Pattern[str], short: int) -> float:
    """The widest word, or short text. The first text is the head and stands in bold; a word of more than 24 letters may be cut."""
    plain: TextStyle = workshop.styles.table
    head = max((workshop.get_width(word, plain.strong()) for word in texts[0].split()), default=0.0)
    return max(head, max((workshop.get_width(piece, plain) for piece in _list_pieces(texts[1:], pieces, short)), default=0.0)) + _ROUNDING


def _list_pieces(texts: Sequence[str], pieces: re.Pattern[str], short: int) -> set[str]:
    lines = (line for text in texts for line in text[:400].split("\n"))
    return {piece for line in lines for piece in ([line] if len(line) <= short else pieces.findall(line)) if len(piece) <= _LONG}


def fit_widths(wanted: Sequence[float], least: Sequence[float]) -> tuple[float, ...]:
    """Widths that add up to the same; who has too little takes from who has more than needed, in proportion."""
    least = _lower_widest(least, sum(wanted))
    spare = [max(want - need, 0) for want, need in zip(wanted, least, strict=True)]
    short = [max(need - want, 0) for want, need in zip(wanted, least, strict=True)]
    if not sum(short) or not sum(spare):
        return tuple(wanted)
    part = min(1.0, sum(spare) / sum(short))
    taken = part * sum(short) / sum(spare)
    return tuple(want + part * lack - taken * more for want, lack, more in zip(wanted, short, spare, strict=True))
