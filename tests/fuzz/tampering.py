"""Sound databases with hostile contents: what can be done to a plan file with SQLite in hand."""

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from tests.fuzz.using import get_sound_plan, use_file
from tests.fuzz.watch import Use

TABLES = ("meta", "forms", "facts", "changes", "journal", "versions", "packed")
KINDS = ("answer", "state", "note", "pitfall", "property", "example", "dismissed", "left", "place", "assignment", "drawer", "nonsense")
DEEP = 10_000
VALUES: tuple[object, ...] = (
    None, 0, -1, 2**62, 1e308, float("inf"), b"", b"\0\xff", "", "x", "null", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "[1e999]", "1" * 5000,
    "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP, "[" * 29 + "]" * 29, '{"id":"a","id":"b"}', '"\\ud800"', '{"\\ud800":"\\udfff"}', '"\\u0000"',
    '"' + "a" * 1_000_000 + '"', "[" + "1," * 200_000 + "1]", '[{"id":"p1"},{"id":"p1"}]', '{"id":["p1"]}', "true", "{}", "[]", '"nope"', "{", '["p1","p1"]',
    '{"state":"later"}', '{"state":[]}', '"{0.__class__}%s%n"', "9" * 4000, "-0.0", '"9999-99-99"', '"31-12-9999"', '"0001-01-01"', "[[[[]]]]", '{"":""}',
    '{"id":{"id":{"id":1}}}', '"\\u202e"', '["\\ud800"]', "[null,null]", '{"order":NaN}', '{"id":"r1","order":"x","goal":{"text":[]}}', "1.5", '"<b>&amp;"',
)  # fmt: skip
Trick = Callable[[sqlite3.Connection, random.Random], object]


