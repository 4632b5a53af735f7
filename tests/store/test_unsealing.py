"""A damaged plan with a password is read page by page, also when its first page is gone, and the salt that stands in it."""

import random
from pathlib import Path

import pytest

from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.backups import store_backup
from app.store.connection import open_connection
from app.store.planfile import PlanFile
from app.store.repair import repair_file
from app.store.soundness import examine_file
from app.store.strands import find_strands
from app.store.unsealing import read_sealed_pages
from tests.quick_key import make_quick_key
from tests.store.damaging import FORM, NOW, damage_at_random, get_lasting, make_plan

PAGE = 4096


def make_key(nr: int = 1) -> Key:
    key = make_quick_key(nr)
    assert key is not None
    return key


KEY = make_key()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan with a password and no backup, but its salt was noted once."""
    path = tmp_path / "Plan.kwartier"
    make_plan(path, KEY)
    backup = store_backup(path, NOW, KEY)
    assert backup is not None
    backup.path.unlink()
    return path


def test_read_page_by_page_it_is_the_same_file_as_without_a_password(path: Path) -> None:
    file = PlanFile.open(path, key=KEY)
    file.store_with_key(None)
    file.close()
    plain = path.read_bytes()
    file = PlanFile.open(path)
    file.store_with_key(KEY)
    file.close()
    read = read_sealed_pages(path, KEY)
    assert read is not None
    assert read[:16] == plain[:16]
    assert read[60:72] == plain[60:72]
    assert b"Antwoord 2.7" in read
    assert read_sealed_pages(path, make_key(2)) is None


@pytest.mark.parametrize(("start", "end"), [(0, PAGE), (0, 16), (0, 1), (16, 100), (100, 400), (1000, 1050), (PAGE - 80, PAGE)], ids=str)
def test_without_its_first_page_every_answer_is_found_again(path: Path, start: int, end: int) -> None:
    truth = examine_file(path, KEY).fragments
    body = path.read_bytes()
    path.write_bytes(body[:start] + random.Random(start).randbytes(end - start) + body[end:])
    with pytest.raises(StoreProblem) as caught:
        open_connection(path, make_key())
    assert caught.value.code == "damaged"
    examination = examine_file(path, KEY)
    assert not examination.is_sound
    repair_file(path, examination.fragments, NOW, lambda _plan: FORM, KEY)
    again = examine_file(path, KEY)
    assert again.is_sound
    assert get_lasting(again.fragments.facts) == get_lasting(truth.facts)
    assert again.fragments.changes.items() >= truth.changes.items()
    assert path.read_bytes()[:6] != b"SQLite"


@pytest.mark.parametrize("seed", range(6))
def test_damage_anywhere_is_found_and_told_as_without_a_password(path: Path, seed: int) -> None:
    truth = get_lasting(examine_file(path, KEY).fragments.facts)
    path.write_bytes(damage_at_random(path.read_bytes(), seed))
    examination = examine_file(path, KEY)
    if examination.is_sound:
        assert get_lasting(examination.fragments.facts) == truth
        return
    repaired = repair_file(path, examination.fragments, NOW, lambda _plan: FORM, KEY)
    found = get_lasting(examine_file(path, KEY).fragments.facts)
    other = {address for address in found.keys() | truth.keys() if found.get(address) != truth.get(address)}
    assert not repaired.mended.is_complete or other <= {mend.address for mend in repaired.mended.mends}
    assert len(other) <= len(truth) // 3


def test_a_wrong_password_stays_a_wrong_password_when_the_salt_is_gone(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(16) + path.read_bytes()[16:])
    with pytest.raises(StoreProblem) as caught:
        open_connection(path, make_key(2))
    assert caught.value.code == "wrong_password"


def test_the_salt_is_noted_at_a_backup_and_goes_with_the_password(path: Path) -> None:
    assert find_strands(path)[0].salt == path.read_bytes()[:16].hex()
    file = PlanFile.open(path, key=KEY)
    file.store_with_key(None)
    file.close()
    store_backup(path, NOW)
    assert find_strands(path)[0].salt == ""


def test_a_page_of_the_backups_that_was_tampered_with_is_passed_over(path: Path) -> None:
    page = find_strands(path)[0].folder / "about.json"
    page.write_text(page.read_text(encoding="utf-8").replace(path.read_bytes()[:16].hex(), "geen zout"), encoding="utf-8")
    path.write_bytes(bytes(reversed(range(16))) + path.read_bytes()[16:])
    with pytest.raises(StoreProblem) as caught:
        open_connection(path, make_key())
    assert caught.value.code == "wrong_password"
