"""Writing a plan for other programs from the command line; the ending says the format."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said


@pytest.mark.parametrize(
    ("ending", "begin"), [("docx", b"PK"), ("xlsx", b"PK"), ("ics", b"BEGIN:VCALENDAR"), ("csv", b"\xef\xbb\xbf"), ("eml", b"Subject")]
)
def test_the_ending_says_the_format(run: Callable[..., Said], plan: Path, tmp_path: Path, ending: str, begin: bytes) -> None:
    path = tmp_path / f"uit.{ending}"
    assert run("export", plan, "-o", path, "--document", "page", "--names", "none", "--today", "2027-01-11").code == 0
    assert path.read_bytes().startswith(begin)


def test_another_ending_is_refused_and_names_those_there_are(run: Callable[..., Said], plan: Path, tmp_path: Path) -> None:
    said = run("export", plan, "-o", tmp_path / "uit.odt")
    assert said.code != 0
    assert ".docx" in said.err
    assert not (tmp_path / "uit.odt").exists()


def test_a_template_is_for_a_document_only(run: Callable[..., Said], plan: Path, tmp_path: Path) -> None:
    said = run("export", plan, "-o", tmp_path / "uit.csv", "--template", tmp_path / "huis.docx")
    assert said.code != 0
    assert ".docx" in said.err