def make_tampered(chance: random.Random, folder: Path) -> Use:
    path = folder / "Plan.kwartier"
    path.write_bytes(get_sound_plan().read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for trick in chance.sample(TRICKS, chance.choice((1, 1, 1, 2, 3))):
            with suppress(sqlite3.Error, OverflowError):
                trick(connection, chance)
    return partial(use_file, path, chance)


def put_values(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Odd values in cells that are there."""
    for _nr in range(chance.randrange(1, 30)):
        table = chance.choice(TABLES)
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        if not columns:
            continue  # another trick took it away
        column = chance.choice(columns)
        where = "" if chance.random() < 0.1 else f"WHERE rowid = (SELECT rowid FROM {table} ORDER BY random() LIMIT 1)"
        if table in ("meta", "facts", "journal"):  # without a hidden row number
            first = "key" if table != "journal" else "change"
            where = f"WHERE {first} = (SELECT {first} FROM {table} ORDER BY random() LIMIT 1)"
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = ? {where}", (chance.choice(VALUES),))


def put_facts(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Facts that nobody made."""
    keys = [row[0] for row in connection.execute("SELECT DISTINCT key FROM facts LIMIT 300")]
    for _nr in range(chance.randrange(1, 40)):
        row = chance.choice(("", "", "p1", "r1", '"', "\0", "x" * 1000))
        key = chance.choice((*keys, *keys, "nope", '"\\ud800"', "", "[]", "form_digest", "theme", "language", "route", "shr.people"))
        values = (chance.choice(KINDS), key, row, chance.choice(VALUES))
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)", values)


def make_many_rows(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Row counts that nobody types."""
    count = chance.choice((20_000, 300_000, 1_100_000))
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    query = chance.choice((
        "INSERT OR IGNORE INTO facts SELECT 'answer', 'shr.goals', 'r' || i, '{\"id\":\"r' || i || '\",\"goal\":\"x\"}' FROM n",
        "INSERT OR IGNORE INTO facts SELECT 'answer', 'shr.people', 'p' || i, '{\"id\":\"p' || i || '\",\"name\":\"x\"}' FROM n",
        "INSERT OR IGNORE INTO facts SELECT 'answer', 'q.' || i, '', '\"x\"' FROM n",
        "INSERT OR IGNORE INTO facts SELECT 'pitfall', 'q.' || i, '', 'true' FROM n",
        "INSERT OR IGNORE INTO facts SELECT 'drawer', 'q.' || i, '', '{\"from\":1}' FROM n",
        "INSERT OR IGNORE INTO changes (id, uid, at, cause) SELECT 1000 + i, 'u' || i, '2027-01-01T10:00:00+01:00', 'answer' FROM n",
        "INSERT OR IGNORE INTO journal SELECT 1000, i, 'answer', 'net.why', '', '\"a\"', '\"b\"' FROM n",
        "INSERT OR IGNORE INTO versions (uid, name, change, at) SELECT 'v' || i, 'versie', 1, '2027-01-01' FROM n",
        "INSERT OR IGNORE INTO meta SELECT 'k' || i, 'x' FROM n",
    ))  # fmt: skip
    connection.execute(f"{numbers} {query}")


def make_huge_values(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Megabytes in one cell, or in many."""
    size, count = chance.choice(((15_000_000, 1), (15_000_000, 20), (1_000_000, 100), (40_000_000, 1)))
    value = chance.choice((json.dumps("x" * size), "[" + "0," * (size // 2) + "0]", "x" * size))
    for nr in range(count):
        place = ("answer", f"q.{nr}" if chance.random() < 0.5 else "net.why", chance.choice(("", f"r{nr}")), value)
        connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?)", place)


def make_bombs(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Little that unpacks to much."""
    import zlib

    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b" " * 1_000_000) for _megabyte in range(chance.choice((15, 100, 1500)))) + packer.flush()
    table, column = chance.choice((("forms", "body"), ("versions", "facts"), ("packed", "body")))
    connection.execute(f"UPDATE {table} SET {column} = ?", (bomb,))


def make_programs(connection: sqlite3.Connection, chance: random.Random) -> None:
    """What could run when it is read or written."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
    connection.executescript(chance.choice((
        f"CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM facts WHERE key IN ({endless} i FROM n); END",
        "CREATE TRIGGER t BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'no'); END",
        f"ALTER TABLE meta RENAME TO m; CREATE VIEW meta AS {endless} 'uid' AS key, i AS value FROM n",
        f"ALTER TABLE facts RENAME TO f; CREATE VIEW facts AS {endless} 'answer' AS kind, i AS key, '' AS row, 1 AS value FROM n",
        "CREATE VIRTUAL TABLE v USING fts5(x)",
        "CREATE TABLE strange (a, b GENERATED ALWAYS AS (a || a) VIRTUAL)",
        "ALTER TABLE facts ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(9999999))) VIRTUAL",
        "DROP TABLE facts; CREATE TABLE facts (kind TEXT, key TEXT, row TEXT, value TEXT GENERATED ALWAYS AS (kind || key) STORED)",
        "CREATE INDEX i ON facts (upper(value)); CREATE INDEX j ON facts (value) WHERE value > 'x'",
        "DROP TABLE journal; CREATE TABLE journal (change INTEGER CHECK (change < 0), nr, kind, key, row, before, after)",
        "DROP TABLE versions", "DROP TABLE packed", "DROP TABLE meta", "ALTER TABLE changes DROP COLUMN seal", "DELETE FROM meta", "DELETE FROM forms",
        "DELETE FROM changes", "DELETE FROM facts", "DELETE FROM journal", "CREATE TABLE \"odd \"\" name\" (x); CREATE TABLE sqlite_x (y)",
    )))  # fmt: skip


def make_other_head(connection: sqlite3.Connection, chance: random.Random) -> None:
    """What the head of the file says."""
    connection.executescript(chance.choice((
        "PRAGMA application_id = 1", "PRAGMA user_version = 3", "PRAGMA user_version = 2147483647", "PRAGMA user_version = -1", "PRAGMA user_version = 1",
        "PRAGMA user_version = 0", "PRAGMA journal_mode = WAL; INSERT INTO meta VALUES ('wal', 'x')", "PRAGMA auto_vacuum = FULL; VACUUM",
        "PRAGMA encoding = 'UTF-16'; VACUUM", "PRAGMA page_size = 512; VACUUM", "PRAGMA page_size = 65536; VACUUM",
    )))  # fmt: skip


def make_odd_cards(connection: sqlite3.Connection, chance: random.Random) -> None:
    """What the start screen reads."""
    card = chance.choice((
        {"title": "x" * 5_000_000}, {"title": 5, "progress": [[1]], "dates": [[1, 2]]}, {"progress": [[1, 0], ["a", 2]], "dates": "x"}, [1], {"answered": 10**400},
        {"dates": [["9999-99-99", "due", "x"]] * 100_000}, {"title": "\u202e\0{who}%s<b>", "form": "../../x", "color": "javascript:"}, {"answered": -5, "total": -9},
    ))  # fmt: skip
    connection.execute("UPDATE meta SET value = ? WHERE key = 'summary'", (chance.choice((json.dumps(card), "[" * DEEP, "{" * 100)),))


def make_circles(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Changes that undo one another, rows that name themselves."""
    connection.execute(chance.choice((
        "UPDATE changes SET undoes = id", "UPDATE changes SET undoes = id + 1", "UPDATE changes SET undoes = 99999999", "UPDATE changes SET undoes = 1, cause = 'undo'",
        "UPDATE changes SET cause = 'redo', undoes = id - 1", "UPDATE changes SET cause = 'undo', undoes = id", "UPDATE changes SET uid = 'same'",
        "UPDATE changes SET at = 'never'", "UPDATE changes SET id = -id", "UPDATE journal SET nr = -nr", "UPDATE versions SET change = 2e9", "UPDATE versions SET at = 'x'",
        "UPDATE packed SET first = 99, last = 1", "UPDATE packed SET body = x'00'", "UPDATE versions SET facts = x'00'", "UPDATE versions SET facts = NULL",
    )))  # fmt: skip


TRICKS: tuple[Trick, ...] = (
    *((put_values, put_facts) * 6), *((make_programs, make_other_head, make_odd_cards, make_circles) * 3), make_many_rows, make_huge_values, make_bombs,
)  # fmt: skip
