import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.group import make_commands
from app.cli.names import COMMANDS, is_command
from app.session.session import Session
from app.session.surroundings import get_real_surroundings

Run = Callable[..., object]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["shwo"], "Er is geen opdracht ‘shwo’."),
        (["show"], "PLAN ontbreekt."),
        (["show", "a", "--jsn"], "Er is geen optie --jsn."),
        (["print", "a", "-o"], "Bij de optie -o hoort een waarde."),
        (["print", "a", "-o", "b.pdf", "--names", "foo"], "--names moet een van deze zijn: full, initials, function, none."),
        (["show", "a", "b"], "In deze opdracht staan woorden die er niet bij horen."),
        (["new", "a"], "Zeg welk formulier: --form FORM."),
        (["new", "a", "--form", "nope"], "Er is geen formulier ‘nope’."),
        (["new", "a", "--form", "netwerk", "--theme", "x"], "Er is geen thema ‘x’."),
        (["new", "a", "--form", "netwerk", "--answers", "weg.json"], "weg.json is niet te lezen."),
        (["show", "/weg/Plan.kwartier"], "De map van ‘Plan.kwartier’ is er niet: /weg."),
        (["check", "/weg/Plan.kwartier", "--today", "morgen"], "‘morgen’ is geen datum."),
        (["print", "/weg/Plan.kwartier", "-o", "x.docx"], "De naam van het bestand moet eindigen op .pdf."),
        (["export", "/weg/Plan.kwartier", "-o", "x.xyz"], "De naam van het bestand moet eindigen op .json, .docx, .xlsx, .ics, .eml, .csv."),
        (["example", "nope", "a"], "nope"),
    ],
)
def test_every_mistake_is_one_line_on_standard_error(words: list[str], sentence: str, run: Run) -> None:
    said = run(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(sentence)
    assert len(said.err.splitlines()) == 1


def test_mistakes_are_english_for_who_asks(run: Run) -> None:
    assert run("--language", "en", "show").err.startswith("PLAN is missing.")


def test_a_document_that_is_not_there_names_those_that_are(run: Run, plan: Path, tmp_path: Path) -> None:
    said = run("print", plan, "-o", tmp_path / "x.pdf", "--document", "boek")
    assert (said.code, said.err.startswith("Er is geen document ‘boek’. Er zijn: plan, page")) == (2, True)


def test_a_letter_that_is_not_there_names_those_that_are(run: Run, plan: Path, tmp_path: Path) -> None:
    said = run("print", plan, "-o", tmp_path / "x.pdf", "--document", "letters", "--letter", "letter.love")
    assert (said.code, said.err.startswith("Er is geen brief ‘letter.love’ voor dit plan. Er zijn: letter.invitation")) == (2, True)


def test_a_worksheet_that_is_not_there_names_the_phases(run: Run, plan: Path, tmp_path: Path) -> None:
    said = run("print", plan, "-o", tmp_path / "x.pdf", "--document", "worksheets", "--sheet", "love")
    assert (said.code, said.err.startswith("Er is geen werkblad ‘love’ voor dit plan. Er zijn: ")) == (2, True)


def test_a_plan_is_never_overwritten(run: Run, plan: Path) -> None:
    before = plan.read_bytes()
    said = run("new", plan, "--form", "netwerk")
    assert (said.code, "bestaat al" in said.err) == (2, True)
    assert plan.read_bytes() == before


def test_answers_for_another_form_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text('{"format": "kwartiermaker/1", "form": "werkgroep"}')
    said = run("new", tmp_path / "a.kwartier", "--form", "netwerk", "--answers", tmp_path / "in.json")
    assert (said.code, said.err) == (2, "In het bestand staan antwoorden voor het formulier ‘werkgroep’.\n")
    assert not (tmp_path / "a.kwartier").exists()


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"[]", b'"x"', b'{"format": 1}', b'{"format": "kwartiermaker/1", "form": "netwerk", "answers": "x"}', b"{" * 50_000]
)
def test_an_answers_file_that_makes_no_sense_is_one_line(body: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_bytes(body)
    said = run("new", tmp_path / "a.kwartier", "--form", "netwerk", "--answers", tmp_path / "in.json")
    assert said.code == 2
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err
    assert not (tmp_path / "a.kwartier").exists()


def test_a_plan_that_is_open_in_a_window_is_not_written_to(run: Run, plan: Path) -> None:
    with Session.open(plan, get_real_surroundings()):
        said = run("answer", plan, "net.slogan", '"x"')
        assert (said.code, "open in een ander venster" in said.err) == (2, True)
        assert run("show", plan).code == 0


def test_the_words_that_are_commands_are_the_commands() -> None:
    assert set(make_commands().commands) == COMMANDS


@pytest.mark.parametrize(
    ("words", "command"),
    [([], False), (["a.kwartier"], False), (["--language", "en"], False), (["show"], True), (["--help"], True), (["shwo"], True)],
)
def test_a_plan_alone_opens_the_wizard(words: list[str], command: bool) -> None:
    assert is_command(words) is command


def test_help_is_dutch(run_process: Run) -> None:
    said = run_process("--help")
    assert said.code == 0
    assert said.out.startswith("Gebruik: kwartiermaker")
    assert "Laat deze hulp zien." in said.out


def test_output_is_utf8_on_an_odd_terminal(run_process: Run) -> None:
    said = run_process("show", "/weg/é😀.kwartier", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (said.code, said.err.startswith("De map van ‘é😀.kwartier’")) == (2, True)


def test_a_reader_who_stops_early_is_no_trouble(plan: Path) -> None:
    command = f"'{sys.executable}' -m app show '{plan}' --json | head -c 10"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (len(done.stdout), done.stderr) == (10, "")


def test_the_command_line_never_loads_qt_nor_reportlab_to_show_a_plan(plan: Path) -> None:
    code = "import sys; from app.cli.entry import main; main(sys.argv[1:]); sys.exit(any(name in sys.modules for name in ('PySide6', 'reportlab', 'sqlite_utils')))"
    done = subprocess.run([sys.executable, "-c", code, "show", str(plan)], cwd=ROOT, capture_output=True, env={**os.environ}, check=False)
    assert done.returncode == 0
