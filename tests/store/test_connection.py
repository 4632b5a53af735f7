"""Opening with and without a password: each kind of file gets its own sentence."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.key import Key
from app.model.trouble import StoreProblem
from app.store.connection import connect_file, is_encrypted, open_connection
from app.store.creating import copy_plan_file
from app.store.planfile import PlanFile
from app.store.summary import read_summary

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]

KEY = Key.of("één lang wachtwoord 'met' \"tekens\"")


def get_code(path: Path, key: Key | None = None) -> str:
    with pytest.raises(StoreProblem) as caught:
        open_connection(path, key)
    return caught.value.code


@pytest.fixture
def secret(make_file: Make, make_entry: Entry) -> Path:
    file = make_file(make_entry(1, "Ademnood in de gang"), key=KEY)
    file.close()
    return file.path


def test_a_plan_with_a_password_opens_with_it_and_works_as_any_other(secret: Path, make_entry: Entry) -> None:
    file = PlanFile.open(secret, key=KEY)
    file.append(make_entry(2, "Nog meer", before="Ademnood in de gang"))
    file.close()
    again = PlanFile.open(secret, key=Key.of(KEY.password))
    assert again.load_plan().get_answer("net.need") == "Nog meer"
    assert len(again.get_journal()) == 2
    again.close()


def test_nothing_of_it_can_be_read_without(secret: Path) -> None:
    body = secret.read_bytes()
    assert b"Ademnood" not in body
    assert b"SQLite" not in body
    assert b"Op Adem" not in body


def test_a_plan_with_a_password_asks_for_it(secret: Path) -> None:
    assert get_code(secret) == "encrypted"


def test_a_wrong_password_is_called_wrong_and_nothing_else_is_printed(secret: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert get_code(secret, Key.of("een ander")) == "wrong_password"
    assert capfd.readouterr().err == ""


def test_a_letter_with_its_accent_apart_is_the_same_password(make_file: Make) -> None:
    file = make_file(key=Key.of("caf\u00e9"))
    file.close()
    open_connection(file.path, Key.of("cafe\u0301")).close()


@pytest.mark.parametrize("password", ["", "x'00'", "nul\0nul", "\ud800", "😀" * 500, "'; DROP TABLE facts; --"])
def test_any_text_is_a_password(make_file: Make, password: str) -> None:
    file = make_file(key=Key.of(password))
    file.close()
    open_connection(file.path, Key.of(password)).close()
    assert get_code(file.path, Key.of(password + "x")) == "wrong_password"


def test_noise_with_the_start_of_another_program_is_no_plan_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "Foto.kwartier"
    path.write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(20_000))
    assert get_code(path, KEY) == "not_a_plan"


@pytest.mark.parametrize(
    "body",
    [b"Beste collega, " * 1000, bytes(8192), random.Random(1).randbytes(100), b"%PDF-1.7" + random.Random(2).randbytes(9000)],
    ids=["letter", "zeros", "short noise", "paper"],
)
def test_a_file_that_is_no_noise_is_no_plan(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "Brief.kwartier"
    path.write_bytes(body)
    assert get_code(path) == "not_a_plan"


def test_a_database_of_another_program_stays_foreign(tmp_path: Path) -> None:
    path = tmp_path / "Ander.kwartier"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (x)")
    connection.close()
    assert get_code(path, KEY) == "foreign"


def test_an_encrypted_database_of_another_program_stays_foreign(tmp_path: Path) -> None:
    path = tmp_path / "Ander.kwartier"
    connection = connect_file(path, "rwc", KEY)
    connection.execute("CREATE TABLE other (x)")
    connection.close()
    assert get_code(path, KEY) == "foreign"


def test_a_plan_without_a_password_takes_no_notice_of_a_key(make_file: Make) -> None:
    file = make_file()
    file.close()
    connection = open_connection(file.path, KEY)
    assert not is_encrypted(connection)
    connection.close()


def test_a_flipped_bit_further_in_is_damage_and_no_wrong_password(secret: Path) -> None:
    body = bytearray(secret.read_bytes())
    body[len(body) - 2000] ^= 1
    secret.write_bytes(body)
    with pytest.raises(StoreProblem) as caught:
        PlanFile.open(secret, key=KEY)
    assert caught.value.code == "damaged"


def test_a_copy_has_the_same_password(secret: Path, tmp_path: Path) -> None:
    file = PlanFile.open(secret, key=KEY)
    copy = copy_plan_file(file, tmp_path / "Kopie.kwartier")
    assert copy.load_plan().get_answer("net.need") == "Ademnood in de gang"
    assert copy.key is KEY
    file.close()
    copy.close()
    assert get_code(copy.path) == "encrypted"
    assert b"Ademnood" not in copy.path.read_bytes()


def test_the_journal_of_sqlite_is_encrypted_too(secret: Path) -> None:
    connection = connect_file(secret, "rw", KEY)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE facts SET value = '\"iets anders\"'")
    connection.execute("PRAGMA cache_spill = 1")
    connection.executemany("INSERT INTO facts VALUES ('answer', ?, '', 'vol')", [(str(nr),) for nr in range(20_000)])
    beside = secret.with_name(f"{secret.name}-journal")
    assert beside.stat().st_size > 500
    assert b"Ademnood" not in beside.read_bytes()
    connection.rollback()
    connection.close()


def test_the_card_of_a_plan_with_a_password_tells_its_file_name_only(secret: Path) -> None:
    card = read_summary(secret)
    assert (card.title, card.trouble_code, card.answered) == ("Plan", "encrypted", 0)


def test_what_was_taken_away_is_overwritten(make_file: Make) -> None:
    file = make_file()
    file.close()
    connection = connect_file(file.path, "rw")
    connection.execute("INSERT INTO facts VALUES ('answer', 'a', '', 'Ademnood')")
    connection.commit()
    assert b"Ademnood" in file.path.read_bytes()
    connection.execute("DELETE FROM facts")
    connection.commit()
    connection.close()
    assert b"Ademnood" not in file.path.read_bytes()


def test_a_key_shows_itself_to_nobody() -> None:
    assert "wachtwoord" not in f"{KEY!r} {KEY}"


def test_the_library_is_loaded_for_plans_with_a_password_only(make_file: Make) -> None:
    file = make_file()
    file.close()
    code = "import sys; from pathlib import Path; from app.store.planfile import PlanFile; PlanFile.open(Path(sys.argv[1])); print('sqlcipher3' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code, str(file.path)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
