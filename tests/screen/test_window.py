from collections.abc import Callable
from pathlib import Path

import pytest

from app.support.texts import _
from tests.screen.reader import wait_until
from tests.screen.running import Running
from tests.screen.user import User, read_answer

Run = Callable[..., Running]
LABEL = "Wat doet het netwerk niet, en wie doet dat wel?"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_the_window_fits_the_screen(run: Run, size: tuple[int, int]) -> None:
    running = run(size=size)
    check_fits(running, size)


def test_a_window_of_a_large_screen_fits_a_small_one_later(run: Run, tmp_path: Path) -> None:
    assert run(size=(1920, 1080)).quit() == 0
    check_fits(run(size=(1024, 768), home=tmp_path), (1024, 768))


def test_closing_and_opening_again_by_keyboard_goes_on_where_she_was(run: Run, example: Path) -> None:
    user = User(run(example))
    user.go_on_to("Voor wie en hoe open")
    user.go_on_to("Doelen en grenzen")
    user.tab_to(LABEL)
    user.key("ctrl+a")
    user.type("Geen hulp bij klachten.")
    user.key("alt+Home")
    user.wait_for_focus(_("Start an employee network"))
    wait_until(lambda: read_answer(example, "net.not_do") == "Geen hulp bij klachten.", "it is on disk")
    find_card(user)
    user.key("Return")
    assert user.wait_for_focus(LABEL).text == "Geen hulp bij klachten."
    assert user.running.quit() == 0


def check_fits(running: Running, size: tuple[int, int]) -> None:
    left, top, width, height = running.reader.get_extents()
    assert left >= 0
    assert top >= 0
    assert left + width <= size[0]
    assert top + height <= size[1]


def find_card(user: User) -> None:
    """The card says more than the tile of the example of the same name."""
    way: list[str] = []
    while not (way and way[-1].startswith("Plan van aanpak netwerk Op Adem 2027.")):
        assert len(way) < 12, way
        before = user.wait_for_any_focus()
        user.key("Tab")
        way.append(user.wait_for_any_focus(before.turn).name)
