"""One answer from key to disk, against a raw upsert."""

import itertools
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.measure import compute_medians, tell, write_example


def make_raw(path: Path) -> Callable[[], float]:
    """A raw upsert of one row with the pragmas of a plan file."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("pragma journal_mode=delete")
    connection.execute("pragma synchronous=full")
    connection.execute("create table facts (kind text, key text, row text, value text, primary key (kind, key, row))")
    counter = itertools.count()

    def save() -> float:
        value = json.dumps(f"een antwoord van gewone lengte, zoals mensen dat typen {next(counter)}")
        began = time.perf_counter()
        connection.execute("insert into facts values ('answer', 'net.trigger', '', ?) on conflict do update set value = excluded.value", (value,))
        return time.perf_counter() - began

    return save


def main() -> str:
    """The store alone, and the whole way through the session, beside the raw upsert."""
    from app.session.session import Session
    from app.session.surroundings import get_real_surroundings

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "plan.kwartier"
        write_example(path)
        session = Session.open(path, get_real_surroundings())
        counter = itertools.count()

        def answer() -> float:
            text = f"een antwoord van gewone lengte, zoals mensen dat typen {next(counter)}"
            began = time.perf_counter()
            session.answer("net.trigger", text)
            return time.perf_counter() - began

        variants = {"raw sqlite3 upsert": make_raw(folder / "raw.db"), "session.answer, findings included": answer}
        report = tell("An answer to disk (aim x2)", compute_medians(variants, 200, 20), "raw sqlite3 upsert")
        session.close()
        return report
