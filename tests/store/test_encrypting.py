"""A first password, another, none: the old file whole or the new file whole, whatever happens."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.connection import connect_file, open_connection
from app.store.leftovers import list_leftovers
from app.store.planfile import PlanFile

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]
ROOT = Path(__file__).resolve().parents[2]
FIRST, SECOND = Key.of("eerste wachtwoord"), Key.of("tweede wachtwoord")


def test_a_first_password_another_and_none_again(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "Ademnood"))
    journal, form = file.get_journal(), file.load_form_body()
    for key in (FIRST, SECOND, None):
        file.store_with_key(key)
        assert (b"Ademnood" in file.path.read_bytes()) == (key is None)
        file.append(make_entry(len(file.get_changes()) + 1, "Ademnood", key=f"gen.{len(file.get_changes())}"))
    file.close()
    again = PlanFile.open(file.path)
    assert again.get_journal()[:1] == journal
    assert again.load_form_body() == form
    assert len(again.load_plan().facts) == 4
    again.close()


def test_the_former_password_no_longer_opens(make_file: Make) -> None:
    file = make_file(key=FIRST)
    file.store_with_key(SECOND)
    file.close()
    with pytest.raises(StoreProblem) as caught:
        PlanFile.open(file.path, key=FIRST)
    assert caught.value.code == "wrong_password"
    PlanFile.open(file.path, key=SECOND).close()


def test_nothing_stays_beside_it(make_file: Make) -> None:
    file = make_file()
    file.store_with_key(FIRST)
    file.close()
    assert [path.name for path in file.path.parent.iterdir()] == ["Plan.kwartier"]


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot overwrite a file that was replaced")
def test_the_file_that_could_be_read_is_overwritten(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "Ademnood"))
    with file.path.open("rb") as old:
        file.store_with_key(FIRST)
        assert b"Ademnood" not in old.read()


@pytest.mark.skipif(os.name == "nt", reason="no second names there")
def test_another_name_of_the_same_file_keeps_what_it_holds(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "Ademnood"))
    other = file.path.with_name("Ander.kwartier")
    other.hardlink_to(file.path)
    file.store_with_key(FIRST)
    assert b"Ademnood" in other.read_bytes()


def test_the_lock_is_held_all_the_time(make_file: Make) -> None:
    file = make_file()
    file.store_with_key(FIRST)
    second = PlanFile.open(file.path, key=FIRST)
    assert second.problem is not None
    assert second.problem.code == "in_use"
    second.close()


def test_a_plan_that_is_only_read_gets_no_password(make_file: Make) -> None:
    file = make_file()
    second = PlanFile.open(file.path, read_only=True)
    with pytest.raises(StoreProblem):
        second.store_with_key(FIRST)
    second.close()


def test_what_a_killed_process_left_is_cleared_away(make_file: Make) -> None:
    file = make_file(key=FIRST)
    file.close()
    left = file.path.with_name(f".{file.path.name}.0a1b2c3d.tmp")
    left.write_bytes(b"Ademnood")
    opened = PlanFile.open(file.path, key=FIRST)
    assert not left.exists()
    left.write_bytes(b"Ademnood")
    opened.close()
    assert list_leftovers(file.path) == ()


CHILD = """
    import sys
    from pathlib import Path
    from app.model.key import Key
    from app.store.planfile import PlanFile
    keys = [None, Key.of("eerste wachtwoord"), Key.of("tweede wachtwoord")]
    turn = int(sys.argv[2])
    file = PlanFile.open(Path(sys.argv[1]), key=keys[turn])
    print("open", flush=True)
    while True:
        turn = (turn + 1) % 3
        file.store_with_key(keys[turn])
        print(turn, flush=True)
"""


def test_a_process_killed_while_the_password_changes_leaves_a_whole_plan(make_file: Make, make_entry: Entry) -> None:
    file = make_file(*(make_entry(nr, "Ademnood " * 40, key=f"gen.{nr}") for nr in range(1, 60)))
    expected = file.get_journal()
    file.close()
    keys, turn, draw = [None, FIRST, SECOND], 0, random.Random(4)
    for _round in range(6):
        child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(CHILD), str(file.path), str(turn)], stdout=subprocess.PIPE, cwd=ROOT)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(draw.uniform(0.0, 0.6))
        assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        turn, opened = open_with_any(file.path, keys)
        assert opened.get_journal() == expected
        assert not opened.read_only
        opened.close()
        assert list_leftovers(file.path) == ()


def open_with_any(path: Path, keys: list[Key | None]) -> tuple[int, PlanFile]:
    for nr, key in enumerate(keys):
        try:
            opened = PlanFile.open(path, key=key)
        except StoreProblem:
            continue
        return (nr if opened.key is not None else 0), opened
    raise AssertionError("no key opens it")


def test_a_damaged_first_page_is_told_apart_from_a_wrong_password(tmp_path: Path) -> None:
    path, key = tmp_path / "Plan.kwartier", Key.of("paard batterij nietje")
    connection = connect_file(path, "rwc", key)
    connection.execute("CREATE TABLE t (x)")
    connection.executemany("INSERT INTO t VALUES (?)", [("letters" * 99,)] * 20)
    connection.commit()
    connection.close()
    with path.open("r+b") as file:
        file.seek(1000)
        file.write(b"?" * 50)
    for typed, code in (("paard batterij nietje", "damaged"), ("Paard batterij nietje", "wrong_password")):
        with pytest.raises(StoreProblem) as caught:
            open_connection(path, Key.of(typed))
        assert caught.value.code == code


@pytest.mark.parametrize("key", [None, Key.of("geheim")])
def test_who_looks_at_a_plan_while_it_is_written_takes_nothing_back(make_file: Make, make_entry: Entry, key: Key | None) -> None:
    """As the backup beside the window does. What is written is so much that SQLite puts it into the file before it is done."""
    file = make_file(make_entry(1, "a"))
    file.store_with_key(key)
    long = "lang " * 180_000
    with file._writing() as tables:  # noqa: SLF001 - in the middle of a change, which nobody else is let into
        tables.execute("PRAGMA cache_size = 5")
        for nr in range(6):
            tables.execute("INSERT INTO facts (kind, key, row, value) VALUES ('answer', ?, '', ?)", (f"q{nr}", f'"{long}"'))
        with suppress(StoreProblem):
            open_connection(file.path, key).close()
    file.close()
    again = PlanFile.open(file.path, key=key)
    assert len(again.load_plan().facts) == 7
    again.close()
