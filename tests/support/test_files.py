import subprocess
import sys
from pathlib import Path

import pytest

from app.support.files import place_new_file, store_file
from app.support.paths import get_cache_folder, get_config_folder, get_forms_folder, get_plans_folder, get_resources


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"oud")
    store_file(tmp_path / "a", b"nieuw")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"nieuw")]


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(OSError, match="map"):
        store_file(tmp_path / "map", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["map"]


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "nieuw").write_bytes(b"nieuw")
    (tmp_path / "a").write_bytes(b"van een ander")
    with pytest.raises(FileExistsError):
        place_new_file(tmp_path / "nieuw", tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"van een ander"


def test_a_name_that_is_free_never_stands_for_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "nieuw").write_bytes(b"nieuw")
    script = f"""
import os, sys
from pathlib import Path
from app.support.files import place_new_file
def look(event, words):
    # Stop dead before whatever follows on the name being there.
    if event != "os.link" and Path({str(tmp_path / "a")!r}).exists():
        os._exit(9)
sys.addaudithook(look)
place_new_file(Path({str(tmp_path / "nieuw")!r}), Path({str(tmp_path / "a")!r}))
"""
    ended = subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2])
    assert ended.returncode == 9
    assert (tmp_path / "a").read_bytes() == b"nieuw"


def test_the_program_finds_its_own_things() -> None:
    assert (get_resources() / "i18n" / "nl.po").is_file()
    assert get_forms_folder().is_dir()


def test_the_folders_of_the_user_can_be_put_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, get in (("PLANS", get_plans_folder), ("CACHE", get_cache_folder), ("CONFIG", get_config_folder)):
        monkeypatch.setenv(f"KWARTIERMAKER_{name}", str(tmp_path / name))
        assert get() == tmp_path / name
        monkeypatch.delenv(f"KWARTIERMAKER_{name}")
        assert "wartiermaker" in str(get())
