"""The drawer: answers to questions that the form no longer has. They stay facts; what was asked is noted beside them, so that they can be shown."""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from app.logic.kinds.base import get_loose_text
from app.model.form import Form, Phase, Step
from app.model.json import Json
from app.model.outline import DRAWER
from app.model.plan import Address, Edit, FactKind, Plan
from app.model.question import Column, Option, Question
from app.support.texts import _

ABOUT_QUESTIONS: tuple[FactKind, ...] = ("answer", "state", "note", "example")
"""The facts whose key is a question."""


def with_drawer(form: Form, plan: Plan) -> Form:
    """The form with, behind its chapters, the questions in the drawer of this plan. Without any, the form as it is."""
    asked = {question.id for question in form.get_questions()}
    found = tuple(_read_question(key, plan.get_fact("drawer", key)) for key in sorted(plan.get_keys("drawer")) if key not in asked)
    if not found:
        return form
    phase = Phase(id=DRAWER, title=_("From an earlier questionnaire"), steps=(Step(id=DRAWER, title="", questions=found),))
    return replace(form, kept=(*form.kept, phase))


def compute_drawer_edits(old: Form, new: Form, plan: Plan) -> tuple[Edit, ...]:
    """What must be noted so that every answer, note and state of this plan can be seen under the new form. What it does not ask is described by the old."""
    known = get_known(new)
    described = {question.id: question for question in old.get_questions()}
    facts = {address: describe(key, described.get(key), plan, old.version) for address, key in _find_homeless(plan, known)}
    return tuple(Edit(address, None, fact) for address, fact in facts.items() if address not in plan.facts)


def get_known(form: Form) -> frozenset[str]:
    """Every question of a form, those of themes that this plan does not have included; not what lies in a drawer."""
    drawer = {question.id for phase in form.kept if phase.id == DRAWER for step in phase.steps for question in step.questions}
    themes = (question for theme in form.themes for question in theme.questions)
    return frozenset(question.id for question in form.get_questions()) - drawer | frozenset(themes)


def describe(key: str, question: Question | None, plan: Plan, version: int, why: str = "") -> Json:
    """The fact that keeps in sight what was asked: enough of the question to show its answer."""
    found = question or _guess_question(key, plan)
    return {"from": version, **({"why": why} if why else {}), "question": _get_slim(found)}


def _find_homeless(plan: Plan, known: frozenset[str]) -> Iterator[tuple[Address, str]]:
    for kind in ABOUT_QUESTIONS:
        for key in plan.get_keys(kind):
            if key not in known:
                yield Address("drawer", key), key


def _guess_question(key: str, plan: Plan) -> Question:
    """A question that nobody knows: its answer shows what it was."""
    rows = plan.get_rows(key)
    columns = tuple(dict.fromkeys(name for row in rows for name in row if name != "id"))
    if not columns:
        return Question(id=key, kind="longtext", label=key)
    return Question(id=key, kind="table", label=key, columns=tuple(Column(id=name, kind="longtext", label=name, first=True) for name in columns))


def _get_slim(question: Question) -> dict[str, Json]:
    slim = _get_slim_field(question)
    if question.columns:
        slim["columns"] = [{**_get_slim_field(column), **({"first": True} if column.first else {})} for column in question.columns]
    return slim


def _get_slim_field(field: Question | Column) -> dict[str, Json]:
    slim: dict[str, Json] = {"id": field.id, "kind": field.kind, "label": field.label}
    if field.options:
        slim["options"] = [{"id": option.id, "label": option.label, **({"own_text": True} if option.own_text else {})} for option in field.options]
    if field.rows_from is not None:
        slim["rows_from"] = {"question": field.rows_from.question, "column": field.rows_from.column}
    return slim


def _read_question(key: str, fact: Json) -> Question:
    """The noted question. The file may have been tampered with: then what can be said of it is its id."""
    noted = fact.get("question") if isinstance(fact, Mapping) else None
    try:
        question = msgspec.convert(noted, Question)
    except msgspec.ValidationError:
        return Question(id=key, kind="longtext", label=key)
    return replace(question, id=key)


def get_why(plan: Plan, key: str) -> str:
    """Why something lies in the drawer, or ""."""
    fact = plan.get_fact("drawer", key)
    return get_loose_text(fact.get("why")) if isinstance(fact, Mapping) else ""


def with_option_words(question: Question, options: tuple[Option, ...]) -> Question:
    """A question to note, with the options as they stood: those that come from rows are written down."""
    return replace(question, options=options, rows_from=None)
