import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ended:
    code: int
    err: str


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A computer of its own: whatever the program writes is under this folder."""
    for name in ("tmp", "home"):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def run_program(home: Path) -> Callable[..., Ended]:
    """The whole program in a process of its own (see whole_session.py), with words in front of it if wanted."""

    def run(wish: str, *before: str) -> Ended:
        names = ("plans", "config", "cache", "data")
        own = {f"KWARTIERMAKER_{name.upper()}": str(home / name) for name in names}
        own |= {"HOME": str(home / "home"), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen", "KWARTIERMAKER_LANGUAGE": "nl"}
        (home / "plans").mkdir(exist_ok=True)
        command = [*before, sys.executable, "-m", "tests.privacy.whole_session", str(home), wish]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=False, timeout=120)
        return Ended(done.returncode, done.stderr)

    return run
