"""Nothing leaves this computer: the whole program runs where every socket but those of the display and the bus ends it."""

import re
from collections.abc import Callable

import pytest

from tests.privacy.conftest import STRACE, Ended

Run = Callable[[str], Ended]


def test_the_wizard_opens_no_socket(run_program: Run) -> None:
    ended = run_program("open")
    assert (ended.code, "network" in ended.err) == (0, False), ended.err


def test_the_command_line_opens_no_socket(run_program: Run) -> None:
    ended = run_program("commands")
    assert (ended.code in (0, 1), "network" in ended.err) == (True, False), ended.err


@pytest.mark.skipif(not STRACE, reason="strace is not there: calls of Qt itself cannot be seen")
@pytest.mark.parametrize("wish", ["secret", "commands"])
def test_not_even_qt_speaks_to_anything_but_this_computer(run_program: Run, wish: str) -> None:
    ended = run_program(wish)
    assert ended.code in (0, 1), ended.err
    assert re.findall(r".*(?:AF_INET|AF_NETLINK|AF_PACKET|AF_BLUETOOTH).*", ended.calls) == []
