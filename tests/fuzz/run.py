"""The long run, by hand: `.venv/bin/python -m tests.fuzz.run --cases 10000`. Exit 1 when anything crashed, took over 2 s or over 500 MB."""

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from app.formfile import load_compiled
from tests.fuzz.flipping import make_flipped
from tests.fuzz.odd_yaml import make_form
from tests.fuzz.tampered_forms import make_tampered_form
from tests.fuzz.tampering import make_tampered
from tests.fuzz.trees import make_exchange
from tests.fuzz.using import make_sound_plan
from tests.fuzz.watch import Make, Report, run_cases

SHARES: Mapping[str, tuple[Make, float]] = {
    "bytes": (make_flipped, 0.35),
    "sqlite": (make_tampered, 0.2),
    "exchange": (make_exchange, 0.3),
    "form": (make_tampered_form, 0.1),
    "yaml": (make_form, 0.05),
}


def run(cases: int, seed: int = 0, kinds: tuple[str, ...] = (), *, loud: bool = False) -> Report:
    """So many cases, shared over the kinds."""
    chosen = {kind: (make, round(cases * share)) for kind, (make, share) in SHARES.items() if not kinds or kind in kinds}
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        os.environ["KWARTIERMAKER_DATA"] = str(Path(folder) / "data")
        try:
            # As in the program that is installed, which comes with its forms compiled.
            for form in ("netwerk", "werkgroep"):
                load_compiled(form)
            make_sound_plan(Path(folder))
            return run_cases(chosen, seed, sys.stderr.write if loud else None)
        finally:
            tempfile.tempdir = None


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", action="append", default=[], choices=tuple(SHARES))
    wish = parser.parse_args()
    report = run(wish.cases, wish.seed, tuple(wish.kind), loud=True)
    for line in report.troubles:
        sys.stdout.write(f"{line}\n")
    for outcome, count in sorted(report.outcomes.items()):
        sys.stdout.write(f"{count:6} {outcome}\n")
    counts = f"{len(report.crashed)} crashed, {len(report.slow)} slow, {len(report.large)} large"
    sys.stdout.write(f"{report.cases} cases: {counts}; slowest {report.slowest:.2f} s, largest {report.largest // 1024} MB\n")
    return 1 if report.troubles else 0


if __name__ == "__main__":
    sys.exit(main())
