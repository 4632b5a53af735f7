"""Nothing leaves this computer: the whole program runs where every socket but those of the display and the bus ends it."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.privacy.conftest import ROOT, STRACE, Ended

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
    assert find_calls(ended.calls) == []


def find_calls(trace: str) -> list[str]:
    """What strace wrote down that goes further than this computer."""
    return re.findall(r".*(?:AF_INET|AF_NETLINK|AF_PACKET|AF_BLUETOOTH).*", trace)


# -- what watches can fail


@pytest.mark.parametrize(
    "call",
    [
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "__import__('urllib.request').request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_a_program_that_does_open_a_socket_is_caught(call: str) -> None:
    ended = run_script(f"from tests.privacy.whole_session import forbid_network\nimport socket\nforbid_network()\n{call}")
    assert (ended.returncode, "network: socket." in ended.stderr) == (9, True)


def test_a_program_that_speaks_to_this_computer_only_is_not_caught() -> None:
    call = "socket.socket(socket.AF_UNIX).close()"
    ended = run_script(f"from tests.privacy.whole_session import forbid_network\nimport socket\nforbid_network()\n{call}")
    assert ended.returncode == 0, ended.stderr


@pytest.mark.skipif(not STRACE, reason="strace is not there")
def test_a_socket_that_no_hook_of_python_sees_is_caught_too(tmp_path: Path) -> None:
    trace = tmp_path / "calls.txt"
    run_script("import ctypes; ctypes.CDLL(None).socket(2, 1, 0)", str(STRACE), "-f", "-qq", "-e", "trace=network", "-o", str(trace))
    assert len(find_calls(trace.read_text(encoding="utf-8"))) == 1


def run_script(script: str, *before: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*before, sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
