"""Who of the register is in the group, and what the role of each is called when no name may stand on paper."""

from collections.abc import Iterator, Mapping

from app.logic.kinds.base import fold, get_items, get_loose_text
from app.model.form import Form
from app.model.plan import Person, Plan

MEMBER_QUESTIONS = ("net.core", "wg.members")
"""The questions that name the members; a form has one of them. It and `in_group` in the register are kept equal."""

_PHRASES: Mapping[str, tuple[str, str]] = {
    "leader": ("trekker", "leader"),
    "chair": ("voorzitter", "chair"),
    "sponsor": ("sponsor", "sponsor"),
    "client": ("opdrachtgever", "client"),
    "member_network": ("kernlid {n}", "core member {n}"),
    "member_group": ("lid {n}", "member {n}"),
    "adviser": ("adviseur {n}", "adviser {n}"),
    "other": ("collega {n}", "colleague {n}"),
}
"""Dutch and English, for what the form's own phrases (group_role.*) do not say."""


def get_member_ids(plan: Plan) -> frozenset[str]:
    """The ids of the persons in the register who are in the group: those the question for members names, and those with in_group = yes."""
    named = {get_loose_text(item) for question in MEMBER_QUESTIONS for item in get_items(plan.get_answer(question)) or ()}
    return frozenset(person.id for person in plan.people if person.in_group or person.id in named)


def get_members(plan: Plan) -> tuple[Person, ...]:
    """The members, each once, in the order of the register."""
    ids = get_member_ids(plan)
    return tuple(person for person in plan.people if person.id in ids)


def compute_roles(form: Form, plan: Plan, language: str) -> dict[str, str]:
    """Person id to role in the group: trekker, voorzitter, sponsor, opdrachtgever, or kernlid 3, lid 4, adviseur 1, collega 2.

    The numbers follow the order of the register and count only those that have no title of their own, so that no number is missing on paper.
    """
    titles = dict(_find_titles(plan))
    members = get_member_ids(plan)
    advisers = {get_loose_text(item) for item in get_items(plan.get_answer("wg.experts")) or ()}
    member = "member_network" if form.id == "netwerk" else "member_group"
    counts: dict[str, int] = {}
    roles: dict[str, str] = {}
    for person in plan.people:
        role = titles.get(person.id) or (member if person.id in members else "adviser" if person.id in advisers else "other")
        counts[role] = counts.get(role, 0) + 1
        roles[person.id] = get_role_phrase(form, role, language).replace("{n}", str(counts[role]))
    return roles


def get_role_phrase(form: Form, role: str, language: str) -> str:
    """The words of the form for a role, or our own."""
    phrases = form.documents.get("phrases")
    said = phrases.get(f"group_role.{role}") if isinstance(phrases, Mapping) else None
    return said if isinstance(said, str) else _PHRASES[role][language.startswith("en")]


def _find_titles(plan: Plan) -> Iterator[tuple[str, str]]:
    """Persons with a title of their own; of two titles the later one found here counts."""
    for question, role in (("wg.client", "client"), ("net.sponsor", "sponsor"), ("wg.chair", "chair")):
        if person := get_loose_text(plan.get_answer(question)):
            yield person, role
    leader = next((row for row in plan.get_rows("net.roles") if fold(get_loose_text(row.get("role"))).startswith(("trekker", "leader"))), None)
    if leader is not None:
        yield get_loose_text(leader.get("who")), "leader"
