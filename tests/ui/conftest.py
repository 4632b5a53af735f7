from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from app.formfile import load_compiled, load_form
from app.model.form import Form
from app.session.library import Library
from app.support.settings import Settings
from app.ui.look import LIGHT, Look, apply_palette
from app.ui.program import Program
from app.ui.window import Window
from tests.clock import Clock, lay_example, lay_plan
from tests.ui.driver import RecordingDoors, WizardDriver

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session", autouse=True)
def _forms_are_compiled() -> None:
    """As on a computer where the program was used before: what happens the first time has a test of its own."""
    for form in ("netwerk", "werkgroep"):
        load_compiled(form)


@pytest.fixture(scope="session")
def network() -> Form:
    return load_form("netwerk")


@pytest.fixture(scope="session")
def light(qapp: QApplication) -> Look:
    """Our look by day."""
    return apply_palette(qapp, LIGHT, 100, RESOURCES)


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
    return lay_plan(folder / "Nieuw.kwartier", "Netwerk Open Geest", clock)


@pytest.fixture
def example(folder: Path, clock: Clock) -> Path:
    """Case A, complete."""
    return lay_example(folder / "Op Adem.kwartier", "netwerk", clock)
