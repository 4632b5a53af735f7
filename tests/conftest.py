"""No test ever touches what belongs to whoever runs it."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt looks for a screen

settings.register_profile("suite", max_examples=int(os.environ.get("KWARTIERMAKER_EXAMPLES", "40")))
settings.load_profile("suite")
"""How often a property is tried where a test does not say so itself; more by hand."""

COLLECTED_AFTER = (20_000, 20, 20)
"""Objects made before garbage is looked for, and how often among the older ones: looking took a seventh of the time of all tests."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests come in, and none of them is garbage: they are set apart from what tests leave behind."""
    gc.disable()
    result = yield
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)
    gc.enable()
    return result


@pytest.fixture(scope="session", autouse=True)
def cache_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Compiled forms, and the log, of all tests of this process: another run, with other forms, throws nothing out of it."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KWARTIERMAKER_CACHE", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def backups_of_this_test(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Backups go to a folder of their own, and so do settings and the house style."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("KWARTIERMAKER_DATA", str(folder))
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(folder / "config"))
    return folder
