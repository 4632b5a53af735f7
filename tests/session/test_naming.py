from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.session.naming import compute_file_stem, compute_free_path


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Plan van aanpak netwerk Op Adem 2027", "Plan van aanpak netwerk Op Adem 2027"),
        ("", "Plan"),
        ("   ", "Plan"),
        ("...", "Plan"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\system32", "C Windows system32"),
        ("Wie? Wat: waar*", "Wie Wat waar"),
        ("con", "Plan con"),
        ("NUL.txt", "Plan NUL.txt"),
        ("Com1", "Plan Com1"),
        (".verborgen", "verborgen"),
        ("een\nregel\tmet\x00tekens", "een regel met tekens"),
        ("\u202eomgekeerd", "omgekeerd"),
        ("netwerk é ü 😀", "netwerk é ü 😀"),
    ],
)
def test_a_title_becomes_a_safe_file_name(title: str, stem: str) -> None:
    assert compute_file_stem(title) == stem


@given(st.text(alphabet=st.characters(), max_size=300))
def test_every_title_gives_a_name_that_a_system_takes(title: str) -> None:
    stem = compute_file_stem(title)
    assert 0 < len(stem) <= 90
    assert len(stem.encode()) <= 200
    assert stem == stem.strip(" .")
    assert not set('\\/:*?"<>|\0\n') & set(stem)


def test_a_long_title_is_cut_at_a_word() -> None:
    assert compute_file_stem("woord " * 40) == " ".join(["woord"] * 13)


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "OP ADEM.kwartier").touch()
    (tmp_path / "Op Adem 2.kwartier").touch()
    assert compute_free_path(tmp_path, "Op Adem").name == "Op Adem 3.kwartier"
