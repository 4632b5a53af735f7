"""No test ever touches what belongs to whoever runs it."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def backups_of_this_test(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Backups go to a folder of their own, and so do settings and the house style."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("KWARTIERMAKER_DATA", str(folder))
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(folder / "config"))
    return folder
