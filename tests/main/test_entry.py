import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.main.crash import CrashDoor
from app.main.entry import compute_refusal, make_window
from app.support.settings import Settings
from app.ui.ask_sheet import TellSheet

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("qt", "python", "refused"), [("6.12.0", (3, 11), True), ("6.12.0", (3, 12), False), ("6.11.3", (3, 11), False), ("6.12.1", (3, 11), False)]
)
def test_the_pair_that_crashes_is_refused_and_no_other(qt: str, python: tuple[int, int], refused: bool) -> None:
    assert bool(compute_refusal(qt, python)) is refused


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display can be missing")
def test_without_a_screen_it_says_so_plainly(tmp_path: Path) -> None:
    env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    env["KWARTIERMAKER_CONFIG"] = str(tmp_path)
    done = subprocess.run([sys.executable, "-m", "app"], cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "geen scherm" in done.stderr


def test_a_crash_is_told_once_without_what_was_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("KWARTIERMAKER_PLANS", str(tmp_path))
    window = make_window(Settings())
    qtbot.addWidget(window)
    window.show()
    door = CrashDoor(window)
    for _turn in range(2):
        door.tell(RuntimeError, RuntimeError("Samira is vaak ziek"), None)
    sheets = window.findChildren(TellSheet)
    assert len(sheets) == 1
    assert "Samira" not in capsys.readouterr().err
    assert window.isVisible()
    sheets[0].close()
