"""A trainer at work: writes a tiny form of its own, and asks what is wrong with it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.formfile import check_forms, load_compiled, load_form
from app.model.form import Form
from app.model.trouble import FormError

FORM = """
form:
  id: klein
  version: 1
  revision: 1
  title: Klein
  theme_question: net.theme
  start_questions: [gen.title]
  phases: [10-begin]
"""

PHASE = """
phase:
  id: begin
  title: Het begin
  goals:
    - {id: goal.begin.1, text: "Je weet waarom.", rests_on: [st.N11]}
  pitfalls:
    - {id: pit.begin.all, text: "Alles willen.", remedy: "Kies er drie.", rests_on: [st.N11]}
  assignment:
    title: Kaart
    minutes: 10
    text: [Schrijf het op.]
    feeds: [net.why]
  steps:
    - id: first
      title: Eerste stap
      minutes: 5
      ends_with: assignment
      questions:
        - use: gen.title
        - id: net.theme
          kind: choice
          label: Welk thema?
          options_from: list.themes
          rests_on: [st.N11]
        - id: net.why
          kind: longtext
          label: Waarom?
          visible_when: {question: net.theme, is: health}
          rests_on: [st.N11]
        - id: net.facts
          kind: table
          label: Welke feiten?
          columns:
            - {id: fact, kind: text, label: Feit, first: true}
            - {id: year, kind: number, label: Jaar}
          example_rows:
            - {fact: "één op zes", year: "2021"}
"""

QUESTIONS = """
questions:
  - id: gen.title
    kind: text
    label: Hoe heet het plan?
    route: essentieel
"""

LISTS = """
lists:
  - id: list.themes
    title: Thema's
    options:
      - {id: health, label: gezondheid, sensitive: true}
      - {id: other, label: anders, own_text: true}
"""

STATEMENTS = """
statements:
  - {id: st.N11, source: S1, about: phase, text: "Fase 1 is de voorbereiding."}
"""

CHECKS = """
checks:
  - code: A01
    name: no_theme
    level: hint
    scope: {forms: [klein]}
    when: No theme.
    kind: empty
    params: {any: [net.theme]}
    fill: {}
    message_nl: "Er is nog geen thema."
    message_en: "There is no theme yet."
    goto: {question: net.theme}
    rests_on: [st.N11]
    appears: after_step
  - code: A02
    name: old_fact
    level: warning
    scope: {forms: [klein]}
    when: A fact is old.
    kind: row_matches
    params: {in: net.facts, where: [{column: year, below: 2000}]}
    fill: {nr: nr}
    message_nl: "Feit {nr} is oud."
    message_en: "Fact {nr} is old."
    goto: {question: net.facts, column: year}
    rests_on: [own]
    beats: [A01]
    appears: live
"""


@dataclass
class Author:
    """Writes files of the form `klein`."""

    root: Path

    def write(self, name: str, text: str) -> None:
        path = self.root / "klein" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        path = self.root / "klein" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def check(self) -> tuple[FormError, ...]:
        return check_forms(self.root)

    def get_only_error(self) -> FormError:
        errors = self.check()
        assert len(errors) == 1, "\n".join(map(str, errors))
        return errors[0]

    def get_line(self, name: str, text: str) -> int:
        lines = (self.root / "klein" / name).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if re.search(re.escape(text), line))

    def load(self, theme: str = "", language: str = "nl") -> Form:
        return load_form("klein", theme, language, root=self.root)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with the forms of the program in it; to be read."""
    folder = tmp_path_factory.mktemp("warm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KWARTIERMAKER_CACHE", str(folder))
        for form in ("netwerk", "werkgroep"):
            load_compiled(form)
    return folder


@pytest.fixture
def compiled(_own_folders: None, warm_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of what the forms of the program say: nothing of it is compiled again."""
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(warm_cache))


@pytest.fixture
def author(tmp_path: Path) -> Author:
    """The form `klein`, without mistakes."""
    author = Author(tmp_path / "forms")
    for name, text in (
        ("form.yaml", FORM),
        ("phases/10-begin.yaml", PHASE),
        ("questions.yaml", QUESTIONS),
        ("lists.yaml", LISTS),
        ("statements.yaml", STATEMENTS),
        ("checks.yaml", CHECKS),
    ):
        author.write(name, text)
    return author
