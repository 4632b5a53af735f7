"""An answer's way to disk against a bare sqlite3 upsert with the same pragmas: `.venv/bin/python -m tests.session.measuring`."""

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.logic.answering import compute_answer_edits
from app.model.journal import JournalEntry
from app.session.session import Session
from app.session.starting import create_example
from app.session.surroundings import get_real_surroundings
from app.store.planfile import PlanFile

TIMES = 200


def measure_answer(folder: Path) -> dict[str, float]:
    """Medians in milliseconds on the worked example, taken in turns so that a busy machine is as busy for both, and their ratios.

    `to_disk`: from the raw value until it is on disk, as the session goes (edits, plan, file). `whole`: with outline, findings and the telling after it.
    """
    path = folder / "Plan.kwartier"
    create_example(path, "netwerk", get_real_surroundings()).close()
    bare = measure(_make_bare(folder / "kaal.db"), _make_to_disk(path))
    with Session.open(path, get_real_surroundings()) as session:
        whole = measure(lambda nr: session.answer("net.why", get_text(nr)))
    raw, to_disk = bare
    return {"bare": raw, "to_disk": to_disk, "whole": whole[0], "to_disk_ratio": round(to_disk / raw, 2), "whole_ratio": round(whole[0] / raw, 2)}


def measure(*acts: Callable[[int], object]) -> list[float]:
    taken: list[list[float]] = [[] for _act in acts]
    for nr in range(TIMES):
        for times, act in zip(taken, acts, strict=True):
            start = time.perf_counter()
            act(nr)
            times.append(time.perf_counter() - start)
    return [round(statistics.median(times) * 1000, 3) for times in taken]


def get_text(nr: int) -> str:
    return f"{nr} " + "x" * 200


def _make_bare(path: Path) -> Callable[[int], object]:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE answers (key TEXT PRIMARY KEY, value TEXT)")

    def upsert(nr: int) -> None:
        connection.execute("INSERT INTO answers VALUES ('net.why', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (get_text(nr),))
        connection.commit()

    return upsert


def _make_to_disk(path: Path) -> Callable[[int], object]:
    with Session.open(path, get_real_surroundings(), read_only=True) as session:
        form, plans, card = session.form, [session.plan], {"title": session.plan.title}
    file = PlanFile.open(path)
    first = file.get_last_id() + 1

    def save(nr: int) -> None:
        edits = compute_answer_edits(form, plans[-1], "net.why", get_text(nr), str)
        plans.append(plans[-1].with_edits(edits))
        entry = JournalEntry(id=first + nr, uid=f"u{nr}", at="2027-01-11T10:00:00+01:00", cause="typing net.why", edits=edits)
        file.append(entry, summary={**card, "answered": nr})
        if nr == TIMES - 1:
            file.close()

    return save


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        sys.stdout.write(f"{json.dumps(measure_answer(Path(made)))}\n")
