from pathlib import Path

import pytest

from app.support.settings import Settings, get_settings_path, load_settings, store_settings


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "config"))
    return tmp_path


def test_settings_come_back_as_they_were_stored() -> None:
    settings = Settings(language="en", palette="dark", text_size=150, geometry="AAAA", recents=("/a", "/b"), guidance_shown=False, names_hidden=True)
    assert store_settings(settings)
    assert load_settings() == settings


def test_without_a_file_there_are_defaults() -> None:
    assert load_settings() == Settings()


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"\xff", b'{"language": "fr", "palette": 1, "text_size": 900, "recents": "x", "guidance_shown": 2, "new": 1}', b"[" * 99999],
)
def test_a_damaged_file_gives_defaults(body: bytes) -> None:
    get_settings_path().parent.mkdir()
    get_settings_path().write_bytes(body)
    assert load_settings() == Settings()


def test_a_folder_that_cannot_be_made_is_no_trouble(folder: Path) -> None:
    (folder / "config").write_text("een bestand")
    assert not store_settings(Settings())


def test_the_latest_plan_comes_first_and_once() -> None:
    settings = Settings(recents=("/a", "/b")).with_recent(Path("/b"))
    assert settings.recents == ("/b", "/a")
