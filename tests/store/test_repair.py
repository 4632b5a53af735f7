"""Files are damaged in hundreds of ways. Never a crash, never a false "sound", and nothing goes without being told."""

import os
import random
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address, Edit, Plan
from app.model.trouble import StoreProblem
from app.model.version import Version
from app.store.backups import store_backup
from app.store.creating import create_plan_file
from app.store.fragments import Fragments
from app.store.planfile import PlanFile
from app.store.reading import CarriedForm
from app.store.repair import Repaired, repair_file
from app.store.soundness import Examination, examine_file
from app.store.tables import transaction, wrap
from app.store.versions import write_version

NOW = datetime(2026, 11, 22, 14, 3, tzinfo=timezone(timedelta(hours=1)))
BODY = b'{"id":"tiny","version":1,"revision":1,"filling":"' + random.Random(1).randbytes(4000).hex().encode() + b'"}'
FORM = CarriedForm("tiny", "1", "1", sha256(BODY).hexdigest(), BODY)
Facts = dict[Address, Json]


def make_entries(rounds: int = 3) -> tuple[JournalEntry, ...]:
    """Forty questions, answered and changed, among them long texts and rows; and one emptied."""
    chance = random.Random(7)
    facts: Facts = {}
    entries: list[JournalEntry] = []
    for turn in range(rounds):
        for nr in range(40):
            address = Address("answer", f"net.question_{nr}", f"row-{nr}" if nr % 4 == 0 else "")
            after: Json = (
                f"Antwoord {turn}.{nr} " + "é w" * (900 if nr in (5, 26) else chance.choice([3, 20]))
                if nr % 4
                else {"naam": f"Ans {turn}", "uren": nr}
            )
            if nr == 39 and turn == rounds - 1:
                after = None
            change = len(entries) + 1
            edits = (Edit(address, facts.get(address), after), *([] if entries else [Edit(Address("property", "form"), None, "tiny")]))
            at = (NOW + timedelta(minutes=change)).isoformat()
            entries.append(JournalEntry(id=change, uid=f"u{change}", at=at, cause=f"typing {address.key}", edits=edits))
            facts[address] = after
    return tuple(entries)


def make_plan(path: Path, key: Key | None = None, rounds: int = 3) -> bytes:
    file = create_plan_file(path, FORM, make_entries(rounds), uid="plan", summary={"title": "Op Adem"}, key=key)
    plan = file.load_plan()
    version = Version(uid="v1", name="versie 1", at=NOW.isoformat(), change=file.get_last_id(), form=FORM.digest, fingerprint="")
    with transaction(wrap(file._connection)) as tables:  # noqa: SLF001
        write_version(tables, version, plan)
    file.close()
    return path.read_bytes()


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


def damage_at_random(whole: bytes, seed: int) -> bytes:
    """One bit, one byte, a run of bytes, or a page of zeros."""
    chance = random.Random(seed)
    body = bytearray(whole)
    place = chance.randrange(len(body))
    match seed % 4:
        case 0 | 1:
            body[place] ^= 1 << chance.randrange(8)
        case 2:
            body[place : place + 30] = chance.randbytes(len(body[place : place + 30]))
        case _:
            page = place // 4096 * 4096
            body[page : page + 4096] = bytes(len(body[page : page + 4096]))
    return bytes(body)


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


def get_lasting(facts: Facts) -> Facts:
    return {address: value for address, value in facts.items() if address.kind != "place"}


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
