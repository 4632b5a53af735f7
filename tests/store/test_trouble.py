"""Each trouble is brought about for real, and the sentence is what a Dutch user reads."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.trouble import StoreProblem
from app.store.planfile import PlanFile
from app.store.summary import read_summary

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]
ROOT = Path(__file__).resolve().parents[2]


def get_problem(work: Callable[[], object]) -> StoreProblem:
    with pytest.raises(StoreProblem) as caught:
        work()
    return caught.value


def run_child(code: str, *words: str) -> "subprocess.Popen[str]":
    """A process of its own, waiting on its input once it said something."""
    command = [sys.executable, "-c", textwrap.dedent(code), *words]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kB."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "none", folder], capture_output=True, check=False).returncode
    ):
        pytest.skip("this machine does not let us mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    problem = get_problem(lambda: PlanFile.open(tmp_path / "weg" / "Plan.kwartier"))
    assert problem.code == "folder_missing"
    assert problem.sentence == f"De map van ‘Plan.kwartier’ is er niet: {tmp_path / 'weg'}. Sluit de schijf aan of kies een andere plek."


def test_making_a_plan_in_a_folder_that_is_not_there(make_file: Make, tmp_path: Path) -> None:
    assert get_problem(lambda: make_file(path=tmp_path / "weg" / "Plan.kwartier")).code == "folder_missing"


def test_a_path_that_is_a_folder(tmp_path: Path) -> None:
    problem = get_problem(lambda: PlanFile.open(tmp_path))
    assert problem.code == "is_folder"
    assert "is een map, geen plan" in problem.sentence


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    problem = get_problem(lambda: PlanFile.open(tmp_path / "Plan.kwartier"))
    assert problem.code == "missing"
    assert "Is het verplaatst of hernoemd?" in problem.sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("body", [b"", b"zomaar een brief", b"SQLite format 3\0", bytes(range(256)) * 40])
def test_a_file_that_is_no_database(body: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(body)
    problem = get_problem(lambda: PlanFile.open(path))
    assert problem.code == "not_a_plan"
    assert "is geen plan van Kwartiermaker" in problem.sentence
    assert path.read_bytes() == body


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE facts (kind)")
    connection.close()
    problem = get_problem(lambda: PlanFile.open(path))
    assert problem.code == "foreign"
    assert "een ander programma" in problem.sentence


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON facts BEGIN DELETE FROM facts; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n",
        "DROP TABLE journal",
        "ALTER TABLE facts RENAME COLUMN value TO other",
        "ALTER TABLE facts ADD COLUMN bomb GENERATED ALWAYS AS (hex(zeroblob(1000000)))",
    ],
)
def test_a_plan_in_which_somebody_put_something_that_runs(statement: str, make_file: Make) -> None:
    path = close(make_file())
    tamper(path, statement)
    assert get_problem(lambda: PlanFile.open(path)).code == "foreign"


def test_a_meta_table_that_never_ends_does_not_hold_up_the_start_screen(make_file: Make) -> None:
    path = close(make_file())
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT 'summary' AS key, i AS value FROM n"
    tamper(path, "DROP TABLE meta", f"CREATE VIEW meta AS {endless}")
    assert read_summary(path).trouble_code == "foreign"


def test_a_plan_of_a_newer_program(make_file: Make) -> None:
    path = close(make_file())
    tamper(path, "PRAGMA user_version = 99")
    problem = get_problem(lambda: PlanFile.open(path))
    assert problem.code == "too_new"
    assert "nieuwere Kwartiermaker" in problem.sentence


def test_facts_that_make_no_sense_are_passed_over(make_file: Make, make_entry: Entry) -> None:
    path = close(make_file(make_entry(1, "goed")))
    rows = [
        "'answer','a','',x'00'",
        "'answer','b','','{'",
        "'onzin','d','','1'",
        "x'ff',1,2,'1'",
        f"'answer','e','','{'[' * 5000}'",
    ]
    tamper(path, *(f"INSERT INTO facts VALUES ({row})" for row in rows))
    file = PlanFile.open(path)
    assert dict(file.load_plan().facts) == {("answer", "net.need", ""): "goed"}
    file.close()


def test_a_form_that_unpacks_without_end(make_file: Make) -> None:
    path = close(make_file())
    tamper(path, "UPDATE forms SET body = x'0011223344'")
    file = PlanFile.open(path)
    assert get_problem(file.load_form_body).code == "damaged"
    file.close()


def test_a_file_of_which_the_end_is_missing(make_file: Make, make_entry: Entry) -> None:
    path = close(make_file(*(make_entry(nr, "x" * 3000, key=f"q{nr}") for nr in range(1, 60))))
    os.truncate(path, path.stat().st_size // 2)
    problem = open_and_look(path)
    assert problem.code == "damaged"
    assert "is beschadigd" in problem.sentence


def test_a_file_with_flipped_bits_is_found_out(make_file: Make, make_entry: Entry) -> None:
    path = close(make_file(*(make_entry(nr, "x" * 3000, key=f"q{nr}") for nr in range(1, 60))))
    with path.open("rb+") as file:
        file.seek(4096 * 8)
        file.write(b"\xff" * 4096)
    assert open_and_look(path).code == "damaged"


def test_a_plan_that_another_program_is_writing(make_file: Make, make_entry: Entry) -> None:
    file = make_file()
    code = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('BEGIN EXCLUSIVE'); print('bezig', flush=True); input()"
    child = run_child(code, str(file.path))
    assert child.stdout is not None
    child.stdout.readline()
    problem = get_problem(lambda: file.append(make_entry(1, "a")))
    child.communicate("klaar\n")
    assert problem.code == "locked"
    assert "probeert het zo opnieuw" in problem.sentence
    file.append(make_entry(1, "a"))
    assert file.load_plan().get_answer("net.need") == "a"


def test_a_window_that_was_killed_holds_no_lock(make_file: Make) -> None:
    path = close(make_file())
    code = """
        import sys
        from pathlib import Path
        from app.store.planfile import PlanFile
        file = PlanFile.open(Path(sys.argv[1]))
        print(file.read_only, flush=True)
        input()
    """
    child = run_child(code, str(path))
    assert child.stdout is not None
    assert child.stdout.readline() == "False\n"
    second = PlanFile.open(path)
    assert second.problem is not None
    assert f"(proces {child.pid})" in second.problem.sentence
    second.close()
    child.kill()
    child.communicate()
    third = PlanFile.open(path)
    assert not third.read_only
    third.close()


def test_a_full_disk_keeps_what_was_there(make_file: Make, make_entry: Entry, small_disk: Path) -> None:
    file = make_file(make_entry(1, "eerst"), path=small_disk / "Plan.kwartier")
    problem = get_problem(lambda: file.append(make_entry(2, "x" * 400_000)))
    assert problem.code == "disk_full"
    assert problem.sentence == "De schijf van ‘Plan.kwartier’ is vol. Maak ruimte, of bewaar een kopie op een andere plek."
    assert file.load_plan().get_answer("net.need") == "eerst"
    file.append(make_entry(2, "kort"))
    file.close()
    assert read_answer(file.path) == "kort"


def test_making_a_plan_on_a_full_disk_leaves_nothing(make_file: Make, make_entry: Entry, small_disk: Path) -> None:
    problem = get_problem(lambda: make_file(make_entry(1, "x" * 400_000), path=small_disk / "Plan.kwartier"))
    assert problem.code == "disk_full"
    assert list(small_disk.iterdir()) == []


def test_a_limit_on_the_size_of_files_reads_as_a_trouble_of_the_disk(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "eerst"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.path.stat().st_size, hard))
    try:
        problem = get_problem(lambda: file.append(make_entry(2, "x" * 400_000)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert problem.code in ("io_error", "disk_full")
    assert file.load_plan().get_answer("net.need") == "eerst"


def test_a_disk_that_is_read_only_can_be_read(make_file: Make, make_entry: Entry, small_disk: Path) -> None:
    path = close(make_file(make_entry(1, "a"), path=small_disk / "Plan.kwartier"))
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    file = PlanFile.open(path)
    assert file.load_plan().get_answer("net.need") == "a"
    assert get_problem(lambda: file.append(make_entry(2, "b"))).code == "read_only"
    file.close()
    assert read_summary(path).title == "Op Adem"


@pytest.mark.parametrize(("mode", "code"), [(0o444, "read_only"), (0o000, "no_permission")])
def test_a_file_that_this_user_may_not_write_or_read(mode: int, code: str, make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    """As root everything may be read, so another user looks."""
    if os.geteuid() != 0:
        pytest.skip("only root can become another user")
    path = close(make_file(make_entry(1, "a")))
    path.chmod(mode)
    for folder in (tmp_path, *list(tmp_path.parents)[:-2]):  # pytest keeps its folders to itself
        folder.chmod(0o755)
    look = """
        import os, sys
        from pathlib import Path
        from app.model.trouble import StoreProblem
        from app.store.planfile import PlanFile
        from app.support.texts import _
        _("x")
        os.setuid(65534)
        try:
            print(PlanFile.open(Path(sys.argv[1])).problem.code)
        except StoreProblem as problem:
            print(problem.code)
    """
    child = run_child(look, str(path))
    said, _nothing = child.communicate()
    assert said == f"{code}\n"


def test_a_file_that_was_thrown_away_under_us(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    file.append(make_entry(2, "b"))
    file.path.unlink()
    problem = get_problem(lambda: file.append(make_entry(3, "c")))
    assert problem.code == "removed"
    assert "Je antwoorden zijn er nog" in problem.sentence
    assert not file.path.exists()


def test_a_file_that_was_replaced_under_us_is_left_alone(make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    file = make_file(make_entry(1, "a"))
    other = close(make_file(make_entry(1, "van een ander"), path=tmp_path / "Ander.kwartier"))
    other.replace(file.path)
    assert get_problem(lambda: file.append(make_entry(2, "b"))).code == "replaced"
    assert read_answer(file.path) == "van een ander"


def test_a_file_that_another_program_wrote_into_is_left_alone(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    tamper(file.path, """UPDATE facts SET value = '"van een ander"'""")
    problem = get_problem(lambda: file.append(make_entry(2, "b")))
    assert problem.code == "changed"
    assert read_answer(file.path) == "van een ander"


def test_an_answer_bigger_than_a_file_should_hold(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    problem = get_problem(lambda: file.append(make_entry(2, "x" * 17_000_000)))
    assert problem.code == "value_too_big"
    assert file.load_plan().get_answer("net.need") == "a"


def test_a_name_with_odd_characters_gives_one_readable_line(tmp_path: Path) -> None:
    problem = get_problem(lambda: PlanFile.open(tmp_path / "a\n\x1b[31m{folder}.kwartier"))
    assert "\n" not in problem.sentence
    assert "\x1b" not in problem.sentence


@pytest.mark.parametrize("name", ["Plan 100% & ?#é.kwartier", "a\udcff.kwartier", "-.kwartier", "😀.kwartier"])
def test_odd_file_names_work(name: str, make_file: Make, tmp_path: Path) -> None:
    path = close(make_file(path=tmp_path / name))
    assert read_summary(path).title == "Op Adem"


def close(file: PlanFile) -> Path:
    file.close()
    return file.path


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def read_answer(path: Path) -> object:
    connection = sqlite3.connect(path)
    value = connection.execute("SELECT value FROM facts").fetchone()[0]
    connection.close()
    return str(value).strip('"')


def open_and_look(path: Path) -> StoreProblem:
    """Damage is found at opening, or it is known by then why nothing can be written."""
    try:
        file = PlanFile.open(path)
    except StoreProblem as problem:
        return problem
    assert file.problem is not None
    file.close()
    return file.problem
