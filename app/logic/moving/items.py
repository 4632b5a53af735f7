"""What became of every answer, in words, for whoever looks a move through."""

from collections.abc import Iterator

from app.logic.kinds.base import get_items, join_words
from app.logic.kinds.choice import get_option_id
from app.logic.moving.carry import Carry
from app.logic.moving.drawer import get_known, get_why
from app.logic.moving.faithful import Pool, get_leaves
from app.logic.moving.move import Fate, MoveItem
from app.logic.moving.side import Side
from app.logic.moving.sweeping import put_original
from app.logic.outline import compute_outline_of
from app.model.form import Form
from app.model.plan import Plan
from app.model.question import Column, Question
from app.support.texts import _


def keep_originals(carry: Carry, new: Form) -> None:
    """What cannot be found back in what became of it goes into the drawer as it was: a conversion may say less than what was typed."""
    before, after = Side(carry.old, carry.plan), Side(new, Plan(facts=carry.facts))
    for question in tuple(key for key in carry.plan.get_keys("answer") if before.is_held(key)):
        if not _is_found(carry, question, before, after):
            carry.trace_original(put_original(carry, question), question)


def compute_items(carry: Carry, new: Form) -> Iterator[MoveItem]:
    """Everything that was answered, parked or noted, in the order of the form; what else lies in the drawer; then what is new."""
    lists = _Lists(carry, new)
    yield from lists.find_held()
    yield from lists.find_drawn()
    yield from lists.find_new()
    yield from lists.find_new_parts()


def _is_found(carry: Carry, question: str, before: Side, after: Side) -> bool:
    targets = carry.get_places(question)
    if targets == (question,) and after.get_raw(question) == before.get_raw(question):
        return True
    pool = Pool((text for target in targets for text in after.get_texts(target)), carry.language)
    settled = carry.settled.get(question, set())
    return all(
        get_option_id(raw) in settled or pool.holds(words) or all(pool.holds(leaf) for leaf in get_leaves(raw))
        for raw, words in before.find_values(question)
    )


class _Lists:
    """The plan before and after."""

    def __init__(self, carry: Carry, new: Form) -> None:
        self._carry = carry
        self._before = Side(carry.old, carry.plan)
        self._after = Side(new, Plan(facts=carry.facts))
        self._known = get_known(new)
        self._new = new
        self._told: set[str] = set()
        self._shown: tuple[Question, ...] | None = None

    def find_held(self) -> Iterator[MoveItem]:
        """What there was, question by question."""
        keys = dict.fromkeys((*self._before.questions, *self._carry.origins))
        for question in (key for key in keys if self._before.is_held(key)):
            for place in self._carry.get_places(question):
                # Several answers that went to one place each show what became of them; in the drawer once is enough.
                if self._after.is_held(place) and (place in self._known or place not in self._told):
                    yield self._make_item(question, place)

    def find_drawn(self) -> Iterator[MoveItem]:
        """What was put into the drawer and is no answer: ticks and reasons, written down."""
        for place in self._after.plan.get_keys("drawer"):
            if place not in self._told and self._after.is_held(place):
                yield self._make_item("", place)

    def find_new(self) -> Iterator[MoveItem]:
        """What was not asked before and shows now."""
        before = set(self._before.questions)
        for question in self._list_shown():
            is_new = question.id not in before and question.id not in self._told and question.kind != "info"
            if is_new and question.id not in self._told:
                self._told.add(question.id)
                yield MoveItem(fate="new", question=question.id, label=question.label)

    def find_new_parts(self) -> Iterator[MoveItem]:
        """Columns and choices that a question did not have before: what was answered there may be filled up."""
        for question in self._list_shown():
            was = self._carry.fields.get(question.id)
            parts = _describe_new_parts(was, question) if was is not None else ""
            if parts:
                yield MoveItem(fate="new", question=question.id, source=question.id, label=question.label, why=parts)

    def _list_shown(self) -> tuple[Question, ...]:
        if self._shown is None:
            outline = compute_outline_of(self._after.reading)
            self._shown = tuple(entry.question for phase in outline.phases if not phase.is_kept for step in phase.steps for entry in step.questions)
        return self._shown

    def _make_item(self, question: str, place: str) -> MoveItem:
        self._told.add(place)
        fate = self._get_fate(question, place)
        was = self._before.questions.get(question)
        asked = self._after.questions.get(place)
        label = asked.label if asked is not None else place
        return MoveItem(
            fate=fate,
            question=place,
            source=question,
            label=label,
            was=was.label if was is not None and was.label != label else "",
            before=self._after.get_words(place) if fate == "drawer" else self._before.get_words(question),
            after=self._after.get_words(place) if fate == "converted" else "",
            why=(get_why(self._after.plan, place) or _("This is no longer asked.")) if fate == "drawer" else self._get_remark(question, place),
        )

    def _get_fate(self, question: str, place: str) -> Fate:
        if place not in self._known:
            return "drawer"
        if question in self._carry.touched or self._before.get_words(question) != self._after.get_words(place):
            return "converted"
        return "taken"

    def _get_remark(self, question: str, place: str) -> str:
        """What to look at: a choice that is gone, or a value that the new kind cannot read."""
        was, asked = self._before.questions.get(question), self._after.reading.get_field(place)
        if was is None or asked is None or asked.kind == "table" or self._after.reading.is_readable(place):
            return ""
        items = get_items(self._after.plan.get_answer(place)) or (self._after.plan.get_answer(place),)
        there = {option.id for option in asked.options}
        gone = {option.id: option.label for option in was.options if option.id not in there}
        named = [gone[option] for item in items if (option := get_option_id(item)) in gone]
        if named:
            return _("“{choice}” is no longer one of the choices. It is kept as it was. Choose again.").format(choice="”, “".join(named))
        return _("It is kept as you typed it, but it is no answer to the question as it is asked now. Look at it again.")


def _describe_new_parts(was: Question, question: Question) -> str:
    """What it has more than before, in a sentence or two; "" for nothing."""
    known = {column.id: column for column in was.columns}
    columns = [column.label for column in question.columns if column.id not in known] if known else []
    fields: list[tuple[str, Question | Column, Question | Column]] = [("", was, question)]
    fields.extend((column.label, known[column.id], column) for column in question.columns if column.id in known)
    parts = [_("New column: {names}.").format(names=join_words(columns))] if columns else []
    parts.extend(text for name, before, after in fields if (text := _describe_new_options(name, before, after)))
    return " ".join(parts)


def _describe_new_options(name: str, was: Question | Column, field: Question | Column) -> str:
    known = {option.id for option in was.options}
    new = join_words(f"“{option.label}”" for option in field.options if option.id not in known) if known else ""
    if not new:
        return ""
    return _("New choice in the column {column}: {names}.").format(column=name, names=new) if name else _("New choice: {names}.").format(names=new)
