"""From files to the Form that runs: complete, quick, and the same every time."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from app.formfile import list_examples, list_forms, load_compiled, load_example, localise
from app.formfile.trees import encode
from app.model.question import Condition
from app.model.trouble import FormTrouble

PHASE = "phases/10-begin.yaml"
ROOT = Path(__file__).parents[2]


def test_a_question_has_the_options_of_its_list(author):
    theme = author.load().get_questions()[1]
    assert [(option.id, option.label, option.sensitive, option.own_text) for option in theme.options] == [
        ("health", "gezondheid", True, False),
        ("other", "anders", False, True),
    ]


def test_a_shared_question_is_taken_in_with_what_is_different_here(author):
    author.change(PHASE, "- use: gen.title", "- use: gen.title\n          help: Kort.\n          route: volledig")
    form = author.load()
    used = form.phases[0].steps[0].questions[0]
    assert (used.label, used.help, used.route) == ("Hoe heet het plan?", "Kort.", "volledig")
    assert form.start_questions[0].route == "essentieel"


def test_every_scalar_is_text_until_its_model_says_otherwise(author):
    author.change(PHASE, "label: Waarom?", "label: no\n          help: 2027-02-01\n          max_length: 300")
    why = author.load().get_questions()[2]
    assert (why.label, why.help, why.max_length) == ("no", "2027-02-01", 300)


def test_a_condition_becomes_data(author):
    assert author.load().get_questions()[2].visible_when == Condition(test="is", question="net.theme", values=("health",))


def test_answered_is_a_test_of_its_own(author):
    author.change(PHASE, "is: health}", "is: answered}")
    assert author.load().get_questions()[2].visible_when == Condition(test="answered", question="net.theme")


def test_a_condition_of_parts_keeps_its_parts(author):
    author.change(
        PHASE, "{question: net.theme, is: health}", "{any: [{question: net.theme, one_of: [health, other]}, {question: gen.title, is_not: x}]}"
    )
    assert author.load().get_questions()[2].visible_when == Condition(
        test="any",
        parts=(
            Condition(test="one_of", question="net.theme", values=("health", "other")),
            Condition(test="is_not", question="gen.title", values=("x",)),
        ),
    )


def test_example_rows_hold_numbers_where_a_column_is_a_number(author):
    assert author.load().get_questions()[3].example_rows == ({"fact": "één op zes", "year": 2021},)


def test_the_body_is_canonical_json_that_reads_back_the_same(author):
    compiled = load_compiled("klein", author.root)
    assert encode(json.loads(compiled.body)) == compiled.body
    assert localise(compiled.body) == author.load()


def test_the_digest_is_of_the_body_and_stays_the_same(author, monkeypatch, tmp_path):
    first = load_compiled("klein", author.root)
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "elsewhere"))
    assert load_compiled("klein", author.root) == first
    assert first.digest == sha256(first.body).hexdigest() == localise(first.body).digest


def test_a_changed_letter_changes_the_digest(author):
    first = load_compiled("klein", author.root)
    author.change(PHASE, "label: Waarom?", "label: Waarom nu?")
    second = load_compiled("klein", author.root)
    assert second.digest != first.digest
    assert localise(second.body).get_questions()[2].label == "Waarom nu?"


def test_only_the_newest_compiled_form_is_kept(author, tmp_path):
    load_compiled("klein", author.root)
    author.change(PHASE, "label: Waarom?", "label: Waarom nu?")
    load_compiled("klein", author.root)
    assert len(list((tmp_path / "cache" / "forms").iterdir())) == 1


def test_a_form_loads_where_nothing_can_be_cached(author, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "file"))
    assert author.load().title == "Klein"


def test_with_a_warm_cache_neither_yaml_nor_pydantic_is_imported(author):
    load_compiled("klein", author.root)
    program = (
        "import sys; from pathlib import Path; from app.formfile import load_form\n"
        f"print(load_form('klein', root=Path({str(author.root)!r})).title, sorted({{'yaml', 'pydantic', 'click'}} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.stdout.strip() == "Klein []"


def test_forms_of_the_organisation_stand_beside_those_of_the_program(author, tmp_path):
    (tmp_path / "config").mkdir()
    author.root.rename(tmp_path / "config" / "forms")
    assert {"klein", "netwerk", "werkgroep"} <= {form.id for form in list_forms()}


def test_an_own_section_takes_the_place_of_an_included_one_and_the_others_stay(author):
    author.change("form.yaml", "  theme_question: net.theme\n", "  include: [common]\n")
    for name in ("checks.yaml", "statements.yaml", "questions.yaml", "lists.yaml"):
        (author.root / "klein" / name).unlink()
    author.write("phases/10-begin.yaml", OWN_PHASE)
    author.write("documents.yaml", "sections:\n  - {id: goals, title: {nl: Onze doelen}, blocks: [{as: table, from: [shr.goals]}]}\n")
    assert author.check() == ()
    titles = {section["id"]: section["title"] for section in author.load().documents["sections"]}
    assert titles["goals"] == "Onze doelen"
    assert titles["risks"]


OWN_PHASE = """
phase:
  id: begin
  title: Het begin
  assignment: {title: Kaart, minutes: 10, text: [Schrijf het op.]}
  steps:
    - id: first
      title: Eerste stap
      ends_with: assignment
      questions:
        - use: shr.goals
"""


def test_a_form_with_mistakes_does_not_hide_the_others(author):
    good = author.root / "goed"
    good.mkdir()
    for path in (author.root / "klein").rglob("*.yaml"):
        copy = good / path.relative_to(author.root / "klein")
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(path.read_text(encoding="utf-8").replace("id: klein", "id: goed"), encoding="utf-8")
    author.change(PHASE, "label: Waarom?", "lable: Waarom?")
    assert [form.id for form in list_forms(author.root)] == ["goed"]


def test_an_example_that_cannot_be_read_does_not_hide_the_others(author):
    author.write("examples/heel.json", '{"form": "klein", "title": "Heel"}')
    author.write("examples/stuk.json", "{")
    assert [example.title for example in list_examples(author.root)] == ["Heel"]
    with pytest.raises(FormTrouble, match="cannot be read"):
        load_example("stuk", author.root)
