"""Switching steps in a real wizard, offscreen."""

import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.bench.measure import write_example


def main() -> str:
    """A visited step and a new one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        for variable in ("PLANS", "CONFIG", "CACHE"):
            os.environ[f"KWARTIERMAKER_{variable}"] = str(Path(name) / variable)
        return measure(Path(name) / "plan.kwartier")


def measure(path: Path) -> str:
    from app.main.entry import make_application, make_window
    from app.support.settings import Settings

    application = make_application([])
    write_example(path)
    window = make_window(Settings())
    window.resize(1366, 768)
    window.show()
    window.start(path)
    application.processEvents()
    assert window.plan is not None
    wizard = window.plan.wizard
    stops = [(phase.phase.id, step.step.id) for phase in window.plan.session.outline.phases for step in phase.steps]

    def switch(stop: tuple[str, str]) -> float:
        began = time.perf_counter()
        wizard.go(*stop)
        application.processEvents()
        return time.perf_counter() - began

    new = [switch(stop) for stop in stops[1:]]
    visited = [switch(stop) for _ in range(5) for stop in stops]
    window.close()
    lines = [
        "Switching steps (one frame is 16 ms)",
        f"  a visited step                     {1000 * statistics.median(visited):8.2f} ms   (most {1000 * max(visited):.1f})",
        f"  a new step                         {1000 * statistics.median(new):8.2f} ms   (most {1000 * max(new):.1f})",
    ]
    return "\n".join(lines)
