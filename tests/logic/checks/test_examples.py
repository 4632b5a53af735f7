"""Every rule of thumb has an example that fires and one just beside it that is silent; here they run. The examples stand in the form."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app.formfile.reading import read_source
from app.logic.checks.compute import compute_found
from app.logic.checks.facts import PrintFacts
from app.logic.checks.messages import compute_message
from app.logic.checks.situation import Situation
from app.logic.reading import Reading
from app.model.form import CheckRule, Form, Phase, Step
from app.model.plan import Plan
from app.model.question import Question
from app.support.paths import get_forms_folder

CHECKS_FILE = Path(get_forms_folder()) / "common" / "checks.yaml"

ALSO_ANSWERED: dict[str, dict[str, Any]] = {
    "G13": {"wg.board_member": "p1"},  # the form asks for the role of the board member only once there is one
    "G17": {"wg.board_member": "p1"},
    "V21": {"vp.lines": ["workshops", "dialogues"]},  # a row of the programme chooses from the lines that were ticked
    "V29": {"vrij.delegate_part": ["asks"]},  # the example gives a text, but the question is a list to tick
}
"""What else the form needs before an answer of an example counts, where the example does not say it."""

IN_FORM = {"P12": "werkgroep"}
"""The example of P12 lets the client sign, and only a working group has a client."""


def _read_checks() -> list[dict[str, Any]]:
    source, errors = read_source(CHECKS_FILE, "checks.yaml")
    assert not errors
    return source.data["checks"]


def _get_cases() -> list[Any]:
    return [
        pytest.param(check, which, id=f"{check['code']} {check['name']} {'fires' if which == 'fires' else 'is silent beside it'}")
        for check in _read_checks()
        for which in ("fires", "silent")
    ]


def _get_form_of(check: dict[str, Any], example: dict[str, Any], get_form: Callable[..., Form]) -> Form:
    form_id = example.get("form", IN_FORM.get(check["code"], check["scope"]["forms"][0]))
    theme = example.get("theme", (check["scope"].get("themes") or [""])[0])
    form = get_form(form_id, theme)
    own = [Question(id=q["id"], kind="text", label=q["id"], route=q["route"]) for q in example.get("questions", ())]
    if not own:
        return form
    title = example["questions"][0]["step"]
    return replace(form, phases=(Phase(id="phase", title="", steps=(Step(id="step", title=title, questions=tuple(own)),)),))


def _make_situation(check: dict[str, Any], which: str, get_form: Callable[..., Form], make_plan: Callable[..., Plan]) -> Situation:
    example = check["examples"][which]
    form = _get_form_of(check, example, get_form)
    answers = {**example.get("answers", {}), **(ALSO_ANSWERED.get(check["code"], {}) if "answers" in example else {})}
    people = example.get("people") or ([{"id": "p1"}] if check["code"] in ALSO_ANSWERED else [])
    marked = {question.id: True for question in form.get_questions()[: int(example.get("example_texts", 0))]}
    answers |= dict.fromkeys(marked, "voorbeeld")
    parts = {"members": example.get("members", 0), "states": example.get("states", {}), "example": marked}
    plan = make_plan(form.id, form.theme, people=people, answers=answers, **parts)
    told = example.get("print")
    facts = PrintFacts(names=told.get("names"), status=told.get("status"), documents=tuple(told.get("documents", ()))) if told else None
    return Situation(
        reading=Reading(form, plan),
        today=date(2027, 1, 11),
        password=example.get("password") == "yes",
        print_facts=facts,
    )


def _get_rule(situation: Situation, code: str) -> CheckRule:
    return next(rule for rule in situation.form.checks if rule.code == code)


@pytest.mark.parametrize(("check", "which"), _get_cases())
def test_an_example_does_what_it_says(check: dict[str, Any], which: str, get_form: Callable[..., Form], make_plan: Callable[..., Plan]) -> None:
    situation = _make_situation(check, which, get_form, make_plan)

    found = compute_found(_get_rule(situation, check["code"]), situation)

    assert bool(found) is (which == "fires"), check["when"]


@pytest.mark.parametrize("check", [pytest.param(check, id=f"{check['code']} {check['name']}") for check in _read_checks()])
@pytest.mark.parametrize("language", ["nl", "nl_BE", "en"])
def test_every_message_fills_all_its_words(
    check: dict[str, Any],
    language: str,
    get_form: Callable[..., Form],
    make_plan: Callable[..., Plan],
) -> None:
    situation = _make_situation(check, "fires", get_form, make_plan)
    spoken = get_form(situation.form.id, situation.form.theme, language)
    rule = _get_rule(replace(situation, reading=Reading(spoken, situation.plan)), check["code"])

    for found in compute_found(_get_rule(situation, check["code"]), situation):
        message = compute_message(rule, found, situation)

        assert not re.search(r"[{}]", message)
        if rule.code not in ("N15", "V19", "E11"):
            assert "..." not in message, message


def test_every_fill_is_used_and_every_word_has_a_fill() -> None:
    for check in _read_checks():
        for key in ("message_nl", "message_nl_BE", "message_en"):
            if key in check:
                assert set(re.findall(r"\{(\w+)\}", check[key])) == set(check.get("fill", {})), (check["code"], key)
