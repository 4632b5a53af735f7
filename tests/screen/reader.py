"""Hears the program as a screen reader does: over the accessibility bus, from another process."""

import json
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, convert

CLIENT = Path(__file__).with_name("at_client.py")
PATIENCE = 15.0


class Node(Struct, frozen=True):
    """Something on the screen, as it is told."""

    role: str
    name: str
    description: str
    labels: tuple[str, ...]
    states: frozenset[str]
    text: str
    value: float | None
    actions: tuple[str, ...]
    id: int = -1
    parent: int = -1
    turn: int = 0
    """Of what has the keyboard: how many times the keyboard went somewhere."""

    @property
    def called(self) -> tuple[str, ...]:
        """Every name by which somebody could know it."""
        return tuple(name for name in (self.name, *self.labels) if name)

    @property
    def is_focusable(self) -> bool:
        """Whether the keyboard can get there."""
        return "FOCUSABLE" in self.states and "ENABLED" in self.states


class Table(Struct, frozen=True):
    """What a table says."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Reader:
    """One client for the life of a room; it follows one program at a time."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        words = ["/usr/bin/python3", str(CLIENT)]
        self._process = subprocess.Popen(
            words, env=dict(environment), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._read()

    def follow(self, pid: int) -> None:
        """From now on this program; returns when it can be heard."""
        wait_until(lambda: self._do("follow", pid=pid), "the program can be heard on the accessibility bus")

    def get_tree(self, *, cells: bool = True, without: str = "") -> list[Node]:
        """All that shows; if wished without the cells of tables and lists, or without what stands in the part with some name.

        A computer that is busy may answer for a moment that there is nothing.
        """
        found: list[Node] = []

        def look() -> bool:
            found[:] = convert(self._do("tree", cells=cells, without=without), list[Node])
            return bool(found)

        wait_until(look, "the program shows something")
        return found

    def get_focus(self) -> Node | None:
        """Where the keyboard is; None while it is on its way."""
        focus = convert(self._do("focus"), Node | None)
        return focus if focus is not None and "FOCUSED" in focus.states else None

    def find(self, name: str, role: str = "") -> Node:
        """The thing that is called so; it may take a moment to come."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [node for node in self.get_tree() if name in node.called and role in ("", node.role)]
            return bool(found)

        wait_until(look, f"{role or 'something'} called {name!r} shows")
        return found[0]

    def press(self, node: Node) -> None:
        """Do what pressing it does."""
        names = [name.lower() for name in node.actions]
        place = next((names.index(name) for name in ("toggle", "press") if name in names), 0)
        assert self._do("press", node=node.id, action=place)

    def fill(self, node: Node, text: str) -> None:
        """Put a text in it, as dictation does."""
        assert self._do("fill", node=node.id, text=text), f"{node.called} takes no text"

    def get_table(self, node: Node) -> Table:
        """What a table says."""
        return convert(self._do("cells", node=node.id), Table)

    def get_extents(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the main window, without the frame around it."""
        return convert(self._do("extents"), tuple[int, int, int, int])

    def take_announcements(self) -> list[str]:
        """What was announced since the last time."""
        return [text for kind, text in self.take_heard() if kind == "announcement"]

    def take_heard(self) -> list[tuple[str, str]]:
        """Announcements, windows that came to the front, and that the keyboard went somewhere, since the last time."""
        return [(heard["kind"], heard["text"]) for heard in self._do("heard")]

    def stop(self) -> None:
        """Hear no more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)

    def _do(self, order: str, **words: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": order, **words}) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        assert self._process.stdout is not None
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["result"]


def wait_until(is_so: Callable[[], object], what: str | Callable[[], str], patience: float = PATIENCE) -> None:
    """Come back as soon as it is so; fail with these words when it never is."""
    until = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > until:
            raise AssertionError(f"after {patience:.0f} s still not: {what if isinstance(what, str) else what()}")
        time.sleep(0.03)
