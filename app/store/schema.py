"""The shape of a plan file, one migration after another. Loaded only when a file is made or brought up to date."""

from typing import cast

from sqlite_utils import Database, Migrations

from app.store.marks import APPLICATION_ID
from app.store.tables import Tables

migrations = Migrations("kwartiermaker")


@migrations(name="1 plan")
def make_plan_tables(db: Tables) -> None:
    """Meta, forms, facts, and the journal in two tables: what happened, and which facts it altered.

    Tables without a hidden row number keep an answer's way to disk short: one page per table instead of two.
    """
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
    db.execute("CREATE TABLE forms (digest TEXT PRIMARY KEY, id TEXT, version TEXT, revision TEXT, body BLOB)")
    db.execute("CREATE TABLE facts (kind TEXT, key TEXT, row TEXT, value TEXT, PRIMARY KEY (kind, key, row)) WITHOUT ROWID")
    db.execute("CREATE TABLE changes (id INTEGER PRIMARY KEY, uid TEXT, at TEXT, cause TEXT, undoes INTEGER)")
    db.execute(
        "CREATE TABLE journal (change INTEGER, nr INTEGER, kind TEXT, key TEXT, row TEXT, before TEXT, after TEXT, PRIMARY KEY (change, nr)) WITHOUT ROWID"
    )
    db.execute("PRAGMA user_version = 1")


@migrations(name="2 versions")
def make_version_tables(db: Tables) -> None:
    """Versions with their facts, old changes packed together, and a seal on each change.

    Changes from before have no seal. The journal rows of a packed change stand in `packed`, its own row stays in `changes`.
    """
    db.execute("ALTER TABLE changes ADD COLUMN seal TEXT")
    db.execute("CREATE TABLE versions (uid TEXT PRIMARY KEY, name TEXT, note TEXT, at TEXT, change INTEGER, form TEXT, fingerprint TEXT, facts BLOB)")
    db.execute("CREATE TABLE packed (last INTEGER PRIMARY KEY, first INTEGER, body BLOB)")
    db.execute("PRAGMA user_version = 2")


def bring_up_to_date(tables: Tables) -> None:
    """Apply what this file has not had yet."""
    migrations.apply(cast("Database", tables))
