"""The handout in two languages from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import example

__all__ = ["example"]
Run = Callable[..., Any]


def test_the_handout_is_printed_in_two_languages(run: Run, example: Path, tmp_path: Path) -> None:
    said = run("print", example, "--document", "handout", "--bilingual", "-o", tmp_path / "handout.pdf")
    assert said.code == 0
    assert (tmp_path / "handout.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("wrong", [("--document", "plan"), ("--document", "handout", "--language", "en")])
def test_what_makes_no_sense_is_said_in_one_line(wrong: tuple[str, ...], run: Run, example: Path, tmp_path: Path) -> None:
    said = run("print", example, *wrong, "--bilingual", "-o", tmp_path / "handout.pdf")
    assert said.code == 2
    assert len(said.err.strip().splitlines()) == 1
    assert not (tmp_path / "handout.pdf").exists()
