"""A taste of the long run (`python -m tests.fuzz.run`): other cases every day would make a suite that nobody trusts, so these are always the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="memory is measured with what Linux tells")
@pytest.mark.parametrize("kinds", [("bytes", "sqlite"), ("exchange", "form", "yaml")])
def test_hostile_files_neither_crash_nor_hang_nor_swell(kinds: tuple[str, ...]) -> None:
    words = [word for kind in kinds for word in ("--kind", kind)]
    command = [sys.executable, "-m", "tests.fuzz.run", "--cases", "40", *words]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert run.returncode == 0, run.stdout + run.stderr
    assert "cases: 0 crashed, 0 slow, 0 large" in run.stdout


def test_the_watch_sees_what_crashes_and_what_swells(tmp_path: Path) -> None:
    script = tmp_path / "watched.py"
    script.write_text(
        "import json\n"
        "from tests.fuzz.watch import run_cases\n"
        "def make(chance, folder):\n"
        "    return crash if chance.random() < 0.5 else swell\n"
        "def crash():\n"
        "    raise KeyError('x')\n"
        "def swell():\n"
        "    return str(len(bytearray(600_000_000)))\n"
        "report = run_cases({'odd': (make, 4)})\n"
        "print(json.dumps([report.cases, len(report.crashed), len(report.large)]))\n"
    )
    run = subprocess.run(
        [sys.executable, str(script)], cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    cases, crashed, large = json.loads(run.stdout)
    assert cases == 4
    assert crashed > 0
    assert crashed + large == 4
