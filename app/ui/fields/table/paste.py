"""Rows out of a spreadsheet: tab separated text to rows of a table. Pure; it knows neither a widget nor a kind."""

import io
import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from app.model.json import Json, Row
from app.model.question import Column

ReadCell = Callable[[Column, str], Json]
"""What a typed cell becomes for a column: dates, numbers and options by their label."""


class Pasted(Struct, frozen=True, kw_only=True):
    """What was found in a pasted text."""

    rows: tuple[Row, ...]
    """Column id to raw value; without row ids."""
    header: bool
    """Whether the first line named the columns."""
    homeless: tuple[str, ...] = ()
    """Cells or headings that have no column here, as they were pasted."""


def looks_like_rows(text: str) -> bool:
    """Whether a pasted text is a piece of a spreadsheet rather than the text of one cell."""
    return "\t" in text or len(_split(text)) > 1


def read_rows(text: str, columns: Sequence[Column], read_cell: ReadCell) -> Pasted:
    """The rows in a pasted text. A first line that names columns decides which cell goes where; else the cells go from left to right."""
    lines = _split(text)
    if not lines:
        return Pasted(rows=(), header=False)
    placed = _match_header(lines[0], columns)
    if placed is None:
        usable = [column for column in columns if not column.fixed]
        return _read_lines(lines, [*usable], read_cell, header=False)
    unknown = tuple(cell for cell, column in zip(lines[0], placed, strict=True) if column is None and cell)
    found = _read_lines(lines[1:], placed, read_cell, header=True)
    return Pasted(rows=found.rows, header=True, homeless=unknown)


def _read_lines(lines: Sequence[Sequence[str]], places: Sequence[Column | None], read_cell: ReadCell, *, header: bool) -> Pasted:
    rows: list[Row] = []
    homeless: list[str] = []
    for line in lines:
        row = {column.id: read_cell(column, cell) for cell, column in zip(line, places, strict=False) if column is not None and cell}
        homeless.extend(cell for cell in line[len(places) :] if cell)
        if row:
            rows.append(row)
    return Pasted(rows=tuple(rows), header=header, homeless=tuple(homeless))


def _split(text: str) -> list[list[str]]:
    """The cells of each line that has any. A spreadsheet quotes a cell that holds a line break; a lone quote mark is just a quote mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    lines = _split_quoted(text) if _is_quoted(text) else [line.split("\t") for line in text.split("\n")]
    cleaned = [[cell.strip() for cell in line] for line in lines]
    return [line for line in cleaned if any(line)]


def _split_quoted(text: str) -> list[list[str]]:
    import csv  # no table needs it to be painted

    return list(csv.reader(io.StringIO(text), delimiter="\t"))


def _is_quoted(text: str) -> bool:
    quoted = re.findall(r'(?:^|\t)"(?:[^"]|"")*"(?=\t|$)', text, re.MULTILINE)
    return any("\n" in cell or '""' in cell or "\t" in cell.lstrip("\t") for cell in quoted)


def _match_header(cells: Sequence[str], columns: Sequence[Column]) -> list[Column | None] | None:
    """The column of each heading, or None when the line is no heading: at least half of it must name columns."""
    by_name = {_simplify(name): column for column in columns for name in (column.id, column.label)}
    found = [by_name.get(_simplify(cell)) for cell in cells]
    named = [column for column in found if column is not None]
    filled = [cell for cell in cells if cell]
    if not named or len(named) * 2 < len(filled) or len({column.id for column in named}) < len(named):
        return None
    return found


def _simplify(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
