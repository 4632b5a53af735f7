"""All rows of a plan file that can still be read, however damaged it is, and of which tables that is certainly all."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, get_args

from msgspec import Struct

from app.model.key import Key
from app.model.plan import FactKind
from app.model.trouble import StoreProblem
from app.store.connection import open_connection
from app.store.limits import LARGEST_SALVAGE, check_amount
from app.store.marks import COLUMNS, SCHEMA
from app.store.pages import Cell, Damaged, Page, Pages, Row, read_text
from app.store.protection import looks_encrypted
from app.store.trouble import explained, get_database_errors, make_problem

KINDS: Final = frozenset(get_args(FactKind))
TABLES: Final[Mapping[str, tuple[str, ...]]] = COLUMNS[SCHEMA]
KEYS: Final = {"meta": 1, "forms": 1, "facts": 3, "changes": 1, "journal": 2}
"""How many of the first columns say which row it is."""
Values = tuple[Cell, ...]
_HOPEFUL: Final = frozenset({"damaged", "not_a_plan", "io_error", "foreign", "other"})
"""Troubles behind which there may be a damaged plan."""


class Salvage(Struct):
    """The rows by table."""

    rows: dict[str, list[Values]]
    whole: frozenset[str] = frozenset()
    """Tables of which every page could be read."""
    unreadable: int = 0
    """Pages that should hold something and cannot be read."""
    complaints: tuple[str, ...] = ()
    """What SQLite itself says about the file; nothing when it is content."""


def salvage_file(path: Path, key: Key | None = None) -> Salvage:
    """Everything that can be read. A file that is sound is asked by SQLite, any other page by page."""
    problem: StoreProblem | None = None
    try:
        connection = open_connection(path, key, thorough=False)
    except StoreProblem as found:
        if found.code not in _HOPEFUL and not (found.code == "too_new" and _is_absurd(path)):
            raise
        problem = found
    else:
        try:
            check_amount(connection, path)
            if path.stat().st_size > LARGEST_SALVAGE:
                raise make_problem("too_big", path)
            complaints = check_integrity(connection)
            if not complaints:
                return _ask(connection, ())
        finally:
            connection.close()
    if key is not None:
        from app.store.unsealing import read_sealed_pages  # brings what undoes encryption

        with explained(path):
            body = read_sealed_pages(path, key)
        if body is not None:
            return read_pages(body)
    if looks_encrypted(path):
        raise problem or make_problem("damaged", path)
    if path.stat().st_size > LARGEST_SALVAGE:
        raise make_problem("too_big", path)
    with explained(path):
        return read_pages(path.read_bytes())


def _is_absurd(path: Path) -> bool:
    """A version that no Kwartiermaker will ever have reached is a damaged number."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(100)[60:64], "big") > SCHEMA + 100


def check_integrity(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite says about its own file, page by page and index by index."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(50)")]
    except (*get_database_errors(), UnicodeDecodeError, MemoryError) as error:
        return (type(error).__name__,)
    return tuple(line for line in found if line != "ok")


def _ask(connection: sqlite3.Connection, complaints: tuple[str, ...]) -> Salvage:
    connection.text_factory = bytes
    rows: dict[str, list[Values]] = {}
    whole: set[str] = set()
    schema: int = connection.execute("PRAGMA user_version").fetchone()[0]
    there = COLUMNS.get(schema, TABLES)
    for table, columns in TABLES.items():
        # A table that came later is whole by not being there.
        found, is_whole = _ask_table(connection, table, there[table]) if table in there else ([], True)
        found = [(*values, *([None] * (len(columns) - len(values)))) for values in found]
        rows[table] = found
        if is_whole:
            whole.add(table)
    return Salvage(rows, frozenset(whole), unreadable=len(TABLES) - len(whole), complaints=complaints)


def _ask_table(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> tuple[list[Values], bool]:
    """From the front, and when that stops, from the back until there: what lies between cannot be read."""
    known = KEYS.get(table, 1)
    found: dict[Values, Values] = {}
    for way in ("", " DESC"):
        order = ", ".join(f"{column}{way}" for column in columns[:known])
        try:
            for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}"):
                values = tuple(_read_cell(value, column) for value, column in zip(row, columns, strict=True))
                found.setdefault(values[:known], values)
        except get_database_errors():
            continue
        return list(found.values()), way == ""
    return list(found.values()), False


