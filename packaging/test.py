"""Run every check and test: `python3 packaging/test.py [words for pytest]`. Sets up what is missing first.

Prints one line a check with its time; the output of a check only when it fails. Exit 0 when all hold.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, SetupProblem, get_venv_program, prepare, say

SCREEN_PACKAGES = (
    "xvfb", "openbox", "xdotool", "imagemagick", "at-spi2-core", "python3-pyatspi", "gir1.2-atspi-2.0", "dbus-x11", "poppler-utils",
)  # fmt: skip
"""For the tests in a real window, by a real assistive technology client."""


@dataclass
class Check:
    """One check that runs beside others."""

    name: str
    process: "subprocess.Popen[bytes]"
    output: Path
    started: float


def start_check(folder: Path, name: str, command: "list[str | Path]") -> Check:
    """Start a check; its output goes to a file in `folder`."""
    output = folder / f"{name.replace(' ', '-')}.txt"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}
    # Compiling each test file takes longer than many a test: the next worker, and the next run, find it done.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with output.open("wb") as file:
        process = subprocess.Popen([str(word) for word in command], cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, env=environment)
    return Check(name, process, output, time.monotonic())


def finish_check(check: Check, *, show: bool) -> bool:
    """Wait for a check, print its line, and its output when it failed or when asked."""
    good = check.process.wait() == 0
    text = check.output.read_text(encoding="utf-8", errors="replace").rstrip()
    say(f"{'goed ' if good else 'FOUT '} {check.name:<28} {time.monotonic() - check.started:6.1f} s")
    if text and (show or not good):
        say(text)
    return good


def main() -> int:
    """Set up and run everything."""
    try:
        python = prepare("dev", SCREEN_PACKAGES)
    except SetupProblem as problem:
        say(str(problem))
        return 2
    except (subprocess.CalledProcessError, OSError) as problem:
        say(f"Het klaarzetten lukte niet: {problem}. Is er internet, en is de schijf niet vol? Start dan opnieuw.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        results = run_checks(python, Path(folder), sys.argv[1:])
    say("Alles in orde." if all(results) else f"{results.count(False)} van {len(results)} controles vonden iets.")
    return 0 if all(results) else 1


def run_checks(python: Path, folder: Path, words: "list[str]") -> "list[bool]":
    """The quick checks one by one, then types and tests side by side; the tests in a real window last, two at a time, each on a screen of its own."""
    quick: list[tuple[str, list[str | Path]]] = [
        ("ruff check", [get_venv_program("ruff"), "check", "app", "tests", "packaging"]),
        ("ruff format", [get_venv_program("ruff"), "format", "--check", "app", "tests", "packaging"]),
        ("import-linter", [get_venv_program("lint-imports"), "--no-cache"]),
        ("kwartiermaker forms check", [python, "-m", "app", "forms", "check"]),
    ]
    results = [finish_check(start_check(folder, name, command), show=False) for name, command in quick]
    types = start_check(folder, "basedpyright", [get_venv_program("basedpyright"), "app"])
    pytest: list[str | Path] = [python, "-m", "pytest", "--durations=8"]
    tests = start_check(folder, "pytest", [*pytest, "-n", "2", "--ignore=tests/screen", *words])
    results += [finish_check(types, show=False), finish_check(tests, show=True)]
    if not words:
        results.append(finish_check(start_check(folder, "pytest in a real window", [*pytest, "-n", "2", "tests/screen"]), show=True))
    return results


if __name__ == "__main__":
    sys.exit(main())
