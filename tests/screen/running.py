"""The program as a process of its own, and a user with a keyboard in front of it."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.screen.reader import Node, Reader, wait_until
from tests.screen.room import Room

ROOT = Path(__file__).parents[2]
DELAY = "22"
"""Milliseconds between two keys; below 20 letters with accents get lost on the way."""
_NOISE = ("GetApplicationBusAddress", "fd limit", "propagateSizeHints", "Could not find accessible on path", "QSpiApplication::keyEventError")


class Running:
    """Started by start(), gone after kill(), quit() or stop()."""

    def __init__(self, room: Room, home: Path, plan: Path | None = None, language: str = "nl") -> None:
        self.room = room
        self.home = home
        self.plans = home / "plans"
        self._words = [sys.executable, "-X", "faulthandler", "-m", "app", "--language", language, *([str(plan)] if plan is not None else [])]
        self._process: subprocess.Popen[bytes] | None = None
        self._errors = home / "errors.txt"
        self._window = ""

    @property
    def reader(self) -> Reader:
        """Who hears it."""
        return self.room.reader

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The process."""
        assert self._process is not None
        return self._process

    @property
    def errors(self) -> str:
        """What it said on its error stream, the harmless words of the platform left out."""
        lines = self._errors.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(line for line in lines if line.strip() and not any(noise in line for noise in _NOISE))

    @property
    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self.room.run("xdotool", "getactivewindow", "getwindowname")

    def start(self) -> Self:
        """Start it, and wait until its window is there, has the keyboard and can be heard."""
        self.plans.mkdir(parents=True, exist_ok=True)
        folders = {f"KWARTIERMAKER_{name.upper()}": str(self.home / name) for name in ("plans", "config")}
        platform = {
            "KWARTIERMAKER_CACHE": str(self.room.cache),
            "QT_QPA_PLATFORM": "xcb",
            "QT_XCB_GL_INTEGRATION": "none",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        environment = {**self.room.environment, **folders, **platform, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home)}
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(self._words, cwd=ROOT, env=environment, stdout=errors, stderr=errors)
        wait_until(self._has_window, "there is a window")
        self.reader.follow(self.process.pid)
        return self

    def key(self, *keys: str) -> None:
        """Press keys, as xdotool names them."""
        self.room.run("xdotool", "key", "--delay", DELAY, *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.room.run("xdotool", "type", "--delay", DELAY, text)

    def kill(self) -> None:
        """The way a battery does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def quit(self) -> int:
        """Close the window by its key, and wait for the end. The exit code."""
        self.key("alt+F4")
        return self.process.wait(15)

    def stop(self) -> None:
        """The end of a test, whatever happened."""
        if self._process is not None and self._process.poll() is None:
            self.kill()

    def _has_window(self) -> bool:
        assert self.process.poll() is None, f"the program ended with {self.process.poll()}: {self.errors}"
        found = self.room.run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Kwartiermaker").split()
        if not found:
            return False
        self._window = found[-1]
        return self.room.run("xdotool", "getactivewindow") == self._window


def is_called(node: Node | None, name: str) -> bool:
    """Whether this is the thing with that name."""
    return node is not None and name in node.called
