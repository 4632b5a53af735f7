import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Run = Callable[..., Said]


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "Plan.kwartier"
    run("new", path, "--form", "netwerk", "--title", "Plan")
    run("answer", path, "net.trigger", '"Nu"')
    return path


@pytest.fixture
def copy(plan: Path) -> Path:
    return Path(shutil.copy(plan, plan.with_name("Bas.kwartier")))


def get_answer(run: Run, path: Path, question: str) -> object:
    return json.loads(run("show", path, "--json").out)["plan"]["answers"].get(question)


def test_what_only_they_changed_is_taken_over_and_said(run: Run, plan: Path, copy: Path) -> None:
    run("answer", copy, "net.trigger", '"Straks"')
    said = run("import", plan, copy)
    assert said.code == 0
    assert "Wat is de aanleiding" in said.out
    assert "1 verschil overgenomen." in said.out
    assert get_answer(run, plan, "net.trigger") == "Straks"


def test_what_both_changed_stays_ours_and_is_listed_with_exit_one(run: Run, plan: Path, copy: Path) -> None:
    run("answer", copy, "net.trigger", '"Straks"')
    run("answer", plan, "net.trigger", '"Meteen"')
    said = run("import", plan, copy)
    assert said.code == 1
    assert "hier ‘Meteen’, daar ‘Straks’" in said.out
    assert get_answer(run, plan, "net.trigger") == "Meteen"


@pytest.mark.parametrize(("take", "answer"), [("mine", "Meteen"), ("theirs", "Straks"), ("both", "Meteen\nBas: Straks")])
def test_an_option_says_whose_answer_it_becomes(run: Run, plan: Path, copy: Path, take: str, answer: str) -> None:
    run("answer", copy, "net.trigger", '"Straks"')
    run("answer", plan, "net.trigger", '"Meteen"')
    assert run("import", plan, copy, "--take", take).code == 0
    assert get_answer(run, plan, "net.trigger") == answer


def test_an_exchange_file_is_taken_over_too(run: Run, plan: Path, copy: Path, tmp_path: Path) -> None:
    run("answer", copy, "gen.org_country", '"be"')
    file = tmp_path / "uit.json"
    run("export", copy, "-o", file)
    assert run("import", plan, file).code == 0
    assert get_answer(run, plan, "gen.org_country") == "be"


def test_a_file_that_is_no_plan_changes_nothing(run: Run, plan: Path, tmp_path: Path) -> None:
    broken = tmp_path / "stuk.json"
    broken.write_text("{", encoding="utf-8")
    before = plan.read_bytes()
    said = run("import", plan, broken)
    assert said.code == 2
    assert "is geen JSON" in said.err
    assert plan.read_bytes() == before
