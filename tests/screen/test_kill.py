"""The battery goes out while somebody types. By hand: KWARTIERMAKER_KILLS=100 pytest tests/screen/test_kill.py."""

import contextlib
import os
import random
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from app.store.planfile import PlanFile
from tests.screen.reader import wait_until
from tests.screen.running import DELAY, Running
from tests.screen.user import User, read_answer

Run = Callable[..., Running]
KILLS = int(os.environ.get("KWARTIERMAKER_KILLS", "10"))
QUESTION = "net.not_do"
LABEL = "Wat doet het netwerk niet, en wie doet dat wel?"


def test_what_was_saved_when_the_power_went_is_there_again_and_she_is_where_she_was(run: Run, example: Path) -> None:
    chance = random.Random(2027)
    user = User(run(example))
    user.key("alt+Right", "alt+Right")
    user.tab_to(LABEL)
    wait_until(lambda: read_place(example) == QUESTION, "it is noted where she is")
    for number in range(KILLS):
        user.key("ctrl+End")
        acknowledged, typed = type_until_the_power_goes(user.running, example, f" beurt {number} in woorden gezegd", chance.uniform(0.05, 1.2))
        check_file(example, acknowledged, typed)
        user = User(run(example))
        field = user.wait_for_focus(LABEL)
        assert field.text == read_answer(example, QUESTION)
    assert user.running.quit() == 0


def type_until_the_power_goes(running: Running, plan: Path, text: str, seconds: float) -> tuple[str, str]:
    """What was on disk just before the end, and what was asked to be typed in all."""
    before = str(read_answer(plan, QUESTION))
    typing = subprocess.Popen(["xdotool", "type", "--delay", DELAY, text], env=running.room.environment)
    until = time.monotonic() + seconds
    acknowledged = before
    while time.monotonic() < until:
        acknowledged = str(read_answer(plan, QUESTION))
    running.kill()
    typing.wait(10)
    return acknowledged, before + text


def read_place(plan: Path) -> object:
    file = PlanFile.open(plan, read_only=True)
    try:
        place = file.load_plan().get_fact("place", "last")
        return place.get("question") if isinstance(place, dict) else None
    finally:
        file.close()


def check_file(plan: Path, acknowledged: str, typed: str) -> None:
    """The file is sound, holds what it held, nothing that was not typed, and its journal tells the same."""
    with contextlib.closing(sqlite3.connect(plan)) as connection:
        assert connection.execute("pragma integrity_check").fetchone()[0] == "ok"
    kept = str(read_answer(plan, QUESTION))
    assert kept.startswith(acknowledged)
    assert typed.startswith(kept)
    file = PlanFile.open(plan, read_only=True)
    try:
        facts: dict[object, object] = {}
        for entry in file.get_journal():
            facts.update({edit.address: edit.after for edit in entry.edits})
        known = file.load_plan().facts
        assert {address: value for address, value in facts.items() if value is not None and known.get(address) != value} == {}
    finally:
        file.close()