def _read_cell(value: object, column: str) -> Cell:
    if isinstance(value, bytes):
        return value if column == "body" else read_text(value)
    return value if isinstance(value, (str, int)) else None


def read_pages(body: bytes) -> Salvage:
    """By the trees as far as they reach, then by every page that no tree leads to."""
    pages = Pages(body)
    seen: set[int] = set()
    rows: dict[str, list[Values]] = defaultdict(list)
    whole: set[str] = set()
    lost = _walk_all(pages, seen, rows, whole)
    if not whole.issuperset(TABLES):
        free = pages.read_free()
        for number in range(1, pages.count + 1):
            if number not in seen and number not in free:
                _take_orphan(pages, number, rows)
    return Salvage(rows, frozenset(whole), lost, ("pages",))


def _walk_all(pages: Pages, seen: set[int], rows: dict[str, list[Values]], whole: set[str]) -> int:
    schema: list[Row] = []
    lost = _walk(pages, 1, seen, schema.append)
    for row in schema:
        if len(row.values) < 4:
            continue
        kind, name, _table, root = row.values[:4]
        if not isinstance(root, int) or root < 2:
            continue
        found: list[Row] = []
        missing = _walk(pages, root, seen, found.append)
        lost += missing
        if kind == "table" and isinstance(name, str) and name in TABLES:
            fitting = [values for values in (_fit(name, each) for each in found) if values is not None]
            rows[name].extend(fitting)
            if not missing and len(fitting) == len(found):
                whole.add(name)
    if not lost and pages.schema in COLUMNS:
        # A table that came later is whole by not being there.
        whole.update(TABLES.keys() - COLUMNS[pages.schema].keys())
    return lost


def _walk(pages: Pages, root: int, seen: set[int], take: Callable[[Row], None]) -> int:
    """Every row of a tree; how many of its pages cannot be read whole."""
    lost, waiting = 0, [root]
    while waiting:
        number = waiting.pop()
        if number in seen:
            lost += 1
            continue
        try:
            page = pages.read_page(number)
        except Damaged:
            lost += 1
            continue
        seen.add(number)
        lost += not page.is_whole
        for row in page.rows:
            take(row)
        waiting.extend(page.children)
    return lost


def _take_orphan(pages: Pages, number: int, rows: dict[str, list[Values]]) -> None:
    """What stands in a page to which no tree leads, each row known by its shape."""
    try:
        page = pages.read_page(number)
    except Damaged:
        return
    for row in page.rows:
        table = _recognise(page, row)
        values = _fit(table, row) if table else None
        if values is not None:
            rows[table].append(values)


def _recognise(page: Page, row: Row) -> str:
    many, first = len(row.values), row.values[0] if row.values else None
    if page.is_table:
        shape = "forms" if many == 5 and isinstance(row.values[4], bytes) else {5: "changes", 6: "changes", 3: "packed", 8: "versions"}.get(many, "")
        return "" if shape in ("changes", "packed") and first is not None else shape
    return {2: "meta", 4: "facts", 7: "journal"}.get(many, "")


def _fit(table: str, row: Row) -> Values | None:
    """The row as the table would give it, or None when it cannot be one of its."""
    values = row.values
    columns = TABLES[table]
    if len(values) > len(columns):
        return None
    # A row from before a column was added ends early.
    values = (*values, *([None] * (len(columns) - len(values))))
    match table:
        case "facts":
            fits = values[0] in KINDS and all(isinstance(cell, (str, bytes)) for cell in values[1:])
        case "journal":
            fits = (
                all(isinstance(cell, int) for cell in values[:2])
                and values[2] in KINDS
                and all(isinstance(cell, (str, bytes)) for cell in values[3:5])
            )
        case "meta":
            fits = all(isinstance(cell, (str, bytes)) for cell in values[:2])
        case "forms" | "versions" | "packed":
            fits = isinstance(values[-1], bytes)
            values = (row.number, *values[1:]) if table == "packed" else values
        case _:
            fits = True
            values = (row.number, *values[1:]) if values[0] is None else values
    return values if fits else None
