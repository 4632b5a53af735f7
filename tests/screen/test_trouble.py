"""What goes wrong outside the program, as a user meets it."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.store.marks import SCHEMA
from app.support.texts import _
from tests.screen.reader import wait_until
from tests.screen.running import Running
from tests.screen.user import User, read_answer

Run = Callable[..., Running]
QUESTION = "net.trigger"
LABEL = "Wat is de aanleiding om nu met dit netwerk te beginnen?"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    folder = tmp_path / "stick"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("a small disk can only be made by root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_second_window_says_who_has_the_plan_and_leaves_it_alone(run: Run, example: Path, tmp_path: Path) -> None:
    first = run(example)
    second = run(example, home=tmp_path / "other")
    said = wait_for_words(second, str(first.process.pid))
    assert "Hier kun je" in said
    before = read_answer(example, QUESTION)
    user = User(second)
    user.tab_to(LABEL)
    user.type("Dit mag niet in het plan.")
    first.kill()
    assert read_answer(example, QUESTION) == before


def test_on_a_full_disk_nothing_typed_is_lost(run: Run, example: Path, small_disk: Path) -> None:
    plan = Path(shutil.copy(example, small_disk))
    running = run(plan)
    user = User(running)
    user.tab_to(LABEL)
    user.key("ctrl+a")
    fill(small_disk / "ballast")
    user.type("Getypt toen er geen plaats meer was.")
    wait_for_words(running, "is vol")
    assert user.see(_("Not saved"), "label")
    user.type(" En daarna ook.")
    assert read_answer(plan, QUESTION) != "Getypt toen er geen plaats meer was. En daarna ook."
    (small_disk / "ballast").unlink()
    reader = running.reader
    reader.press(user.see(_("Try again"), "push button"))
    wait_until(lambda: read_answer(plan, QUESTION) == "Getypt toen er geen plaats meer was. En daarna ook.", "all is in the file")
    wait_until(lambda: _("Saved again") in running.reader.take_announcements(), "it is said that all is saved again")
    assert running.quit() == 0


def test_a_plan_on_a_read_only_disk_can_be_read_and_goes_on_in_a_copy(run: Run, example: Path, small_disk: Path, tmp_path: Path) -> None:
    plan = Path(shutil.copy(example, small_disk))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    running = run(plan)
    assert "alleen" in wait_for_words(running, "alleen")
    user = User(running)
    running.reader.press(user.see(_("Go on in a copy…"), "push button"))
    user.see(_("Save a copy as…"), "dialog")
    copy = tmp_path / "kopie.kwartier"
    user.key("ctrl+a")
    user.type(str(copy))
    user.key("Return")
    wait_until(copy.exists, "the copy is there")
    wait_until(lambda: not any("alleen" in node.name for node in running.reader.get_tree(cells=False, without=_("Guidance"))), "it no longer says so")
    user.tab_to(LABEL)
    user.key("ctrl+a")
    user.type("In de kopie.")
    wait_until(lambda: read_answer(copy, QUESTION) == "In de kopie.", "the copy goes on")


def test_a_file_that_is_no_plan_gets_one_clear_sentence(run: Run, example: Path, tmp_path: Path) -> None:
    user = User(run())
    for name, (make, words) in {
        "kapot": (make_broken, "beschadigd"),
        "vreemd": (make_foreign, "een ander programma"),
        "nieuwer": (make_newer, "nieuwere Kwartiermaker"),
    }.items():
        path = tmp_path / f"{name}.kwartier"
        make(example, path)
        user.tab_to(_("Open a plan"))
        user.key("Return")
        user.see(_("Open a plan"), "dialog")
        user.type(str(path))
        user.key("Return")
        assert f"{name}.kwartier" in wait_for_words(user.running, words)
        user.key("Return")
        wait_until(lambda: user.running.title == "Kwartiermaker", "the sentence is gone, the start screen stays")
    assert user.running.quit() == 0


def make_broken(example: Path, path: Path) -> None:
    path.write_bytes(b"geen plan, maar wel een lang verhaal " * 200)
    assert example.exists()


def make_foreign(example: Path, path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("create table klanten (naam text)")
    assert example.exists()


def make_newer(example: Path, path: Path) -> None:
    shutil.copy(example, path)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"pragma user_version = {SCHEMA + 7}")


def fill(path: Path) -> None:
    """Until nothing goes on this disk any more."""
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(os.urandom(4096))


def wait_for_words(running: Running, words: str) -> str:
    """Wait until a sentence with these words shows; the whole sentence."""
    found: list[str] = []

    def look() -> bool:
        found[:] = [node.name for node in running.reader.get_tree(cells=False, without=_("Guidance")) if words in node.name]
        return bool(found)

    running.reader.follow(running.process.pid)
    wait_until(look, f"something says {words!r}")
    return found[0]
