import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STRACE = shutil.which("strace")


@dataclass(frozen=True)
class Ended:
    """A run of the whole program that is over: `home` is only to be read, other tests look there too."""

    code: int
    err: str
    home: Path
    """Whatever the program wrote is under this folder."""
    calls: str
    """What it asked of the network, as strace saw it."""


@pytest.fixture(scope="session")
def run_program(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Ended]:
    """The whole program in a process of its own (see whole_session.py), on a computer of its own; each wish is run once."""

    @cache
    def run(wish: str) -> Ended:
        home, trace = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("trace") / "calls.txt"
        for name in ("tmp", "home", "plans"):
            (home / name).mkdir()
        own = {f"KWARTIERMAKER_{name.upper()}": str(home / name) for name in ("plans", "config", "cache", "data")}
        own |= {"HOME": str(home / "home"), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen", "KWARTIERMAKER_LANGUAGE": "nl"}
        before = [STRACE, "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-o", str(trace)] if STRACE else []
        command = [*before, sys.executable, "-m", "tests.privacy.whole_session", str(home), wish]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=False, timeout=120)
        return Ended(done.returncode, done.stderr, home, trace.read_text(errors="replace") if STRACE else "")

    return run
