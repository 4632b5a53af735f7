"""`kwartiermaker verify`, as somebody types it."""

import os
from pathlib import Path

import pytest

from app.cli.entry import main
from app.model.key import Key
from app.session.backups import BackupJob
from app.session.session import Session
from app.session.surroundings import get_real_surroundings
from app.store.protection import looks_encrypted


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "Plan.kwartier"
    assert main(["example", "netwerk", str(path)]) == 0
    return path


def test_a_sound_plan_is_called_sound(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = plan.read_bytes()
    capsys.readouterr()
    assert main(["verify", str(plan)]) == 0
    assert capsys.readouterr().out == "‘Plan.kwartier’ is in orde: 85 antwoorden en 1 wijziging, alles zoals het is opgeschreven.\n"
    assert plan.read_bytes() == before


def test_a_damaged_plan_is_only_looked_at_when_asked_so_and_else_repaired(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.truncate(plan, plan.stat().st_size * 3 // 4)
    capsys.readouterr()
    assert main(["verify", "--only-look", str(plan)]) == 1
    assert capsys.readouterr().out.startswith("‘Plan.kwartier’ is beschadigd.\n")
    assert [path.name for path in plan.parent.glob("*.kwartier")] == ["Plan.kwartier"]
    assert main(["verify", str(plan)]) == 1
    said = capsys.readouterr().out
    assert "‘Plan.kwartier’ is hersteld" in said
    assert "Het beschadigde bestand is bewaard als ‘Plan (beschadigd " in said
    assert main(["verify", str(plan)]) == 0


def test_what_is_not_there_or_no_plan_is_one_line_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "weg.kwartier")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    letter = tmp_path / "brief.kwartier"
    letter.write_text("een brief " * 1000)
    assert main(["verify", str(letter)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert letter.read_text() == "een brief " * 1000


def test_a_damaged_plan_with_a_password_is_made_again_from_its_backup(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key, word = Key.of("paard batterij nietje"), plan.with_name("woord.txt")
    word.write_text("paard batterij nietje\n", encoding="utf-8")
    real = get_real_surroundings()
    with Session.open(plan, real) as session:
        session.store_with_key(key)
    BackupJob(plan, real.clock(), key).run()
    for place in (2000, 0):  # the first page; then all that makes it look like a plan with a password
        with plan.open("r+b") as file:
            file.seek(place)
            file.write(b"\0" * (200 if place else plan.stat().st_size))
        assert main(["verify", "--password-file", str(word), str(plan)]) == 1
        assert "‘Plan.kwartier’ is hersteld" in capsys.readouterr().out
        assert looks_encrypted(plan)
        assert main(["verify", "--password-file", str(word), str(plan)]) == 0
