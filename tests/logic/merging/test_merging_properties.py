"""Whatever two people did to their copies: no row is lost, nothing points to nobody, and it does not matter from which side one looks."""

from collections.abc import Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.logic.comparing import compare_plans
from app.logic.merging import Merge, Voices, compute_merge, compute_merge_edits
from app.logic.merging.compute import OWN
from app.logic.merging.naming import find_named
from app.logic.merging.shapes import Shapes
from app.model.form import Form
from app.model.json import Json
from app.model.plan import PEOPLE, Address, Plan

TABLES = ("shr.goals", "shr.actions", PEOPLE)
SWAPPED = {"mine": "theirs", "theirs": "mine", "both": "both", "ask": "ask"}
relaxed = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

words = st.sampled_from(["", "Nu", "Straks", "Samen\nen wel", "Nooit"])
days = st.sampled_from(["", "2027-03-01", "2027-04-01"])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan in which every name leads somewhere. Ids are drawn by lot in the program, so they mean the same in every copy."""
    people = draw(st.lists(st.sampled_from([f"r00000000a{n}" for n in range(4)]), unique=True))
    goals = draw(st.lists(st.sampled_from([f"r00000000b{n}" for n in range(4)]), unique=True))
    facts: dict[Address, Json] = {
        Address("answer", "net.trigger"): draw(words),
        Address("answer", "shr.eval_date"): draw(days),
        Address("answer", "net.advantages"): draw(st.lists(st.sampled_from(["voice", "meet"]), unique=True)),
        Address("answer", "net.tellers"): draw(st.lists(st.sampled_from(people), unique=True)) if people else [],
        Address("note", "net.trigger"): draw(words),
        Address("pitfall", "pit.preparation.hr"): draw(st.sampled_from([True, None])),
        Address("state", "net.vision"): draw(st.sampled_from([None, {"state": "later"}, {"state": "not_agreed", "positions": ["ja"]}])),
        Address("property", "route"): draw(st.sampled_from(["kort", "volledig"])),
    }
    facts |= draw_rows(draw, PEOPLE, people, {"function": words, "department": words})
    facts |= draw_rows(draw, "shr.goals", goals, {"goal": words, "when": days})
    actions = draw(st.lists(st.sampled_from([f"r00000000c{n}" for n in range(3)]), unique=True))
    owners, aims = st.sampled_from(["", *people]), st.sampled_from(["", *goals])
    facts |= draw_rows(draw, "shr.actions", actions, {"action": words, "owner": owners, "goal": aims})
    return Plan(facts={address: value for address, value in facts.items() if value not in ("", None, [])})


def draw_rows(draw: st.DrawFn, table: str, ids: list[str], cells: Mapping[str, st.SearchStrategy[str]]) -> dict[Address, Json]:
    # the first cell is never empty: a row in which nothing stands is no row
    rows = {Address("answer", table, row): {"hours": row} | {cell: value for cell in cells if (value := draw(cells[cell]))} for row in ids}
    return {Address("answer", table): ids, **rows} if ids else {}


def get_outcome(merge: Merge, side: str = "") -> Plan:
    """With a side, everything that is asked is decided for it."""
    return merge.mine.with_edits(compute_merge_edits(merge, {point.address: side for point in merge.to_choose} if side else {}))


def get_ids(plan: Plan, table: str) -> set[str]:
    return {str(row["id"]) for row in plan.get_rows(table)}


def without_order(plan: Plan) -> dict[Address, Json]:
    """Orders and ours-by-taste aside."""
    facts = {address: value for address, value in plan.facts.items() if address not in OWN}
    return {a: sorted(map(str, v)) if isinstance(v, list) else v for a, v in facts.items()}


@relaxed
@given(plans(), plans())
def test_without_a_beginning_no_row_of_either_is_lost(form: Form, mine: Plan, theirs: Plan) -> None:
    outcome = get_outcome(compute_merge(form, mine, theirs))
    for table in TABLES:
        seen = {str(row["id"]): row for row in outcome.get_rows(table)}
        assert get_ids(mine, table) <= set(seen)
        told = [{k: v for k, v in row.items() if k != "id"} for row in outcome.get_rows(table)]
        for row in theirs.get_rows(table):
            assert row["id"] in seen or {k: v for k, v in row.items() if k != "id"} in told


@relaxed
@given(plans(), plans(), plans())
def test_with_a_beginning_a_row_goes_only_when_one_side_took_it_away(form: Form, mine: Plan, theirs: Plan, base: Plan) -> None:
    outcome = get_outcome(compute_merge(form, mine, theirs, base))
    for table in TABLES:
        added = (get_ids(mine, table) | get_ids(theirs, table)) - get_ids(base, table)
        assert added <= get_ids(outcome, table)
        for row in get_ids(mine, table) & get_ids(base, table) - get_ids(outcome, table):
            assert row not in get_ids(theirs, table)
            assert mine.facts[Address("answer", table, row)] == base.facts[Address("answer", table, row)]


@relaxed
@given(plans(), plans(), st.none() | plans())
def test_it_is_symmetric_but_for_the_choice(form: Form, mine: Plan, theirs: Plan, base: Plan | None) -> None:
    here, there = compute_merge(form, mine, theirs, base), compute_merge(form, theirs, mine, base)
    chosen = [point for point in here.points if point.shape != "order" and point.address not in OWN]
    swapped = {point.address: SWAPPED[point.proposal] for point in there.points if point.shape != "order" and point.address not in OWN}
    if not any(len(get_ids(mine, table) ^ get_ids(theirs, table)) for table in TABLES):
        assert {point.address: point.proposal for point in chosen} == swapped
    if base is not None:
        assert without_order(get_outcome(here, "mine")) == without_order(get_outcome(there, "theirs"))
        assert without_order(get_outcome(here, "theirs")) == without_order(get_outcome(there, "mine"))


@relaxed
@given(plans(), plans())
def test_who_changed_nothing_gets_all_of_the_other_and_who_brings_nothing_changes_nothing(form: Form, base: Plan, theirs: Plan) -> None:
    outcome = get_outcome(compute_merge(form, base, theirs, base))
    assert without_order(outcome) == without_order(theirs)
    for table in TABLES:
        assert [row["id"] for row in outcome.get_rows(table)] == [row["id"] for row in theirs.get_rows(table)]
    assert get_outcome(compute_merge(form, theirs, base, base)) == theirs


@relaxed
@given(plans(), plans(), st.none() | plans(), st.sampled_from(["", "mine", "theirs", "both", "park"]))
def test_nothing_points_to_nobody_and_it_can_be_undone(form: Form, mine: Plan, theirs: Plan, base: Plan | None, side: str) -> None:
    merge = compute_merge(form, mine, theirs, base)
    edits = compute_merge_edits(merge, {point.address: side for point in merge.points} if side else {})
    outcome = mine.with_edits(edits)
    assert {row for table, row in find_named(Shapes(form), outcome) if row and row not in get_ids(outcome, table)} == set()
    assert outcome.with_edits(tuple(edit.get_inverse() for edit in reversed(edits))) == mine


@relaxed
@given(plans(), plans(), st.none() | plans())
def test_merging_the_same_again_changes_nothing(form: Form, mine: Plan, theirs: Plan, base: Plan | None) -> None:
    outcome = get_outcome(compute_merge(form, mine, theirs, base))
    assert get_outcome(compute_merge(form, outcome, theirs, base)) == outcome


odd = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "state", "who", "positions", "goal", "name", "reason"]), inner)
    ),
    max_leaves=6,
)
places = st.builds(
    Address,
    st.sampled_from(["answer", "state", "note", "pitfall", "assignment", "dismissed", "property", "example", "drawer"]),
    st.sampled_from(["net.trigger", "net.advantages", "shr.goals", "shr.people", "net.sponsor", "preparation", "M13 p1", "strange"]),
    st.sampled_from(["", "r1", "r2"]),
)
strange_plans = st.dictionaries(places, odd, max_size=8).map(lambda facts: Plan(facts={a: v for a, v in facts.items() if v is not None}))


@relaxed
@given(strange_plans, strange_plans, st.none() | strange_plans, st.sampled_from(["", "mine", "theirs", "both", "park", "note"]))
def test_whatever_stands_in_a_file_it_is_compared_and_can_be_undone(form: Form, mine: Plan, theirs: Plan, base: Plan | None, side: str) -> None:
    merge = compute_merge(form, mine, theirs, base, voices=Voices("An", "Bas"))
    edits = compute_merge_edits(merge, {point.address: side for point in merge.points} if side else {})
    assert mine.with_edits(edits).with_edits(tuple(edit.get_inverse() for edit in reversed(edits))) == mine
    compare_plans(form, mine, theirs)
