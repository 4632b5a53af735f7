"""Several copies at once, as filled worksheets come back: read, laid together, compared with the open plan as one."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from app.logic.filled.gathering import Count, Voice, compute_gathered
from app.logic.kinds import KINDS
from app.logic.reading import Reading
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Address, Plan
from app.session.copies import OtherCopy, read_copy
from app.session.merging import Combination, combine, open_combination
from app.session.session import Session
from app.support.texts import _

MOST_COUNTS = 40
"""Answers that differ and are told one by one."""


def open_gathering(session: Session, paths: Sequence[Path], key: Key | None = None, who: str = "") -> Combination:
    """All these copies, compared with the plan as if they were one. Their texts stand under each other with who said what; choices are counted."""
    if len(paths) == 1:
        return open_combination(session, paths[0], key, who)
    return combine(session, _gather(session, _name_apart(tuple(read_copy(session, path, key) for path in paths))))


def _name_apart(copies: tuple[OtherCopy, ...]) -> tuple[OtherCopy, ...]:
    """Two with one name are told apart by a number."""
    seen: dict[str, int] = {}
    named: list[OtherCopy] = []
    for copy in copies:
        seen[copy.who] = nr = seen.get(copy.who, 0) + 1
        named.append(copy if nr == 1 else replace(copy, who=f"{copy.who} {nr}"))
    return tuple(named)


def _gather(session: Session, copies: tuple[OtherCopy, ...]) -> OtherCopy:
    gathered = compute_gathered(session.form, session.plan, tuple(Voice(copy.who, copy.plan) for copy in copies))
    remarks = dict.fromkeys(remark for copy in copies for remark in _tell_whose(copy))
    labels: dict[str, str] = {}
    for copy in copies:
        labels |= copy.labels
    return OtherCopy(
        path=copies[0].path,
        plan=gathered.plan,
        who="",
        base=_gather_base(session, copies),
        covers=frozenset(part for copy in copies for part in copy.covers or ()),
        remarks=(*remarks, *_say_counts(session, gathered.counts)),
        labels=labels,
    )


def _tell_whose(copy: OtherCopy) -> tuple[str, ...]:
    return tuple(f"{copy.who}: {remark}" for remark in copy.remarks)


def _gather_base(session: Session, copies: tuple[OtherCopy, ...]) -> Plan | None:
    """What stood in all those places before, where every copy can tell."""
    facts = dict(session.plan.facts)
    for copy in copies:
        if copy.base is None:
            return None
        for address in copy.plan.facts:
            _put(facts, address, copy.base.facts.get(address))
    return Plan(facts=facts)


def _put(facts: dict[Address, Json], address: Address, value: Json) -> None:
    if value is None:
        facts.pop(address, None)
    else:
        facts[address] = value


def _say_counts(session: Session, counts: tuple[Count, ...]) -> tuple[str, ...]:
    """Of each question on which they differ a sentence: who said what, and how many."""
    reading, wording = Reading(session.form, session.plan), session.get_wording()
    said: list[str] = []
    for count in counts[:MOST_COUNTS]:
        question = reading.get_field(count.address.key)
        if question is None:
            continue
        field = reading.get_column(question.id, count.cell) if count.cell else question
        if field is None:
            continue
        kind = KINDS[field.kind]
        listed = field.kind in ("multichoice", "checklist", "people")
        texts: Mapping[str, tuple[str, ...]] = {kind.get_text([value] if listed else value, field, wording): whos for value, whos in count.answers}
        answers = ", ".join(f"{text} {len(whos)}x ({', '.join(whos)})" for text, whos in texts.items())
        entry = session.outline.get_entry(question.id)
        label = " ".join(filter(None, (entry.number if entry else "", question.label, f"({field.label})" if count.cell else "")))
        said.append(_("{question}: {answers}").format(question=label, answers=answers))
    return tuple(said)
