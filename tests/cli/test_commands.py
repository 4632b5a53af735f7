import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from app.formfile import load_example

Run = Callable[..., object]


@pytest.fixture
def example(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "Voorbeeld.kwartier"
    assert run("example", "netwerk", path).code == 0
    return path


def test_new_says_where_the_plan_is_and_adds_the_ending(run: Run, tmp_path: Path) -> None:
    said = run("new", tmp_path / "Op Adem", "--form", "netwerk")
    assert (said.code, said.out, said.err) == (0, f"{tmp_path / 'Op Adem.kwartier'}\n", "")


def test_new_takes_the_answers_of_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(load_example("netwerk")), encoding="utf-8")
    assert run("new", tmp_path / "a.kwartier", "--form", "netwerk", "--answers", tmp_path / "in.json", "--title", "Eigen titel").code == 0
    assert run("export", tmp_path / "a.kwartier", "-o", tmp_path / "uit.json").code == 0
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8")) == {**load_example("netwerk"), "title": "Eigen titel"}


def test_the_example_comes_out_as_it_went_in(run: Run, example: Path, tmp_path: Path) -> None:
    run("export", example, "-o", tmp_path / "uit.json")
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8")) == load_example("netwerk")


def test_show_counts_each_phase(run: Run, plan: Path) -> None:
    said = run("show", plan)
    lines = said.out.splitlines()
    assert lines[0] == "Op Adem"
    assert lines[1].startswith("1. ")
    assert lines[1].rpartition("  ")[2].startswith("0/")


def test_show_as_json_has_everything(run: Run, example: Path) -> None:
    shown = json.loads(run("show", example, "--json").out)
    questions = {question["id"]: question for phase in shown["phases"] for step in phase["steps"] for question in step["questions"]}
    assert shown["plan"] == load_example("netwerk")
    assert (questions["net.theme"]["number"], questions["net.theme"]["standing"]) == ("1.1a", "answered")
    assert questions["shr.actions"]["value"][0]["action"]
    assert shown["answered"] <= shown["total"]


def test_an_answer_is_json_and_is_kept(run: Run, plan: Path) -> None:
    assert run("answer", plan, "net.slogan", '"Samen adem"').code == 0
    assert run("answer", plan, "shr.goals", '[{"goal": "minder verzuim"}]').code == 0
    shown = json.loads(run("show", plan, "--json").out)["plan"]["answers"]
    assert shown["net.slogan"] == "Samen adem"
    assert shown["shr.goals"][0]["goal"] == "minder verzuim"


def test_null_empties_an_answer(run: Run, plan: Path) -> None:
    run("answer", plan, "net.slogan", '"Samen adem"')
    run("answer", plan, "net.slogan", "null")
    assert "net.slogan" not in json.loads(run("show", plan, "--json").out)["plan"]["answers"]


def test_an_odd_answer_is_kept_and_gets_a_remark(run: Run, plan: Path) -> None:
    said = run("answer", plan, "shr.eval_date", '"31-02-2027"')
    assert said.code == 1
    assert "bewaard zoals je het typte" in said.out
    assert json.loads(run("show", plan, "--json").out)["plan"]["answers"]["shr.eval_date"] == "31-02-2027"
    assert "T19" in [finding["code"] for finding in json.loads(run("check", plan, "--json").out)["findings"]]


@pytest.mark.parametrize(
    "value",
    ['"\\ud800 half"', '"\\u0000nul"', '"\\u001b[31mrood\\u0007"', '"\\u202eom"', "NaN", "-Infinity", "1e999", "[[[[]]]]", '{"a": {"b": []}}', "-5"],
)
def test_no_value_stops_any_command(value: str, run: Run, plan: Path, tmp_path: Path) -> None:
    for question in ("net.slogan", "shr.goals", "net.theme", "shr.eval_date", "shr.budget_asked", "net.core"):
        assert run("answer", plan, question, value).code in (0, 1)
    assert run("show", plan).code == 0
    assert run("check", plan).code in (0, 1)
    json.loads(run("show", plan, "--json").out)
    assert run("export", plan, "-o", tmp_path / "uit.json").code == 0
    assert "\x1b" not in run("check", plan).out


@pytest.mark.parametrize("value", ["zomaar", "", "{", '"open', "[" * 100_000, "9" * 5000])
def test_what_is_no_json_is_refused_in_one_line(value: str, run: Run, plan: Path) -> None:
    said = run("answer", plan, "net.slogan", value)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert "JSON" in said.err


def test_a_value_nested_deeper_than_any_answer_is_kept(run: Run, plan: Path) -> None:
    assert run("answer", plan, "net.slogan", "[" * 200 + "]" * 200).code in (0, 1)
    assert run("show", plan).code == 0


def test_a_question_that_is_not_there_gets_a_hint(run: Run, plan: Path) -> None:
    said = run("answer", plan, "net.slogn", '"x"')
    assert (said.code, said.err) == (2, "Er is geen vraag ‘net.slogn’ in dit plan. Bedoelde je net.slogan?\n")


def test_check_lists_the_findings_of_a_day(run: Run, example: Path) -> None:
    said = run("check", example, "--json", "--today", "2027-01-11")
    findings = json.loads(said.out)["findings"]
    assert said.code == 1
    assert [(finding["code"], finding["subject"]) for finding in findings if "dismissed" not in finding] == [("G09", None), ("P02", None)]
    assert {"code", "level", "question", "message", "source", "subject"} == set(findings[0])


def test_check_in_words_says_how_many(run: Run, example: Path) -> None:
    said = run("check", example, "--today", "2027-01-11")
    assert said.out.splitlines()[-1] == "2 aandachtspunten."


def test_print_writes_a_pdf_and_says_how_many_pages(run: Run, example: Path, tmp_path: Path) -> None:
    said = run("print", example, "--document", "page", "-o", tmp_path / "uit.pdf", "--today", "2027-01-11")
    assert (said.code, said.out) == (0, f"{tmp_path / 'uit.pdf'} (1 bladzijde)\n")
    document = pypdfium2.PdfDocument(tmp_path / "uit.pdf")
    assert len(document) == 1
    document.close()


def test_one_letter_can_be_printed(run: Run, example: Path, tmp_path: Path) -> None:
    said = run("print", example, "--document", "letters", "--letter", "letter.board_memo", "-o", tmp_path / "nota.pdf")
    assert said.code == 0
    document = pypdfium2.PdfDocument(tmp_path / "nota.pdf")
    assert "Besluit over Op Adem" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_printing_for_the_board_does_not_change_the_plan(run: Run, example: Path, tmp_path: Path) -> None:
    before = example.read_bytes()
    run("print", example, "-o", tmp_path / "uit.pdf", "--names", "none", "--final", "--language", "en")
    run("check", example)
    run("show", example)
    assert example.read_bytes() == before


def test_forms_check_finds_nothing_in_the_shipped_forms(run: Run) -> None:
    said = run("forms", "check")
    assert (said.code, said.out) == (0, "De formulieren zijn in orde.\n")


def test_forms_list_names_the_network(run: Run) -> None:
    assert run("forms", "list").out.startswith("netwerk  ")
    assert "netwerk" in run("forms", "list", "--json").out
    json.loads(run("forms", "list", "--json").out)
