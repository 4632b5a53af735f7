from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.formfile import load_compiled
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from app.session.surroundings import Surroundings


@dataclass
class World:
    """A clock that a test turns, and ids that count."""

    now: datetime = datetime(2027, 1, 11, 9, 0, tzinfo=timezone(timedelta(hours=1)))
    given: int = 0
    open: ExitStack = field(default_factory=ExitStack)

    def get_now(self) -> datetime:
        return self.now

    def make_id(self) -> str:
        self.given += 1
        return f"n{self.given}"

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    @property
    def surroundings(self) -> Surroundings:
        return Surroundings(clock=self.get_now, new_id=self.make_id)


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    with made.open:
        yield made


@pytest.fixture
def start(world: World, tmp_path: Path) -> Callable[..., Session]:
    """A new network plan, open."""
    load_compiled("netwerk")

    def make(path: Path = tmp_path / "Plan.kwartier", **wish: object) -> Session:
        session = create_plan(path, NewPlan(form="netwerk", **wish), world.surroundings)
        world.open.callback(session.close)
        return session

    return make


@pytest.fixture
def reopen(world: World) -> Callable[[Session], Session]:
    """Close a session and open its plan again."""

    def make(session: Session) -> Session:
        session.close()
        again = Session.open(session.path, world.surroundings)
        world.open.callback(again.close)
        return again

    return make
