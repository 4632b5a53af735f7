import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.plan import PEOPLE
from app.session.backups import BackupJob
from app.session.deleting import delete_plan
from app.session.secrecy import set_password
from app.session.session import Session
from app.session.wiping import wipe_personal_data
from app.store.turns import backups_held


def test_what_an_earlier_kill_left_beside_the_plan_goes_with_the_names(
    start: Callable[..., Session], tmp_path: Path, backups_of_this_test: Path
) -> None:
    session = start()
    session.add_row(PEOPLE, {"name": "Yasmin", "function": "planner"})
    assert BackupJob(session.path, session.surroundings.clock()).run() is not None
    # What a program that was killed in the middle of bringing back a backup leaves: a whole plan.
    session.path.with_name(f"..{session.path.name}.1f2e.tmp.3a4b.tmp").write_bytes(session.path.read_bytes())
    wipe_personal_data(session)
    files = [path for folder in (tmp_path, backups_of_this_test) for path in folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"Yasmin" in path.read_bytes()] == []


@pytest.mark.parametrize("act", ["wipe", "delete", "password"])
def test_a_backup_that_is_being_made_meanwhile_holds_no_name_afterwards(
    act: str, start: Callable[..., Session], tmp_path: Path, backups_of_this_test: Path
) -> None:
    for nr, lead in enumerate((0.008, 0.002, -0.01, -0.03) if act != "password" else (0.005, 0)):
        session = start(tmp_path / f"Plan {nr}.kwartier")
        session.add_row(PEOPLE, {"name": "Yasmin", "function": "planner"})
        session.answer("net.trigger", "Yasmin belde. " * 15_000)
        thread = threading.Timer(max(-lead, 0), BackupJob(session.path, session.surroundings.clock()).run)
        thread.start()
        time.sleep(max(lead, 0))
        match act:
            case "wipe":
                wipe_personal_data(session)
            case "delete":
                session.close()
                delete_plan(session.path)
            case _:
                set_password(session, "vier woorden zonder verband")
        thread.join()
    files = [path for folder in (tmp_path, backups_of_this_test) for path in folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"Yasmin" in path.read_bytes()] == []


def test_wiping_waits_for_a_backup_that_takes_long(start: Callable[..., Session], backups_of_this_test: Path) -> None:
    session = start()
    session.add_row(PEOPLE, {"name": "Yasmin", "function": "planner"})
    backup = BackupJob(session.path, session.surroundings.clock()).run()
    assert backup is not None
    read = threading.Event()

    def make_slowly() -> None:
        with backups_held(session.path):
            body = session.path.read_bytes()
            read.set()
            time.sleep(0.2)
            backup.path.with_name("later.kwartier").write_bytes(body)

    thread = threading.Thread(target=make_slowly)
    thread.start()
    assert read.wait(5)
    wipe_personal_data(session)
    thread.join()
    assert [path.name for path in backups_of_this_test.rglob("*") if path.is_file() and b"Yasmin" in path.read_bytes()] == []
