"""A trainer's exercise with nothing but forms/README.md: its own words are put into a copy of the forms, and what comes out is used."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from app.cli.entry import main
from app.formfile import check_forms
from app.formfile.sources import find_form
from app.model.trouble import FormError
from app.support.paths import get_forms_folder

README = (get_forms_folder() / "README.md").read_text(encoding="utf-8")
BLOCKS = tuple(re.findall(r"```yaml\n(.*?)```", README, re.DOTALL))
PHASE, CHECKS, HEAD = "netwerk/phases/50-uitvoeren.yaml", "netwerk/checks.yaml", "netwerk/form.yaml"
Change = Callable[[str], str]


def get_block(start: str) -> str:
    """The example of the README that begins so."""
    return next(block for block in BLOCKS if block.lstrip().startswith(start))


def put_below(key: str, block: str) -> Change:
    return lambda text: text.replace(f"{key}\n", f"{key}\n{block}", 1)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the forms with the question, the pitfall and the check of the README in it."""
    root = tmp_path_factory.mktemp("own") / "forms"
    shutil.copytree(get_forms_folder(), root)
    change(root, PHASE, put_below("      questions:", get_block("- id: net.meeting_place")))
    change(root, PHASE, put_below("  pitfalls:", get_block("- id: pit.doing.rain")))
    (root / CHECKS).write_text(f"checks:\n{get_block('- code: N30')}", encoding="utf-8")
    place = re.compile(r"(  - id: agreements\n    title:.*?    blocks:\n)", re.DOTALL)
    line = get_block("- {as: line, from: [net.meeting_place]")
    change(root, "common/documents.yaml", lambda text: place.sub(lambda found: found[1] + line, text, count=1))
    change(root, HEAD, lambda text: text.replace("version: 1", "version: 2", 1))
    (root / "netwerk" / "migrations").mkdir(exist_ok=True)
    (root / "netwerk" / "migrations" / "02.yaml").write_text(get_block("migration:"), encoding="utf-8")
    return root


@pytest.fixture
def own(worked: Path, tmp_path: Path) -> Path:
    return shutil.copytree(worked, tmp_path / "forms")


@pytest.fixture
def run(worked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The program as the trainer starts it, with the forms of the organisation."""
    monkeypatch.setenv("KWARTIERMAKER_FORMS", str(worked))
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("KWARTIERMAKER_PLANS", str(tmp_path / "plans"))

    def go(*words: str) -> str:
        capsys.readouterr()
        main(list(words))
        return "".join(capsys.readouterr())

    return go


def change(root: Path, file: str, how: Change) -> None:
    path = root / file
    before = path.read_text(encoding="utf-8")
    after = how(before)
    assert after != before
    path.write_text(after, encoding="utf-8")


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def test_what_the_readme_shows_goes_into_a_form_without_a_mistake(worked: Path) -> None:
    assert check_forms(worked) == ()


def test_a_plan_is_made_answered_checked_and_printed_with_it(run: Callable[..., str], tmp_path: Path) -> None:
    plan, paper = str(tmp_path / "proef.kwartier"), tmp_path / "proef.pdf"
    run("new", plan, "--form", "netwerk", "--title", "Proef")
    run("answer", plan, "gen.period_start", '"2027-02-01"')
    assert "net.meeting_place" in run("show", plan, "--json")
    run("answer", plan, "net.meeting_place", '"De kantine van Noord"')
    assert "N30" not in run("check", plan)
    run("print", plan, "-o", str(paper))
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in PdfDocument(paper)).split())
    assert "Waar komen jullie samen? De kantine van Noord" in text


def test_the_forms_of_the_organisation_stand_beside_the_plans_too(worked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KWARTIERMAKER_PLANS", str(tmp_path))
    monkeypatch.delenv("KWARTIERMAKER_FORMS", raising=False)
    assert find_form("netwerk").root == get_forms_folder()
    shutil.copytree(worked / "netwerk", tmp_path / "forms" / "netwerk")
    assert find_form("netwerk").root == tmp_path / "forms"
    assert find_form("werkgroep").root == get_forms_folder()


MISTAKES: tuple[tuple[str, str, Change, str, str], ...] = (
    ("wrong id", PHASE, swap("- id: net.meeting_place", "- id: net.Meeting Place"), "is not a good id", "net.theme"),
    ("missing label", PHASE, swap('          label: "Waar komen jullie samen?"\n', ""), "'label' is missing", "Add 'label:'"),
    ("dead reference", CHECKS, swap("goto: {question: net.meeting_place}", "goto: {question: net.meeting_plac}"), "no question", "net.meeting_place"),
    ("tab", PHASE, swap('          help: "Noem een plek', '\t\thelp: "Noem een plek'), "a tab", "spaces"),
    ("duplicate", PHASE, swap("- id: net.meeting_place", "- id: net.kickoff"), "is there twice", "another id"),
    ("unknown key", PHASE, swap("max_length: 120", "maxlength: 120"), "'maxlength' is not known", "max_length"),
    (
        "bad condition",
        PHASE,
        swap(
            "route: essentieel\n          max_length",
            "visible_when: {question: net.sponsor, equals: yes}\n          route: essentieel\n          max_length",
        ),
        "'equals' is not known",
        "one_of",
    ),
    ("unknown check", CHECKS, swap("kind: empty", "kind: emty"), "no kind of check", "'empty'"),
    ("wrong type", PHASE, swap("max_length: 120", "max_length: honderd"), "must be a whole number", "max_length: 15"),
    ("stale translation", PHASE, swap('title: "', 'title: "Nu: '), "older than the Dutch", "of: "),
)


@pytest.mark.parametrize(("file", "how", "reason", "hint"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES])
def test_a_deliberate_mistake_gets_file_line_reason_and_a_way_out(own: Path, file: str, how: Change, reason: str, hint: str) -> None:
    change(own, file, how)
    found = [error for error in check_forms(own / "netwerk") if reason in error.reason]
    assert found
    _assert_can_be_acted_on(found[0], own)
    assert hint in found[0].hint


def _assert_can_be_acted_on(error: FormError, root: Path) -> None:
    assert (root / error.file).is_file()
    assert 0 < error.line <= len((root / error.file).read_text(encoding="utf-8").splitlines())
    assert str(error).startswith(f"{error.file}:{error.line}: ")
    assert not error.hint.startswith("Did you mean 'net.Meeting Place'")


def test_a_form_of_the_organisation_with_a_mistake_says_so_when_a_plan_is_made(
    run: Callable[..., str], own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(own, PHASE, swap("max_length: 120", "maxlength: 120"))
    monkeypatch.setenv("KWARTIERMAKER_FORMS", str(own))
    assert "maxlength" in run("new", str(tmp_path / "x.kwartier"), "--form", "netwerk")
