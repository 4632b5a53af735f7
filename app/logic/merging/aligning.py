"""Bringing the ids of another copy to ours, before anything is compared.

Rows with the same id are the same row where the two have a common beginning. Otherwise an id that counts ("row-1", "p1") may by chance stand for
something else. And what both typed apart, to the letter or as a person by the same name, has two ids for one thing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from app.logic.comparing.same import is_same
from app.logic.kinds.base import fold, fold_accents, get_loose_text, is_blank
from app.logic.merging.point import Twin
from app.logic.merging.renaming import Names, rename_rows
from app.logic.merging.shapes import Shapes
from app.model.form import Form
from app.model.json import Row
from app.model.plan import PEOPLE, Address, Person, Plan
from app.model.question import Question

Rows = dict[str, Row]


class Aligned(Struct, frozen=True):
    """The other copy in our ids, and who was found in both registers."""

    theirs: Plan
    twins: tuple[Twin, ...]


def align_rows(form: Form, mine: Plan, theirs: Plan, base: Plan | None, wished: Mapping[str, bool]) -> Aligned:
    """The other copy with our ids. `wished`: of a person there (by id), whether to see somebody of ours in him."""
    shapes = Shapes(form)
    if base is None:
        theirs = rename_rows(form, theirs, _find_collisions(shapes, mine, theirs))
    twins = tuple(replace(twin, as_one=wished.get(twin.theirs, twin.as_one)) for twin in _find_twins(mine, theirs))
    people = {PEOPLE: {twin.theirs: twin.mine for twin in twins if twin.as_one}}
    theirs = _spell_names(rename_rows(form, theirs, people), twins)
    return Aligned(rename_rows(form, theirs, _find_repeated(shapes, mine, theirs)), twins)


def _find_collisions(shapes: Shapes, mine: Plan, theirs: Plan) -> Names:
    """Rows with one id that have nothing in common, though both are filled: theirs gets another id."""
    return {table.id: dict(_find_strange(table, mine, theirs)) for table in _list_tables(shapes)}


def _find_strange(table: Question, mine: Plan, theirs: Plan) -> Iterator[tuple[str, str]]:
    ours, others = _get_rows(mine, table), _get_rows(theirs, table)
    given = {get_loose_text(row.get("id")) for row in table.fixed_rows}
    taken = {*ours, *others}
    for row_id, row in others.items():
        if row_id in ours and row_id not in given and _is_other(ours[row_id], row, table):
            free = _get_free_id(row_id, taken)
            taken.add(free)
            yield row_id, free


def _is_other(mine: Row, theirs: Row, table: Question) -> bool:
    """Whether two rows are about something else: their first column differs, and no cell is the same. Ids that were drawn by lot never collide."""
    first = next((column.id for column in table.columns if not column.fixed), "")
    if is_blank(mine.get(first)) or is_blank(theirs.get(first)) or is_drawn(get_loose_text(mine.get("id"))):
        return False
    if fold(get_loose_text(mine.get(first))) == fold(get_loose_text(theirs.get(first))):
        return False
    telling = ("function",) if table.id == PEOPLE else tuple(cell for cell in mine if cell != "id")
    return not any(is_same(mine.get(cell), theirs.get(cell)) for cell in telling if not is_blank(mine.get(cell)))


def is_drawn(row_id: str) -> bool:
    """Whether an id was drawn by lot, so that it means the same row wherever it stands."""
    return len(row_id) == 11 and row_id[0] == "r" and all(char in "0123456789abcdef" for char in row_id[1:])


def _get_free_id(row_id: str, taken: set[str]) -> str:
    free = f"{row_id}-2"
    while free in taken:
        free += "b"
    return free


def _find_repeated(shapes: Shapes, mine: Plan, theirs: Plan) -> Names:
    """Rows that say to the letter the same under two ids."""
    return {table.id: dict(_find_equal(table, mine, theirs)) for table in _list_tables(shapes) if table.id != PEOPLE}


def _find_equal(table: Question, mine: Plan, theirs: Plan) -> Iterator[tuple[str, str]]:
    ours, others = _get_rows(mine, table), _get_rows(theirs, table)
    free: defaultdict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for row_id, row in ours.items():
        if row_id not in others and not is_blank(_get_cells(row)):
            free[_spell(row)].append(row_id)
    for row_id, row in others.items():
        same = next((one for one in free[_spell(row)] if is_same(_get_cells(ours[one]), _get_cells(row))), "") if row_id not in ours else ""
        if same:
            free[_spell(row)].remove(same)
            yield row_id, same


def _find_twins(mine: Plan, theirs: Plan) -> Iterator[Twin]:
    ours, others = ({person.id: person for person in plan.people} for plan in (mine, theirs))
    free: defaultdict[str, list[Person]] = defaultdict(list)
    for person in ours.values():
        if person.id not in others and person.name:
            free[fold_accents(person.name)].append(person)
    for person in others.values():
        found = _find_namesake(person, free[fold_accents(person.name)]) if person.id not in ours else None
        if found is not None:
            free[fold_accents(found.name)].remove(found)
            yield Twin(
                mine=found.id,
                theirs=person.id,
                name=found.name,
                mine_function=found.function,
                theirs_function=person.function,
                as_one=_fits(found.function, person.function) and _fits(found.department, person.department),
            )


def _find_namesake(person: Person, same: list[Person]) -> Person | None:
    """Of two people with the same name the one with the same function is meant."""
    return next((one for one in same if _fits(one.function, person.function)), same[0] if same else None)


def _spell_names(plan: Plan, twins: tuple[Twin, ...]) -> Plan:
    """Somebody who is one of ours is spelled as we do: capitals and accents are nothing to ask about."""
    facts = dict(plan.facts)
    for twin in twins:
        address = Address("answer", PEOPLE, twin.mine)
        row = facts.get(address)
        if twin.as_one and isinstance(row, Mapping):
            facts[address] = {**row, "name": twin.name}
    return Plan(facts=facts)


def _fits(one: str, other: str) -> bool:
    return not one or not other or fold_accents(one) == fold_accents(other)


def _list_tables(shapes: Shapes) -> tuple[Question, ...]:
    return tuple(question for question in shapes.questions.values() if question.kind == "table")


def _get_rows(plan: Plan, table: Question) -> Rows:
    return {get_loose_text(row["id"]): row for row in plan.get_rows(table.id)}


def _spell(row: Row) -> tuple[tuple[str, str], ...]:
    """The filled cells as text: rows that say the same are spelled the same."""
    return tuple(sorted((cell, get_loose_text(value)) for cell, value in row.items() if cell != "id" and not is_blank(value)))


def _get_cells(row: Row) -> Row:
    return {cell: value for cell, value in row.items() if cell != "id"}
