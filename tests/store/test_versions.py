import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.logic.fingerprint import compute_fingerprint
from app.model.journal import JournalEntry
from app.model.plan import Address, Plan
from app.model.version import Version
from app.store.planfile import PlanFile

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]

PLAN = Plan(facts={Address("answer", "net.need"): "eerst", Address("answer", '"odd'): ["\ud800", 1.5], Address("place", "last"): {"step": "x"}})


def make_version(uid: str = "v1", change: int = 1, **more: str) -> Version:
    return Version(
        **{"uid": uid, "name": "versie 1.0", "at": "2027-01-11T09:00:00+01:00", "change": change, "form": "d1", "fingerprint": "f" * 64, **more}
    )


@pytest.fixture
def old_file(make_file: Make, make_entry: Entry) -> Path:
    """A plan as a Kwartiermaker without versions left it."""
    file = make_file(make_entry(1, "eerst"))
    file.close()
    connection = sqlite3.connect(file.path)
    connection.executescript(
        "DROP TABLE versions; DROP TABLE packed; ALTER TABLE changes DROP COLUMN seal; PRAGMA user_version = 1;"
        "DELETE FROM _sqlite_migrations WHERE name = '2 versions';"
    )
    connection.close()
    return file.path


def test_a_version_keeps_its_facts_whatever_follows(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "eerst"))
    file.store_version(make_version(), PLAN)
    file.append(make_entry(2, "daarna", before="eerst"))
    file.close()
    again = PlanFile.open(file.path)
    assert again.get_versions() == (make_version(),)
    kept = again.load_version("v1")
    assert kept is not None
    assert kept.facts == {address: value for address, value in PLAN.facts.items() if address.kind != "place"}
    again.close()


def test_a_version_can_be_given_another_name_but_no_other_facts(make_file: Make) -> None:
    file = make_file()
    file.store_version(make_version(), PLAN)
    file.rename_version("v1", "versie 1.0, vastgesteld \0\ud800", "getekend")
    assert [(version.name, version.note) for version in file.get_versions()] == [("versie 1.0, vastgesteld ?", "getekend")]
    assert file.load_version("v1") is not None


def test_a_damaged_version_is_told_as_missing_and_the_plan_still_opens(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "eerst"))
    bodies = {"v1": b"x", "v2": None, "v3": 5, "v4": "tekst"}
    for uid in bodies:
        file.store_version(make_version(uid), PLAN)
    with closing(sqlite3.connect(file.path)) as connection, connection:
        connection.executemany("UPDATE versions SET facts = ? WHERE uid = ?", [(body, uid) for uid, body in bodies.items()])
    assert [file.load_version(uid) for uid in ("v1", "v2", "v3", "v4", "none")] == [None] * 5
    assert file.load_plan().get_answer("net.need") == "eerst"


def test_a_plan_of_before_is_only_looked_at_without_being_changed(old_file: Path) -> None:
    before = old_file.read_bytes()
    file = PlanFile.open(old_file)
    assert file.get_versions() == ()
    assert file.load_version("v1") is None
    assert file.get_version_changes() == ()
    assert [entry.id for entry in file.get_journal()] == [1]
    assert file.get_edits(1)[0].after == "eerst"
    file.close()
    assert old_file.read_bytes() == before


def test_a_plan_of_before_gets_the_new_tables_by_its_first_write(old_file: Path, make_entry: Entry) -> None:
    file = PlanFile.open(old_file)
    file.append(make_entry(2, "daarna", before="eerst"))
    file.store_version(make_version(change=2), PLAN)
    file.close()
    again = PlanFile.open(old_file)
    assert again.problem is None
    assert again.load_plan().get_answer("net.need") == "daarna"
    assert [entry.id for entry in again.get_journal()] == [1, 2]
    assert again.get_version_changes() == (2,)
    again.close()


def test_the_fingerprint_is_of_the_answers_and_the_form_not_of_where_she_was() -> None:
    first = compute_fingerprint(PLAN, "d1")
    elsewhere = Plan(facts={**PLAN.facts, Address("place", "last"): {"step": "y"}, Address("left", "a/b"): True})
    assert compute_fingerprint(elsewhere, "d1") == first
    assert compute_fingerprint(Plan(facts=dict(reversed(PLAN.facts.items()))), "d1") == first
    assert compute_fingerprint(PLAN, "d2") != first
    assert compute_fingerprint(Plan(facts={**PLAN.facts, Address("answer", "net.need"): "eerst."}), "d1") != first
    assert make_version(fingerprint="7f3a91c204de88b1" + "0" * 48).short_fingerprint == "7F3A-91C2-04DE-88B1"
