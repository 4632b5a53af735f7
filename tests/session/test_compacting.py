from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.model.journal import JournalEntry
from app.model.plan import Address, Edit, Plan
from app.session.compacting import compact_journal
from app.session.moments import Moment
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from app.store.planfile import PlanFile
from tests.session.conftest import World

Start = Callable[..., Session]


def compact(session: Session) -> None:
    """Closed, and compacted as if it had grown."""
    session.close()
    file = PlanFile.open(session.path)
    compact_journal(file, most_loose=0, kept_loose=2)
    file.close()


def get_causes(session: Session) -> list[str]:
    session.close()
    file = PlanFile.open(session.path)
    found = [entry.cause for entry in file.get_journal()]
    file.close()
    return found


def type_slowly(session: Session, world: World, question: str, text: str) -> None:
    for end in range(1, len(text) + 1):
        world.wait(0.4)
        session.answer(question, text[:end])


def test_typing_in_one_go_becomes_one_change_under_the_last_uid(start: Start, world: World) -> None:
    session = start()
    type_slowly(session, world, "net.slogan", "Samen")
    world.wait(10)
    session.answer("net.theme", "age")
    session.close()
    file = PlanFile.open(session.path)
    before = file.get_journal()
    compact_journal(file, most_loose=0, kept_loose=0)
    after = file.get_journal()
    assert [entry.cause for entry in after] == ["new", "typing net.slogan", "answer net.theme"]
    assert (after[1].uid, after[1].id) == (before[-2].uid, before[-2].id)
    assert [(edit.before, edit.after) for edit in after[1].edits] == [(None, "Samen")]
    file.close()


def test_a_pause_a_version_and_another_field_keep_steps_apart(start: Start, world: World) -> None:
    session = start()
    type_slowly(session, world, "net.slogan", "ab")
    world.wait(20)
    type_slowly(session, world, "net.slogan", "abc")
    session.versions.record("")
    world.wait(0.4)
    session.answer("net.slogan", "abcd")
    session.answer("net.why", "x")
    session.answer("net.slogan", "abcde")
    compact(session)
    assert get_causes(session)[1:] == ["typing net.slogan"] * 3 + ["typing net.why", "typing net.slogan"]


def test_what_comes_to_nothing_goes(start: Start, world: World) -> None:
    session = start()
    session.answer("net.theme", "age")
    world.wait(10)
    for typed in ("a", "ab", ""):
        world.wait(0.4)
        session.answer("net.slogan", typed or None)
    world.wait(10)
    session.answer("net.theme", "mental_health")
    compact(session)
    assert get_causes(session)[1:] == ["answer net.theme", "answer net.theme"]


def test_what_was_undone_can_still_be_done_again(start: Start, world: World) -> None:
    session = start()
    type_slowly(session, world, "net.slogan", "Samen")
    session.undo()
    compact(session)
    again = Session.open(session.path, world.surroundings)
    assert again.plan.get_answer("net.slogan") is None
    again.redo()
    assert again.plan.get_answer("net.slogan") == "Samen"
    again.undo()
    assert again.plan.get_answer("net.slogan") is None
    assert not again.can_undo
    again.close()


def test_closing_makes_a_long_journal_short(start: Start, world: World) -> None:
    session = start()
    session.close()
    write_typing(session.path, steps=6, letters=220)
    size = session.path.stat().st_size
    again = Session.open(session.path, world.surroundings)
    again.answer("net.theme", "age")
    again.close()
    assert session.path.stat().st_size < size / 3
    assert get_causes(session) == ["new", *["typing net.why"] * 6, "answer net.theme"]


def write_typing(path: Path, steps: int, letters: int) -> None:
    """As if somebody had typed for long: letter by letter, with a rest between the steps."""
    file = PlanFile.open(path)
    address, before, entries = Address("answer", "net.why"), None, []
    at = datetime(2027, 1, 11, 10, tzinfo=UTC)
    for nr in range(steps * letters):
        at += timedelta(seconds=0.3 if nr % letters else 20)
        after = f"{nr // letters} {'Omdat vier teamleiders om hulp vroegen. ' * 9}"[: nr % letters + 9]
        entries.append(JournalEntry(id=nr + 2, uid=f"t{nr}", at=at.isoformat(), cause="typing net.why", edits=(Edit(address, before, after),)))
        before = after
    file.append(*entries)
    file.close()


class AnyHistory(RuleBasedStateMachine):
    """Any sequence of wishes against a simple model: a list of plans, and a place in it."""

    folder = None

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.versions: dict[str, Plan] = {}

    @initialize()
    def begin(self) -> None:
        assert self.folder is not None
        path = self.folder / f"{id(self)}-{self.world.make_id()}.kwartier"
        path.unlink(missing_ok=True)
        self.session = create_plan(path, NewPlan(form="netwerk"), self.world.surroundings)
        self.done: list[Plan] = [self.session.plan]
        self.undone: list[Plan] = []

    def note(self) -> None:
        self.world.wait(10)
        if self.session.plan != self.done[-1]:
            self.done.append(self.session.plan)
            self.undone.clear()

    @rule(question=st.sampled_from(["net.why", "net.slogan"]), text=st.text(max_size=3))
    def type(self, question: str, text: str) -> None:
        if text != self.session.plan.get_answer(question):
            for end in range(1, len(text) + 1):
                self.world.wait(0.2)
                self.session.answer(question, text[:end])
        self.note()

    @rule(theme=st.sampled_from(["age", "mental_health", None]))
    def choose(self, theme: str | None) -> None:
        self.session.answer("net.theme", theme)
        self.note()

    @rule(goal=st.text(max_size=3))
    def add_row(self, goal: str) -> None:
        self.session.add_row("shr.goals", {"goal": goal})
        self.note()

    @rule()
    def remove_row(self) -> None:
        for row in self.session.plan.get_rows("shr.goals")[:1]:
            self.session.remove_row("shr.goals", str(row["id"]))
        self.note()

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.done.append(self.undone.pop())

    @rule()
    def record(self) -> None:
        self.versions[self.session.versions.record("").uid] = self.session.plan

    @precondition(lambda self: self.versions)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        uid = data.draw(st.sampled_from(sorted(self.versions)))
        self.session.versions.restore(Moment(version=uid))
        assert self.session.plan == self.versions[uid]
        self.note()

    @rule(compacted=st.booleans())
    def reopen(self, compacted: bool) -> None:
        if compacted:
            compact(self.session)
        else:
            self.session.close()
        self.session = Session.open(self.session.path, self.world.surroundings)

    @invariant()
    def it_is_as_the_model_says(self) -> None:
        if not hasattr(self, "session"):
            return
        assert self.session.plan == self.done[-1]
        assert self.session.can_undo == (len(self.done) > 1)
        assert self.session.can_redo == bool(self.undone)

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        for uid, plan in self.versions.items():
            assert self.session.versions.load(Moment(version=uid)).plan == plan
        self.session.close()
        file = PlanFile.open(self.session.path)
        told = Plan()
        for entry in file.get_journal():
            told = told.with_edits(entry.edits)
        assert {address: value for address, value in file.load_plan().facts.items() if address.kind != "place"} == told.facts
        file.close()


def test_any_sequence_of_answers_undo_versions_and_compaction_gives_the_same_plan(tmp_path_factory: pytest.TempPathFactory) -> None:
    machine = type("Machine", (AnyHistory,), {"folder": tmp_path_factory.mktemp("any")})
    case = machine.TestCase
    case.settings = settings(max_examples=8, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck))
    case().runTest()
