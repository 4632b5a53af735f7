"""Kills a working process at random moments and looks at what is left: `.venv/bin/python -m tests.session.killing --kills 1000`.

The process that works says each thing on a pipe once the program called it done (`tests.session.living`). After kill -9 the file must be sound and open with the
password that was set (or the one that was being set), hold every change and version that was said, and its facts must be exactly what its journal tells: no half
change. Every backup must open too. Passwords are computed quickly here (`tests.quick_key`), so that many are set and many kills fall into it.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import BinaryIO

from tests.quick_key import make_quick_key
from tests.session.living import WAYS, Life
from tests.session.pen import Pen, Tally
from tests.session.writing import write_by_compacting, write_by_file

FRESH = 60
"""After so many kills another plan, so that looking at its whole journal stays quick."""
TURNS = ("life", "secret", "file", "sweeping", "life", "secret", "compacting", "sweeping")
STEP = 100
"""Kills after which the long run says where it is."""


def main() -> int:
    """Kill as often as asked; exit 1 when anything was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--way", choices=sorted(WAYS), help="only this way of living; a wiping one is killed while it wipes")
    wish = parser.parse_args()
    chance, tally = random.Random(wish.seed), Tally()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KWARTIERMAKER_DATA"] = str(Path(folder) / "data")
        pens: dict[str, Pen] = {}
        for turn in range(wish.kills):
            way = wish.way or TURNS[turn % len(TURNS)]
            name = f"{way} {turn // FRESH}"
            pen = pens.get(name) or Pen(Path(folder) / f"{name}.kwartier")
            pens[name] = pen
            faults = tally.faults
            run_turn(pen, way, turn + wish.seed * 100_000, chance, tally)
            if tally.faults > faults:
                sys.stderr.write(f"{turn + 1} {way}: {pen.why}; heard {' | '.join(pen.heard[-30:])}\n")
            if tally.faults > faults or (turn + 1) % STEP == 0:
                sys.stderr.write(f"{turn + 1} {way}: {json.dumps(tally.__dict__)}\n")
    sys.stdout.write(f"{json.dumps(tally.__dict__)}\n")
    return 1 if tally.faults else 0


def run_turn(pen: Pen, way: str, turn: int, chance: random.Random, tally: Tally) -> None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        work(pen, way, turn, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        heard = wait_for_wiping(pipe, chance) if way == "wiping" else b""
        time.sleep(chance.uniform(0.0, 0.08) if heard else chance.uniform(0.02, chance.choice((0.5, 2.0)) if way in WAYS else 0.4))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = [line.decode() for line in (heard + pipe.read()).split(b"\n")[:-1]]
    tally.kills += 1
    deeds = ["", *(line for line in lines if line.startswith(("begin ", "done ")))]
    tally.done.update(line.removeprefix("done ") for line in deeds if line.startswith("done "))
    tally.inside.update(line.removeprefix("begin ") for line in deeds[-1:] if line.startswith("begin "))
    pen.heard = lines
    for line in lines:
        pen.hear(line.split(), tally)
    tally.mid_write += pen.path.with_name(f"{pen.path.name}-journal").exists()
    pen.look(tally)


def wait_for_wiping(pipe: BinaryIO, chance: random.Random) -> bytes:
    """Until somebody is about to be wiped, for the first time or a later one; what was heard meanwhile."""
    heard, times = b"", chance.randrange(1, 4)
    for line in pipe:
        heard += line
        times -= line.startswith(b"other ")
        if not times:
            break
    return heard


def work(pen: Pen, way: str, turn: int, pipe: int) -> None:
    """In the process that is going to be killed; never returns."""
    try:
        if way in WAYS:
            Life(pen.path, pipe, turn, make_quick_key(pen.numbers[0])).go_on(way)
        else:
            (write_by_file if way == "file" else write_by_compacting)(pen.path, pipe, random.Random(turn))
    finally:
        # Only an error brings us here.
        traceback.print_exc()
        os.write(pipe, b"broken\n")
        os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
