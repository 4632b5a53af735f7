"""Reading an exchange file: from JSON to edits."""

from collections.abc import Iterable, Mapping
from typing import cast

from app.logic.answering.answers import get_raw_rows, put_rows
from app.logic.answering.draft import Draft
from app.logic.answering.group import join_members
from app.logic.answering.marks import get_dismissed_address
from app.logic.answering.theme import follow_theme
from app.logic.exchange.row_ids import get_automatic_id
from app.logic.exchange.shape import check_shape
from app.logic.kinds.base import get_items, get_loose_text
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, Edit, Plan
from app.model.question import Question
from app.model.trouble import InputProblem

_PROPERTIES = ("form", "theme", "language", "route")
_TOP_LEVEL_ANSWERS = {"title": "gen.title", "organisation": "gen.org_name"}


def read_exchange(form: Form, data: object, plan: Plan | None = None) -> tuple[Edit, ...]:
    """The edits that bring what the file holds into a plan (a new one, if none is given). Raises InputProblem with everything that is wrong.

    Nothing is dropped: answers to questions that this form does not have are kept too. Rows without an id get one that follows from their place.
    """
    problems = check_shape(form, data)
    if problems:
        raise InputProblem("exchange_shape", "\n".join(problems))
    found = cast("Mapping[str, Json]", data)
    draft = Draft(plan or Plan())
    _put_properties(draft, found)
    _put_answers(form, draft, found)
    _put_marks(draft, found)
    join_members(form, draft)
    if not found.get("theme"):
        follow_theme(form, draft, form.theme_question)
    return draft.get_edits()


def _put_properties(draft: Draft, data: Mapping[str, Json]) -> None:
    for key in _PROPERTIES:
        if data.get(key):
            draft.put(Address("property", key), data[key])
    for key, question in _TOP_LEVEL_ANSWERS.items():
        if data.get(key):
            draft.put(Address("answer", question), data[key])


def _put_answers(form: Form, draft: Draft, data: Mapping[str, Json]) -> None:
    questions = {question.id: question for question in form.get_questions()}
    people = get_items(data.get("people"))
    answers = {**({PEOPLE: people} if people else {}), **_get_map(data, "answers")}
    for key, raw in answers.items():
        question = questions.get(key) or _get_unknown(key, raw)
        if question.kind == "table":
            _put_table(draft, question, raw)
        else:
            draft.put(Address("answer", key), raw)


def _get_unknown(key: str, raw: Json) -> Question:
    """A question that this form does not have: what looks like rows is kept as rows."""
    items = get_items(raw)
    is_table = key == PEOPLE or (bool(items) and all(isinstance(item, Mapping) for item in items or ()))
    return Question(id=key, kind="table" if is_table else "text", label="")


def _put_table(draft: Draft, table: Question, raw: Json) -> None:
    rows = get_raw_rows(raw, table)
    taken = {_get_id(row) for row in rows}
    numbered = tuple(row if _get_id(row) else {**row, "id": get_automatic_id(place, taken)} for place, row in enumerate(rows, 1))
    put_rows(draft, table, _drop_repeated(numbered, taken), _get_no_id)


def _drop_repeated(rows: Iterable[Row], taken: set[str]) -> tuple[Row, ...]:
    """Two rows with one id: the second gets another, for a row is never dropped."""
    seen: dict[str, Row] = {}
    for place, row in enumerate(rows, 1):
        row_id = _get_id(row)
        free = get_automatic_id(place, taken | set(seen)) if row_id in seen else row_id
        seen[free] = {**row, "id": free}
    return tuple(seen.values())


def _get_id(row: Row) -> str:
    """The id as it will be: of an odd shape it may be none, and with a space behind it another's."""
    return get_loose_text(row.get("id")).strip()


def _get_no_id() -> str:
    """Every row has its id already."""
    raise AssertionError


def _put_marks(draft: Draft, data: Mapping[str, Json]) -> None:
    for question, state in _get_map(data, "states").items():
        draft.put(Address("state", question), state if isinstance(state, Mapping) and state.get("state") != "open" else None)
    for question, note in _get_map(data, "notes").items():
        draft.put(Address("note", question), note or None)
    for phase, assignment in _get_map(data, "assignments").items():
        draft.put(Address("assignment", phase), assignment or None)
    for pitfall in get_items(data.get("pitfalls")) or ():
        draft.put(Address("pitfall", get_loose_text(pitfall)), value=True)
    for example in get_items(data.get("examples")) or ():
        question, _, row = get_loose_text(example).partition("#")
        draft.put(Address("example", question, row), value=True)
    for item in get_items(data.get("dismissed")) or ():
        if isinstance(item, Mapping):
            address = get_dismissed_address(get_loose_text(item.get("code")), get_loose_text(item.get("subject")))
            draft.put(address, {"reason": get_loose_text(item.get("reason")), "rests": get_loose_text(item.get("rests"))})


def _get_map(data: Mapping[str, Json], key: str) -> Mapping[str, Json]:
    found = data.get(key)
    return found if isinstance(found, Mapping) else {}
