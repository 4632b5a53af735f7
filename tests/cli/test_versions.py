import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from app.session.session import Session
from app.session.surroundings import get_real_surroundings


@pytest.fixture
def plan(run: Callable[..., object], tmp_path: Path) -> Path:
    """A worked example with a version, and one answer that changed since."""
    path = tmp_path / "Plan.kwartier"
    run("example", "netwerk", path)
    with Session.open(path, get_real_surroundings()) as session:
        session.versions.record("versie 1.0, vastgesteld", "na het overleg")
        session.answer("net.slogan", "Samen verder")
    return path


def read(path: Path) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def test_a_paper_with_bars_says_what_changed(run: Callable[..., object], plan: Path, tmp_path: Path) -> None:
    assert run("print", plan, "-o", tmp_path / "a.pdf", "--since", "1.0").code == 0
    text = read(tmp_path / "a.pdf")
    assert "Een streep in de kantlijn" in text
    assert "Samen verder" in text


def test_a_version_is_printed_as_it_was_with_its_fingerprint(run: Callable[..., object], plan: Path, tmp_path: Path) -> None:
    assert run("print", plan, "-o", tmp_path / "a.pdf", "--version", "versie 1.0, vastgesteld").code == 0
    text = read(tmp_path / "a.pdf")
    assert "Samen verder" not in text
    with Session.open(plan, get_real_surroundings(), read_only=True) as session:
        assert f"vingerafdruk {session.versions.list_versions()[0].short_fingerprint}" in text


def test_an_unknown_version_is_told_with_those_there_are(run: Callable[..., object], plan: Path, tmp_path: Path) -> None:
    said = run("print", plan, "-o", tmp_path / "a.pdf", "--since", "2.0")
    assert said.code == 2
    assert "versie 1.0, vastgesteld" in said.err
    assert run("print", plan, "-o", tmp_path / "a.pdf", "--since", "1.0", "--version", "1.0").code == 2


def test_show_lists_the_versions(run: Callable[..., object], plan: Path) -> None:
    (version,) = json.loads(run("show", plan, "--json").out)["versions"]
    assert (version["name"], version["note"], len(version["fingerprint"])) == ("versie 1.0, vastgesteld", "na het overleg", 64)
