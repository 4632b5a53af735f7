"""A room with a screen of its own: X server, window manager, message bus, and somebody who listens as a screen reader does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Self

from tests.screen.reader import Reader

PROGRAMS = ("Xvfb", "openbox", "xdotool", "import", "dbus-run-session", "pdftotext")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
DEBIAN_PYTHON = Path("/usr/bin/python3")
Process = subprocess.Popen[bytes]


def find_missing() -> str:
    """What a real window needs and this machine does not have, in a sentence, or ""."""
    if sys.platform != "linux":
        return "a real window is tested on Linux, with a virtual screen"
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not LAUNCHER.exists():
        missing.append("at-spi2-core")
    probe = [str(DEBIAN_PYTHON), "-c", "import pyatspi, gi"]
    if not DEBIAN_PYTHON.exists() or subprocess.run(probe, check=False, capture_output=True).returncode:
        missing.append("python3-pyatspi")
    return f"not on this machine: {', '.join(missing)} (packaging/test.py installs them when it may)" if missing else ""


class Room:
    """Everything is there from start() to stop()."""

    def __init__(self, width: int, height: int, cache: Path) -> None:
        self.size = (width, height)
        self.cache = cache
        """Where the program keeps compiled forms; shared, since compiling them again for every test takes seconds."""
        self.environment: dict[str, str] = {}
        self._processes: list[Process] = []
        self._reader: Reader | None = None

    @property
    def reader(self) -> Reader:
        """Who listens."""
        assert self._reader is not None
        return self._reader

    def start(self) -> Self:
        """Screen first, then the bus, then who lives on them."""
        self.environment = {**os.environ, "DISPLAY": self._start_screen(), "DBUS_SESSION_BUS_ADDRESS": self._start_bus()}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._start("openbox")
        self._start(str(LAUNCHER), "--launch-immediately")
        self._reader = Reader(self.environment)
        return self

    def stop(self) -> None:
        """In the other order."""
        if self._reader is not None:
            self._reader.stop()
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            process.wait(10)

    def run(self, *words: str) -> str:
        """A program on this screen, waited for; what it says."""
        return subprocess.run(words, env=self.environment, check=False, capture_output=True, text=True, timeout=60).stdout.strip()

    def store_picture(self, path: Path) -> None:
        """The whole screen as it is now."""
        self.run("import", "-window", "root", str(path))

    def _start_screen(self) -> str:
        read, write = os.pipe()
        screen = f"{self.size[0]}x{self.size[1]}x24"
        words = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        self._processes.append(subprocess.Popen(words, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as told:
            return f":{told.readline().strip()}"

    def _start_bus(self) -> str:
        words = ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat']
        bus = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._processes.append(bus)
        assert bus.stdout is not None
        return bus.stdout.readline().decode().strip()

    def _start(self, *words: str) -> None:
        self._processes.append(subprocess.Popen(words, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
