"""Where suggestions come from. To add a source: a function here, and its line in SOURCES."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from msgspec import Struct, field

from app.logic.kinds.base import get_items, get_loose_text
from app.logic.kinds.choice import get_option_id
from app.logic.options import get_options
from app.logic.reading import Reading
from app.logic.rows import get_row_options
from app.model.json import Json
from app.support.texts import _

MOST_YEARS = 10
LOW_SCORE = Decimal(2)
"""A condition with this score or less is a risk."""


class Found(Struct, frozen=True, kw_only=True):
    """Something that could be an answer: its text, the id behind it (a person, a row, an option), and cells for a table that has these columns."""

    text: str
    why: str
    ref: str = ""
    raw: Json = None
    """The value itself, where it is a number or a date and not the text."""
    cells: Mapping[str, Json] = field(default_factory=dict[str, Json])


def find_pitfalls(reading: Reading) -> Iterator[Found]:
    """The ticked pitfalls, with what helps against them."""
    why = _("You ticked this pitfall.")
    for phase in reading.form.phases:
        for pitfall in phase.pitfalls:
            if reading.plan.get_fact("pitfall", pitfall.id):
                yield Found(text=pitfall.text, why=why, cells={"risk": pitfall.text, "measure": pitfall.remedy})


def find_low_conditions(reading: Reading) -> Iterator[Found]:
    """The conditions for a network that got a 1 or a 2."""
    why = _("This got a 1 or a 2 under what is arranged already.")
    for row in reading.get_rows("net.conditions"):
        score = row.get_value("score")
        if isinstance(score, Decimal) and score <= LOW_SCORE:
            condition, obstacle = (get_loose_text(row.raw.get(column)) for column in ("condition", "in_the_way"))
            risk = ": ".join(filter(None, (condition, obstacle)))
            yield Found(text=risk, why=why, ref=row.id, cells={"risk": risk, "measure": row.raw.get("we_do")})


def find_goals(reading: Reading) -> Iterator[Found]:
    """The goals, as what is to be seen of them."""
    why = _("This is what one of your goals should show.")
    for row in reading.get_rows("shr.goals"):
        text = get_loose_text(row.raw.get("visible_as") or row.raw.get("goal"))
        yield Found(text=text, why=why, ref=row.id, cells={"what": text, "when": row.raw.get("when")})


def find_roles(reading: Reading) -> Iterator[Found]:
    """The roles in the core group, with who has them now."""
    why = _("This role is in the plan. Who will have it later?")
    for row in reading.get_rows("net.roles"):
        text = get_loose_text(row.raw.get("role"))
        yield Found(text=text, why=why, ref=row.id, cells={"role": text, "now": row.raw.get("who")})


def find_bodies(reading: Reading) -> Iterator[Found]:
    """The consultation bodies of the organisation."""
    why = _("You ticked this body. Talk to it while the plan is still open.")
    bodies = reading.get_field("gen.bodies")
    wording = reading.get_wording("screen")
    for raw in _get_ticked(reading, "gen.bodies"):
        if bodies is not None and get_option_id(raw) != "none":
            text = wording.get_option(bodies, raw)
            yield Found(text=text, why=why, ref=get_option_id(raw), cells={"who": text, "purpose": "advise", "body": get_option_id(raw)})


def find_approvers(reading: Reading) -> Iterator[Found]:
    """Who could decide on something: the client, and the consultation bodies; those that were ticked, or else all that there can be."""
    yield from find_client(reading)
    ticked = tuple(find_bodies(reading))
    bodies = reading.get_field("gen.bodies")
    if ticked or bodies is None:
        yield from ticked
        return
    why = _("There may be such a body. Does it have to agree?")
    for option in get_options(bodies, reading):
        if option.id not in ("none", "unknown") and not option.own_text:
            yield Found(text=option.label, why=why, ref=option.id)


def find_members(reading: Reading) -> Iterator[Found]:
    """The members of the group."""
    why = _("A member of the group.")
    wording = reading.get_wording("screen")
    for person in reading.get_members():
        yield Found(text=wording.get_person(person.id), why=why, ref=person.id)


def find_board(reading: Reading) -> Iterator[Found]:
    """Persons of the register who sit on the board."""
    why = _("Sits on the board, according to the list of people.")
    wording = reading.get_wording("screen")
    for person in reading.plan.people:
        if person.row.get("on_board") == "yes" or person.row.get("level") == "board":
            yield Found(text=wording.get_person(person.id), why=why, ref=person.id)


def find_client(reading: Reading) -> Iterator[Found]:
    """The client of the working group."""
    client = reading.get_value("wg.client")
    if isinstance(client, str):
        text = reading.get_wording("screen").get_person(client)
        yield Found(text=text, why=_("The client of the working group."), ref=client)


def find_departments(reading: Reading) -> Iterator[Found]:
    """Departments in the register from which nobody is a member."""
    why = _("Nobody from this department is a member yet.")
    inside = {person.department.casefold() for person in reading.get_members()}
    departments = dict.fromkeys(person.department for person in reading.plan.people if person.department)
    for department in departments:
        if department.casefold() not in inside:
            yield Found(text=department, why=why, cells={"who": department})


def find_decisions(reading: Reading) -> Iterator[Found]:
    """What the working group does by itself, according to the mandate."""
    why = _("On the mandate card the group does this itself.")
    for row in reading.get_rows("wg.decisions"):
        if row.get_value("who") in ("ourselves", "report"):
            yield Found(text=get_loose_text(row.raw.get("subject")), why=why, ref=row.id)


def find_role(reading: Reading) -> Iterator[Found]:
    """How far the group goes, as it follows from the mandate: what most decisions say."""
    said = [row.get_value("who") for row in reading.get_rows("wg.decisions")]
    own, proposed = sum(who in ("ourselves", "report") for who in said), said.count("propose")
    if own or proposed:
        role = "proposes" if proposed >= own else "decides_within" if proposed or "hands_off" in said else "decides"
        yield Found(text=role, why=_("This is what the mandate card says most."), ref=role)


def find_weak_points(reading: Reading) -> Iterator[Found]:
    """What is weak now, as what could come first."""
    why = _("You called this weak.")
    for row in reading.get_rows("int.strengths"):
        yield Found(text=get_loose_text(row.raw.get("weak")), why=why, ref=row.id)


def find_years(reading: Reading) -> Iterator[Found]:
    """The years of a programme, from the year in which the plan begins, each with one of the chosen lines in turn."""
    count, start = reading.get_value("vp.years"), reading.get_value("gen.period_start")
    lines = reading.get_value("vp.lines")
    if not isinstance(count, Decimal) or not isinstance(start, date):
        return
    chosen = cast("tuple[str, ...]", lines) if isinstance(lines, tuple) else ()
    for nr in range(min(int(count), MOST_YEARS)):
        line = {"line": chosen[nr % len(chosen)]} if chosen else {}
        yield Found(text=str(start.year + nr), why=_("Every year has at least one activity."), cells={"year": start.year + nr, **line})


def find_nothing(reading: Reading) -> Iterator[Found]:
    """Nothing by itself: another source takes it along."""
    del reading
    return iter(())


def find_persons(reading: Reading, question: str) -> Iterator[Found]:
    """Whoever is named in another answer, or in the rows of another table."""
    asked = reading.get_question(question)
    if asked is None or not reading.is_visible(question):
        return
    why = _("From your answer to: {question}").format(question=asked.label)
    wording = reading.get_wording("screen")
    columns = [column.id for column in asked.columns if column.kind in ("person", "people")]
    raws = [row.raw.get(column) for row in reading.get_rows(question) for column in columns] if columns else [reading.get_raw(question)]
    for raw in raws:
        for person in get_items(raw) or (raw,):
            if get_loose_text(person) in reading.get_people():
                yield Found(text=wording.get_person(get_loose_text(person)), why=why, ref=get_loose_text(person))


def find_answers(reading: Reading, question: str) -> Iterator[Found]:
    """The rows of another table, or what was ticked elsewhere."""
    asked = reading.get_question(question)
    if asked is None or not reading.is_visible(question):
        return
    why = _("From your answer to: {question}").format(question=asked.label)
    column = next((c.id for c in asked.columns if c.kind == "text"), next((c.id for c in asked.columns), ""))
    if asked.kind == "table":
        for option in get_row_options(column, asked, reading.plan):
            yield Found(text=option.label, why=why, ref=option.id)
    else:
        wording = reading.get_wording("screen")
        for raw in _get_ticked(reading, question):
            yield Found(text=wording.get_option(asked, raw), why=why, ref=get_option_id(raw))


def _get_ticked(reading: Reading, question: str) -> tuple[Json, ...]:
    """The raw items of a multichoice that counts."""
    raw = reading.get_raw(question) if not reading.is_empty(question) else None
    return tuple(raw) if isinstance(raw, (list, tuple)) else ()


SOURCES: Mapping[str, Callable[[Reading], Iterator[Found]]] = {
    "pitfalls": find_pitfalls,
    "low_conditions": find_low_conditions,
    "goals": find_goals,
    "roles": find_roles,
    "bodies": find_bodies,
    "approvers": find_approvers,
    "members": find_members,
    "people_in_group": find_members,
    "board": find_board,
    "client": find_client,
    "decisions": find_decisions,
    "int.strengths": find_weak_points,
    "vp.years": find_years,
    "vp.lines": find_nothing,
    "departments_without_member": find_departments,
}
"""A source that is none of these is the id of a question: `find_answers`, or `find_persons` where persons are asked."""

CHOICES: Mapping[str, Callable[[Reading], Iterator[Found]]] = {"decisions": find_role}
"""Where a source means something else for a choice: its `ref` is the option."""
