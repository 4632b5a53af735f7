import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.formfile import load_compiled
from app.session.library import Library
from app.session.starting import NewPlan, create_example, create_plan
from app.session.surroundings import Surroundings
from app.support.settings import Settings
from app.ui.program import Program
from app.ui.window import Window
from tests.ui.driver import RecordingDoors, WizardDriver

RESOURCES = Path(__file__).parents[2] / "resources"


class Clock:
    """Stands still until a test turns it, and counts ids."""

    def __init__(self) -> None:
        self.now = datetime(2027, 1, 11, 14, 3, tzinfo=timezone(timedelta(hours=1)))
        self.given = 0

    def get_now(self) -> datetime:
        return self.now

    def make_id(self) -> str:
        self.given += 1
        return f"n{self.given}"

    @property
    def surroundings(self) -> Surroundings:
        return Surroundings(clock=self.get_now, new_id=self.make_id)


@pytest.fixture(scope="session", autouse=True)
def _forms_are_compiled() -> None:
    """As on a computer where the program was used before: what happens the first time has a test of its own."""
    for form in ("netwerk", "werkgroep"):
        load_compiled(form)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plans folder of this test; settings go to a folder of their own too."""
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "config"))
    made = tmp_path / "Kwartiermaker"
    made.mkdir()
    return made


@pytest.fixture
def doors() -> RecordingDoors:
    return RecordingDoors()


@pytest.fixture
def open_window(qapp: QApplication, folder: Path, clock: Clock, doors: RecordingDoors) -> Iterator[Callable[..., WizardDriver]]:
    """A window on the start screen, or on a plan."""
    made: list[Window] = []

    def make(path: Path | None = None, size: tuple[int, int] = (1366, 768), **settings: object) -> WizardDriver:
        program = Program(library=Library(folder, clock.surroundings), surroundings=clock.surroundings, doors=doors, resources=RESOURCES)
        window = Window(program, Settings(**{"palette": "light", **settings}))
        made.append(window)
        window.resize(*size)
        window.show()
        window.start(path)
        driver = WizardDriver(window, doors)
        driver.settle()
        return driver

    yield make
    for sheet in [widget for widget in qapp.topLevelWidgets() if isinstance(widget, QDialog)]:
        sheet.close()
    for window in made:
        window.close()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def plan(folder: Path, clock: Clock) -> Path:
    """A new network plan without answers."""
    load_compiled("netwerk")
    path = folder / "Nieuw.kwartier"
    create_plan(path, NewPlan(form="netwerk", answers={"gen.title": "Netwerk Open Geest"}), clock.surroundings).close()
    return path


@pytest.fixture
def example(folder: Path, clock: Clock) -> Path:
    """Case A, complete."""
    path = folder / "Op Adem.kwartier"
    create_example(path, "netwerk", clock.surroundings).close()
    return path
