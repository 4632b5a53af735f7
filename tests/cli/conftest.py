import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.entry import main
from app.support.texts import set_language

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """The command line, in this process."""
    monkeypatch.setenv("KWARTIERMAKER_LANGUAGE", "nl")

    def go(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        set_language("nl")
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return go


@pytest.fixture
def run_process() -> Callable[..., Said]:
    """The command line as a process of its own."""

    def go(*words: object, **environment: str) -> Said:
        command = [sys.executable, "-m", "app", *map(str, words)]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=False)
        return Said(done.returncode, done.stdout.decode(), done.stderr.decode())

    return go


@pytest.fixture
def plan(run: Callable[..., Said], tmp_path: Path) -> Path:
    path = tmp_path / "Plan.kwartier"
    assert run("new", path, "--form", "netwerk", "--title", "Op Adem").code == 0
    return path
