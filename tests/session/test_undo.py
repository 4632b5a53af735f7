from collections.abc import Callable
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from app.model.journal import JournalEntry
from app.model.plan import AnswerState
from app.session.history import History
from app.session.session import Session

Start = Callable[..., Session]
Reopen = Callable[[Session], Session]


def test_undo_takes_the_last_step_back_and_redo_makes_it_again(start: Start) -> None:
    session = start()
    session.answer("net.theme", "mental_health")
    session.undo()
    assert session.plan.get_answer("net.theme") is None
    session.redo()
    assert session.plan.get_answer("net.theme") == "mental_health"
    assert not session.can_redo


def test_typing_in_one_field_is_one_step(start: Start, world: object) -> None:
    session = start()
    for typed in ("O", "Om", "Omd", "Omdat"):
        world.wait(0.4)
        session.answer("net.why", typed)
    session.undo()
    assert session.plan.get_answer("net.why") is None
    session.redo()
    assert session.plan.get_answer("net.why") == "Omdat"


def test_typing_after_a_pause_is_a_step_of_its_own(start: Start, world: object) -> None:
    session = start()
    session.answer("net.why", "Eerst")
    world.wait(20)
    session.answer("net.why", "Eerst en toen")
    session.undo()
    assert session.plan.get_answer("net.why") == "Eerst"


def test_typing_elsewhere_is_a_step_of_its_own(start: Start) -> None:
    session = start()
    session.answer("net.why", "a")
    session.answer("net.slogan", "b")
    session.answer("net.why", "ab")
    session.undo()
    assert (session.plan.get_answer("net.why"), session.plan.get_answer("net.slogan")) == ("a", "b")


def test_choosing_twice_is_two_steps(start: Start) -> None:
    session = start()
    session.answer("net.theme", "mental_health")
    session.answer("net.theme", "age")
    session.undo()
    assert session.plan.get_answer("net.theme") == "mental_health"


def test_undo_and_redo_go_on_after_reopening(start: Start, reopen: Reopen) -> None:
    session = start()
    session.answer("net.theme", "age")
    session.answer("net.slogan", "Samen")
    session.undo()
    again = reopen(session)
    assert again.can_redo
    again.redo()
    assert again.plan.get_answer("net.slogan") == "Samen"
    again.undo()
    again.undo()
    assert again.plan.get_answer("net.theme") is None
    assert not again.can_undo


def test_a_new_change_forgets_what_was_undone(start: Start, reopen: Reopen) -> None:
    session = start()
    session.answer("net.slogan", "a")
    session.undo()
    session.answer("net.theme", "age")
    assert not session.can_redo
    assert not reopen(session).can_redo


def test_removing_a_person_and_undoing_brings_every_mention_back(start: Start) -> None:
    session = start()
    session.add_row("shr.people", {"id": "p1", "name": "Sadiq", "in_group": "yes"})
    session.set_state("net.why", AnswerState(state="later", who="p1"))
    before = session.plan
    session.remove_row("shr.people", "p1")
    assert session.plan.people == ()
    session.undo()
    assert session.plan == before


def test_undo_without_anything_to_undo_does_nothing(start: Start) -> None:
    session = start()
    before = session.plan
    assert session.undo().edits == ()
    assert session.redo().edits == ()
    assert session.plan == before


def test_a_journal_that_was_tampered_with_does_not_stop_the_history() -> None:
    entries = (
        JournalEntry(id=1, at="geen tijd", cause="undo", undoes=77),
        JournalEntry(id=2, at="", cause="typing q"),
        JournalEntry(id=3, at="2027-01-01T10:00:00+01:00", cause="typing q"),
        JournalEntry(id=4, at="2027-01-01T10:00:00", cause="typing q"),
        JournalEntry(id=5, at="", cause="redo", undoes=2),
    )
    assert History(entries).last is not None


ACTIONS = st.one_of(
    st.tuples(st.sampled_from(["net.why", "net.slogan", "gen.title"]), st.text(max_size=8)),
    st.tuples(st.just("net.theme"), st.sampled_from(["age", "mental_health", None])),
    st.tuples(st.just("row"), st.text(max_size=4)),
    st.tuples(st.sampled_from(["undo", "redo", "reopen", "wait", "remove", "example"]), st.none()),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=st.lists(ACTIONS, max_size=15))
def test_any_sequence_ends_in_the_same_plan_after_reopening(
    actions: list[tuple[str, str | None]], start: Start, reopen: Reopen, world: object, tmp_path: Path
) -> None:
    path = tmp_path / f"{world.make_id()}.kwartier"
    session = start(path=path)
    first = session.plan
    for action, value in actions:
        session = act(session, action, value, reopen, world)
    expected, undoable, redoable = session.plan, session.can_undo, session.can_redo
    session = reopen(session)
    assert session.plan == expected
    assert (session.can_undo, session.can_redo) == (undoable, redoable)
    while session.can_undo:
        session.undo()
    assert session.plan == first
    while session.can_redo:
        session.redo()
    if not redoable:
        assert session.plan == expected


def act(session: Session, action: str, value: str | None, reopen: Reopen, world: object) -> Session:
    match action:
        case "undo":
            session.undo()
        case "redo":
            session.redo()
        case "reopen":
            return reopen(session)
        case "wait":
            world.wait(10)
        case "row":
            session.add_row("shr.goals", {"goal": value})
        case "remove":
            for row in session.plan.get_rows("shr.goals")[:1]:
                session.remove_row("shr.goals", str(row["id"]))
        case "example":
            session.insert_example("net.why", 0)
        case _:
            session.answer(action, value)
    return session
