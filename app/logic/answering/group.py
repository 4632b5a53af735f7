"""Who is in the group stands in two places, which are kept equal: the question for members, and `in_group` in the register."""

from app.logic.answering.draft import Draft
from app.logic.kinds.base import get_items, get_loose_text, is_blank
from app.logic.people import MEMBER_QUESTIONS
from app.model.form import Form
from app.model.plan import PEOPLE, Address


def follow_members(form: Form, draft: Draft, question: str) -> None:
    """After a change of the members or of the register: let the other one follow. Members that cannot be read say nothing, and are kept as typed."""
    members = get_member_question(form)
    if members and not _is_list(draft, members):
        return
    if members and question == members:
        _follow_in_register(draft, members)
    elif members and question == PEOPLE:
        _follow_in_answer(draft, members)


def join_members(form: Form, draft: Draft) -> None:
    """Whoever is a member in one of the two places becomes one in both: for what comes from elsewhere, where nobody may be dropped."""
    members = get_member_question(form)
    if not members or not _is_list(draft, members):
        return
    named = _get_named(draft, members)
    for person in draft.get_order(PEOPLE):
        row = draft.get_row(PEOPLE, person)
        if person in named and row.get("in_group") != "yes":
            draft.put_row(PEOPLE, person, {**row, "in_group": "yes"})
    _follow_in_answer(draft, members)


def get_member_question(form: Form) -> str:
    """The question of this form that names the members, or ""."""
    ids = {question.id for question in form.get_questions()}
    return next((question for question in MEMBER_QUESTIONS if question in ids), "")


def _is_list(draft: Draft, members: str) -> bool:
    raw = draft.get(Address("answer", members))
    return is_blank(raw) or get_items(raw) is not None


def _get_named(draft: Draft, members: str) -> tuple[str, ...]:
    return tuple(get_loose_text(item) for item in get_items(draft.get(Address("answer", members))) or ())


def _follow_in_register(draft: Draft, members: str) -> None:
    named = _get_named(draft, members)
    for person in draft.get_order(PEOPLE):
        row = draft.get_row(PEOPLE, person)
        if person in named and row.get("in_group") != "yes":
            draft.put_row(PEOPLE, person, {**row, "in_group": "yes"})
        elif person not in named and row.get("in_group") == "yes":
            draft.put_row(PEOPLE, person, {**row, "in_group": "no"})


def _follow_in_answer(draft: Draft, members: str) -> None:
    """Persons who are not in the register stay named: they were typed, and a check speaks of them."""
    register = draft.get_order(PEOPLE)
    inside = tuple(person for person in register if draft.get_row(PEOPLE, person).get("in_group") == "yes")
    named = _get_named(draft, members)
    kept = tuple(person for person in named if person in inside or person not in register)
    after = [*kept, *(person for person in inside if person not in kept)]
    if after != list(named):
        draft.put(Address("answer", members), after or None)
