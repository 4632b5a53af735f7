"""A clock that a test turns, ids that count, and plans that many tests begin with."""

import tempfile
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from msgspec import Struct

from app.session.starting import NewPlan, create_example, create_plan
from app.session.surroundings import Surroundings

MONDAY = datetime(2027, 1, 11, 14, 3, tzinfo=timezone(timedelta(hours=1)))


class Clock:
    """Stands still until a test turns it, and counts ids."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now
        self.given = 0

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


class _Made(Struct, frozen=True):
    content: bytes
    given: int
    """Ids that it took."""


def lay_example(path: Path, name: str, clock: Clock) -> Path:
    """A worked example as a file. A clock that did nothing yet gets a copy of one that was made before: making takes a sixth of a second."""
    if clock.given or clock.now != MONDAY:
        create_example(path, name, clock.surroundings).close()
        return path
    return _lay(path, _make_example(name), clock)


def lay_plan(path: Path, title: str, clock: Clock) -> Path:
    """A network plan without answers as a file; copied as an example is."""
    if clock.given or clock.now != MONDAY:
        _create_plan(path, title, clock)
        return path
    return _lay(path, _make_plan(title), clock)


def _lay(path: Path, made: _Made, clock: Clock) -> Path:
    path.write_bytes(made.content)
    clock.given = made.given
    return path


@cache
def _make_example(name: str) -> _Made:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Plan.kwartier"
        create_example(path, name, clock.surroundings).close()
        return _Made(path.read_bytes(), clock.given)


@cache
def _make_plan(title: str) -> _Made:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Plan.kwartier"
        _create_plan(path, title, clock)
        return _Made(path.read_bytes(), clock.given)


def _create_plan(path: Path, title: str, clock: Clock) -> None:
    create_plan(path, NewPlan(form="netwerk", answers={"gen.title": title}), clock.surroundings).close()
