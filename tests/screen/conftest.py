import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.support.texts import set_language
from tests.screen.room import Room, find_missing
from tests.screen.running import ROOT, Running

MISSING = find_missing()
HERE = Path(__file__).parent
EXAMPLE = "Op Adem.kwartier"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if MISSING and HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call" and report.failed:
        for running in getattr(item, "running_programs", ()):
            picture = Path(os.environ.get("KWARTIERMAKER_PICTURES", str(running.home))) / f"{item.name}.png"
            running.room.store_picture(picture)
            report.sections.append(("screen", f"picture: {picture}\n{running.errors}"))
    return report


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled forms for every program of the session."""
    folder = tmp_path_factory.mktemp("cache")
    environment = {**os.environ, "KWARTIERMAKER_CACHE": str(folder)}
    words = [sys.executable, "-m", "app", "example", "netwerk", str(folder / EXAMPLE)]
    subprocess.run(words, cwd=ROOT, env=environment, check=True, capture_output=True)
    return folder


@pytest.fixture(autouse=True)
def _in_dutch() -> None:
    """Tests name buttons by the words of the program, so that other words there do not break them."""
    set_language("nl")


@pytest.fixture
def example(cache: Path, tmp_path: Path) -> Path:
    """A worked plan, in a folder of its own."""
    (tmp_path / "plans").mkdir(exist_ok=True)
    return Path(shutil.copy(cache / EXAMPLE, tmp_path / "plans"))


@pytest.fixture(scope="session")
def get_room(cache: Path) -> Iterator[Callable[..., Room]]:
    """A room with a screen of some size; made once."""
    rooms: dict[tuple[int, int], Room] = {}

    def get(width: int = 1366, height: int = 768) -> Room:
        if (width, height) not in rooms:
            rooms[width, height] = Room(width, height, cache).start()
        return rooms[width, height]

    yield get
    for room in rooms.values():
        room.stop()


@pytest.fixture
def run(get_room: Callable[..., Room], tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Running]]:
    """Starts the program, as often as wished. At the end nothing may stand on its error stream."""
    started: list[Running] = []
    request.node.running_programs = started

    def start(plan: Path | None = None, size: tuple[int, int] = (1366, 768), home: Path = tmp_path, **words: str) -> Running:
        running = Running(get_room(*size), home, plan, **words)
        started.append(running)
        return running.start()

    yield start
    for running in started:
        running.stop()
    assert [running.errors for running in started if running.errors] == []
