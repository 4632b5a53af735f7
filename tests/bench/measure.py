"""Measuring in turns: every variant once a round, in a shuffled order, and the medians at the end."""

import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def compute_medians(variants: Mapping[str, Callable[[], float]], rounds: int, warm_ups: int = 2) -> dict[str, float]:
    """The median seconds of each variant."""
    found: dict[str, list[float]] = {name: [] for name in variants}
    order = list(variants)
    shuffle = random.Random(1).shuffle
    for turn in range(rounds + warm_ups):
        shuffle(order)
        for name in order:
            seconds = variants[name]()
            if turn >= warm_ups:
                found[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in found.items()}


def tell(title: str, medians: Mapping[str, float], base: str) -> str:
    """The figures as lines: milliseconds, and how many times the base."""
    lines = [title]
    lines += [f"  {name:<34} {1000 * seconds:8.2f} ms   x{seconds / medians[base]:5.2f}" for name, seconds in medians.items()]
    return "\n".join(lines)


def write_example(path: Path) -> None:
    """The worked example of a network as a plan."""
    subprocess.run([sys.executable, "-m", "app", "example", "netwerk", str(path)], cwd=ROOT, check=True, capture_output=True)
