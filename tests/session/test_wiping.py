from collections.abc import Callable
from pathlib import Path

from app.model.plan import PEOPLE
from app.session.backups import BackupJob
from app.session.session import Session
from app.session.wiping import wipe_personal_data


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
