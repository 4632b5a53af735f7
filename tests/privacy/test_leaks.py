"""Of a plan with a password nothing stands readable in any file that the program wrote, also not when it was killed while writing."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.key import Key
from app.store.planfile import PlanFile
from tests.privacy.conftest import Ended
from tests.privacy.whole_session import PASSWORD, SECRET

Run = Callable[[str], Ended]
SPELLINGS = tuple(SECRET.encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))


def find_leaks(folder: Path, *, except_in: str = "") -> list[str]:
    files = [path for path in folder.rglob("*") if path.is_file() and (not except_in or except_in not in path.parts)]
    assert files
    return [str(path) for path in files if any(spelling in path.read_bytes() for spelling in SPELLINGS)]


def test_a_whole_session_with_a_password_leaves_nothing_to_read(run_program: Run) -> None:
    ended = run_program("secret")
    assert ended.code == 0, ended.err
    home = ended.home
    assert len(list((home / "data").rglob("*.kwartier"))) >= 1
    assert (home / "plans" / "Kopie.kwartier").exists()
    assert (home / "cache" / "log.txt").exists()
    assert find_leaks(home, except_in="papers") == []


def test_a_kill_in_mid_write_leaves_nothing_to_read_and_a_plan_that_opens(run_program: Run) -> None:
    ended = run_program("kill")
    assert ended.code == -signal.SIGKILL, ended.err
    home = ended.home
    journal = home / "plans" / "Op Adem.kwartier-journal"
    assert journal.stat().st_size > 1000
    assert find_leaks(home) == []
    file = PlanFile.open(home / "plans" / "Op Adem.kwartier", key=Key.of(PASSWORD))
    assert file.problem is None
    assert file.load_plan().get_answer("net.trigger") == f"{SECRET} tweede keer"
    file.close()


def test_without_a_password_the_same_search_does_find_it(run_program: Run) -> None:
    ended = run_program("open")
    assert ended.code == 0, ended.err
    assert any(leak.endswith("Op Adem.kwartier") for leak in find_leaks(ended.home))


def test_neither_log_nor_settings_hold_an_answer_of_a_plan_without_a_password(run_program: Run) -> None:
    ended = run_program("open")
    assert ended.code == 0, ended.err
    for name in ("config", "cache", "tmp", "home"):
        files = [path for path in (ended.home / name).rglob("*") if path.is_file()]
        assert [path for path in files if any(spelling in path.read_bytes() for spelling in SPELLINGS)] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["data/backups/x/.1f2e.tmp", "cache/log.txt", "tmp/etilqs_x", "plans/.Op Adem.kwartier.0a.tmp-journal"])
def test_a_stray_file_with_the_answer_is_found_wherever_it_lies(tmp_path: Path, name: str, encoding: str) -> None:
    stray = tmp_path / name
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"\0\xff" * 5000 + SECRET.encode(encoding) + b"\xff")
    assert find_leaks(tmp_path, except_in="papers") == [str(stray)]


def test_a_file_among_the_papers_is_passed_over_and_no_other(tmp_path: Path) -> None:
    for name in ("papers", "plans"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.json").write_text(SECRET, encoding="utf-8")
    assert find_leaks(tmp_path, except_in="papers") == [str(tmp_path / "plans" / "plan.json")]


@pytest.mark.parametrize("wish", ["secret", "open"])
def test_no_file_for_a_moment_stays_behind(run_program: Run, wish: str) -> None:
    ended = run_program(wish)
    assert ended.code == 0, ended.err
    home = ended.home
    assert [path.name for path in home.rglob("*") if path.is_file() and (".tmp" in path.name or path.name.endswith((".lock", "-journal")))] == []
    assert list((home / "tmp").iterdir()) == []
