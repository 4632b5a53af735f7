"""A plan with a password on the command line. The password never stands among the words of a command."""

import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Said

Run = Callable[..., Said]
PASSWORD = "vier losse oude woorden"


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "woord.txt"
    path.write_text(f"{PASSWORD}\nnog iets\n", encoding="utf-8")
    return path


@pytest.fixture
def secret(run: Run, plan: Path, word: Path) -> Path:
    assert run("password", plan, "--new-password-file", word).code == 0
    return plan


def test_without_a_terminal_a_plan_with_a_password_says_that_it_needs_one(run: Run, secret: Path) -> None:
    said = run("show", secret)
    assert (said.code, said.err) == (2, "‘Plan.kwartier’ heeft een wachtwoord. Typ het om het plan te openen.\n")


@pytest.mark.parametrize("command", [("show",), ("check",), ("verify",), ("answer", "net.next", '"Iets"')])
def test_every_command_takes_the_password_from_a_file(run: Run, secret: Path, word: Path, command: tuple[str, ...]) -> None:
    assert run(command[0], secret, *command[1:], "--password-file", word).code in (0, 1)


def test_the_environment_can_name_the_file_or_hold_the_password(run: Run, secret: Path, word: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KWARTIERMAKER_PASSWORD", PASSWORD)
    assert run("show", secret).code == 0
    monkeypatch.setenv("KWARTIERMAKER_PASSWORD", "fout")
    assert run("show", secret).code == 2
    monkeypatch.setenv("KWARTIERMAKER_PASSWORD_FILE", str(word))
    assert run("show", secret).code == 0


def test_no_option_takes_the_password_itself(run: Run, secret: Path) -> None:
    assert run("show", secret, "--password", PASSWORD).code == 2


def test_a_password_file_that_is_empty_or_gone_is_told(run: Run, secret: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("", encoding="utf-8")
    assert "geen wachtwoord" in run("show", secret, "--password-file", empty).err
    assert "niet te lezen" in run("show", secret, "--password-file", tmp_path / "weg.txt").err


def test_a_password_is_taken_away_again(run: Run, secret: Path, word: Path) -> None:
    assert run("password", secret, "--remove", "--password-file", word).code == 0
    assert run("show", secret).code == 0


def test_a_new_plan_can_be_encrypted_from_the_first_byte(run: Run, word: Path, tmp_path: Path) -> None:
    path = tmp_path / "Nieuw.kwartier"
    assert run("new", path, "--form", "netwerk", "--title", "Ademnood", "--password-file", word).code == 0
    assert b"Ademnood" not in path.read_bytes()
    assert run("show", path, "--password-file", word).out.startswith("Ademnood")


def test_a_pdf_with_a_password_opens_with_it_only_and_can_be_read_aloud(run: Run, plan: Path, word: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    assert run("print", plan, "-o", path, "--document", "page", "--pdf-password-file", word).code == 0
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=PASSWORD) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits, pdf.allow.accessibility) == (6, 256, True)
        with pdf.open_metadata() as metadata:
            assert "pdfaid:part" not in metadata
            assert metadata["pdfuaid:part"] == "1"


def test_exporting_a_plan_with_a_password_says_that_the_file_is_open(run: Run, secret: Path, word: Path, tmp_path: Path) -> None:
    assert "niet versleuteld" in run("export", secret, "-o", tmp_path / "plan.json", "--password-file", word).out


def test_wiping_without_yes_only_tells_what_would_go(run: Run, plan: Path) -> None:
    before = plan.read_bytes()
    said = run("wipe", plan)
    assert (said.code, plan.read_bytes() == before) == (1, True)
    assert "geschiedenis" in said.out


def test_what_stands_about_somebody_is_shown_and_taken_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Voorbeeld.kwartier"
    run("example", "netwerk", path)
    run("export", path, "-o", tmp_path / "plan.json")
    people = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["people"]
    name = next(each["name"] for each in people if each.get("name"))
    said = run("person", path, name)
    assert said.code == 0
    assert f"Voornaam: {name}" in said.out
    assert run("person", path, name, "--remove").code == 0
    assert run("person", path, name).code == 2
