"""Files are damaged in hundreds of ways. Never a crash, never a false "sound", and nothing goes without being told."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.model.key import Key
from app.model.plan import Address, Plan
from app.model.trouble import StoreProblem
from app.store.backups import store_backup
from app.store.fragments import Fragments
from app.store.planfile import PlanFile
from app.store.reading import CarriedForm
from app.store.repair import Repaired, repair_file
from app.store.soundness import Examination, examine_file
from tests.store.damaging import FORM, NOW, damage_at_random, get_lasting, make_plan


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_plan(tmp_path_factory.mktemp("whole") / "Plan.kwartier")


@pytest.fixture(scope="module")
def truth(whole: bytes, tmp_path_factory: pytest.TempPathFactory) -> Fragments:
    path = tmp_path_factory.mktemp("truth") / "Plan.kwartier"
    path.write_bytes(whole)
    examination = examine_file(path)
    assert examination.is_sound
    return examination.fragments


def check_refused(problem: StoreProblem, allowed: tuple[str, ...]) -> str:
    """It may be refused, with one of these reasons."""
    assert problem.code in allowed, problem.code
    return problem.code


def check(path: Path, truth: Fragments, *, has_backup: bool) -> str:
    """Look, mend, look again. What came of it."""
    try:
        examination = examine_file(path)
    except StoreProblem as problem:
        return check_refused(problem, ("too_new", "not_a_plan", "wrong_password", "encrypted"))
    if examination.is_sound:
        assert get_lasting(examination.fragments.facts) == get_lasting(truth.facts)
        assert examination.fragments.changes == truth.changes
        assert examination.fragments.forms == truth.forms
        return "sound"
    try:
        repaired = repair(path, examination)
    except StoreProblem as problem:
        return check_refused(problem, () if has_backup else ("beyond_repair",))
    check_told(path, truth, repaired, has_backup=has_backup)
    return "repaired"


def check_told(path: Path, truth: Fragments, repaired: Repaired, *, has_backup: bool) -> None:
    again = examine_file(path)
    assert again.is_sound
    assert repaired.kept.exists()
    found, meant = get_lasting(again.fragments.facts), get_lasting(truth.facts)
    other = {address for address in found.keys() | meant.keys() if found.get(address) != meant.get(address)}
    told = {mend.address for mend in repaired.mended.mends}
    if has_backup or repaired.mended.is_complete:
        assert other <= told, f"went without being told: {other - told}"
    if has_backup:
        assert other == set()
    versions = {uid for uid, (_version, plan) in again.fragments.versions.items() if plan is not None}
    assert versions == truth.versions.keys() or repaired.mended.lost_versions or not repaired.mended.is_complete or not has_backup


def repair(path: Path, examination: Examination, find_form: Callable[[Plan], CarriedForm | None] = lambda _plan: FORM) -> Repaired:
    return repair_file(path, examination.fragments, NOW, find_form)


def test_a_sound_file_is_called_sound(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole)
    assert examine_file(path).damages == ()
    assert path.read_bytes() == whole
    assert sorted(each.name for each in tmp_path.iterdir()) == ["Plan.kwartier"]


@pytest.mark.parametrize("part", range(4))
def test_damage_in_hundreds_of_places_without_a_backup(part: int, whole: bytes, truth: Fragments, tmp_path: Path) -> None:
    outcomes: dict[str, int] = {}
    for seed in range(part * 50, part * 50 + 50):
        path = tmp_path / f"{seed}.kwartier"
        path.write_bytes(damage_at_random(whole, seed))
        outcome = check(path, truth, has_backup=False)
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    assert outcomes["repaired"] > 20
    assert outcomes.get("beyond_repair", 0) == 0


def test_damage_with_a_backup_loses_nothing(whole: bytes, truth: Fragments, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole)
    assert store_backup(path, NOW) is not None
    for seed in range(1000, 1030):
        path.write_bytes(damage_at_random(whole, seed))
        check(path, truth, has_backup=True)


@pytest.mark.parametrize("has_backup", [False, True])
def test_a_file_cut_off_at_many_lengths(has_backup: bool, whole: bytes, truth: Fragments, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole)
    if has_backup:
        store_backup(path, NOW)
    lengths = [0, 1, 15, 16, 99, 100, 4095, *range(4096, len(whole), len(whole) // 25), len(whole) - 1]
    for length in lengths:
        path.write_bytes(whole[:length])
        outcome = check(path, truth, has_backup=has_backup)
        # The very last byte of a page may hold nothing: `check` saw to it that all answers are there.
        assert outcome != "sound" or length == len(whole) - 1
        assert not has_backup or outcome in ("repaired", "sound")


def test_an_older_backup_gives_the_rest_and_it_is_told_what_may_be_missing(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    make_plan(path, rounds=2)
    older = store_backup(path, NOW)
    assert older is not None
    path.write_bytes(whole[: len(whole) // 3])
    repaired = repair(path, examine_file(path))
    assert repaired.backup == older
    assert not repaired.mended.is_complete
    assert repaired.mended.sure_until == (NOW + timedelta(minutes=80)).isoformat()
    found = examine_file(path).fragments
    assert len(found.facts) >= 39
    assert set(found.changes) >= set(range(1, 81))


def test_a_flipped_letter_in_an_answer_is_put_right_by_the_journal(whole: bytes, truth: Fragments, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    place = find_fact(whole, b"net.question_7")
    path.write_bytes(whole[:place] + b"Z" + whole[place + 1 :])
    examination = examine_file(path)
    assert [damage.code for damage in examination.damages] == ["fact_differs"]
    repaired = repair(path, examination)
    (mend,) = repaired.mended.mends
    assert (mend.address, mend.source) == (Address("answer", "net.question_7"), "journal")
    assert get_lasting(examine_file(path).fragments.facts) == get_lasting(truth.facts)
    assert repaired.mended.is_complete
    assert repaired.kept.name == "Plan (beschadigd 2026-11-22).kwartier"
    assert repaired.kept.read_bytes()[place : place + 1] == b"Z"


def find_fact(whole: bytes, key: bytes) -> int:
    """Where the text of the answer begins, in the table of facts."""
    start = whole.index(b"answer" + key + b'"Antwoord 2.')
    return start + len(b"answer" + key) + 1


def test_a_plan_with_a_password_is_mended_with_its_password_and_stays_encrypted(tmp_path: Path) -> None:
    key = Key.of("Zeg het maar")
    path = tmp_path / "Plan.kwartier"
    whole = make_plan(path, key)
    truth = examine_file(path, key)
    assert truth.is_sound
    store_backup(path, NOW, key)
    for seed in range(5):
        path.write_bytes(whole[:4096] + damage_at_random(whole[4096:], seed))
        examination = examine_file(path, key)
        if examination.is_sound:
            assert path.read_bytes() == whole or get_lasting(examination.fragments.facts) == get_lasting(truth.fragments.facts)
            continue
        repair_file(path, examination.fragments, NOW, lambda _plan: None, key)
        assert get_lasting(examine_file(path, key).fragments.facts) == get_lasting(truth.fragments.facts)
        assert all(b"SQLite format 3" not in each.read_bytes()[:16] for each in tmp_path.iterdir())


def test_what_a_broken_off_write_left_goes_aside_with_the_damaged_file(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole[:30_000])
    journal = path.with_name("Plan.kwartier-journal")
    journal.write_bytes(os.urandom(600))
    repaired = repair(path, examine_file(path))
    assert not journal.exists()
    assert examine_file(path).is_sound
    assert repaired.kept.exists()


def test_a_plan_that_is_open_elsewhere_is_not_exchanged_under_it(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole)
    file = PlanFile.open(path)
    examination = examine_file(path)
    assert examination.holder is not None
    with pytest.raises(StoreProblem, match="Sluit het daar eerst"):
        repair(path, examination)
    file.close()
    assert path.read_bytes() == whole


def test_nothing_to_save_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 9000)
    examination = examine_file(path)
    assert not examination.is_sound
    with pytest.raises(StoreProblem, match="niets te redden"):
        repair(path, examination)
    assert [each.name for each in tmp_path.iterdir()] == ["Plan.kwartier"]


def flip(whole: bytes, text: bytes) -> bytes:
    """One letter of this text is another."""
    place = whole.index(text) + len(text) - 1
    return whole[:place] + b"#" + whole[place + 1 :]


@pytest.mark.parametrize("text", [b"uidplan", b'"title":"Op Adem'])
def test_a_flipped_letter_in_what_the_file_says_about_itself_is_found(text: bytes, whole: bytes, truth: Fragments, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(whole)
    store_backup(path, NOW)
    path.write_bytes(flip(whole, text))
    examination = examine_file(path)
    assert [damage.code for damage in examination.damages] == ["meta_damaged"]
    repair(path, examination)
    again = examine_file(path)
    assert again.is_sound
    assert again.fragments.meta == truth.meta


def test_without_a_backup_a_damaged_card_goes_and_is_made_again_by_the_next_change(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Plan.kwartier"
    path.write_bytes(flip(whole, b'"title":"Op Adem'))
    repair(path, examine_file(path))
    assert "summary" not in examine_file(path).fragments.meta
    file = PlanFile.open(path)
    file.append(summary={"title": "Op Adem"})
    file.close()
    assert examine_file(path).is_sound
