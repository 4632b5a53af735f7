"""From the start of a process to the first painted window."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measure import ROOT, compute_medians, tell, write_example

PLANS = 50


def make_child(environment: dict[str, str], *words: str) -> Callable[[], float]:
    """One start, timed from outside."""

    def start() -> float:
        began = time.perf_counter()
        command = [sys.executable, str(Path(__file__).with_name("paint_child.py")), *words]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
            assert child.stdout is not None
            line = child.stdout.readline()
            seconds = time.perf_counter() - began
        assert line == "painted\n", line
        return seconds

    return start


def main() -> str:
    """Start screen with 50 plans and a plan's step, against a bare window."""
    for words in (["compileall", "-q", "app"], ["app.main.bundling"]):  # as the set-up leaves it
        subprocess.run([sys.executable, "-m", *words], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            "KWARTIERMAKER_PLANS": str(folder / "plans"),
            "KWARTIERMAKER_CONFIG": str(folder / "config"),
            "KWARTIERMAKER_CACHE": str(folder / "cache"),
        }
        (folder / "plans").mkdir()
        plan = folder / "plans" / "plan 0.kwartier"
        write_example(plan)
        for number in range(1, PLANS):
            shutil.copy(plan, folder / "plans" / f"plan {number}.kwartier")
        variants = {
            "bare QMainWindow": make_child(environment, "bare"),
            f"start screen, {PLANS} plans": make_child(environment, "start"),
            "a plan's step": make_child(environment, "step", str(plan)),
        }
        return tell("First paint (aims x1.4 and x1.6, never x2)", compute_medians(variants, 15), "bare QMainWindow")
