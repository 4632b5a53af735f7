from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.formfile import load_compiled
from app.session.session import Session
from app.session.starting import NewPlan, create_plan
from tests.clock import Clock


class World(Clock):
    """Begins on a Monday morning; sessions that a test opens are closed with it."""

    def __init__(self) -> None:
        super().__init__(datetime(2027, 1, 11, 9, 0, tzinfo=timezone(timedelta(hours=1))))
        self.open = ExitStack()


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
