"""Backups are made, taken away and given another password one at a time."""

import threading
import time
from pathlib import Path

import pytest

from app.model.trouble import StoreProblem
from app.store.turns import backups_held


def test_who_comes_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    order: list[str] = []
    entered = threading.Event()

    def be_first() -> None:
        with backups_held(tmp_path / "Plan.kwartier"):
            entered.set()
            time.sleep(0.2)
            order.append("first")

    thread = threading.Thread(target=be_first)
    thread.start()
    assert entered.wait(5)
    with backups_held(tmp_path / "Ander.kwartier"):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]


def test_who_waits_in_vain_hears_that_somebody_is_busy(tmp_path: Path) -> None:
    with (
        backups_held(tmp_path / "Plan.kwartier"),
        pytest.raises(StoreProblem) as caught,
        backups_held(tmp_path / "Plan.kwartier", patience=0.05),
    ):
        pass
    assert caught.value.code == "locked"


def test_without_a_place_for_backups_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").write_text("no folder")
    monkeypatch.setenv("KWARTIERMAKER_DATA", str(tmp_path / "data"))
    with backups_held(tmp_path / "Plan.kwartier"), backups_held(tmp_path / "Plan.kwartier"):
        pass
