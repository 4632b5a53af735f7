"""Runs cases in a child with a limit on memory, and a parent that looks at the clock: a case that crashes, hangs or swells is named by its seed."""

import itertools
import os
import random
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

SLOWEST = 2.0
"""Seconds of work for one case."""
HANGING = 300.0
"""Seconds after which nobody waits any longer, whatever else this computer is doing."""
LARGEST = 500 * 1024
"""Kilobytes of memory, the program itself included."""
LIMIT = 900 * 1024 * 1024
"""Of address space on top of what a child begins with: what asks for more gets a MemoryError instead of taking the computer along."""
BATCH = 60

LAPS: list[float] = []
"""When each thing began that a user may do: two of them are not one that takes long."""


def lap() -> None:
    """Something is done; the next thing begins."""
    LAPS.append(time.process_time())


Use = Callable[[], str]
Make = Callable[[random.Random, Path], Use]
"""Makes one hostile thing in a folder, and gives what is to be done with it: that tells in a word what came of it."""


@dataclass
class Report:
    """What came of a run."""

    cases: int = 0
    crashed: list[str] = field(default_factory=list[str])
    slow: list[str] = field(default_factory=list[str])
    large: list[str] = field(default_factory=list[str])
    outcomes: Counter[str] = field(default_factory=Counter[str])
    slowest: float = 0
    largest: int = 0

    troubles: list[str] = field(default_factory=list[str])
    """All of these, in the order in which they came."""


def run_cases(kinds: Mapping[str, tuple[Make, int]], seed: int = 0, say: Callable[[str], object] | None = None) -> Report:
    """So many cases of each kind."""
    wishes = [(kind, number) for kind, (_make, count) in kinds.items() for number in range(seed, seed + count)]
    report = Report()
    while wishes:
        known = len(report.troubles)
        done = _run_batch(wishes[:BATCH], kinds, report)
        wishes = wishes[done:]
        if say is not None:
            say("".join(f"{line}\n" for line in (*report.troubles[known:], f"{report.cases} done")))
    return report


def _run_batch(wishes: list[tuple[str, int]], kinds: Mapping[str, tuple[Make, int]], report: Report) -> int:
    """How many of these were done: all, or up to one that the child did not survive."""
    reader, writer = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(wishes, kinds, writer)
    os.close(writer)
    done = 0
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        waiting = b""
        while select.select([pipe], [], [], HANGING)[0]:
            got = pipe.read(65536)
            if not got:
                break
            *lines, waiting = (waiting + got).split(b"\n")
            for line in lines:
                _note(line.decode(), report)
                done += 1
        else:
            os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    if done < len(wishes):
        kind, number = wishes[done]
        report.cases += 1
        _add(report, report.crashed, f"{kind} {number}: the process ended or hung ({status})")
        done += 1
    return done


def _note(line: str, report: Report) -> None:
    name, seconds, kilobytes, outcome = line.split("\t")
    report.cases += 1
    report.outcomes[f"{name.split()[0]} {outcome.split(':')[0]}"] += 1
    report.slowest, report.largest = max(report.slowest, float(seconds)), max(report.largest, int(kilobytes))
    if outcome.startswith("crash"):
        _add(report, report.crashed, f"{name}: {outcome}")
    if float(seconds) > SLOWEST:
        _add(report, report.slow, f"{name}: {seconds} s, {outcome}")
    if int(kilobytes) > LARGEST:
        _add(report, report.large, f"{name}: {int(kilobytes) // 1024} MB, {outcome}")


def _add(report: Report, troubles: list[str], line: str) -> None:
    troubles.append(line)
    report.troubles.append(line)


def _work(wishes: list[tuple[str, int]], kinds: Mapping[str, tuple[Make, int]], pipe: int) -> None:
    try:
        _limit_memory()
        for kind, number in wishes:
            folder = Path(tempfile.mkdtemp())
            try:
                _do(kind, number, kinds[kind][0], folder, pipe)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    finally:
        # An error here is one of the harness itself.
        if sys.exc_info()[0] is not None:
            traceback.print_exc()
        os._exit(0)


def _do(kind: str, number: int, make: Make, folder: Path, pipe: int) -> None:
    use = make(random.Random(f"{kind} {number}"), folder)
    _forget_peak()
    LAPS[:] = [time.process_time()]
    try:
        outcome = use()
    except Exception as error:  # noqa: BLE001 - to find what nobody thought of is what this is for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        outcome = f"crash: {type(error).__name__} {str(error)[:80]!r} in {Path(frame.filename).name}:{frame.lineno}"
    lap()
    seconds = max(after - before for before, after in itertools.pairwise(LAPS))
    line = f"{kind} {number}\t{seconds:.2f}\t{_read_peak()}\t{outcome}".replace("\n", " ")
    os.write(pipe, f"{line}\n".encode(errors="replace"))


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + LIMIT
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _read_peak() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
