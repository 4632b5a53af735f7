import os
import stat
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.key import Key
from app.model.plan import Address, Edit
from app.model.trouble import StoreProblem
from app.store.backups import delete_backups, list_backups, store_backup
from app.store.creating import copy_plan_file, create_plan_file
from app.store.planfile import PlanFile
from app.store.rotation import compute_kept
from app.store.strands import PAGE

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]
NOW = datetime(2026, 11, 22, 14, 3, tzinfo=timezone(timedelta(hours=1)))
DAY = timedelta(days=1)


def test_a_backup_holds_the_plan_as_it_is_and_lies_apart_from_it(
    make_file: Make, make_entry: Entry, tmp_path: Path, backups_of_this_test: Path
) -> None:
    file = make_file(make_entry(1, "a"))
    backup = store_backup(file.path, NOW)
    assert backup is not None
    assert backups_of_this_test in backup.path.parents
    copy = PlanFile.open(backup.path)
    assert copy.load_plan() == file.load_plan()
    assert copy.get_journal() == file.get_journal()
    copy.close()
    assert [path.name for path in tmp_path.iterdir() if "kwartier" in path.name and not path.name.startswith(".")] == ["Plan.kwartier"]


def test_a_backup_is_made_while_the_plan_is_open_for_writing(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    file.append(make_entry(2, "b", before="a"))
    assert store_backup(file.path, NOW) is not None
    file.append(make_entry(3, "c", before="b"))
    assert file.problem is None


def test_what_did_not_change_is_not_kept_twice(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    assert store_backup(file.path, NOW) is not None
    assert store_backup(file.path, NOW + DAY) is None
    file.append(make_entry(2, "b", before="a"))
    assert store_backup(file.path, NOW + 2 * DAY) is not None
    assert len(list_backups(file.path)) == 2


def test_only_this_user_can_look_at_the_backups(make_file: Make, make_entry: Entry, backups_of_this_test: Path) -> None:
    old = os.umask(0)
    try:
        backup = store_backup(make_file(make_entry(1, "a")).path, NOW)
    finally:
        os.umask(old)
    assert backup is not None
    for path in (backup.path, backup.path.parent / PAGE):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (backup.path.parent, backups_of_this_test / "backups"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert sorted(path.name for path in backup.path.parent.iterdir()) == ["2026-11-22 14.03.00.kwartier", PAGE]


def test_the_last_five_and_one_a_day_and_one_a_week_stay(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, 0))
    for nr in range(1, 121):  # two openings with changes a day, for sixty days
        file.append(make_entry(nr + 1, nr, before=nr - 1))
        store_backup(file.path, NOW + nr * DAY / 2)
    end = NOW + 60 * DAY
    kept = [backup.made.moment for backup in list_backups(file.path)]
    assert kept[:5] == [end - nr * DAY / 2 for nr in range(5)]
    assert {moment.date() for moment in kept} >= {(end - nr * DAY).date() for nr in range(7)}
    assert {moment.isocalendar()[:2] for moment in kept} >= {(end - nr * 7 * DAY).isocalendar()[:2] for nr in range(5)}
    assert len(kept) <= 5 + 8 + 6
    assert all(backup.path.exists() for backup in list_backups(file.path))
    assert len(list(list_backups(file.path)[0].path.parent.glob("*.kwartier"))) == len(kept)


def test_the_latest_always_stay_however_old_they_are() -> None:
    moments = [NOW - nr * 100 * DAY for nr in range(9)]
    assert compute_kept(moments, NOW) == frozenset(moments[:5])


def test_backups_follow_a_plan_that_was_renamed(make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    file = make_file(make_entry(1, "a"))
    store_backup(file.path, NOW)
    file.close()
    moved = file.path.rename(tmp_path / "Anders.kwartier")
    again = PlanFile.open(moved)
    again.append(make_entry(2, "b", before="a"))
    again.close()
    store_backup(moved, NOW + DAY)
    assert [backup.is_own for backup in list_backups(moved, "plan")] == [True, True]
    assert len({backup.path.parent for backup in list_backups(moved)}) == 1


def test_a_damaged_plan_finds_its_backups_by_where_it_stands_and_pushes_none_out(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    store_backup(file.path, NOW)
    file.close()
    os.truncate(file.path, 8192)
    with pytest.raises(StoreProblem):
        store_backup(file.path, NOW + DAY)
    assert len(list_backups(file.path)) == 1


def test_deleting_takes_the_backups_of_this_plan_and_leaves_those_of_a_copy_that_is_still_there(
    make_file: Make, make_entry: Entry, tmp_path: Path
) -> None:
    file = make_file(make_entry(1, "a"))
    copy = copy_plan_file(file, tmp_path / "Kopie.kwartier")
    copy.append(make_entry(2, "b", before="a"))
    store_backup(file.path, NOW)
    kept = store_backup(copy.path, NOW)
    copy.close()
    assert delete_backups(file.path, "plan") == 1
    assert kept is not None
    assert [backup.path for backup in list_backups(copy.path, "plan")] == [kept.path]


def test_a_backup_that_is_deleted_is_overwritten(make_file: Make, make_entry: Entry) -> None:
    backup = store_backup(make_file(make_entry(1, "a")).path, NOW)
    assert backup is not None
    with backup.path.open("rb") as held:
        delete_backups(backup.plan, "plan")
        assert set(held.read()) == {0}
    assert not backup.path.parent.exists()


def test_the_backup_of_a_plan_with_a_password_is_encrypted_too(tiny_form: object, tmp_path: Path, backups_of_this_test: Path) -> None:
    key = Key.of("Geheim woord")
    edit = Edit(Address("answer", "net.need"), None, "GEHEIMGEHEIMGEHEIM")
    entry = JournalEntry(id=1, uid="u1", at=NOW.isoformat(), cause="new", edits=(edit,))
    file = create_plan_file(tmp_path / "Plan.kwartier", tiny_form, (entry,), uid="plan", summary={"title": "GEHEIMGEHEIMGEHEIM"}, key=key)
    backup = store_backup(file.path, NOW, key)
    file.close()
    assert backup is not None
    assert store_backup(file.path, NOW, key) is None
    for path in backups_of_this_test.rglob("*"):
        if path.is_file():
            assert b"GEHEIMGEHEIM" not in path.read_bytes()
    with pytest.raises(StoreProblem, match="wachtwoord"):
        PlanFile.open(backup.path)
    copy = PlanFile.open(backup.path, key=key)
    assert copy.load_plan().get_answer("net.need") == "GEHEIMGEHEIMGEHEIM"
    copy.close()
    assert [each.path for each in list_backups(file.path)] == [backup.path]
