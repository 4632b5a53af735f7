"""Looks for what a move lost: every value that was typed must stand somewhere in the plan after it, raw or in words, where it can be seen."""

from collections.abc import Iterator, Mapping

from app.logic.kinds.base import fold, get_loose_text
from app.logic.kinds.notation import parse_number, read_number
from app.logic.moving import with_drawer
from app.logic.moving.drawer import ABOUT_QUESTIONS, get_known
from app.logic.moving.side import Side
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan


def find_lost(old: Form, plan: Plan, new: Form, after: Plan) -> list[str]:
    """The values of `plan` that cannot be found in `after`."""
    before, now = Side(old, plan), Side(new, after)
    pool = {fold(text) for key in now.questions for text in now.get_texts(key)}
    pool |= {fold(line) for text in tuple(pool) for line in text.split("\n")} | {fold(text) for text in find_marks(after)}
    whole = "\n".join(pool)
    numbers = {number for text in pool for typed in (text, parse_number(text, "nl")) if (number := read_number(typed)) is not None}
    lost: list[str] = []
    for key in plan.get_keys("answer"):
        for raw, words in before.find_values(key):
            texts = [fold(line) for value in get_values(raw) for line in value.splitlines() if line.strip()]
            number = read_number(parse_number(get_loose_text(raw), "nl"))
            kept = all(text in whole for text in texts) or fold(words) in whole or number in numbers
            if not kept:
                lost.append(f"{key}: {raw!r}")
    return lost + [text for text in find_marks(plan) if fold(text) not in whole]


def find_unseen(new: Form, after: Plan) -> set[str]:
    """Questions that something is kept about, and that neither the form nor the drawer shows."""
    known = get_known(new) | {question.id for question in with_drawer(new, after).get_questions()}
    return {key for kind in ABOUT_QUESTIONS for key in after.get_keys(kind)} - known


def get_values(raw: Json) -> Iterator[str]:
    if isinstance(raw, Mapping):
        yield get_loose_text(raw.get("text") or raw.get("id"))
    else:
        yield get_loose_text(raw)


def find_marks(plan: Plan) -> list[str]:
    """Notes, reasons and positions."""
    found: list[str] = []
    for address, value in plan.facts.items():
        if address.kind == "note":
            found += [line for line in get_loose_text(value).splitlines() if line.strip()]
        elif address.kind in ("state", "assignment", "dismissed") and isinstance(value, Mapping):
            found += [get_loose_text(value[key]) for key in ("reason", "note", "done", "when") if get_loose_text(value.get(key)).strip()]
    return found
