"""Two plans, question by question."""

from collections.abc import Callable, Iterator

from app.logic.comparing.change import Happening, Piece, QuestionChange
from app.logic.comparing.rows import compare_rows
from app.logic.comparing.same import is_same
from app.logic.comparing.side import Side
from app.logic.comparing.speaking import get_fact_label, get_fact_text, get_phase
from app.logic.comparing.words import compare_items, compare_words
from app.logic.wording import NamesMode
from app.model.form import Form
from app.model.plan import Address, FactKind, Plan

ABOUTS: tuple[FactKind, ...] = ("property", "answer", "state", "note", "assignment", "pitfall", "dismissed")
"""What people would call a change, in the order in which it is told. Where she was, which steps she left and the example mark are none."""


def compare_plans(
    form: Form, before: Plan, after: Plan, *, names: NamesMode = "screen", before_form: Form | None = None
) -> tuple[QuestionChange, ...]:
    """Everything that differs, in the order of the form. `form` is that of the plan after; `before_form` that of the other when it is not the same."""
    differing = tuple(_find_differing(before, after))
    if not differing:
        return ()
    sides = Side(before_form or form, before, names), Side(form, after, names)
    ordered = sorted(differing, key=_make_sorter(sides))
    changes = (_compare_answer(key, *sides) if about == "answer" else _compare_fact(about, key, *sides) for about, key in ordered)
    return tuple(change for change in changes if change is not None)


def _find_differing(before: Plan, after: Plan) -> Iterator[tuple[FactKind, str]]:
    """Kind and key of everything of which a fact differs."""
    seen: set[tuple[FactKind, str]] = set()
    for address in dict.fromkeys((*before.facts, *after.facts)):
        place = (address.kind, address.key)
        if address.kind in ABOUTS and place not in seen and not is_same(before.facts.get(address), after.facts.get(address)):
            seen.add(place)
            yield place


def _make_sorter(sides: tuple[Side, Side]) -> Callable[[tuple[FactKind, str]], tuple[int, int, int, str]]:
    """Properties first; then the questions as the form has them, each with its state and note; then the rest by kind and name."""
    ids = dict.fromkeys(question.id for side in reversed(sides) for question in side.form.get_questions())
    numbers = {question: nr for nr, question in enumerate(ids)}

    def get_place(place: tuple[FactKind, str]) -> tuple[int, int, int, str]:
        about, key = place
        group = 0 if about == "property" else 1 if about in ("answer", "state", "note") else 2
        return (group, numbers.get(key, len(numbers)) if group == 1 else 0, ABOUTS.index(about), key)

    return get_place


def _compare_answer(key: str, before: Side, after: Side) -> QuestionChange | None:
    old, new = before.get_raw(key), after.get_raw(key)
    field = after.get_question(key) or before.get_question(key)
    is_table = field is not None and field.kind == "table"
    rows = compare_rows(field, before, after) if field is not None and is_table else ()
    if is_same(old, new) or (is_table and not rows):
        return None
    texts = before.get_text(key), after.get_text(key)
    return QuestionChange(
        about="answer",
        key=key,
        happening=_get_happening(old is not None, new is not None),
        label=field.label if field is not None else key,
        number=after.get_number(key) or before.get_number(key),
        phase=get_phase("answer", key, after) or get_phase("answer", key, before),
        before=texts[0],
        after=texts[1],
        before_raw=old,
        after_raw=new,
        pieces=() if is_table else _compare_texts(key, before, after),
        rows=rows,
    )


def _compare_texts(key: str, before: Side, after: Side) -> tuple[Piece, ...]:
    old, new = before.get_texts(key), after.get_texts(key)
    if old is not None and new is not None:
        return compare_items(old, new)
    return compare_words(before.get_text(key), after.get_text(key))


def _compare_fact(about: FactKind, key: str, before: Side, after: Side) -> QuestionChange | None:
    texts = get_fact_text(about, key, before), get_fact_text(about, key, after)
    old, new = (side.plan.facts.get(Address(about, key)) for side in (before, after))
    if texts[0] == texts[1] and about != "dismissed":
        return None
    asked = about in ("state", "note")
    return QuestionChange(
        about=about,
        key=key,
        happening=_get_happening(bool(texts[0]), bool(texts[1])),
        label=get_fact_label(about, key, after) or get_fact_label(about, key, before) or key,
        number=(after.get_number(key) or before.get_number(key)) if asked else "",
        phase=get_phase(about, key, after) or get_phase(about, key, before),
        before=texts[0],
        after=texts[1],
        before_raw=old,
        after_raw=new,
        pieces=compare_words(*texts),
    )


def _get_happening(was: bool, there_is: bool) -> Happening:
    return "changed" if was and there_is else "added" if there_is else "removed"
