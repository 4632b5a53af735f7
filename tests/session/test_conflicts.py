"""Second versions that cloud folders put beside a plan."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.session.conflicts import find_conflicts, find_unmerged, is_conflict_name
from app.session.library import Library
from app.session.session import Session
from tests.session.conftest import World

Start = Callable[..., Session]

NAMES = [
    "Plan (conflicted copy 2026-11-22 101010)",
    "Plan (Jan's conflicted copy 2026-11-22)",
    "Plan (conflicterend exemplaar van Jan 2026-11-22)",
    "Plan (Case Conflict)",
    "Plan.sync-conflict-20261122-101010-ABCDEFG",
    "Plan_conflict-20261122-101010",
    "Plan-PC-van-Jan",
    "Plan-LAPTOP-8H2KQ1",
    "Plan (1)",
    "Plan 2",
]
OURS = ["Planning", "Plan kopie", "Plan-kopie", "Plan (kopie)", "Plan (van voor 2026-11-22)", "Plan (beschadigd 2026-11-22)", "Ander plan", "Plan"]


@pytest.mark.parametrize("name", NAMES)
def test_every_cloud_names_a_second_version_in_its_own_way(name: str) -> None:
    assert is_conflict_name(Path("/map/Plan.kwartier"), Path(f"/map/{name}.kwartier"))


@pytest.mark.parametrize("name", OURS)
def test_what_we_or_she_named_is_no_second_version(name: str) -> None:
    assert not is_conflict_name(Path("/map/Plan.kwartier"), Path(f"/map/{name}.kwartier"))


def test_a_second_version_is_told_on_the_card_and_found_on_opening(start: Start, world: World, tmp_path: Path) -> None:
    session = start()
    other = tmp_path / "Plan (conflicted copy 2026-11-22).kwartier"
    shutil.copy(session.path, other)
    with Session.open(other, world.surroundings) as copy:
        copy.answer("net.slogan", "Van Jan")
    assert find_unmerged(session.path) == other
    cards = {card.path.name: card.beside for card in Library(tmp_path, world.surroundings).list_plans()}
    assert cards == {"Plan.kwartier": other.name, other.name: ""}


def test_a_second_version_in_which_nothing_is_new_is_left_alone(start: Start, tmp_path: Path) -> None:
    session = start()
    shutil.copy(session.path, tmp_path / "Plan-PC-van-Jan.kwartier")
    session.answer("net.slogan", "Verder gewerkt")
    assert find_unmerged(session.path) is None


def test_another_plan_with_such_a_name_is_no_second_version(start: Start, tmp_path: Path) -> None:
    session = start()
    other = start(path=tmp_path / "Plan 2.kwartier")
    assert find_conflicts(session.path, [other.path]) == ()
