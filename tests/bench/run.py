"""All figures, or only those named: `.venv/bin/python tests/bench/run.py [first_paint] [saving] [switching] [paper] [papers] [big]`."""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

NAMES = ("first_paint", "saving", "switching", "paper", "papers", "big")


def main() -> None:
    for name in sys.argv[1:] or NAMES:
        module = importlib.import_module(f"tests.bench.{name}")
        sys.stdout.write(f"{module.main()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
