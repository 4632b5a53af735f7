"""A spreadsheet that was written here and changed by somebody, read back as rows of values.

The file comes from elsewhere: it is measured before it is opened, nothing in it is computed or loaded, and what is not ours is left alone.
"""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from msgspec import Struct

from app.export.xlsx.writing import CUT, HIDDEN, LONGEST

MOST_BYTES = 64 * 1024 * 1024
"""Of everything in the file, unpacked."""
MOST_PARTS = 500
MOST_ROWS = 5000
MOST_COLUMNS = 60
_DECLARED = tuple(word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be"))

Cell = str | date | int | float | bool | None


class BrokenSheet(ValueError):
    """No spreadsheet, one that was not written here, or one that is far too large."""


class ReadSheet(Struct, frozen=True, kw_only=True):
    """The rows of one sheet. Each has its id ("" for a row that was added) and the cells of the columns that are still known."""

    id: str
    rows: tuple[tuple[str, Mapping[str, Cell]], ...]


class ReadBook(Struct, frozen=True, kw_only=True):
    """What a spreadsheet holds."""

    plan: str
    change: str
    language: str
    sheets: tuple[ReadSheet, ...]


def read_xlsx(path: Path) -> ReadBook:
    """The sheets of ours in it."""
    _measure(path)
    import openpyxl

    try:
        book = cast("Any", openpyxl).load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            return _read_book(book)
        finally:
            book.close()
    except BrokenSheet:
        raise
    except Exception as error:  # a file of somebody else can fail in as many ways as the library has lines
        raise BrokenSheet(str(path)) from error


def _measure(path: Path) -> None:
    """No bombs, and no declarations with which one is built."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise BrokenSheet(str(path))
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    body = packed.read(part)
                    if any(word in body for word in _DECLARED):
                        raise BrokenSheet(str(path))
    except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise BrokenSheet(str(path)) from error


def _read_book(book: Any) -> ReadBook:
    if HIDDEN not in book.sheetnames:
        raise BrokenSheet(HIDDEN)
    facts: dict[str, str] = {}
    described: list[tuple[str, ...]] = []
    heads: dict[str, tuple[str, ...]] = {}
    for row in _iter_rows(book[HIDDEN]):
        texts = tuple("" if cell is None else str(cell) for cell in row)
        if texts[:1] == ("sheet",):
            described.append(texts[1:])
        elif texts[:1] == ("heads",):
            heads[texts[1] if len(texts) > 1 else ""] = texts[3:]
        elif len(texts) > 1 and texts[0] != "options":
            facts[texts[0]] = texts[1]
    sheets = tuple(
        _read_sheet(book[name], sheet_id, dict(zip(heads.get(name, ()), columns, strict=False)))
        for name, sheet_id, *columns in described
        if name in book.sheetnames
    )
    return ReadBook(plan=facts.get("plan", ""), change=facts.get("change", ""), language=facts.get("language", ""), sheets=sheets)


def _iter_rows(sheet: Any) -> Iterator[Sequence[Cell]]:
    yield from cast("Iterator[Sequence[Cell]]", sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True))


def _read_sheet(sheet: Any, sheet_id: str, columns: Mapping[str, str]) -> ReadSheet:
    """Columns are known by their heads, the ids of the rows too, wherever they were moved to."""
    rows = _iter_rows(sheet)
    head = [str(cell or "") for cell in next(rows, ())]
    ids = head.index("id") if "id" in head else -1
    places = {columns[label]: at for at, label in reversed(tuple(enumerate(head))) if columns.get(label)}
    found: list[tuple[str, Mapping[str, Cell]]] = []
    for row in rows:
        cells = {column: _get_cell(row[at]) for column, at in places.items() if at < len(row) and not _is_blank(row[at])}
        row_id = str(row[ids] or "") if 0 <= ids < len(row) else ""
        if cells or row_id:
            found.append((row_id, cells))
    return ReadSheet(id=sheet_id, rows=tuple(found))


def _is_blank(cell: Cell) -> bool:
    """Empty, or a text that did not fit into the sheet: neither says anything."""
    return cell is None or (isinstance(cell, str) and (not cell.strip() or (len(cell) > LONGEST and cell.endswith(CUT))))


def _get_cell(cell: Cell) -> Cell:
    return cell.date() if isinstance(cell, datetime) else cell
