import shutil
from pathlib import Path

import msgspec
import pytest

from app.formfile import load_compiled, localise
from app.formfile.localised import load_localised


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, warm_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(warm_cache / "forms", tmp_path / "forms", ignore=shutil.ignore_patterns("*.form.json"))
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path))
    return tmp_path / "forms"


@pytest.mark.parametrize(("form", "theme", "language"), [("netwerk", "", "nl"), ("werkgroep", "gezondheid", "nl_BE"), ("werkgroep", "", "en")])
def test_a_form_that_was_kept_is_the_form_that_was_made(form: str, theme: str, language: str) -> None:
    body = load_compiled(form).body
    made = localise(body, theme, language, ["gez.partners"])
    assert load_localised(body, theme, language, ["gez.partners"]) == made
    assert load_localised(body, theme, language, ["gez.partners"]) == made


def test_what_was_kept_is_read_back_and_a_broken_one_is_made_again(cache: Path) -> None:
    body = load_compiled("netwerk").body
    form = load_localised(body, "", "nl", [])
    (kept,) = cache.glob("*.form.json")
    kept.write_bytes(msgspec.json.encode(msgspec.structs.replace(form, title="Van de schijf")))
    assert load_localised(body, "", "nl", []).title == "Van de schijf"
    kept.write_bytes(kept.read_bytes()[:1000])
    assert load_localised(body, "", "nl", []) == form


def test_answers_of_another_theme_make_another_form() -> None:
    body = load_compiled("werkgroep").body
    theme = next(theme for theme in localise(body).themes if theme.questions)
    assert not load_localised(body, "", "nl", []).kept
    assert load_localised(body, "", "nl", [theme.questions[0]]).kept


def test_the_cache_does_not_grow_without_end(cache: Path) -> None:
    body = load_compiled("netwerk").body
    for number in range(30):
        load_localised(body, f"no such theme {number}", "nl", [])
    assert len(list(cache.glob("*.form.json"))) <= 24
