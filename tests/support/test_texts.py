import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.support import texts
from app.support.texts import _, ngettext, set_language, speaking

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "There are: {names}."


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    set_language("nl")
    yield
    set_language("nl")


def test_dutch_is_the_default() -> None:
    assert _(SENTENCE) == "Er zijn: {names}."


def test_english_is_what_stands_in_the_code() -> None:
    set_language("en")
    assert _(SENTENCE) == SENTENCE
    assert ngettext("{n} page", "{n} pages", 2) == "{n} pages"


def test_flemish_falls_back_to_dutch_and_dutch_to_the_code() -> None:
    set_language("nl_BE")
    assert _(SENTENCE) == "Er zijn: {names}."
    assert _("A sentence nobody has translated") == "A sentence nobody has translated"


def test_an_unknown_language_is_dutch() -> None:
    set_language("../../etc")
    assert texts.get_language() == "nl"


def test_one_and_many() -> None:
    assert [ngettext("{n} page", "{n} pages", n) for n in (1, 2)] == ["{n} bladzijde", "{n} bladzijden"]


def test_a_job_speaks_its_own_language_and_the_screen_goes_on_in_hers() -> None:
    with speaking("en"):
        assert _(SENTENCE) == SENTENCE
    assert _(SENTENCE) == "Er zijn: {names}."


@pytest.mark.parametrize("spoil", [None, b"", b"kapot"])
def test_a_warm_cache_needs_no_babel_and_a_broken_one_is_made_again(spoil: bytes | None, tmp_path: Path) -> None:
    code = "import sys; from app.support.texts import _; print(_('saved'), 'babel' in sys.modules)"

    def look() -> str:
        environment = {"KWARTIERMAKER_CACHE": str(tmp_path), "PATH": ""}
        return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout.strip()

    assert look() == "bewaard True"
    if spoil is not None:
        (compiled,) = (tmp_path / "texts").glob("nl-*.mo")
        compiled.write_bytes(spoil)
        assert look() == "bewaard True"
    assert look() == "bewaard False"
