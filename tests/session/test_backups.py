"""A backup from before the plan had a password never brings the plan back without one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.key import Key
from app.model.trouble import StoreProblem
from app.session.backups import Backup, BackupJob, open_as_copy, restore
from app.session.session import Session
from app.store.protection import looks_encrypted
from tests.quick_key import make_quick_key
from tests.session.conftest import World

Start = Callable[..., Session]


@pytest.fixture
def key() -> Key:
    made = make_quick_key(1)
    assert made is not None
    return made


@pytest.fixture
def old(start: Start, world: World, key: Key) -> tuple[Path, Backup]:
    """A plan with a password, and a backup from before, which everybody can read."""
    session = start()
    session.answer("net.trigger", "Zoals het was")
    backup = BackupJob(session.path, world.surroundings.clock()).run()
    assert backup is not None
    session.answer("net.trigger", "Zoals het is")
    session.store_with_key(key)
    session.close()
    return session.path, backup


def test_put_back_the_plan_keeps_its_password(old: tuple[Path, Backup], world: World, key: Key) -> None:
    path, backup = old
    kept = restore(backup, path, world.surroundings, key)
    assert kept is not None
    assert looks_encrypted(path)
    assert looks_encrypted(kept)
    with Session.open(path, world.surroundings, key=key) as session:
        assert session.plan.get_answer("net.trigger") == "Zoals het was"


@pytest.mark.parametrize(("nr", "code"), [(0, "encrypted"), (2, "wrong_password")])
def test_without_the_password_of_the_plan_it_stays_as_it_is(old: tuple[Path, Backup], world: World, nr: int, code: str) -> None:
    path, backup = old
    before = path.read_bytes()
    with pytest.raises(StoreProblem) as caught:
        restore(backup, path, world.surroundings, make_quick_key(nr))
    assert caught.value.code == code
    assert path.read_bytes() == before


def test_opened_as_a_copy_it_has_the_password_of_the_plan(old: tuple[Path, Backup], key: Key) -> None:
    path, backup = old
    copy = open_as_copy(backup, path, key)
    assert looks_encrypted(copy)
